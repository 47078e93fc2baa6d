import { LEARNING_MONTHS } from '#shared/care/care.ts';
import { MOST_LEARNINGS, MOST_READ_AGAIN } from '#shared/limits.ts';
import type { RegisterAct } from '../register/acts.ts';
import { addDays, addMonths, type Day } from '../register/day.ts';
import { dropEntry, setFields, type Change, type EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import { personOf, type Register } from '../register/register.ts';

/** Learning notes: what somebody learned, written for others so that nobody can be told from it (docs/domain/learning.md). */

export type LearningAct = Extract<RegisterAct, { act: `learning.${string}` }>;
type Note = EntryOf<'learning'>;

/** A released note is held until so many days are over, or the group had so many further slots. */
export const HELD_DAYS = 7;
const HELD_SLOTS = 2;

/** Why a note is not written or released. */
export type LearningRefusal =
  | { readonly code: 'levelTakesNoLearning' }
  | { readonly code: 'learningIsAnothers' }
  | { readonly code: 'learningIsEmpty' }
  | { readonly code: 'tooManyLearnings'; readonly most: number };

type LearningDecision =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: LearningRefusal | { readonly code: 'notThere' } };

const no = (refusal: LearningRefusal | { readonly code: 'notThere' }): LearningDecision => ({
  ok: false,
  refusal,
});

/** The day on which a note of this group goes unless it is released; null: its level takes none. */
function learningUntil(register: Pick<Register, 'group'>, group: EntryId, on: Day): Day | null {
  const months = LEARNING_MONTHS[register.group.get(group)?.level ?? 'L3'];
  return months === null ? null : addMonths(on, months);
}

/** The first day on which it is held no more, whatever the group does until then; null: it is not released. */
const freeOn = ({ released }: Pick<Note, 'released'>): Day | null =>
  released === null ? null : addDays(released, HELD_DAYS);

/**
 * Whether a note is its owner's alone still: not released, or held, so that the day does not tell of whom it is. Slots
 * count of sessions after the day on which it was released.
 */
export function isHeldBack(
  register: Pick<Register, 'session'>,
  { group, released }: Pick<Note, 'group' | 'released'>,
  today: Day,
): boolean {
  if (released === null || today < released) return true;
  if (addDays(released, HELD_DAYS) <= today) return false;
  let slots = 0;
  for (const session of register.session.values())
    if (session.group === group && session.day > released && session.day <= today)
      slots += session.presented.length;
  return slots < HELD_SLOTS;
}

/** The notes that no search, no file and no other computer is given yet. */
export const heldBack = (
  register: Pick<Register, 'learning' | 'session'>,
  today: Day,
): ReadonlySet<EntryId> =>
  new Set(
    [...register.learning.values()].flatMap((note) => (isHeldBack(register, note, today) ? [note.id] : [])),
  );

/** What a note says, and nothing of when or of whom. */
export type Learned = Pick<Note, 'id' | 'situation' | 'helped' | 'unless' | 'tags'>;

/** The learning notes of a group, as its pages show them. */
export interface LearningView {
  /** At this level none is taken down. */
  readonly taken: boolean;
  /** Released, and held no more; in the order of their words, which tells nothing of when they were written. */
  readonly notes: readonly Learned[];
}

export const viewOfLearning = (register: Register, group: EntryId, today: Day): LearningView => ({
  taken: learningUntil(register, group, today) !== null,
  notes: [...register.learning.values()]
    .filter((note) => note.group === group && !isHeldBack(register, note, today))
    .map(({ id, situation, helped, unless, tags }) => ({ id, situation, helped, unless, tags }))
    .toSorted(
      (a, b) => compare(a.situation, b.situation) || compare(a.helped, b.helped) || compare(a.id, b.id),
    ),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A note as its owner sees it. */
export interface OwnNote extends Learned {
  readonly group: EntryId;
  readonly released: Day | null;
  /** It is shown to the group, and may leave. */
  readonly free: boolean;
  /** Released: the first day on which it is held no more, whatever the group does until then. */
  readonly freeOn: Day | null;
}

/** Somebody's notes, in every group. */
export const notesOf = (register: Register, records: ReadonlySet<EntryId>, today: Day): OwnNote[] =>
  [...register.learning.values()]
    .filter(
      ({ owner, released, until }) =>
        owner !== null && records.has(owner) && (released !== null || until >= today),
    )
    .map((note) => {
      const { id, group, situation, helped, unless, tags, released } = note;
      const free = !isHeldBack(register, note, today);
      return { id, group, situation, helped, unless, tags, released, free, freeOn: freeOn(note) };
    });

/** What takes notes away that were not released in time. */
export const expiredLearnings = (register: Pick<Register, 'learning'>, today: Day): Change[] =>
  [...register.learning.values()].flatMap(({ id, released, until }) =>
    released === null && until < today ? dropEntry('learning', id) : [],
  );

/** Whether a note is this person's, under whichever of their records. */
function isTheirs(register: Register, { owner }: Pick<Note, 'owner'>, person: EntryId | null): boolean {
  if (owner === null || person === null) return owner === person;
  const who = personOf(register, owner);
  return who !== null && who.id === personOf(register, person)?.id;
}

/** `on`: the day as main knows it. */
export function decideLearning(register: Register, act: LearningAct, on: Day): LearningDecision {
  const note = register.learning.get(act.learning);
  if (act.act === 'learning.write') return write(register, act, note, on);
  if (note === undefined) return no({ code: 'notThere' });
  if (act.act === 'learning.readAgain') return readAgain(register, act, note, on);
  if (!isTheirs(register, note, act.person)) return no({ code: 'learningIsAnothers' });
  switch (act.act) {
    case 'learning.release':
      if (learningUntil(register, note.group, on) === null) return no({ code: 'levelTakesNoLearning' });
      return { ok: true, changes: setFields('learning', note.id, { released: note.released ?? on }) };
    case 'learning.withhold':
      return { ok: true, changes: setFields('learning', note.id, { released: null }) };
    case 'learning.remove':
      return { ok: true, changes: dropEntry('learning', note.id) };
  }
}

/** So often at most is remembered: the last times. */
function readAgain(
  register: Register,
  { group, on: day }: Extract<LearningAct, { act: 'learning.readAgain' }>,
  note: Note,
  today: Day,
): LearningDecision {
  if (note.group !== group || isHeldBack(register, note, today)) return no({ code: 'notThere' });
  const days = [...(note.readAgain ?? []), day].slice(-MOST_READ_AGAIN);
  return { ok: true, changes: setFields('learning', note.id, { readAgain: days }) };
}

function write(
  register: Register,
  {
    group,
    learning,
    person,
    situation,
    helped,
    unless,
    tags,
  }: Extract<LearningAct, { act: 'learning.write' }>,
  before: Note | undefined,
  on: Day,
): LearningDecision {
  const who = personOf(register, person);
  if (!register.group.has(group) || who === null) return no({ code: 'notThere' });
  const until = learningUntil(register, group, on);
  if (until === null) return no({ code: 'levelTakesNoLearning' });
  if (before !== undefined && (before.group !== group || !isTheirs(register, before, person)))
    return no({ code: 'learningIsAnothers' });
  if (situation === '' && helped === '' && unless === '') return no({ code: 'learningIsEmpty' });
  const there = [...register.learning.values()].filter((note) => note.group === group).length;
  if (before === undefined && there >= MOST_LEARNINGS)
    return no({ code: 'tooManyLearnings', most: MOST_LEARNINGS });
  const fields = { group, owner: who.id, situation, helped, unless, tags: [...new Set(tags)] };
  return {
    ok: true,
    changes: [
      ...setFields('learning', learning, { ...fields, released: null, until }),
      // In other words it is another note.
      ...(before?.readAgain === undefined
        ? []
        : [{ kind: 'learning' as const, id: learning, field: 'readAgain', value: undefined }]),
    ],
  };
}
