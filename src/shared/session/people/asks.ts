import type { Format } from '#shared/format/schema.ts';
import type { PersonId } from '../ids.ts';

/** What somebody brings to office hours (docs/domain/rotation.md). */
export const ASK_KINDS = ['decision', 'draft', 'stuck', 'curious'] as const;
export type AskKind = (typeof ASK_KINDS)[number];
export type Asks = Readonly<Record<PersonId, AskKind>>;

/** The phase in which it is said what is brought: formats without it have no bookings. */
export const ASK = 'ASK';

/** Whether slots of this format are booked with what is brought. */
export const booksSlots = ({ slot }: Pick<Format, 'slot'>): boolean => slot.some(({ id }) => id === ASK);

/** Who booked comes first, then who walks in, and who is only curious last; else as they stood. */
export const bookedFirst = (queue: readonly PersonId[], asks: Asks): PersonId[] => {
  const place = (person: PersonId): number =>
    asks[person] === undefined ? 1 : asks[person] === 'curious' ? 2 : 0;
  return queue.toSorted((a, b) => place(a) - place(b));
};
