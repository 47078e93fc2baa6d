import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { PersonId } from '#shared/session/events.ts';
import type { BoardView } from '#shared/session/views.ts';
import { boardWords as words } from '#shared/words/en/board.ts';
import { clipNames } from '../names.ts';
import { pondSeating } from './seating.ts';
import { seatPress } from './seatPress.ts';
import { speakersOf } from './voices.ts';
import './pondBoard.css';

const SMALLEST = 72;
const LARGEST = 118;
/** Radius of the shore as a part of the width of the small pond's drawing. */
const SHORE = 70 / 150;

/** The board round the console's small picture of time: the seats on the shore are the targets. */
export function PondBoard({
  view,
  onTap,
  children,
}: {
  /** With every tap already in it. */
  readonly view: BoardView;
  readonly onTap: (person: PersonId, shift: boolean) => void;
  /** The picture of time; it fills the pond. */
  readonly children: ReactNode;
}) {
  const room = useRef<HTMLDivElement>(null);
  const [shore, setShore] = useState(SMALLEST);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const measure = () => setShore(Math.max(SMALLEST, Math.min(LARGEST, element.clientHeight / 2 - 24)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const seating = pondSeating(shore, view.seats.length);
  const holder = speakersOf(view)[0];
  const names = clipNames(
    view.seats.map((seat) => seat.name),
    10,
    (seating.seat.width - 9) / 12.5,
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
          const state =
            seat.since === null ? (seat.present ? 'plain' : 'out') : seat === holder ? 'holds' : 'overlaps';
          const marks = [
            !seat.present
              ? words.steppedOut
              : seat.presenter
                ? words.presenter
                : seat.observer
                  ? words.observes
                  : null,
          ].filter((mark) => mark !== null);
          return (
            <li key={seat.person}>
              <button
                type="button"
                className="pond-seat"
                style={{
                  left: `calc(50% + ${at.x.toFixed(1)}px)`,
                  top: `calc(50% + ${at.y.toFixed(1)}px)`,
                  width: seating.seat.width,
                  height: seating.seat.height,
                }}
                data-state={state}
                data-presenter={seat.presenter || undefined}
                data-observer={seat.observer || undefined}
                data-person={seat.person}
                aria-pressed={seat.since !== null}
                {...(seat.key === null ? {} : { 'aria-keyshortcuts': seat.key })}
                title={seat.name}
                {...seatPress((shift) => onTap(seat.person, shift))}
              >
                <span className="pond-key" aria-hidden="true">
                  {seat.key}
                </span>
                <bdi className="pond-name" aria-hidden="true">
                  {names[i]}
                </bdi>
                <span className="heard">{[seat.name, ...marks].join(', ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
