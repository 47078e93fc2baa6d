/**
 * What a pulse asks (docs/domain/pulse.md). What an item says is words (`words/en/pulse.ts`, by id); an answer is a whole
 * number on its scale.
 */

/** Lowest and highest answer. `shares`: yes, partly and no are told as shares of the group and not as a middle. */
export const SCALES = {
  five: { from: 1, to: 5, told: 'middle' },
  seven: { from: 1, to: 7, told: 'middle' },
  ten: { from: 0, to: 10, told: 'middle' },
  /** 1 no, 2 partly, 3 yes. */
  yesPartlyNo: { from: 1, to: 3, told: 'shares' },
} as const;
export type Scale = keyof typeof SCALES;

/** Every item with its scale. `turned`: to agree is to say that it goes badly. */
export const PULSE_ITEMS = {
  worth: { scale: 'five' },
  said: { scale: 'five' },
  leave: { scale: 'yesPartlyNo' },
  listened: { scale: 'five' },
  think: { scale: 'five' },
  roles: { scale: 'five' },
  pace: { scale: 'five' },
  slips: { scale: 'seven', turned: true },
  hard: { scale: 'seven' },
  aside: { scale: 'seven', turned: true },
  risk: { scale: 'seven' },
  help: { scale: 'seven', turned: true },
  undercut: { scale: 'seven' },
  used: { scale: 'seven' },
  heard: { scale: 'ten' },
  wanted: { scale: 'ten' },
  way: { scale: 'ten' },
  right: { scale: 'ten' },
  relation: { scale: 'five' },
  unfamiliar: { scale: 'five' },
  account: { scale: 'five' },
} as const satisfies Record<string, { readonly scale: Scale; readonly turned?: true }>;
export type PulseItem = keyof typeof PULSE_ITEMS;
export const PULSE_ITEM_IDS = Object.keys(PULSE_ITEMS) as PulseItem[];

export const scaleOf = (item: PulseItem): Scale => PULSE_ITEMS[item].scale;
export const isTurned = (item: PulseItem): boolean => 'turned' in PULSE_ITEMS[item];

/**
 * `session`: after every session; `safety`: every six weeks; `pair`: of two, every third week; `goals`: what a programme of
 * pairs is for, at the end of a period.
 */
export const PULSE_KINDS = ['session', 'safety', 'pair', 'goals'] as const;
export type PulseKind = (typeof PULSE_KINDS)[number];

const EVERY_TIME: readonly PulseItem[] = ['worth', 'said', 'leave'];
/** The fourth of a session's pulse, one after the other. */
const FOURTH: readonly PulseItem[] = ['listened', 'think', 'roles', 'pace'];
const SAFETY: readonly PulseItem[] = ['slips', 'hard', 'aside', 'risk', 'help', 'undercut', 'used'];
const PAIR: readonly PulseItem[] = ['heard', 'wanted', 'way', 'right'];
/** One for each goal of a programme of pairs. */
const GOALS: readonly PulseItem[] = ['relation', 'unfamiliar', 'account'];

/** What is asked; `before`: how many of this kind the group has had. */
export function itemsOf(kind: PulseKind, before: number): readonly PulseItem[] {
  if (kind === 'safety') return SAFETY;
  if (kind === 'pair') return PAIR;
  if (kind === 'goals') return GOALS;
  const fourth = FOURTH[before % FOURTH.length];
  return fourth === undefined ? EVERY_TIME : [...EVERY_TIME, fourth];
}

/** Whether a number is an answer to an item. */
export function isAnswer(item: PulseItem, answer: number): boolean {
  const { from, to } = SCALES[scaleOf(item)];
  return Number.isInteger(answer) && from <= answer && answer <= to;
}
