import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { FEWEST_FORMS } from '#shared/group/pulse/totals.ts';
import { namesIn } from '#shared/group/numberNamesakes.ts';
import type { PulseHere, PulseRound } from '#shared/ipc/pulse.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { ShownState } from '#shared/ipc/shown.ts';
import { useWindow } from '../bridge/WindowProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { fits } from '../ui/keys/matchKey.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { NamedText, RoomNames } from '../ui/NamedText.tsx';
import { NextAct } from '../ui/NextAct.tsx';
import { tellRefused } from '../ui/Notices.tsx';
import { OutcomeBody, outcomeTitle } from '../ui/pulse/OutcomeBody.tsx';
import { PulseRoundPages } from '../ui/pulse/PulseRoundPages.tsx';
import type { ThemeChoice } from '../ui/theme.tsx';
import { OpenPulse } from './OpenPulse.tsx';
import { pulseWords as words, whySentence } from '../words.ts';
import './pulsePage.css';

const KEYS = DESK_KEYS.pulse;

/** What is read of main before anything is shown. */
interface Read {
  readonly here: PulseHere | null;
  readonly round: PulseRound | null;
}

/** The screen turned to the group in the phase of its pulse: it goes round, or all show fingers; then what it came to. */
export function PulsePage({
  shown,
  theme,
  onBack,
}: {
  /** What stands on the wall in place of the session. */
  readonly shown: ShownState | undefined;
  /** The theme of the room window. */
  readonly theme: ThemeChoice;
  /** The console again. */
  readonly onBack: () => void;
}) {
  const { store } = useWindow('console');
  const [read, setRead] = useState<Read | null>(null);
  const [counting, setCounting] = useState(false);
  const readAgain = useCallback(async () => {
    const [here, round] = await Promise.all([
      store.query({ type: 'pulse.here' }),
      store.query({ type: 'pulse.read' }),
    ]);
    return { here: here.ok ? here.answer : null, round: round.ok ? round.answer : null };
  }, [store]);
  useEffect(() => {
    let current = true;
    void readAgain().then((found) => {
      if (current) setRead(found);
    });
    return () => {
      current = false;
    };
  }, [readAgain]);
  useEffect(() => () => void store.request({ type: 'shown.stop' }), [store]);
  if (read === null) return null;
  const { here, round } = read;
  const after = async (asked: Promise<Done | NotDone>): Promise<boolean> => {
    const reply = await asked;
    if (!reply.ok) tellRefused((times) => whySentence(reply.why, times));
    const found = await readAgain();
    // All are in: it goes to the wall at the same moment as to this screen.
    if (reply.ok && found.round?.outcome != null) void store.request({ type: 'shown.pulse' });
    setRead(found);
    return reply.ok;
  };
  if (here === null)
    return (
      <Page title={words.home.title} act={{ label: words.back, onPress: onBack }} onBack={onBack}>
        <p>{words.home.sealedLevel}</p>
      </Page>
    );
  const { group, people, asks, items } = here;
  const ids = people.map(({ person }) => person);
  const names = people.map(({ name }) => name);
  const ours = round?.group === group ? round : null;
  if (ours !== null && ours.outcome === null)
    return (
      <RoomNames names={names}>
        <PulseRoundPages
          people={people}
          round={ours}
          boxes={here.boxes}
          onSeal={(person, form) => after(store.request({ type: 'pulse.seal', person, ...form }))}
          onPass={(person) => after(store.request({ type: 'pulse.pass', person }))}
          onStop={() => void after(store.request({ type: 'pulse.stop' }))}
        />
      </RoomNames>
    );
  const end = () => void store.request({ type: 'pulse.stop' }).then(onBack);
  if (ours !== null && ours.outcome !== null)
    return (
      <Page
        title={outcomeTitle(ours.asks, ours.outcome)}
        about={words.result.forms(ours.outcome.forms)}
        act={{ label: words.result.done, onPress: end }}
        onBack={end}
      >
        <OutcomeBody asks={ours.asks} outcome={ours.outcome} />
      </Page>
    );
  if (counting)
    return (
      <RoomNames names={names}>
        <OpenPulse
          here={here}
          theme={theme}
          onWall={shown?.kind === 'fingers'}
          onDone={() => {
            void store.request({ type: 'shown.stop' });
            onBack();
          }}
          onBack={() => {
            void store.request({ type: 'shown.stop' });
            setCounting(false);
          }}
        />
      </RoomNames>
    );
  const isOpen = people.length < FEWEST_FORMS;
  const refusal = people.length < 2 ? words.home.two : null;
  const first = people[0]?.person ?? '';
  const begin = () => {
    if (refusal !== null) tellRefused(refusal);
    else void after(store.request({ type: 'pulse.begin', group, asks, people: ids }));
  };
  const openly = () => {
    if (refusal !== null) tellRefused(refusal);
    else if (!isOpen) tellRefused(words.home.openFew(FEWEST_FORMS - 1));
    else setCounting(true);
  };
  return (
    <RoomNames names={names}>
      <Page
        title={words.home.title}
        about={here.name}
        act={{
          label: <NamedText text={words.home.begin(namesIn(people)(first))} title={false} />,
          detail: words.home.beginDetail,
          refusal,
          onPress: begin,
        }}
        second={isOpen ? { key: KEYS.open, label: words.home.open, onPress: openly } : null}
        onBack={onBack}
      >
        {here.lost && <p role="status">{words.home.lost}</p>}
        <ul className="pulse-page-items">
          {items.map((item) => (
            <li key={item} className="spoken">
              {words.items[item]}
            </li>
          ))}
        </ul>
        {words.home.promises(people.length, FEWEST_FORMS).map((promise) => (
          <p key={promise} className="second">
            {promise}
          </p>
        ))}
      </Page>
    </RoomNames>
  );
}

interface PageAct {
  readonly label: ReactNode;
  readonly detail?: string;
  readonly refusal?: string | null;
  readonly onPress: () => void;
}

/** One page in place of the console: its title, its one next act, and the way back. */
function Page({
  title,
  about,
  act,
  second = null,
  onBack,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly act: PageAct;
  readonly second?: {
    readonly key: (typeof KEYS)[keyof typeof KEYS];
    readonly label: string;
    readonly onPress: () => void;
  } | null;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  useKeys((event) => {
    const does = (run: () => void) => [{ run: () => (run(), true) }];
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) return does(act.onPress);
    if (event.key === 'Escape') return does(onBack);
    return second !== null && fits(second.key.chord, event) ? does(second.onPress) : [];
  }, false);
  return (
    <main className="pulse-page" aria-label={title}>
      <header>
        <div>
          <h1>{title}</h1>
          {about !== undefined && (
            <p className="second" dir="auto">
              {about}
            </p>
          )}
        </div>
        <NextAct
          size="bar"
          keys="Enter"
          label={act.label}
          long={false}
          refusal={act.refusal ?? null}
          onPress={act.onPress}
          onRefused={act.onPress}
        />
      </header>
      <div className="pulse-page-body">{children}</div>
      <footer>
        <Button look="bare" keys="Esc" onClick={onBack}>
          {words.back}
        </Button>
        {second !== null && (
          <Button look="bare" keys={second.key.caps.join(' ')} onClick={second.onPress}>
            {second.label}
          </Button>
        )}
      </footer>
    </main>
  );
}
