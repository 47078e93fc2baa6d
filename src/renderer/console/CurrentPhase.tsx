import type { TapMode } from '#shared/session/voices/boardSetUp.ts';
import { memo, useMemo, type ReactNode } from 'react';
import { readTimer, type TimerReading, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import type { NowView } from '#shared/session/nowView.ts';
import type { RoomView } from '#shared/session/room/view.ts';
import { capsOf } from '#shared/keys.ts';
import type { Duration, Instant } from '#shared/time.ts';
import type { Ticker } from '../bridge/ticker.ts';
import { useElapsedSecond, useReading, useTick } from '../bridge/WindowProvider.tsx';
import { Said } from '../ui/Said.tsx';
import { BeganEarlier } from '../ui/board/BeganEarlier.tsx';
import { LastBeganHere } from '../ui/board/LastBegan.tsx';
import { seatName } from '../ui/board/seatNames.ts';
import { PondBoard } from '../ui/board/PondBoard.tsx';
import type { SeatTaps } from '../ui/board/useSeatTaps.ts';
import { useTapped, type Taps } from '../ui/board/useTaps.ts';
import { countedFor, countsFrom, speakersOf } from '../ui/board/voices.ts';
import { Button } from '../ui/Button.tsx';
import { nameLength } from '../ui/clipNames.ts';
import { formatClock, formatElapsed } from '#shared/words/timeText.ts';
import { Digits, TickingDigits } from '../ui/Digits.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import { PictureOfTime } from '../ui/PictureOfTime.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useTimerSteps } from '../ui/useTimerSteps.ts';
import { waterOf } from '../ui/waterModes.ts';
import {
  boardWords,
  consoleWords as words,
  phaseTitle,
  phraseLine,
  roomRuleSentence,
  saidAway,
  saidClock,
  saidElapsed,
  sessionWords,
} from '../words.ts';
import { hearsHolder } from './outOfTurn.ts';
import './currentPhase.css';

/** The phase, where it stands, and the rule in force: not drawn with every second of the console. */
export const PhaseHead = memo(function PhaseHead({
  now,
  trial,
}: {
  readonly now: NowView;
  readonly trial: boolean;
}) {
  const [rule, ...others] = now.rules.map(roomRuleSentence);
  const sub = phraseLine(now.sub);
  const trialSaid = !trial ? '' : sub === '' ? words.trial : ` · ${words.trial}`;
  return (
    <header className="now-head">
      <div className="now-title">
        <h1>{phaseTitle(now.title)}</h1>
        <span className="second now-sub" title={`${sub}${trialSaid}`}>
          <NamedText text={sub} title={false} />
          {trialSaid}
        </span>
      </div>
      <p className="now-rule">
        <span className="spoken">{rule}</span>
        {others.length > 0 && (
          <Tooltip text={others.join(' ')} side="bottom">
            <button type="button" className="now-rules">
              {words.moreRules(others.length)}
              <span className="heard">: {others.join(' ')}</span>
            </button>
          </Tooltip>
        )}
      </p>
    </header>
  );
});

/** The clock, the pond with the board round it, and who speaks. */
export function PhaseClock({
  now,
  rest,
  room,
  second,
  board,
  taps,
  seatTaps,
  mode,
  onRedate,
}: {
  readonly now: NowView;
  /** The break that everybody has now. */
  readonly rest: TimerView | null;
  readonly room: RoomView;
  /** Ticks with the digits. */
  readonly second: Ticker;
  /** As the session knows it; every tap is shown at once all the same. */
  readonly board: BoardView;
  readonly taps: Taps;
  readonly seatTaps: SeatTaps;
  readonly mode: TapMode;
  readonly onRedate: (earlierMs: number) => void;
}) {
  const timer = rest ?? now.turn ?? now.phase;
  const tone = useReading(second, (at) => readTimer(timer, at).tone);
  const water = useReading(second, (at) => waterOf(readTimer(timer, at)));
  const figures = useReading(second, (at) => figuresOf(timer, at));
  const steps = useTimerSteps(timer, second);
  const seats = useMemo(
    () => room.seats.map((seat) => ({ id: seat.person, name: seat.name, card: seat.card })),
    [room.seats],
  );
  return (
    <section className="clock" aria-label={phaseTitle(now.title)}>
      <TappedPond board={board} taps={taps} seatTaps={seatTaps}>
        <PictureOfTime
          size="console"
          seats={seats}
          holder={rest === null ? room.holder : null}
          {...steps.seconds()}
          steps={steps}
          firstPlannedS={timer.first / 1000}
          mode={water}
          beat={`${rest === null ? now.step : 'rest'}|${room.holder ?? 'all'}`}
        />
      </TappedPond>
      <div className="clock-side">
        <WhoseTime {...{ now, room, timer, second, tone, taps }} rests={rest !== null} view={board} />
        <div
          className="clock-digits"
          role="timer"
          data-figures={figures}
          data-tone={tone}
          data-hollow={tone === 'ready' || undefined}
        >
          <TickingDigits
            clock={second}
            read={(at) => {
              const { remaining } = readTimer(timer, at);
              return { text: formatClock(remaining), said: saidClock(remaining) };
            }}
          />
        </div>
        <Voices view={board} taps={taps} mode={mode} onRedate={onRedate} />
      </div>
    </section>
  );
}

/**
 * How many figures the digits take, two of them seconds: their size stays the same while the clock counts down, and
 * gives way where it runs over by more than was planned.
 */
function figuresOf(timer: TimerView, at: Instant): number {
  const figures = (length: Duration): number => formatClock(length).replace(/\D/g, '').length;
  return Math.max(figures(timer.planned), figures(readTimer(timer, at).remaining));
}

/** Small groups side by side have somebody each; null where there are not several. */
function severalHolders({ holders, seats }: RoomView): string | null {
  const names = holders.flatMap((seat) => seats[seat]?.name ?? []);
  return names.length > 1 ? names.join(' · ') : null;
}

/** Letters of a name that its line holds at its full size, in any window. */
const LINE_OF_NAME = 20;

/** Letters of a name that has room beside what is said of it and of the clock, in any window. */
const SHORT_NAME = 8;

function WhoseTime({
  now,
  rests,
  room,
  timer,
  second,
  tone,
  view,
  taps,
}: {
  readonly now: NowView;
  readonly rests: boolean;
  readonly room: RoomView;
  readonly view: BoardView;
  readonly taps: Taps;
  readonly timer: TimerView;
  readonly second: Ticker;
  readonly tone: TimerReading['tone'];
}) {
  const state = words.tones[tone];
  const nobodyInParticular = room.phase?.silence === true ? words.silence : words.open[now.open];
  const several = rests || now.who !== null ? null : severalHolders(room);
  const whose = rests ? words.rest : (now.who?.name ?? several ?? nobodyInParticular);
  const isLong = several === null && nameLength(whose) > SHORT_NAME;
  const heard = hearsHolder(useTapped(taps, view), room);
  // Nobody does it before the clock runs; whoever is to speak does it where the board hears them.
  const does =
    !rests &&
    now.who !== null &&
    tone !== 'ready' &&
    (now.who.does === 'speaks' && !heard ? sessionWords.hasTurn : sessionWords.does[now.who.does]);
  return (
    <div className="clock-whose">
      <b
        className="clock-holder"
        data-several={several !== null || undefined}
        data-long={isLong || undefined}
        data-lines={(isLong && nameLength(whose) > LINE_OF_NAME) || undefined}
      >
        <span className="whole-name">
          <NamedText text={whose} />
        </span>
        {does !== false && !isLong && <span className="clock-does">{does}</span>}
      </b>
      {state !== '' ? (
        <span className="clock-tone" data-tone={tone}>
          {state}
        </span>
      ) : (
        room.autoAdvance && <span className="clock-goes second">{words.autoAdvance.on}</span>
      )}
      <span className="clock-plan second">
        {does !== false && isLong && (
          <>
            {does}
            {' · '}
          </>
        )}
        {now.turn === null || rests ? (
          <Said>{(times) => words.phaseOf(times.length(timer.planned))}</Said>
        ) : (
          <Said>{(times) => words.turnOf(times.length(timer.planned))}</Said>
        )}
        {(now.turn !== null || rests) && <OfPhase phase={now.phase} second={second} />}
      </span>
    </div>
  );
}

/** What is left of the phase, beside a turn or a break. */
function OfPhase({ phase, second }: { readonly phase: TimerView; readonly second: Ticker }) {
  const { remaining } = readTimer(phase, useTick(second));
  return (
    <>
      {' · '}
      {words.ofPhase}{' '}
      <b>
        <Digits text={formatClock(remaining)} said={saidAway(remaining)} />
      </b>{' '}
      {remaining < 0 ? words.over : words.left}
    </>
  );
}

/** The seats round the picture of time: a tap draws them anew, and not the picture. */
function TappedPond(props: {
  readonly board: BoardView;
  readonly taps: Taps;
  readonly seatTaps: SeatTaps;
  readonly children: ReactNode;
}) {
  return (
    <PondBoard view={useTapped(props.taps, props.board)} taps={props.seatTaps}>
      {props.children}
    </PondBoard>
  );
}

/** How long whoever speaks has spoken, or how long it has been silent. */
function SpokenFor({ board }: { readonly board: BoardView }) {
  const lasts = countedFor(board, useElapsedSecond(countsFrom(board)));
  if (lasts === null) return null;
  return <Digits text={formatElapsed(lasts)} said={saidElapsed(lasts)} />;
}

function Voices({
  view,
  taps,
  mode,
  onRedate,
}: {
  readonly view: BoardView;
  readonly taps: Taps;
  readonly mode: TapMode;
  readonly onRedate: (earlierMs: number) => void;
}) {
  const board = useTapped(taps, view);
  const speakers = speakersOf(board);
  const first = speakers[0];
  const state =
    first === undefined
      ? boardWords.silence
      : speakers.length === 1
        ? boardWords.speaks(seatName(first))
        : boardWords.andOver(seatName(first), speakers.length - 1);
  return (
    <div className="voices" role="group" aria-label={words.voices}>
      <div className="voices-row">
        <span className="voices-state">
          <span className="voices-who">
            <NamedText text={state} />
          </span>{' '}
          <SpokenFor board={board} />
        </span>
        <Button
          look="bare"
          keys={capsOf('nobody').join(' ')}
          aria-pressed={first === undefined}
          onClick={taps.nobody}
        >
          {boardWords.nobody}
        </Button>
      </div>
      <div className="voices-row">
        <span className="voices-began second">
          <LastBeganHere view={board} />
        </span>
        <span className="voices-ago">
          <BeganEarlier view={board} look="quiet" onChoose={onRedate} />
          <Kbd keys={capsOf('dateLater').join(' ')} />
          <Kbd keys={capsOf('dateEarlier').join(' ')} />
        </span>
      </div>
      <span className="heard">{boardWords.modes[mode]}</span>
    </div>
  );
}
