import '../../../src/renderer/ui/page.css';
import '../../../src/renderer/room/room.css';
import { useEffect, useMemo, useState } from 'react';
import { NO_SOUND } from '#shared/sound/sound.ts';
import { instant, wallTime } from '#shared/time.ts';
import { standing } from '../../../src/renderer/bridge/ticker.ts';
import { RoomStage } from '../../../src/renderer/ui/RoomStage.tsx';
import { PageTheme, type ThemeChoice } from '../../../src/renderer/ui/theme.tsx';
import { TrendMeasureSchema, type TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { RoomLine, RoomTrend } from '#shared/ipc/shown.ts';
import { onlyOf, type GroupTrends } from '#shared/records/archive/trends.ts';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { RoomScreen } from '../../../src/renderer/room/RoomScreen.tsx';
import { LONG_TRENDS, TRENDS } from './archive.ts';
import { fakeBridge } from './fakeBridge.ts';
import { namesAsked } from './longNames.ts';
import { replays } from './replayFilms.ts';
import { formatMoment } from './formatViews.ts';
import { PULSES_SHOWN } from './pulses.ts';
import { roomMoments, type RoomMoment } from './roomViews.ts';
import { showStates } from './shown.tsx';

/** `?state=present&theme=dark&live`; `present@long` has long names; `window.change(state)` changes it as an act would; `live` lets the clock run. */
function Preview({ first, query }: { readonly first: string; readonly query: URLSearchParams }) {
  const [state, change] = useState(first);
  const [now, setNow] = useState<number>(() => momentOf(first).at);
  useEffect(() => {
    Object.assign(window, { change });
    if (!query.has('live')) return undefined;
    const clock = setInterval(() => setNow((at) => at + 1000), 1000);
    return () => clearInterval(clock);
  }, [query]);
  const { view } = useMemo(() => momentOf(state), [state]);
  return (
    <PageTheme choice={(query.get('theme') ?? 'light') as ThemeChoice}>
      <main className="room-window">
        <RoomStage view={view} clock={standing(instant(now))} />
      </main>
    </PageTheme>
  );
}

/** A moment has its own time. */
function momentOf(asked: string): RoomMoment {
  const [state, withNames] = namesAsked(asked);
  const ofFormat = formatMoment(state);
  const moment = ofFormat ? { view: ofFormat.room, at: ofFormat.at } : roomMoments[state];
  if (moment === undefined) throw new Error(`no moment is called ${state}`);
  return { view: withNames(moment.view), at: moment.at };
}

const roomTrend = (trends: GroupTrends, measure: TrendMeasure): RoomTrend => ({
  kind: 'trend',
  measure,
  trends: onlyOf(trends, measure),
});

/** The whole window. */
function windowOf(push: WindowPush) {
  Object.assign(window, { talkingPiece: fakeBridge(push) });
  return (
    <WindowProvider store={connectThisWindow('room')}>
      <RoomScreen />
    </WindowProvider>
  );
}

/** `present:sample`: the whole window, with the mark of a session that is only a sample. */
const SAMPLE = ':sample';

/** A line of an agreement that is being written, short and as long as it may be. */
const WRITTEN: Readonly<Record<string, RoomLine>> = {
  written: {
    kind: 'line',
    line: 3,
    of: 16,
    text: 'We start and stop on time.',
    next: 'One voice at a time.',
  },
  writtenLong: {
    kind: 'line',
    line: 15,
    of: 16,
    text: 'So that everybody can take part we speak slowly and write down what matters. '
      .repeat(4)
      .slice(0, 300),
    next: 'If harm or an ethical risk shows, we go to ___ and tell those concerned where we can. '.repeat(3),
  },
};

/** `trend:reach`: what a group may follow over time; `trendLong:reach` with names and stories that have no room. */
const TREND = /^trend(Long)?:(.+)$/;

showStates('present', (asked, query) => {
  const [state, withNames] = namesAsked(asked);
  const [, long, measure] = TREND.exec(state) ?? [];
  const other = WRITTEN[state] ?? PULSES_SHOWN[state];
  if (measure !== undefined || other !== undefined)
    return {
      page: windowOf({
        role: 'room',
        theme: (query.get('theme') ?? 'light') as ThemeChoice,
        clock: null,
        sample: false,
        sound: NO_SOUND,
        view: null,
        covers: measure === 'rhythm',
        replay: null,
        shown:
          other ?? roomTrend(long === undefined ? TRENDS : LONG_TRENDS, TrendMeasureSchema.parse(measure)),
      }),
    };
  if (state.endsWith(SAMPLE)) {
    const { view, at } = momentOf(state.slice(0, -SAMPLE.length));
    return {
      page: windowOf({
        role: 'room',
        theme: (query.get('theme') ?? 'light') as ThemeChoice,
        clock: {
          at,
          monotonic: performance.now(),
          wall: wallTime(0),
          moving: false,
        },
        sample: true,
        sound: NO_SOUND,
        view,
        covers: false,
        replay: null,
      }),
    };
  }
  const replay = replays[state];
  if (replay === undefined) return { page: <Preview first={asked} query={query} /> };
  return {
    page: windowOf({
      role: 'room',
      theme: (query.get('theme') ?? 'light') as ThemeChoice,
      clock: null,
      sample: false,
      sound: NO_SOUND,
      view: momentOf('present').view,
      covers: state === 'replayTwelve',
      replay: withNames(replay),
    }),
  };
});
