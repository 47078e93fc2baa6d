import type { EntryId } from './entryId.ts';
import type { EntryOf } from './entries.ts';
import { personOf, type Register } from './register.ts';

/** How many commitments were to come back, and at how many of them their owners looked: not whether anything was done. */
export interface Looked {
  readonly open: number;
  readonly looked: number;
}

/**
 * Which commitments of a group came back in these sessions of one day: those that were open, whose day had come and whose
 * owner was there; whoever was not is not counted (docs/domain/commitments.md). Whose they are is nowhere in it. Null:
 * there was none.
 */
export function lookedIn(
  register: Register,
  commitments: readonly EntryOf<'commitment'>[],
  reviews: readonly EntryOf<'review'>[],
  sessions: readonly EntryOf<'session'>[],
): Looked | null {
  const day = sessions[0]?.day;
  if (day === undefined) return null;
  const over = new Set<EntryId>();
  const seen = new Set<EntryId>();
  for (const { commitment, becomes, day: on, session } of reviews) {
    // Its owner read it then, whatever became of it.
    if (sessions.some(({ id }) => id === session)) seen.add(commitment);
    else if (on < day && becomes !== null && becomes !== 'carry') over.add(commitment);
  }
  const known = (id: EntryId): EntryId => personOf(register, id)?.id ?? id;
  const there = new Set(sessions.flatMap(({ present }) => present.map(known)));
  const isDue = ({ id, person, by }: EntryOf<'commitment'>): boolean =>
    seen.has(id) || (person !== null && there.has(known(person)) && (by === null || by <= day));
  const open = commitments.filter((one) => one.day < day && !over.has(one.id) && isDue(one));
  return open.length === 0
    ? null
    : { open: open.length, looked: open.filter(({ id }) => seen.has(id)).length };
}
