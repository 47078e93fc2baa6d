import type { Times } from '../timeText.ts';
import { counted, countedInWords, ofCount } from './counted.ts';
import { capital } from './slots.ts';

const IN_SLOTS: Readonly<Record<number, string>> = { 1: 'the slot', 2: 'both slots' };

const LINES = { keep: 'Keep', try: 'Try' } as const;

/** Words of the observer's report, and of what was seen so far. */
export const reportWords = {
  title: 'Observer’s report',
  soFar: 'What was seen so far',
  readsOut: (name: string | null) =>
    `${name ?? 'Whoever observed'} reads it out, from the top; what was seen comes before what it may mean`,
  upTo: 'Up to the last tap. It stays on this screen.',
  /** On a second observer's board. */
  ofFirst: 'What the first observer tapped and marked, up to the last tap.',
  own: (codes: readonly (readonly [label: string, count: number])[]) =>
    `Marked on this board: ${codes.map(([label, count]) => `${label} ${count}`).join(', ')}.`,
  ownNone: 'Nothing was marked on this board.',
  of: (planned: number, { length }: Times) => `of ${length(planned)}`,
  spoke: 'Who spoke, against what the phases expected',
  expected: 'expected',
  spoken: 'spoke',
  lengths: (expected: number | null, { length }: Times) =>
    expected === null ? '' : `for ${length(expected)}`,
  aloud: (name: string, spoke: number, expected: number | null, { length }: Times) =>
    expected === null
      ? `‘${name} spoke for ${length(spoke)}.’`
      : `‘${name} spoke for ${length(spoke)}; the phases expected ${length(expected)}.’`,
  besides: (besides: number, { length }: Times) =>
    `${length(besides)} in small groups, or where nobody in particular is expected: in no share.`,
  /** Where others of the same evening are in the rows. */
  notInRows: (besides: number, { length }: Times) =>
    `${length(besides)} in small groups, or where nobody in particular is expected, is not in these rows.`,
  quiet: (quiet: number, { length }: Times) => `Longest quiet where somebody was to speak: ${length(quiet)}.`,
  /** Of those whose voice a phase of the slot expected: whoever only listens in it is not missing. */
  heard: (slots: number, unheard: number) => {
    if (slots === 0) return '';
    if (unheard === 0) return `All expected voices were heard in ${IN_SLOTS[slots] ?? 'every slot'}.`;
    const were = `${capital(countedInWords(unheard, 'expected voice'))} ${ofCount(unheard, 'was', 'were')}`;
    return slots === 1 ? `${were} not heard in the slot.` : `${were} missing from at least one slot.`;
  },
  asked: 'What was asked and said',
  totals: 'totals of the group',
  noCodes: 'No code was marked.',
  nobody: 'Nobody was tapped.',
  sealed: 'At this level nobody is shown who spoke for how long.',
  lines: LINES,
  /** Heard of the two fields. */
  fields: { keep: 'Keep: one line', try: 'Try: one line' },
  examples: { keep: 'what helped, in one line', try: 'one thing, next time' },
  elsewhere: 'written; its words are on the laptop',
  tooLong: (letters: number) => `${counted(letters, 'letter')} too many for the wall.`,
  /** `ready`: the lines that are written; one alone is named. */
  show: (ready: readonly (keyof typeof LINES)[]) => {
    const [only, other] = ready;
    return only === undefined || other !== undefined
      ? 'Put both lines on the wall'
      : `Put ‘${LINES[only]}’ alone on the wall`;
  },
  shown: (ready: readonly (keyof typeof LINES)[]) => {
    const [only, other] = ready;
    return only === undefined || other !== undefined
      ? 'Both lines are on the wall'
      : `‘${LINES[only]}’ alone is on the wall`;
  },
  wall: 'The wall shows who reports, the clock and these two lines. Seconds and names stay here, unless the facilitator starts the replay.',
  report: 'Report',
  seats: 'Seats',
} as const;
