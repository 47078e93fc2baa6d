import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  runToEnd,
  forEachInChunks,
  mergeSorted,
  CHUNK_SIZE,
  type ChunkedWork,
} from '#shared/airtime/transcripts/chunkedWork.ts';
import { createTranscriptReader, type LineBasedKind } from '#shared/airtime/transcripts/read.ts';
import { TranscriptBuilder } from '#shared/airtime/transcripts/transcript.ts';

/** What came of the work, and how much of `counted` was done between any two of its yields, at the most. */
function longest<T>(
  work: ChunkedWork<T>,
  counted: () => number,
): { readonly value: T; readonly most: number } {
  let most = 0;
  for (;;) {
    const before = counted();
    const { done, value } = work.next();
    most = Math.max(most, counted() - before);
    if (done) return { value, most };
  }
}

const byNumber = (a: number, b: number): number => a - b;
const many = (n: number): number[] => Array.from({ length: n }, (_, i) => (i * 7_919) % n);

describe('work in chunks', () => {
  it('handles everything in order, a chunk at a time', () => {
    const taken: number[] = [];
    const things = many(3 * CHUNK_SIZE + 1);
    const { most } = longest(
      forEachInChunks(things, (thing) => void taken.push(thing)),
      () => taken.length,
    );
    expect(taken).toEqual(things);
    expect(most).toBe(CHUNK_SIZE);
  });

  it('merges lists as a stable sort of all of them would', () => {
    const pair = fc.record({ key: fc.integer({ min: 0, max: 5 }), from: fc.integer() });
    fc.assert(
      fc.property(fc.array(fc.array(pair)), (lists) => {
        const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
        const sorted = lists.map((list) => list.toSorted(byKey));
        expect(runToEnd(mergeSorted(sorted, byKey))).toEqual(lists.flat().sort(byKey));
      }),
    );
  });

  it('merges a chunk at a time', () => {
    const all = many(7 * CHUNK_SIZE);
    const lists = Array.from({ length: 7 }, (_, i) =>
      all.slice(i * CHUNK_SIZE, (i + 1) * CHUNK_SIZE).sort(byNumber),
    );
    let compared = 0;
    const compare = (a: number, b: number): number => {
      compared += 1;
      return a - b;
    };
    const { value, most } = longest(mergeSorted(lists, compare), () => compared);
    expect(value).toEqual(all.toSorted(byNumber));
    expect(most).toBeLessThanOrEqual(CHUNK_SIZE);
  });
});

describe('the end of a long file', () => {
  const time = (n: number): string =>
    `${String(Math.floor(n / 3_600)).padStart(2, '0')}:${String(Math.floor(n / 60) % 60).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
  const KINDS: readonly (readonly [LineBasedKind, string, (n: number) => string])[] = [
    ['rttm', '', (n) => `SPEAKER m 1 ${n} 1.5 <NA> <NA> Ana <NA> <NA>\n`],
    ['vtt', 'WEBVTT\n\n', (n) => `${time(n)}.000 --> ${time(n + 1)}.000\nAna: yes\n\n`],
    ['srt', '', (n) => `${n}\n${time(n)},000 --> ${time(n + 1)},000\nAna: yes\n\n`],
    ['text', '', (n) => `Ana  ${time(n)}\nyes\n\n`],
  ];
  const LINES = 3 * CHUNK_SIZE;

  it.each(KINDS)(
    '%s: is brought about a piece at a time, however its turns are ordered',
    (kind, head, line) => {
      const reader = createTranscriptReader(kind);
      // Of text, turns that go back are no turns.
      const order = kind === 'text' ? Array.from({ length: LINES }, (_, i) => i) : many(LINES);
      reader.write(head + order.map(line).join(''));
      let spoken = 0;
      const spoke = TranscriptBuilder.prototype.addTurn;
      TranscriptBuilder.prototype.addTurn = function (...turn) {
        spoken += 1;
        spoke.apply(this, turn);
      };
      let pieces = 0;
      const work = reader.end();
      try {
        const { value, most } = longest(
          (function* () {
            let step = work.next();
            for (; !step.done; step = work.next()) {
              pieces += 1;
              yield;
            }
            return step.value;
          })(),
          () => spoken,
        );
        const starts = value.segments.map(({ from }) => from);
        expect(starts.length).toBeGreaterThanOrEqual(LINES - 1);
        expect(starts).toEqual(starts.toSorted(byNumber));
        expect(most).toBeLessThanOrEqual(CHUNK_SIZE);
        expect(pieces).toBeGreaterThanOrEqual(starts.length / CHUNK_SIZE);
      } finally {
        TranscriptBuilder.prototype.addTurn = spoke;
      }
    },
  );
});
