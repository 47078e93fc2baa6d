import type { Level } from './levels.ts';

/**
 * What each level of confidentiality does to each kind of data: until when it is kept, who is shown it, and what of
 * it may leave the app (docs/domain/confidentiality.md). Whoever stores, shows or writes such data asks here.
 */

/** The kinds of data a session makes. */
export const DATA_KINDS = [
  /** The day and the format. */
  'day',
  /** When it began and ended, and when each phase ran. */
  'timings',
  /** Who was there, and in which roles. */
  'attendance',
  /** What the session is called: it may name the topic. */
  'title',
  /** Topic cards, what is parked, questions: what somebody brings. */
  'topic',
  'commitment',
  /** Options and experiments offered to a presenter. */
  'option',
  'insight',
  /** Questions that whoever presented stars, without who asked them. */
  'starred',
  /** What the facilitator notes of the way the group works. */
  'processNote',
  /** A message shown in the room. */
  'message',
  /** What somebody wants from today: asked at the start, and once more at the close. */
  'want',
  /** The working agreement of the group, and what was changed of it: the group's own, at every level. */
  'agreement',
  /** Who spoke when, and what the observer marked. */
  'talk',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/**
 * `retention`: as long as sessions of this level are kept. `ninetyDays`: so long after closing. `closing`: until the
 * session is closed. `memory`: never on the disk. `never`: not even taken down.
 */
type Kept = 'retention' | 'ninetyDays' | 'closing' | 'memory' | 'never';
/** `ownerDecides`: whose it is says so for each. */
type Shown = 'group' | 'ownerDecides' | 'owner' | 'nobody';
/**
 * What a file of the group's may hold. `agreed`: names once the group agreed, else without. `released`: what its
 * owner lets go. `owner`: it leaves on its owner's own paper alone.
 */
type Leaves = 'freely' | 'agreed' | 'released' | 'owner' | 'never';

export interface Care {
  readonly kept: Kept;
  readonly shown: Shown;
  readonly leaves: Leaves;
}

const care = (kept: Kept, shown: Shown, leaves: Leaves): Care => ({ kept, shown, leaves });

const NOT_TAKEN_DOWN = care('never', 'nobody', 'never');
const IN_MEMORY = care('memory', 'nobody', 'never');
const ANYBODYS = care('retention', 'group', 'freely');
const GROUPS = care('retention', 'group', 'agreed');
const OWNERS = care('retention', 'owner', 'owner');

const CARE: Readonly<Record<DataKind, Readonly<Record<Level, Care>>>> = {
  day: { L0: ANYBODYS, L1: ANYBODYS, L2: ANYBODYS, L3: ANYBODYS },
  timings: {
    L0: ANYBODYS,
    L1: ANYBODYS,
    // Of these two the group's paper holds the day, what was agreed, and what comes next.
    L2: care('retention', 'group', 'never'),
    L3: care('retention', 'group', 'never'),
  },
  attendance: {
    L0: GROUPS,
    L1: GROUPS,
    L2: care('retention', 'group', 'owner'),
    // The register of the group counts roles; nobody's name stays with the session.
    L3: care('closing', 'group', 'never'),
  },
  title: { L0: GROUPS, L1: GROUPS, L2: care('retention', 'group', 'never'), L3: NOT_TAKEN_DOWN },
  topic: { L0: GROUPS, L1: GROUPS, L2: OWNERS, L3: IN_MEMORY },
  commitment: {
    L0: care('retention', 'ownerDecides', 'agreed'),
    L1: care('retention', 'ownerDecides', 'agreed'),
    L2: OWNERS,
    L3: NOT_TAKEN_DOWN,
  },
  option: { L0: GROUPS, L1: OWNERS, L2: OWNERS, L3: IN_MEMORY },
  insight: {
    L0: care('retention', 'group', 'released'),
    L1: care('retention', 'group', 'released'),
    L2: OWNERS,
    L3: NOT_TAKEN_DOWN,
  },
  starred: { L0: GROUPS, L1: GROUPS, L2: OWNERS, L3: NOT_TAKEN_DOWN },
  processNote: {
    L0: care('closing', 'group', 'agreed'),
    L1: care('closing', 'group', 'agreed'),
    L2: care('closing', 'group', 'never'),
    L3: NOT_TAKEN_DOWN,
  },
  message: {
    L0: care('closing', 'group', 'never'),
    L1: care('closing', 'group', 'never'),
    L2: care('closing', 'group', 'never'),
    L3: NOT_TAKEN_DOWN,
  },
  want: {
    L0: care('closing', 'group', 'never'),
    L1: care('closing', 'group', 'never'),
    L2: care('closing', 'group', 'never'),
    L3: IN_MEMORY,
  },
  agreement: { L0: ANYBODYS, L1: ANYBODYS, L2: ANYBODYS, L3: ANYBODYS },
  talk: {
    L0: care('ninetyDays', 'group', 'agreed'),
    L1: care('closing', 'group', 'agreed'),
    L2: care('closing', 'group', 'owner'),
    // Taps lie in the log until closing, for fair turns; nobody else is shown them afterwards.
    L3: care('closing', 'nobody', 'owner'),
  },
};

export const careOf = (kind: DataKind, level: Level): Care => CARE[kind][level];

/** Whether it may be written to the log. The log lies on the disk, so what may only be in memory may not. */
export const mayBeLogged = (kind: DataKind, level: Level): boolean => {
  const { kept } = careOf(kind, level);
  return kept !== 'memory' && kept !== 'never';
};

/** Whether it is taken down at all, if only in memory. */
export const mayBeTakenDown = (kind: DataKind, level: Level): boolean => careOf(kind, level).kept !== 'never';

/** Whether a record may hold it once the session is closed. */
export const staysWhenClosed = (kind: DataKind, level: Level): boolean =>
  careOf(kind, level).kept === 'retention';

/** Whether a person's seconds and codes stay for a while after closing, and the log with them. */
export const keepsTalkAWhile = (level: Level): boolean => careOf('talk', level).kept === 'ninetyDays';

/** Days for which they stay. */
export const TALK_DAYS = 90;

/**
 * For how many months records are kept; null where there is nothing in them that could tell of anybody: the day, the
 * format and its times.
 */
export const RETENTION_MONTHS: Readonly<Record<Level, number | null>> = { L0: 24, L1: 12, L2: 6, L3: null };

/**
 * For how many months it is kept who never takes a role, who would rather, and who is not put together with whom: since it
 * was last said. It lies with the group and not with a session. A sealed group keeps it as the next strict level does:
 * like the counters of roles, it says nothing of what was told.
 */
export const ARRANGEMENT_MONTHS: Readonly<Record<Level, number>> = { L0: 24, L1: 12, L2: 6, L3: 6 };

/**
 * For how many months it is kept who was paired with whom in a programme, and in which weeks they met: since the period
 * ended. It lies with the group; what the two talked about is never asked.
 */
export const PAIR_MONTHS: Readonly<Record<Level, number>> = { L0: 24, L1: 12, L2: 6, L3: 6 };

/**
 * For how many months the totals of a pulse are kept, since the day it was asked; null: it is not asked at all. They lie
 * with the group, and leave with its bundle alone. The forms are never written.
 */
export const PULSE_MONTHS: Readonly<Record<Level, number | null>> = { L0: 24, L1: 12, L2: 6, L3: null };

/**
 * For how many months a learning note is kept that its owner has not released, since it was written; null: none is taken
 * down, for at that level nothing of what was told is for others. Until it is released it is its owner's alone. Released
 * and no longer held it names nobody: the group has it until its owner takes it back, and it may leave.
 */
export const LEARNING_MONTHS: Readonly<Record<Level, number | null>> = { L0: 24, L1: 12, L2: null, L3: null };

/**
 * For how many months a group keeps its small wins and what it said looking back at a week or a sprint, since the day they
 * were written; null: they are said aloud and not written down, for there everybody keeps their own part.
 */
export const WIN_MONTHS: Readonly<Record<Level, number | null>> = { L0: 24, L1: 12, L2: null, L3: null };

/**
 * For how many months it is kept what somebody marked and wrote of themselves after a session, since that day; null: it is
 * not taken down, as nothing is of a sealed session. It goes with the records of its session at the latest, whose months
 * these are. It is its owner's alone: no list, search, file or bundle of the group's has it.
 */
export const REFLECTION_MONTHS: Readonly<Record<Level, number | null>> = { L0: 24, L1: 12, L2: 6, L3: null };

/** Whether the group is shown it, but for what an owner keeps to themselves. */
export const groupSees = (kind: DataKind, level: Level): boolean => {
  const { shown } = careOf(kind, level);
  return shown === 'group' || shown === 'ownerDecides';
};

/** Whether it may leave on the paper of whoever it is of. */
export const leavesWithOwner = (kind: DataKind, level: Level): boolean =>
  careOf(kind, level).leaves !== 'never';

/** Whether its owner says, for each, if a file of the group's may hold it. */
export const ownerReleases = (kind: DataKind, level: Level): boolean =>
  careOf(kind, level).leaves === 'released';

/** Whether a file of the group's may hold it, if only without names. */
export const mayLeave = (kind: DataKind, level: Level): boolean => {
  const { leaves } = careOf(kind, level);
  return leaves !== 'owner' && leaves !== 'never';
};
