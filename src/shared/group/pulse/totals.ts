import { isTurned, SCALES, scaleOf, type PulseItem } from './questions.ts';
import type { ItemResult } from './resultSchema.ts';

/**
 * What becomes of the answers of closed forms. The law of it (docs/domain/pulse.md, its test goes through every possible
 * group): whoever knows their own form finds two answers possible for everybody else, on every item that is told.
 */

/** From so many answers an item is told, and from so many lines the lines are. */
export const FEWEST_FORMS = 5;
/** From so many answers on a share is told. */
const FEWEST_IN_SHARE = 2;

/** The answer at that share of the way through the sorted answers, which is always one that was given. */
const nearestRank = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;

interface Middle {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The middle answer and the ends of the middle half. */
function middleOf(answers: readonly number[]): Middle {
  const sorted = answers.toSorted((a, b) => a - b);
  return {
    low: nearestRank(sorted, 1 / 4),
    middle: nearestRank(sorted, 1 / 2),
    high: nearestRank(sorted, 3 / 4),
  };
}

interface Share {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How many gave each answer, or answers next to each other where one alone would be of too few, or of nearly all. */
function sharesOf(answers: readonly number[]): readonly Share[] | null {
  const share = (from: number, to: number): Share => ({
    ...{ from, to },
    count: answers.filter((answer) => from <= answer && answer <= to).length,
  });
  // Yes, partly, no apart; else yes alone; else no alone.
  const ways = [
    [share(1, 1), share(2, 2), share(3, 3)],
    [share(1, 2), share(3, 3)],
    [share(1, 1), share(2, 3)],
  ];
  return (
    ways.find((way) =>
      way.every(({ count }) => FEWEST_IN_SHARE <= count && count <= answers.length - FEWEST_IN_SHARE),
    ) ?? null
  );
}

/** What closed forms tell of an item; null: too few answered, or too many alike. */
export function toldOf(item: PulseItem, answers: readonly number[]): ItemResult | null {
  if (answers.length < FEWEST_FORMS) return null;
  const { from, to, told } = SCALES[scaleOf(item)];
  if (told === 'shares') {
    const shares = sharesOf(answers);
    return shares && { item, shares: [...shares] };
  }
  const { low, middle, high } = middleOf(answers);
  // A middle half that lies on an end of the scale alone would tell the one who answered otherwise what all others said.
  return { item, low: Math.min(low, to - 1), middle, high: Math.max(high, from + 1) };
}

/** What is told where all showed their answers to each other, and all want it kept: nothing is held back. */
export function shownOpenly(item: PulseItem, answers: readonly number[]): ItemResult | null {
  if (answers.length === 0) return null;
  const { from, to, told } = SCALES[scaleOf(item)];
  if (told === 'middle') return { item, ...middleOf(answers) };
  const each = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    item,
    shares: each.map((one) => ({
      ...{ from: one, to: one },
      count: answers.filter((answer) => answer === one).length,
    })),
  };
}

/** Where an item stands between its worst (0) and its best (1), as what was told of it says. */
export function heightOf(result: ItemResult): number {
  const { from, to } = SCALES[scaleOf(result.item)];
  const at = (answer: number): number => (answer - from) / (to - from);
  const height = at('shares' in result ? middleShare(result.shares) : result.middle);
  return isTurned(result.item) ? 1 - height : height;
}

/** The middle of the answers of the share that the middle answer lies in. */
function middleShare(shares: readonly Share[]): number {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const middle = shares.find(({ count }) => (before += count) * 2 >= all);
  return middle === undefined ? NaN : (middle.from + middle.to) / 2;
}

/** An item is a matter for the next opening where it is not as good as can be. */
const BEST = 1;

/** The two that stand lowest, the lowest first: they become one question for the next opening, and no score. */
export const lowestOf = (results: readonly ItemResult[]): readonly PulseItem[] =>
  results
    .map((result) => ({ item: result.item, height: heightOf(result) }))
    .filter(({ height }) => height < BEST)
    .toSorted((a, b) => a.height - b.height)
    .slice(0, 2)
    .map(({ item }) => item);

/** The mean of a safety check's middles, turned to one direction, in tenths of its scale: it says nothing that they do not. */
export function safetyMean(results: readonly ItemResult[]): number | null {
  const middles = results.flatMap((result) => {
    if ('shares' in result) return [];
    const { from, to } = SCALES[scaleOf(result.item)];
    return [isTurned(result.item) ? from + to - result.middle : result.middle];
  });
  return middles.length === 0
    ? null
    : Math.round((middles.reduce((sum, one) => sum + one, 0) / middles.length) * 10) / 10;
}
