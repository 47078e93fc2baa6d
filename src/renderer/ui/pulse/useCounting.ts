import { useState } from 'react';
import { SCALES, scaleOf, type PulseItem } from '#shared/group/pulse/questions.ts';
import { useKeys } from '../keys/useKeys.ts';

/** One hand, or one paper, at an answer. */
interface Count {
  readonly item: PulseItem;
  readonly answer: number;
}

/** Counting hands or papers: a digit counts one more at the line that somebody is on. */
export interface Counts {
  /** The line that a digit counts for. */
  readonly current: number;
  readonly item: PulseItem | null;
  readonly to: (line: number) => void;
  readonly toLine: (by: number) => void;
  readonly of: (item: PulseItem, answer: number) => number;
  readonly add: (item: PulseItem, answer: number) => void;
  /** Takes the last one back. */
  readonly takeBack: () => void;
  /** How many gave each answer, from the lowest of each item's scale on. */
  readonly counts: () => Partial<Record<PulseItem, number[]>>;
}

/** `forms`: so many answer; `onLine`: another line is the current one; `onFull`: so many answered it already. */
export function useCounting(
  items: readonly PulseItem[],
  forms: number,
  { onFull, onLine }: { readonly onFull: () => void; readonly onLine: (item: PulseItem) => void },
): Counts {
  /** In the order in which they were counted: the last one can be taken back. */
  const [counted, setCounted] = useState<readonly Count[]>([]);
  const [current, setCurrent] = useState(0);
  const item = items[current] ?? null;
  const of = (which: PulseItem, answer: number): number =>
    counted.filter((one) => one.item === which && one.answer === answer).length;
  const add = (which: PulseItem, answer: number) => {
    if (counted.filter((one) => one.item === which).length >= forms) onFull();
    else setCounted([...counted, { item: which, answer }]);
  };
  const to = (line: number) => {
    const next = items[line];
    if (next === undefined || line === current) return;
    setCurrent(line);
    onLine(next);
  };
  useKeys((event) => {
    const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
    if (digit === undefined || item === null || event.ctrlKey || event.metaKey || event.altKey) return [];
    const { told, from, to: highest } = SCALES[scaleOf(item)];
    const answer = told === 'shares' ? highest + 1 - Number(digit) : Number(digit);
    if (answer < from || answer > highest) return [];
    return [{ run: () => (add(item, answer), true) }];
  }, false);
  return {
    ...{ current, item, to, of, add },
    toLine: (by) => to(Math.min(items.length - 1, Math.max(0, current + by))),
    takeBack: () => setCounted(counted.slice(0, -1)),
    counts: () =>
      Object.fromEntries(
        items.map((one) => {
          const { from, to: highest } = SCALES[scaleOf(one)];
          return [one, Array.from({ length: highest - from + 1 }, (_, i) => of(one, from + i))];
        }),
      ),
  };
}
