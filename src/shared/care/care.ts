import type { Level } from './levels.ts';

/**
 * What each level of confidentiality does to each kind of data: until when it is kept, who is shown it, and what of
 * it may leave the app (docs/domain/confidentiality.md). Whoever stores, shows or writes such data asks here.
 */

/** The kinds of data a session makes. */
export const DATA_KINDS = [
  /** The day, the format, and when each phase ran. */
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
  /** What the facilitator notes of the way the group works. */
  'processNote',
  /** A message shown in the room. */
  'message',
  /** Who spoke when, and what the observer marked. */
  'talk',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** `retention`: as long as sessions of this level are kept. `memory`: never on the disk. `never`: not even taken down. */
type Kept = 'retention' | 'ninetyDays' | 'report' | 'end' | 'memory' | 'never';
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
const GROUPS = care('retention', 'group', 'agreed');
const OWNERS = care('retention', 'owner', 'owner');

const CARE: Readonly<Record<DataKind, Readonly<Record<Level, Care>>>> = {
  timings: {
    L0: care('retention', 'group', 'freely'),
    L1: care('retention', 'group', 'freely'),
    L2: care('retention', 'group', 'freely'),
    L3: care('retention', 'group', 'never'),
  },
  attendance: {
    L0: GROUPS,
    L1: GROUPS,
    L2: care('retention', 'group', 'owner'),
    L3: care('end', 'group', 'never'),
  },
  title: { L0: GROUPS, L1: GROUPS, L2: care('retention', 'group', 'never'), L3: NOT_TAKEN_DOWN },
  topic: { L0: GROUPS, L1: GROUPS, L2: OWNERS, L3: IN_MEMORY },
  commitment: { L0: GROUPS, L1: care('retention', 'ownerDecides', 'agreed'), L2: OWNERS, L3: NOT_TAKEN_DOWN },
  option: { L0: GROUPS, L1: OWNERS, L2: OWNERS, L3: IN_MEMORY },
  insight: {
    L0: care('retention', 'group', 'released'),
    L1: care('retention', 'group', 'released'),
    L2: OWNERS,
    L3: NOT_TAKEN_DOWN,
  },
  processNote: { L0: GROUPS, L1: GROUPS, L2: care('retention', 'group', 'never'), L3: NOT_TAKEN_DOWN },
  message: {
    L0: care('retention', 'group', 'never'),
    L1: care('retention', 'group', 'never'),
    L2: care('retention', 'group', 'never'),
    L3: NOT_TAKEN_DOWN,
  },
  talk: {
    L0: care('ninetyDays', 'group', 'agreed'),
    L1: care('report', 'group', 'agreed'),
    L2: care('report', 'group', 'owner'),
    L3: NOT_TAKEN_DOWN,
  },
};

export const careOf = (kind: DataKind, level: Level): Care => CARE[kind][level];

/** Whether it may be written to the log. The log lies on the disk, so what may only be in memory may not. */
export const mayBeLogged = (kind: DataKind, level: Level): boolean => {
  const { kept } = careOf(kind, level);
  return kept !== 'memory' && kept !== 'never';
};

/** Whether the group is shown it, but for what an owner keeps to themselves. */
export const groupSees = (kind: DataKind, level: Level): boolean => {
  const { shown } = careOf(kind, level);
  return shown === 'group' || shown === 'ownerDecides';
};

/** Whether a file of the group's may hold it, if only without names. */
export const mayLeave = (kind: DataKind, level: Level): boolean => {
  const { leaves } = careOf(kind, level);
  return leaves !== 'owner' && leaves !== 'never';
};
