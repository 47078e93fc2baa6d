import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { PersonId } from '#shared/session/events.ts';
import type { BoardSeat, BoardView } from '#shared/session/views.ts';
import { boardWords as words } from '#shared/words/en/board.ts';
import { between, type Instant } from '#shared/time.ts';
import { formatElapsed } from '../clock.ts';
import { Digits } from '../Digits.tsx';
import { Kbd, keyShortcut } from '../Kbd.tsx';
import { clipName, nameLength } from '../names.ts';
import type { Point } from '../rings.ts';
import { Stone } from '../Stone.tsx';
import { arrowBetween, boardSeating, stoneBefore, type Seating } from './seating.ts';
import { seatPress } from './seatPress.ts';
import { speakersOf } from './voices.ts';
import './boardRing.css';

/** An interruption that waits for who and whom. */
export interface PairShown {
  readonly who: PersonId | null;
  readonly whom: PersonId | null;
}

export interface BoardRingProps {
  /** With every tap already in it. */
  readonly view: BoardView;
  /** Changes with the seconds of the voice (or silence) in the middle. */
  readonly at: Instant;
  readonly pair: PairShown | null;
  readonly onTap: (person: PersonId, shift: boolean) => void;
  readonly onNobody: () => void;
  readonly nobodyKeys: string;
}

/** The circle of seats: a tap on a seat starts and stops a voice. */
export function BoardRing({ view, at, pair, onTap, onNobody, nobodyKeys }: BoardRingProps) {
  const [box, ref] = useBox();
  const seating = boardSeating(box, view.seats.length);
  const speakers = speakersOf(view);
  const holder = speakers[0] ?? null;
  const since = holder?.since ?? view.silentSince;
  const time = since === null ? null : formatElapsed(between(since, at));
  return (
    <section
      className="board-ring"
      ref={ref}
      aria-label={words.seats}
      data-still={holder === null || undefined}
    >
      <Water seating={seating} view={view} holder={holder} pair={pair} />
      <ul className="board-seats">
        {view.seats.map((seat, i) => {
          const place = seating.at[i] ?? seating.centre;
          return (
            <li key={seat.person}>
              <Seat
                seat={seat}
                crowded={view.seats.length > 8}
                state={seatState(seat, holder)}
                time={time ?? ''}
                part={
                  pair === null
                    ? null
                    : pair.who === seat.person
                      ? 'who'
                      : pair.whom === seat.person
                        ? 'whom'
                        : null
                }
                style={{
                  left: place.x,
                  top: place.y,
                  width: seating.seat.width,
                  height: seating.seat.height,
                }}
                onPress={(shift) => onTap(seat.person, shift)}
              />
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="board-middle"
        style={{ left: seating.centre.x, top: seating.centre.y + (holder === null ? 20 : 8) }}
        aria-keyshortcuts={keyShortcut(nobodyKeys)}
        aria-pressed={holder === null}
        {...seatPress(onNobody)}
      >
        <span className="board-time" role="timer" aria-live="off">
          <Digits text={time ?? '0:00'} />
        </span>
        <span className="board-state">
          <Middle speakers={speakers} />
        </span>
        <span className="board-nobody">
          <Kbd keys={nobodyKeys} />
          {words.nobody}
        </span>
      </button>
    </section>
  );
}

function Middle({ speakers }: { readonly speakers: readonly BoardSeat[] }): ReactNode {
  const first = speakers[0];
  if (first === undefined) return words.silence;
  const name = clipName(first.name, 14);
  return speakers.length === 1 ? words.speaks(name) : words.andOver(name, speakers.length - 1);
}

type SeatLook = 'plain' | 'holds' | 'overlaps' | 'out';

const seatState = (seat: BoardSeat, holder: BoardSeat | null): SeatLook =>
  seat.since !== null
    ? seat.person === holder?.person
      ? 'holds'
      : 'overlaps'
    : seat.present
      ? 'plain'
      : 'out';

function Seat(props: {
  readonly seat: BoardSeat;
  readonly crowded: boolean;
  readonly state: SeatLook;
  readonly time: string;
  readonly part: 'who' | 'whom' | null;
  readonly style: { left: number; top: number; width: number; height: number };
  readonly onPress: (shift: boolean) => void;
}) {
  const { seat, state, part } = props;
  const says =
    part !== null
      ? words[part]
      : state === 'overlaps'
        ? words.overlap
        : !seat.present
          ? words.steppedOut
          : seat.observer
            ? words.observes
            : seat.presenter
              ? words.presenter
              : null;
  return (
    <button
      type="button"
      className="board-seat"
      style={props.style}
      data-state={state}
      data-part={part ?? undefined}
      data-presenter={seat.presenter || undefined}
      data-observer={seat.observer || undefined}
      data-crowded={props.crowded || undefined}
      data-long={nameLength(seat.name) > 14 || undefined}
      data-person={seat.person}
      aria-pressed={seat.since !== null}
      {...(seat.key === null ? {} : { 'aria-keyshortcuts': seat.key })}
      {...seatPress(props.onPress)}
    >
      {seat.key !== null && <Kbd keys={seat.key} />}
      <span className="board-seat-words">
        <bdi className="board-seat-name">{seat.name}</bdi>
        {state === 'holds' && part === null ? (
          <small>
            <Digits text={props.time} />
          </small>
        ) : (
          says !== null && <small>{says}</small>
        )}
      </span>
    </button>
  );
}

function Water({
  seating,
  view,
  holder,
  pair,
}: {
  readonly seating: Seating;
  readonly view: BoardView;
  readonly holder: BoardSeat | null;
  readonly pair: PairShown | null;
}) {
  const { centre, rx, ry } = seating;
  const seatOf = (person: PersonId | null) => view.seats.findIndex((seat) => seat.person === person);
  const index = holder === null ? -1 : seatOf(holder.person);
  const stone = index < 0 ? { x: centre.x, y: centre.y - 92 } : stoneBefore(seating, index);
  const [who, whom] = [seatOf(pair?.who ?? null), seatOf(pair?.whom ?? null)];
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
      {index >= 0 && (
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
      <Stone x={stone.x} y={stone.y} size={index < 0 ? 56 : 60} weight={0.7} />
      {who >= 0 && whom >= 0 && (
        <path className="board-arrow" d={arrowBetween(seating, who, whom)} markerEnd="url(#board-arrow)" />
      )}
    </svg>
  );
}

const ellipse = ({ x, y }: Point, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

/** The size of a box, measured before the first paint and whenever it changes. */
function useBox(): readonly [{ width: number; height: number }, React.RefObject<HTMLElement | null>] {
  const ref = useRef<HTMLElement>(null);
  const [box, setBox] = useState({ width: 892, height: 572 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => setBox({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, ref];
}
