import { LEARNING_MONTHS, WIN_MONTHS, type DataKind } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';

/** What a group writes down beside its sessions. */
export interface Besides {
  readonly stays: (level: Level) => boolean;
  /** Whether the archive's search finds it that day. */
  readonly found: boolean;
}

/** The group's own at every level, as its working agreement is. */
const always = (): boolean => true;
const whereLessonsTravel = (level: Level): boolean => LEARNING_MONTHS[level] !== null;
const whereWinsAreKept = (level: Level): boolean => WIN_MONTHS[level] !== null;

/** What the command plants and looks for: what a word that follows the planted one tells of. */
export const PLANTED = {
  session: 'title',
  attendance: 'attendance',
  role: 'attendance',
  topic: 'topic',
  parking: 'topic',
  question: 'topic',
  starred: 'starred',
  /** The two lines of the observer's report. */
  keep: 'topic',
  try: 'topic',
  commitment: 'commitment',
  option: 'option',
  insight: 'insight',
  note: 'processNote',
  airtime: 'talk',
  code: 'talk',
  agreement: 'agreement',
  /** Asked of the group between its sessions: totals stay, and what is sealed, and no word of either. */
  pulse: null,
  private: null,
  purpose: { stays: always, found: false },
  /** Not released, and released on that day: held. */
  learning: { stays: whereLessonsTravel, found: false },
  win: { stays: whereWinsAreKept, found: true },
  lookBack: { stays: whereWinsAreKept, found: true },
  story: { stays: always, found: true },
  signal: { stays: always, found: false },
  guide: { stays: whereLessonsTravel, found: true },
  /** A question of the playbook. */
  banked: { stays: whereLessonsTravel, found: true },
  term: { stays: whereLessonsTravel, found: true },
} as const satisfies Record<string, DataKind | Besides | null>;
export type PlantedKind = keyof typeof PLANTED;
export const PLANTED_KINDS = Object.keys(PLANTED) as PlantedKind[];

/** What is written in a session, and what a group writes beside its sessions. */
export type KeptBesides = {
  [K in PlantedKind]: (typeof PLANTED)[K] extends Besides ? K : never;
}[PlantedKind];
const isBesides = (kind: PlantedKind): kind is KeptBesides => {
  const data: DataKind | Besides | null = PLANTED[kind];
  return data !== null && typeof data === 'object';
};
export const KEPT_BESIDES = PLANTED_KINDS.filter(isBesides);

/** What is written behind the kind where nothing at any level may stay of it. */
export const NEVER = {
  /** In the slot that is raised to the highest level, before that and after. */
  sealed: 'in the slot that was raised to L3',
  /** What an owner let stand on the wall of an earlier commitment: while it is told of, and no longer. */
  wall: 'as it stood on the wall',
  /** And taken back. */
  taken: 'taken back',
} as const;
export type NeverKept = keyof typeof NEVER;

export const planted = (word: string, kind: PlantedKind, never: NeverKept | '' = ''): string =>
  `${word}${kind}${never}`;
