import { memo, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { PersonId } from '#shared/session/ids.ts';
import type { BoardSeat, BoardView } from '#shared/session/voices/boardView.ts';
import { clipNames } from '../clipNames.ts';
import { seatName } from './seatNames.ts';
import { fitShore, MIN_SHORE, pondSeating } from './seating.ts';
import { seatLook, seatMark, useSeatButton, type SeatLook } from './seatLook.ts';
import type { SeatTaps } from './useSeatTaps.ts';
import { speakersOf } from './voices.ts';
import { boardWords as words } from '../../words.ts';
import './pondBoard.css';

/** Radius of the shore as a part of the width of the small pond's drawing. */
const SHORE = 70 / 150;

/** Above so many people the names have smaller letters, in px (pondBoard.css). */
const MANY = 12;
const NAME = { few: 12.5, many: 11.5 };
/** Of a name on a seat; the widest seats have room for so many, and those of two for more. */
const LETTERS = { of: 11, ofTwo: 24 };

/** The board round the console's small picture of time: the seats on the shore are the targets. */
export function PondBoard({
  view,
  taps,
  children,
}: {
  /** With every tap already in it. */
  readonly view: BoardView;
  readonly taps: SeatTaps;
  /** The picture of time; it fills the pond. */
  readonly children: ReactNode;
}) {
  const room = useRef<HTMLDivElement>(null);
  const [shore, setShore] = useState(MIN_SHORE);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const beside = element.parentElement;
    const measure = () => {
      setShore((shown) => fitShore(shown, beside?.clientWidth ?? Infinity, element.clientHeight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (beside !== null) observer.observe(beside);
    return () => observer.disconnect();
  }, []);
  const seating = pondSeating(shore, view.seats.length);
  const holder = speakersOf(view)[0];
  const crowded = view.seats.length > MANY;
  const names = clipNames(
    view.seats.map(seatName),
    view.seats.length === 2 ? LETTERS.ofTwo : LETTERS.of,
    seating.name / (crowded ? NAME.many : NAME.few),
  );
  const pond = shore / SHORE;
  return (
    <div className="pond-room" ref={room} style={{ width: 2 * seating.halfWidth }}>
      <div className="pond-water" style={{ width: pond, height: pond }}>
        {children}
      </div>
      <ul aria-label={words.seats}>
        {view.seats.map((seat, i) => {
          const at = seating.at[i] ?? { x: 0, y: 0 };
          return (
            <li key={seat.person}>
              <PondSeat
                person={seat.person}
                name={seatName(seat)}
                short={names[i] ?? ''}
                cap={seat.key}
                says={seatMark(seat)}
                speaks={seat.since !== null}
                look={seatLook(seat, holder?.person ?? null)}
                holds={seat.holds}
                observer={seat.observer}
                crowded={crowded}
                x={at.x}
                y={at.y}
                width={seating.seat.width}
                height={seating.seat.height}
                taps={taps}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** One seat, drawn anew only when something of its own changes. */
const PondSeat = memo(function PondSeat(props: {
  readonly person: PersonId;
  readonly name: string;
  readonly short: string;
  readonly cap: string | null;
  readonly says: string | null;
  readonly speaks: boolean;
  readonly look: SeatLook;
  readonly holds: BoardSeat['holds'];
  readonly observer: boolean;
  readonly crowded: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly taps: SeatTaps;
}) {
  return (
    <button
      {...useSeatButton(props)}
      className="pond-seat"
      style={{
        left: `calc(50% + ${props.x.toFixed(1)}px)`,
        top: `calc(50% + ${props.y.toFixed(1)}px)`,
        width: props.width,
        height: props.height,
      }}
      data-state={props.look}
      data-crowded={props.crowded || undefined}
    >
      <span className="pond-key" aria-hidden="true">
        {props.cap}
      </span>
      <bdi className="pond-name" aria-hidden="true" title={props.name}>
        {props.short}
      </bdi>
      <span className="heard">{props.says === null ? props.name : `${props.name}, ${props.says}`}</span>
    </button>
  );
});
