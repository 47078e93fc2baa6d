import type { PersonId } from '#shared/session/ids.ts';
import type { BoardSeat } from '#shared/session/voices/boardView.ts';
import { useSeatPress } from './seatPress.ts';
import type { SeatTaps } from './useSeatTaps.ts';
import { boardWords as words } from '../../words.ts';

/** How a seat stands: who speaks `holds` the floor or `overlaps`; of the others some are out, or asked not to be observed. */
export type SeatLook = 'plain' | 'holds' | 'overlaps' | 'out' | 'unseen';

export function seatLook(seat: BoardSeat, holder: PersonId | null): SeatLook {
  if (seat.since !== null) return seat.person === holder ? 'holds' : 'overlaps';
  if (!seat.present) return 'out';
  return seat.observed ? 'plain' : 'unseen';
}

/** What is said of a seat beside its name: why it is not tapped for itself, else what its person does. */
export function seatMark({ present, observed, observer, holds }: BoardSeat): string | null {
  if (!present) return words.steppedOut;
  if (!observed) return words.unobserved;
  if (observer) return words.observes;
  return holds === null ? null : words.holds[holds];
}

/** What every seat's button has: its press, its key, and whether its voice is heard now. */
export function useSeatButton(seat: {
  readonly person: PersonId;
  readonly cap: string | null;
  readonly speaks: boolean;
  readonly holds: BoardSeat['holds'];
  readonly observer: boolean;
  readonly taps: Pick<SeatTaps, 'press' | 'release' | 'long'>;
}) {
  const { person, cap, speaks, holds, observer, taps } = seat;
  const press = useSeatPress({
    onPress: (shift) => taps.press(person, shift),
    onRelease: () => taps.release(person),
    onLong: () => taps.long(person),
  });
  return {
    type: 'button',
    'data-person': person,
    'data-presenter': holds === null ? undefined : true,
    'data-observer': observer || undefined,
    'aria-pressed': speaks,
    'aria-keyshortcuts': cap ?? undefined,
    ...press,
  } as const;
}
