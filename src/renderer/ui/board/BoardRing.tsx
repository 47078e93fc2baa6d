import { memo, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PersonId } from '#shared/session/ids.ts';
import type { BoardSeat } from '#shared/session/voices/boardView.ts';
import { ms, type Duration, type Instant } from '#shared/time.ts';
import { formatElapsed } from '#shared/words/timeText.ts';
import { Digits } from '../Digits.tsx';
import { NamedText, Shortened } from '../NamedText.tsx';
import { Kbd, keyShortcut } from '../Kbd.tsx';
import { emsWide, nameLength } from '../clipNames.ts';
import type { Point } from '../rings.ts';
import { Stone } from '../Stone.tsx';
import { seatName } from './seatNames.ts';
import { arrowBetween, boardSeating, stoneBefore, type Seating } from './seating.ts';
import { seatLook, seatMark, useSeatButton, type SeatLook } from './seatLook.ts';
import { useSeatPress } from './seatPress.ts';
import type { SeatTaps } from './useSeatTaps.ts';
import { countedFor, speakersOf, type Counted } from './voices.ts';
import { boardWords as words, saidElapsed } from '../../words.ts';
import './boardRing.css';

/** An interruption that waits for who and whom. */
export interface PairAsked {
  readonly who: PersonId | null;
  readonly whom: PersonId | null;
}

/** Fingers on the seats; the functions stay the same ones from one drawing to the next. */
export interface RingTaps extends Pick<SeatTaps, 'press' | 'release' | 'long'> {
  readonly nobody: () => void;
}

export interface BoardRingProps {
  /** With every tap already in it. */
  readonly view: Counted;
  /** Changes with the seconds of the voice (or silence) in the middle. */
  readonly at: Instant;
  readonly pair: PairAsked | null;
  readonly taps: RingTaps;
  readonly nobodyKeys: string;
  /** Nothing but who speaks is asked: there is room for larger seats. */
  readonly large?: boolean;
  /** Stands in the middle in place of the time and who speaks. */
  readonly middle?: ReactNode;
}

/** Narrower than this a seat has smaller margins, in pixels. */
const NARROW = 132;
/** What the line below the time has room for. */
const STATE_EMS = 11;

/** The circle of seats: a tap on a seat starts and stops a voice. */
export function BoardRing({ view, at, pair, taps, nobodyKeys, large = false, middle }: BoardRingProps) {
  const [box, ref] = useBox();
  const people = view.seats.length;
  const seating = useMemo(() => boardSeating(box, people, large), [box, people, large]);
  const speakers = speakersOf(view);
  const holder = speakers[0] ?? null;
  const lasts = countedFor(view, at);
  const seatOf = (person: PersonId | null) => view.seats.findIndex((seat) => seat.person === person);
  return (
    <section
      className="board-ring"
      ref={ref}
      aria-label={words.seats}
      data-still={holder === null || undefined}
      data-large={large || undefined}
    >
      <Water
        seating={seating}
        holder={seatOf(holder?.person ?? null)}
        who={seatOf(pair?.who ?? null)}
        whom={seatOf(pair?.whom ?? null)}
      />
      <ul className="board-seats">
        {view.seats.map((seat, i) => {
          const place = seating.at[i] ?? seating.centre;
          const look = seatLook(seat, holder?.person ?? null);
          const part = pair === null ? null : partOf(pair, seat.person);
          return (
            <li key={seat.person}>
              <Seat
                person={seat.person}
                name={seatName(seat)}
                cap={seat.key}
                speaks={seat.since !== null}
                holds={seat.holds}
                observer={seat.observer}
                crowded={people > 8}
                narrow={seating.seat.width < NARROW}
                look={look}
                part={part}
                says={seatWords(seat, look, part)}
                lasts={look === 'holds' && part === null && middle === undefined ? lasts : null}
                x={place.x}
                y={place.y}
                width={seating.seat.width}
                height={seating.seat.height}
                taps={taps}
              />
            </li>
          );
        })}
      </ul>
      {middle === undefined ? (
        <NobodyButton
          x={seating.centre.x}
          y={seating.centre.y + (holder === null ? 20 : 8)}
          lasts={lasts ?? ms(0)}
          speaker={speakers[0] === undefined ? null : seatName(speakers[0])}
          over={speakers.length - 1}
          still={holder === null}
          keys={nobodyKeys}
          onPress={taps.nobody}
        />
      ) : (
        <div className="board-middle" style={{ left: seating.centre.x, top: seating.centre.y + 20 }}>
          {middle}
        </div>
      )}
    </section>
  );
}

/** The middle: since when, and who; a tap on it means that nobody speaks. */
const NobodyButton = memo(function NobodyButton(props: {
  readonly x: number;
  readonly y: number;
  readonly lasts: Duration;
  /** Null: nobody speaks. */
  readonly speaker: string | null;
  /** How many speak besides. */
  readonly over: number;
  readonly still: boolean;
  readonly keys: string;
  readonly onPress: () => void;
}) {
  const press = useSeatPress({ onPress: props.onPress });
  return (
    <button
      type="button"
      className="board-middle"
      style={{ left: props.x, top: props.y }}
      aria-keyshortcuts={keyShortcut(props.keys)}
      aria-pressed={props.still}
      {...press}
    >
      <span className="board-time" role="timer">
        <Digits text={formatElapsed(props.lasts)} said={saidElapsed(props.lasts)} />
      </span>
      <span className="board-state">
        <MiddleWords speaker={props.speaker} over={props.over} />
      </span>
      <span className="board-nobody">
        <Kbd keys={props.keys} />
        {words.nobody}
      </span>
    </button>
  );
});

function MiddleWords({ speaker, over }: { readonly speaker: string | null; readonly over: number }) {
  if (speaker === null) return <bdi>{words.silence}</bdi>;
  const sentence = (name: string) => (over === 0 ? words.speaks(name) : words.andOver(name, over));
  return (
    <Shortened most={14} ems={STATE_EMS - emsWide(sentence(''))}>
      {(short) => sentence(short(speaker))}
    </Shortened>
  );
}

const partOf = (pair: PairAsked, person: PersonId): 'who' | 'whom' | null =>
  pair.who === person ? 'who' : pair.whom === person ? 'whom' : null;

/** What the line below the name says; a seat that holds the floor has its time there. */
function seatWords(seat: BoardSeat, look: SeatLook, part: 'who' | 'whom' | null): string | null {
  if (part !== null) return words[part];
  if (look === 'holds') return null;
  return look === 'overlaps' ? words.overlap : seatMark(seat);
}

/** One seat, drawn anew only when something of its own changes. */
const Seat = memo(function Seat(props: {
  readonly person: PersonId;
  readonly name: string;
  readonly cap: string | null;
  readonly speaks: boolean;
  readonly holds: BoardSeat['holds'];
  readonly observer: boolean;
  readonly crowded: boolean;
  readonly narrow: boolean;
  readonly look: SeatLook;
  readonly part: 'who' | 'whom' | null;
  readonly says: string | null;
  /** Of the seat that holds the floor. */
  readonly lasts: Duration | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly taps: RingTaps;
}) {
  const { name, cap, lasts, says } = props;
  return (
    <button
      {...useSeatButton(props)}
      className="board-seat"
      style={{ left: props.x, top: props.y, width: props.width, height: props.height }}
      data-state={props.look}
      data-part={props.part ?? undefined}
      data-crowded={props.crowded || undefined}
      data-narrow={props.narrow || undefined}
      data-long={nameLength(name) > 14 || undefined}
    >
      {cap !== null && <Kbd keys={cap} />}
      <span className="board-seat-words">
        <span className="board-seat-name">
          <NamedText text={name} />
        </span>
        {lasts !== null ? (
          <small>
            <Digits text={formatElapsed(lasts)} said={saidElapsed(lasts)} />
          </small>
        ) : (
          says !== null && <small>{says}</small>
        )}
      </span>
    </button>
  );
});

/** The water with the stone before whoever holds the floor; people by their place, −1 for nobody. */
const Water = memo(function Water({
  seating,
  holder,
  who,
  whom,
}: {
  readonly seating: Seating;
  readonly holder: number;
  readonly who: number;
  readonly whom: number;
}) {
  const { centre, rx, ry } = seating;
  const stone = holder < 0 ? { x: centre.x, y: centre.y - 92 } : stoneBefore(seating, holder);
  return (
    <svg className="board-water" aria-hidden="true">
      <defs>
        <clipPath id="board-shore">
          {/* The water without the words in its middle. */}
          <path
            clipRule="evenodd"
            d={ellipse(centre, rx, ry) + ellipse({ x: centre.x, y: centre.y + 8 }, 124, 66)}
          />
        </clipPath>
        <marker
          id="board-arrow"
          viewBox="0 0 10 10"
          refX="7"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path className="board-arrow-head" d="M1 1L8 5L1 9" />
        </marker>
      </defs>
      <ellipse className="board-pond" cx={centre.x} cy={centre.y} rx={rx} ry={ry} />
      {holder >= 0 && (
        <g clipPath="url(#board-shore)">
          {[0, 1, 2, 3].map((ring) => (
            <circle
              key={ring}
              className="board-ripple"
              cx={stone.x}
              cy={stone.y}
              r={46 + ring * 17}
              strokeOpacity={1 - ring * 0.22}
            />
          ))}
        </g>
      )}
      <Stone x={stone.x} y={stone.y} size={holder < 0 ? 56 : 60} weight={0.7} />
      {who >= 0 && whom >= 0 && (
        <path className="board-arrow" d={arrowBetween(seating, who, whom)} markerEnd="url(#board-arrow)" />
      )}
    </svg>
  );
});

const ellipse = ({ x, y }: Point, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

/** The size of a box, measured before the first paint and whenever it changes. */
function useBox(): readonly [{ width: number; height: number }, React.RefObject<HTMLElement | null>] {
  const ref = useRef<HTMLElement>(null);
  const [box, setBox] = useState({ width: 892, height: 572 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () =>
      setBox((was) =>
        was.width === element.clientWidth && was.height === element.clientHeight
          ? was
          : { width: element.clientWidth, height: element.clientHeight },
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, ref];
}
