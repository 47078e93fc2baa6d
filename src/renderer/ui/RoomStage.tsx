import { memo } from 'react';
import { readTimer, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import { PAIRS_WITH_CARDS, type RoomView } from '#shared/session/room/view.ts';
import type { Instant } from '#shared/time.ts';
import { formatClock } from '#shared/words/timeText.ts';
import type { Ticker } from '../bridge/ticker.ts';
import { useReading } from '../bridge/WindowProvider.tsx';
import { TickingDigits, type SaidDigits } from './Digits.tsx';
import { nameLength } from './clipNames.ts';
import { RoomNames } from './NamedText.tsx';
import { PairCards, PairsInColumns } from './RoomPairs.tsx';
import { tall } from './RoomPhase.tsx';
import { PhaseText } from './RoomText.tsx';
import { PictureOfTime } from './PictureOfTime.tsx';
import { seatsAtRest, type PictureSeat } from './pictureDrawings.ts';
import type { WaterMode } from './rings.ts';
import { StoneMark } from './Stone.tsx';
import './roomStage.css';
import { useTimerSteps } from './useTimerSteps.ts';
import { waterOf } from './waterModes.ts';
import { phaseTitle, roomWords as words, saidClock } from '../words.ts';

/**
 * What the room sees, drawn to the size of its box: the whole projector, or a corner of the console.
 * `clock` ticks when a digit changes; picture and digits step in the same frame, and nothing else is drawn anew.
 */
export function RoomStage({ view, clock }: { readonly view: RoomView; readonly clock: Ticker }) {
  return (
    <div className="room-box">
      <div className="room-stage" data-screen={view.screen}>
        <RoomNames names={view.pairs?.pairs.flat() ?? view.seats.map(({ name }) => name)}>
          <RoomContents view={view} clock={clock} />
        </RoomNames>
      </div>
    </div>
  );
}

/** The stage with nothing on it but the stone. */
export function BlankStage() {
  return (
    <div className="room-box">
      <div className="room-stage" data-screen="blank">
        <Blank />
      </div>
    </div>
  );
}

function RoomContents({ view, clock }: { view: RoomView; clock: Ticker }) {
  switch (view.screen) {
    case 'blank':
      return <Blank />;
    case 'message':
      return (
        <>
          <Message text={view.message ?? ''} />
          <Mark />
        </>
      );
    case 'break':
      return <BreakScreen view={view} clock={clock} />;
    case 'ended':
      return <EndScreen view={view} />;
    case 'phase':
      return <PhaseScreen view={view} clock={clock} />;
  }
}

function PhaseScreen({ view, clock }: { view: RoomView; clock: Ticker }) {
  const { phase, timer } = view;
  const silence = phase?.silence ?? false;
  const mode = useReading(clock, (at) => waterModeAt(timer, silence, at));
  const { pairs } = view;
  const many = pairs !== null && pairs.twos + pairs.threes > PAIRS_WITH_CARDS;
  if (pairs !== null && many && pairs.finding && phase !== null)
    return <PairsInColumns pairs={pairs} phase={phaseTitle(phase.title)} />;
  return (
    <>
      <PhaseText phase={phase} who={view.who} pairs={pairs} />
      <Tag mode={mode} goesOn={view.autoAdvance && !silence} low={tall(phase)} />
      {timer !== null && view.digits && !silence && (
        <RoomClock timer={timer} clock={clock} hollow={mode === 'armed'} left={mode === 'running'} />
      )}
      <RoomPicture
        view={view}
        clock={clock}
        mode={mode}
        beat={`${phase?.title.phase ?? ''}|${view.holder ?? 'all'}`}
      />
      {pairs !== null && !many && <PairCards pairs={pairs} />}
    </>
  );
}

function waterModeAt(timer: TimerView | null, silence: boolean, at: Instant): WaterMode {
  if (timer === null) return 'still';
  const reading = readTimer(timer, at);
  return silence && reading.tone !== 'ready' && reading.tone !== 'paused' ? 'silence' : waterOf(reading);
}

/** The digits, which step with the clock. */
function RoomClock({
  timer,
  clock,
  hollow = false,
  left,
}: {
  timer: TimerView;
  clock: Ticker;
  /** The phase has not begun. */
  hollow?: boolean;
  /** Says that it is time left. */
  left: boolean;
}) {
  const read = (at: Instant): SaidDigits => {
    const { remaining } = readTimer(timer, at);
    return { text: formatClock(remaining), said: saidClock(remaining) };
  };
  const signs = useReading(clock, (at) => read(at).text.length);
  return (
    <div
      className="room-clock"
      role="timer"
      data-hollow={hollow || undefined}
      data-long={signs > 7 ? 'hours' : signs > 5 || undefined}
    >
      <TickingDigits clock={clock} read={read} />
      {left && <span className="room-left"> {words.left}</span>}
    </div>
  );
}

/** Everybody has a break: how long it still lasts; it ends when somebody says so. */
function BreakScreen({ view, clock }: { view: RoomView; clock: Ticker }) {
  const { timer } = view;
  const tone = useReading(clock, (at) => timer && readTimer(timer, at).tone);
  return (
    <>
      <div className="room-top">
        <h1 className="room-phase">
          <span>{words.break}</span>
        </h1>
      </div>
      {tone === 'overtime' && <p className="room-say">{words.breakOver}</p>}
      {timer !== null && view.digits && <RoomClock timer={timer} clock={clock} left={tone !== 'overtime'} />}
      <StillCircle view={view} />
    </>
  );
}

function RoomPicture({
  view,
  clock,
  mode,
  beat,
}: {
  view: RoomView;
  clock: Ticker;
  mode: WaterMode;
  beat: string;
}) {
  const { timer } = view;
  const steps = useTimerSteps(timer, clock);
  const { elapsedS, plannedS } = steps.seconds();
  const holder = view.holder === null ? null : (view.seats[view.holder]?.name ?? null);
  return (
    <PictureOfTime
      className="room-picture"
      size="room"
      seats={pictureSeats(view)}
      holder={view.holder}
      elapsedS={elapsedS}
      plannedS={plannedS}
      steps={steps}
      firstPlannedS={timer === null ? plannedS : timer.first / 1000}
      mode={mode}
      beat={beat}
      {...(view.pairs === null && { label: words.picture(view.seats.length, holder) })}
    />
  );
}

const seatsOfView = new WeakMap<RoomView['seats'], readonly PictureSeat[]>();

/** The same array for the same view, so that the shore is drawn once and not each second. */
function pictureSeats(view: RoomView): readonly PictureSeat[] {
  const known = seatsOfView.get(view.seats);
  if (known) return known;
  const seats = view.seats.map((seat) => ({
    id: seat.person,
    name: seat.name,
    card: seat.card,
    presenter: seat.presenter,
  }));
  seatsOfView.set(view.seats, seats);
  return seats;
}

const TAGS: Partial<Record<WaterMode, string>> = {
  warning: words.nearlyTime,
  overtime: words.overTime,
  paused: words.paused,
  armed: words.ready,
};

const Tag = memo(function Tag({ mode, goesOn, low }: { mode: WaterMode; goesOn: boolean; low: boolean }) {
  const text = TAGS[mode] ?? (goesOn && mode === 'running' ? words.goesOn : undefined);
  if (text === undefined) return null;
  return (
    <div className="room-tag" data-mode={mode} data-low={low || undefined}>
      <TagSign mode={mode} />
      {text}
    </div>
  );
});

/** Half a disc, a plus, two bars: the state told by a shape as well. */
function TagSign({ mode }: { mode: WaterMode }) {
  if (mode === 'armed' || mode === 'running') return null;
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      {mode === 'warning' && (
        <>
          <path d="M24 4A20 20 0 0 1 24 44Z" className="tag-fill" />
          <circle cx="24" cy="24" r="19" className="tag-line" strokeWidth="5" />
        </>
      )}
      {mode === 'overtime' && <path d="M24 6V42M6 24H42" className="tag-line" strokeWidth="8" />}
      {mode === 'paused' && <path d="M15 7V41M33 7V41" className="tag-line" strokeWidth="9" />}
    </svg>
  );
}

/** After the last phase: the circle on still water. */
function EndScreen({ view }: { view: RoomView }) {
  return (
    <>
      <div className="room-top">
        <h1 className="room-phase" data-long={nameLength(view.title) > 18 || undefined}>
          <bdi>{view.title}</bdi>
        </h1>
      </div>
      <p className="room-say">{words.ended}</p>
      <StillCircle view={view} />
    </>
  );
}

/** The circle with the stone in its middle, and no time in it. */
const StillCircle = ({ view }: { view: RoomView }) => (
  <PictureOfTime
    className="room-picture"
    size="room"
    seats={seatsAtRest(pictureSeats(view))}
    holder={null}
    elapsedS={0}
    plannedS={60}
    mode="still"
    beat={view.screen}
    {...(view.pairs === null && { label: words.picture(view.seats.length, null) })}
  />
);

function Message({ text }: { text: string }) {
  const length = nameLength(text);
  return (
    <h1 className="room-message" data-length={length > 150 ? 'page' : length > 70 ? 'long' : 'short'}>
      <bdi>{text}</bdi>
    </h1>
  );
}

/** The screen is empty on purpose; a screen reader hears as much. */
function Blank() {
  return (
    <>
      <h1 className="heard">{words.blank}</h1>
      <Mark />
    </>
  );
}

/** The stone in the corner of a screen without the picture. */
function Mark() {
  return (
    <div className="room-mark">
      <StoneMark width={96} />
    </div>
  );
}
