/** What a group puts in writing. */
export type Writing = 'card' | 'parking' | 'insight' | 'option' | 'commitment' | 'note';

/** How a group plays: at the length of a plan, or so that whoever looks on sees something happen. Times in ms. */
export interface Manner {
  /** The longest time before an armed phase is begun. */
  readonly longestStart: number;
  /** The longest talk in one phase; a round takes what its turns take. */
  readonly longestPhase: number;
  /** The longest stretch of one voice. */
  readonly longestTurn: number;
  /** Of a hundred voices, so many are marked with a code. */
  readonly codes: number;
  /** What is written, in turn. No notes: the facilitator writes none. */
  readonly texts: Readonly<Record<Writing, readonly string[]>>;
}

/** A text does not matter to the clock. */
const SOMETHING = ['Written in a rehearsal'];

/** Nothing is cut short: how a plan is tried. */
export const AS_PLANNED: Manner = {
  longestStart: Infinity,
  longestPhase: Infinity,
  longestTurn: Infinity,
  codes: 25,
  texts: {
    card: SOMETHING,
    parking: SOMETHING,
    insight: SOMETHING,
    option: SOMETHING,
    commitment: SOMETHING,
    note: [],
  },
};

/** The clock runs as ever, but people are brief: within a minute a phase is over, and every voice gets a code. */
export const brief = (texts: Manner['texts']): Manner => ({
  longestStart: 3_000,
  longestPhase: 24_000,
  longestTurn: 8_000,
  codes: 100,
  texts,
});
