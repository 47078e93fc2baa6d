import {
  ARRANGEMENT_MONTHS,
  groupSees,
  LEARNING_MONTHS,
  PAIR_MONTHS,
  PULSE_MONTHS,
  REFLECTION_MONTHS,
  RETENTION_MONTHS,
  staysWhenClosed,
  WIN_MONTHS,
} from './care.ts';
import type { Level } from './levels.ts';

/**
 * What is kept beside the records of sessions, and for how long, by the level under which it was written
 * (docs/domain/confidentiality.md): each kind of entry of the register has its row here, or it does not compile.
 */

/**
 * So many months; `group`: as long as its group, or until somebody takes it away; `session`: as long as what is kept of
 * its session; null: it is not written down.
 */
export type KeptFor = number | 'group' | 'session' | null;

const row = (kept: (level: Level) => KeptFor): Readonly<Record<Level, KeptFor>> => ({
  L0: kept('L0'),
  L1: kept('L1'),
  L2: kept('L2'),
  L3: kept('L3'),
});
const AT_EVERY_LEVEL = row(() => 'group');
const WITH_ITS_SESSION = row(() => 'session');
/** Lessons that may travel may be kept to work with. */
const WHERE_LESSONS_TRAVEL = row((level) => (LEARNING_MONTHS[level] === null ? null : 'group'));

export const BESIDE = {
  /** Names, who is in which group, when it meets, who held which role: no rotation is fair without it. */
  person: AT_EVERY_LEVEL,
  member: AT_EVERY_LEVEL,
  meeting: AT_EVERY_LEVEL,
  session: AT_EVERY_LEVEL,
  /** Its name, its purpose, how it meets. */
  group: AT_EVERY_LEVEL,
  agreement: AT_EVERY_LEVEL,
  story: AT_EVERY_LEVEL,
  signal: AT_EVERY_LEVEL,
  ritual: AT_EVERY_LEVEL,
  /** The words of a prompt, and of nobody who was there. */
  flag: AT_EVERY_LEVEL,
  sprint: AT_EVERY_LEVEL,
  programme: AT_EVERY_LEVEL,
  background: AT_EVERY_LEVEL,
  /** What opens what somebody sealed. */
  seal: AT_EVERY_LEVEL,
  /** What became of a commitment, without a word of it. */
  review: AT_EVERY_LEVEL,
  /** Whose a line is, and whether it may leave, without a word of it. */
  commitment: WITH_ITS_SESSION,
  release: WITH_ITS_SESSION,
  /** The parking list. */
  topic: row((level) =>
    staysWhenClosed('topic', level) && groupSees('topic', level) ? RETENTION_MONTHS[level] : null,
  ),
  arrangement: ARRANGEMENT_MONTHS,
  pair: PAIR_MONTHS,
  pulse: PULSE_MONTHS,
  /** Until it is released; then as long as its group. */
  learning: LEARNING_MONTHS,
  reflection: REFLECTION_MONTHS,
  win: WIN_MONTHS,
  lookBack: WIN_MONTHS,
  guide: WHERE_LESSONS_TRAVEL,
  question: WHERE_LESSONS_TRAVEL,
  term: WHERE_LESSONS_TRAVEL,
} as const satisfies Record<string, Readonly<Record<Level, KeptFor>>>;
export type BesideKind = keyof typeof BESIDE;

/** Whether it is written down at this level. */
export const isWrittenBeside = (kind: BesideKind, level: Level): boolean => BESIDE[kind][level] !== null;
