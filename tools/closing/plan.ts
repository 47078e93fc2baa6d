import type { DataKind } from '#shared/care/care.ts';

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
} as const satisfies Record<string, DataKind | null>;
export type PlantedKind = keyof typeof PLANTED;
export const PLANTED_KINDS = Object.keys(PLANTED) as PlantedKind[];

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
