import type { BesideKind } from '#shared/care/beside.ts';
import type { DataKind } from '#shared/care/care.ts';

/** What is written down beside the records of sessions. */
export interface Besides {
  readonly entry: BesideKind;
  /** Whether the archive's search finds it that day. */
  readonly found: boolean;
}

/** What the facilitator writes for every session on this computer: it is of no group, and no level has a say in it. */
export interface OwnTexts {
  readonly own: 'formats' | 'prompts';
}

export type PlantedAs = DataKind | Besides | OwnTexts | null;

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
  /** Of the group and of somebody in it, as the register has them. */
  groupName: { entry: 'group', found: false },
  memberName: { entry: 'person', found: false },
  purpose: { entry: 'group', found: false },
  /** Not released, and released on that day: held. */
  learning: { entry: 'learning', found: false },
  /** What somebody watches in themselves: a habit, and a line. */
  reflection: { entry: 'reflection', found: false },
  win: { entry: 'win', found: true },
  lookBack: { entry: 'lookBack', found: true },
  story: { entry: 'story', found: true },
  signal: { entry: 'signal', found: false },
  guide: { entry: 'guide', found: true },
  /** A question of the playbook. */
  banked: { entry: 'question', found: true },
  term: { entry: 'term', found: true },
  /** A prompt that was flagged in the session. */
  flag: { entry: 'flag', found: false },
  /** What somebody says of themselves for a programme of pairs. */
  field: { entry: 'background', found: false },
  ownFormat: { own: 'formats' },
  ownPrompts: { own: 'prompts' },
} as const satisfies Record<string, PlantedAs>;
export type PlantedKind = keyof typeof PLANTED;
export const PLANTED_KINDS = Object.keys(PLANTED) as PlantedKind[];

/** What is written in a session, and what a group writes beside its sessions. */
export type KeptBesides = {
  [K in PlantedKind]: (typeof PLANTED)[K] extends Besides ? K : never;
}[PlantedKind];
const isBesides = (kind: PlantedKind): kind is KeptBesides => {
  const data: PlantedAs = PLANTED[kind];
  return data !== null && typeof data === 'object' && 'entry' in data;
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
