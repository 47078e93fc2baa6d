import { memo, useCallback, useState, useSyncExternalStore, type ReactNode } from 'react';
import { readTimer, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { BoardSeat, BoardView, CodeButton } from '#shared/session/voices/boardView.ts';
import { ms, type Duration } from '#shared/time.ts';
import { formatClock, formatElapsed, inDigits, type Saying } from '#shared/words/timeText.ts';
import {
  useBoard as useBoardStore,
  useElapsedSecond,
  useReading,
  useSecondTicker,
} from '../bridge/WindowProvider.tsx';
import { LastBegan } from '../ui/board/LastBegan.tsx';
import { seatLook, seatMark, useSeatButton, type SeatLook } from '../ui/board/seatLook.ts';
import { seatName } from '../ui/board/seatNames.ts';
import { useSeatPress } from '../ui/board/seatPress.ts';
import type { TapQuestion } from '../ui/board/tapQuestion.ts';
import { useBoard, type BoardActs } from '../ui/board/useBoard.ts';
import { useTapped, type Taps } from '../ui/board/useTaps.ts';
import { countedFor, countsFrom, EARLIER, earlierNow, speakersOf, type Counted } from '../ui/board/voices.ts';
import { Digits, TickingDigits } from '../ui/Digits.tsx';
import { NamedText, Shortened } from '../ui/NamedText.tsx';
import { StoneMark } from '../ui/Stone.tsx';
import { PHONE_SET_UP } from './phoneBridge.ts';
import type { DeviceLink, DeviceState } from '../bridge/sealed/deviceLink.ts';
import { PhoneReport } from './PhoneReport.tsx';
import { heightForAll, MOST_IN_CIRCLE, placesOf, waterRows, type Place } from './places.ts';
import {
  boardWords,
  codeWords,
  doneSentence,
  phaseTitle,
  phoneWords as words,
  phrase,
  boardRefusalSentence,
  reportWords,
  saidClock,
  saidElapsed,
} from '../words.ts';

/** The observer's board for one hand. */
export function PhoneBoard({
  view,
  timer,
  state,
  link,
  onMoved,
}: {
  readonly view: BoardView;
  readonly timer: TimerView | null;
  readonly state: DeviceState;
  readonly link: DeviceLink;
  readonly onMoved: () => void;
}) {
  const { store } = useBoardStore();
  const [said, say] = useState<string | null>(null);
  const { taps, question, marked, acts } = useBoard(view, PHONE_SET_UP, {
    send: store.send,
    now: store.now,
    keepSetUp: () => Promise.resolve(),
    tell: (text: string | Saying) => say(typeof text === 'string' ? text : text(inDigits)),
  });
  const [panel, showPanel] = useState(false);
  const { due } = view.report;
  /** It shows itself when it is due, and whenever it is asked for. */
  const [asked, askFor] = useState<{ readonly due: boolean; readonly shown: boolean } | null>(null);
  const reports = asked?.due === due ? asked.shown : due;
  const fits = useMedia(roomForAll(view));
  const pair = question?.kind === 'pair' ? question : null;
  const toReport = (
    <button type="button" className="phone-button" onClick={() => askFor({ due, shown: !reports })}>
      {reports ? words.seats : reportWords.report}
    </button>
  );
  const panelActs = { ...acts, code: (code: CodeButton) => (acts.code(code), code.pair && showPanel(false)) };
  return (
    <div className="phone" data-whole={fits || undefined}>
      {state.stage.kind === 'lost' ? (
        <Lost untold={state.untold} onTry={link.wake} onMoved={onMoved} />
      ) : (
        <Header view={view} timer={timer} />
      )}
      {reports ? (
        <PhoneReport view={view} report={acts.report} />
      ) : (
        <>
          {panel && !fits ? null : <Seats view={view} taps={taps} pair={pair} acts={acts} />}
          {(fits || panel) && (
            <Panel view={view} marked={pair?.code ?? marked?.code ?? null} acts={panelActs} alone={!fits}>
              {!fits && <Redo view={view} acts={acts} says />}
              {!fits && toReport}
            </Panel>
          )}
        </>
      )}
      <footer className="phone-foot">
        {pair === null ? (
          <Undo view={view} acts={acts} />
        ) : (
          <button type="button" className="phone-button phone-undo" onClick={() => acts.keep()}>
            {words.keep}
          </button>
        )}
        {fits && <Redo view={view} acts={acts} says={false} />}
        {(fits || reports) && toReport}
        {!fits && !reports && (
          <button
            type="button"
            className="phone-button"
            aria-pressed={panel}
            onClick={() => showPanel(!panel)}
          >
            {panel ? words.seats : words.codes}
          </button>
        )}
        {view.seats.length > MOST_IN_CIRCLE && (fits || !panel) && !reports && (
          <Nobody view={view} taps={taps} acts={acts} />
        )}
      </footer>
      <Said
        key={state.news?.id ?? said}
        // It waits until the computer is back: what stands in the header's place is to be pressed.
        text={state.stage.kind === 'lost' ? null : (said ?? newsOf(state))}
        asks={pair !== null}
        onClose={() => say(null)}
      />
    </div>
  );
}

/** Codes stand below the seats, or beside them, where every seat is as high as a thumb needs it all the same. */
const roomForAll = ({ seats, codes }: BoardView): string =>
  `(orientation: portrait) and (min-height: ${heightForAll(seats.length, codes.length)}px), ` +
  '(orientation: landscape) and (min-width: 760px) and (min-height: 340px)';

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** What became of the last act that went elsewhere than it was meant. */
function newsOf({ news }: DeviceState): string | null {
  if (news === null) return null;
  if (!news.reply.ok) return words.tapRefused(boardRefusalSentence(news.reply.refusal, inDigits));
  return news.moved === null ? null : words.booked[news.moved];
}

/** One line over the header: no target moves for it. */
function Said({
  text,
  asks,
  onClose,
}: {
  readonly text: string | null;
  readonly asks: boolean;
  readonly onClose: () => void;
}) {
  const [closed, close] = useState(false);
  if (asks)
    return (
      <p className="phone-said" role="status">
        {words.askPair}
      </p>
    );
  if (text === null || closed) return null;
  return (
    <p className="phone-said" role="alert">
      {text}
      <button type="button" onClick={() => (close(true), onClose())}>
        {words.dismiss}
      </button>
    </p>
  );
}

const Header = memo(function Header({
  view,
  timer,
}: {
  readonly view: BoardView;
  readonly timer: TimerView | null;
}) {
  const { phase } = view;
  return (
    <header className="phone-head">
      <h1>{phase === null ? boardWords.waiting : phaseTitle(phase.title)}</h1>
      <span className="second">{phase?.sub != null && phrase(phase.sub)}</span>
      {timer !== null && <Left timer={timer} />}
    </header>
  );
});

/** What is left of the phase, or of the turn. */
function Left({ timer }: { readonly timer: TimerView }) {
  const clock = useSecondTicker(timer);
  const says = useReading(clock, (at) => (readTimer(timer, at).remaining < 0 ? 'over' : 'left'));
  return (
    <span className="phone-left">
      <b role="timer">
        <TickingDigits
          clock={clock}
          read={(at) => {
            const { remaining } = readTimer(timer, at);
            return { text: formatClock(remaining), said: saidClock(remaining) };
          }}
        />
      </b>
      {/* Whoever hears the time hears that it is over. */}
      <small aria-hidden={says === 'over' || undefined}>{words[says]}</small>
    </span>
  );
}

function Lost({
  untold,
  onTry,
  onMoved,
}: {
  readonly untold: number;
  readonly onTry: () => void;
  readonly onMoved: () => void;
}) {
  return (
    <header className="phone-head phone-lost">
      <div role="status">
        <h1>{words.lost}</h1>
        <p>{words.keptHere(untold)}</p>
      </div>
      <button type="button" onClick={onTry}>
        {words.tryNow}
      </button>
      <button type="button" onClick={onMoved}>
        {words.otherAddress}
      </button>
    </header>
  );
}

function Seats({
  view,
  taps,
  pair,
  acts,
}: {
  readonly view: BoardView;
  readonly taps: Taps;
  readonly pair: (TapQuestion & { kind: 'pair' }) | null;
  readonly acts: BoardActs;
}) {
  const board = useTapped(taps, view);
  const at = useElapsedSecond(countsFrom(board));
  const holder = speakersOf(board)[0]?.person ?? null;
  const lasts = countedFor(board, at);
  const places = placesOf(board.seats.length);
  const ring = board.seats.length <= MOST_IN_CIRCLE;
  const [from, to] = waterRows(places);
  return (
    <main className="phone-seats" data-ring={ring || undefined}>
      {ring && <Water places={places} to={to} />}
      <ul>
        {board.seats.map((seat, i) => {
          const look = seatLook(seat, holder);
          const part = pair?.who === seat.person ? 'who' : pair?.whom === seat.person ? 'whom' : null;
          return (
            <Seat
              key={seat.person}
              seat={seat}
              look={look}
              part={part}
              place={places[i] ?? { row: 1, side: 'left' }}
              lasts={look === 'holds' && part === null ? lasts : null}
              stone={ring && look === 'holds'}
              acts={acts}
            />
          );
        })}
        {ring && (
          <li className="phone-middle" style={{ gridRow: `${from} / ${to + 1}` }}>
            <Middle board={board} lasts={lasts ?? ms(0)} acts={acts} />
          </li>
        )}
      </ul>
    </main>
  );
}

/** The water that the seats of a circle lie round, from whoever is above to whoever is below. */
function Water({ places, to }: { readonly places: readonly Place[]; readonly to: number }) {
  const last = Math.max(to, ...places.map(({ row }) => row));
  const top = `${50 / last}%`;
  return <div className="phone-water" aria-hidden="true" style={{ top, bottom: last > to ? top : 0 }} />;
}

const Seat = memo(function Seat({
  seat,
  look,
  part,
  place,
  lasts,
  stone,
  acts,
}: {
  readonly seat: BoardSeat;
  readonly look: SeatLook;
  readonly part: 'who' | 'whom' | null;
  readonly place: Place;
  readonly lasts: Duration | null;
  /** The talking piece lies before it. */
  readonly stone: boolean;
  readonly acts: BoardActs;
}) {
  const says = part !== null ? boardWords[part] : look === 'overlaps' ? boardWords.overlap : seatMark(seat);
  return (
    <li data-side={place.side} data-above={place.row === 1 || undefined} style={{ gridRow: place.row }}>
      {stone && <Ripples />}
      <button
        {...useSeatButton({ ...seat, cap: null, speaks: seat.since !== null, taps: acts.ring })}
        className="phone-seat"
        data-state={look}
        data-part={part ?? undefined}
      >
        <span className="phone-seat-name">
          <NamedText text={seatName(seat)} title={false} />
        </span>
        {lasts !== null ? (
          <small>
            <Digits text={formatElapsed(lasts)} said={saidElapsed(lasts)} />
          </small>
        ) : (
          says !== null && look !== 'holds' && <small>{says}</small>
        )}
      </button>
      {stone && <StoneMark className="phone-stone" width={34} />}
    </li>
  );
});

/** Rings in the water, under the seats, round the stone before whoever speaks. */
const Ripples = () => (
  <svg className="phone-ripples" viewBox="-48 -48 96 96" aria-hidden="true">
    {[25, 35, 45].map((radius, ring) => (
      <circle key={radius} r={radius} strokeOpacity={1 - ring * 0.3} />
    ))}
  </svg>
);

/** The middle of the circle: since when, and who; a tap on it means that nobody speaks. */
function Middle({
  board,
  lasts,
  acts,
}: {
  readonly board: Counted & Pick<BoardView, 'seats'>;
  readonly lasts: Duration;
  readonly acts: BoardActs;
}) {
  const [first, ...others] = speakersOf(board);
  const press = useSeatPress({ onPress: () => acts.ring.nobody() });
  const says = (name: string): string =>
    others.length === 0 ? boardWords.speaks(name) : boardWords.andOver(name, others.length);
  return (
    <button type="button" className="phone-nobody" aria-pressed={first === undefined} {...press}>
      {first === undefined && <StoneMark className="phone-still" width={38} />}
      <span className="phone-time" role="timer">
        <Digits text={formatElapsed(lasts)} said={saidElapsed(lasts)} />
      </span>
      <span className="phone-state">
        {first === undefined ? (
          boardWords.silence
        ) : (
          <Shortened ems={NAME_EMS}>{(short) => says(short(seatName(first)))}</Shortened>
        )}
      </span>
      <span className="phone-to-nobody">{boardWords.nobody}</span>
    </button>
  );
}

/** A name in the middle has a line of its own; so wide it may be. */
const NAME_EMS = 5;

/** A tap on it means that nobody speaks. Only the silence is counted here: a voice is counted on its seat. */
function Nobody({
  view,
  taps,
  acts,
}: {
  readonly view: BoardView;
  readonly taps: Taps;
  readonly acts: BoardActs;
}) {
  const board = useTapped(taps, view);
  const at = useElapsedSecond(countsFrom(board));
  const lasts = countedFor(board, at) ?? ms(0);
  const still = speakersOf(board).length === 0;
  const press = useSeatPress({ onPress: () => acts.ring.nobody() });
  return (
    <button type="button" className="phone-nobody" aria-pressed={still} {...press}>
      {still && (
        <span className="phone-time" role="timer">
          <Digits text={formatElapsed(lasts)} said={saidElapsed(lasts)} />
        </span>
      )}
      <span>{still ? boardWords.silence : boardWords.nobody}</span>
    </button>
  );
}

/** What is said of the last tap, and the codes of the phase. */
function Panel({
  view,
  marked,
  acts,
  alone,
  children,
}: {
  readonly view: BoardView;
  readonly marked: string | null;
  readonly acts: Pick<BoardActs, 'began'> & { readonly code: (code: CodeButton) => void };
  /** It stands in the place of the seats. */
  readonly alone: boolean;
  readonly children: ReactNode;
}) {
  const Place = alone ? 'main' : 'section';
  return (
    <Place className="phone-panel" aria-label={boardWords.codesTitle}>
      <div className="phone-ago">
        <span>
          <LastBegan view={view} letters={9} />
        </span>
        <span className="phone-earlier" role="group" aria-label={boardWords.earlierLabel}>
          {EARLIER.map((seconds) => (
            <button
              key={seconds}
              type="button"
              aria-pressed={seconds === earlierNow(view)}
              onClick={() => acts.began(seconds * 1_000)}
            >
              {boardWords.secondsAgo(seconds)}
            </button>
          ))}
        </span>
      </div>
      {view.codes.length === 0 ? (
        <p className="second">{boardWords.noCodes}</p>
      ) : (
        <ul className="phone-codes">
          {view.codes.map((code) => (
            <li key={code.code}>
              <button
                type="button"
                className="phone-code"
                data-on={code.code === marked || undefined}
                onClick={() => acts.code(code)}
              >
                <span>{codeWords[code.code].label}</span>
                <small>
                  {boardWords.codeCounts(code.count)}
                  {code.count > 0 && <span className="heard">{boardWords.soFar}</span>}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </Place>
  );
}

const Undo = memo(function Undo({ view, acts }: { readonly view: BoardView; readonly acts: BoardActs }) {
  const says = view.undo && doneSentence(view.undo.did);
  return (
    <button
      type="button"
      className="phone-button phone-undo"
      aria-disabled={says === null}
      onClick={() => says !== null && acts.undo()}
    >
      <span className="phone-cut">
        <NamedText text={says === null ? boardWords.nothingToUndo : boardWords.undo(says)} title={false} />
      </span>
    </button>
  );
});

/** Where there is something to redo; in the foot its sentence is only heard, so that no seat moves for it. */
function Redo({
  view,
  acts,
  says,
}: {
  readonly view: BoardView;
  readonly acts: BoardActs;
  readonly says: boolean;
}) {
  if (view.redo === null) return null;
  const sentence = `: ${doneSentence(view.redo.did)}`;
  return (
    <button type="button" className="phone-button phone-redo" onClick={acts.redo}>
      {boardWords.redo}
      {says ? sentence : <span className="heard">{sentence}</span>}
    </button>
  );
}
