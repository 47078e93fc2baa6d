import { SCALES, scaleOf, type PulseItem } from '#shared/group/pulse/questions.ts';
import { pulseWords as words } from '../../words.ts';

/** The answers to an item as they stand side by side: a scale from its lowest, yes before partly and no. */
export function answersOf(item: PulseItem): readonly number[] {
  const { from, to, told } = SCALES[scaleOf(item)];
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return told === 'shares' ? all.toReversed() : all;
}

/** What stands on the cell of an answer. */
export const answerText = (item: PulseItem, answer: number): string =>
  SCALES[scaleOf(item)].told === 'shares' ? words.share(answer, answer) : String(answer);
