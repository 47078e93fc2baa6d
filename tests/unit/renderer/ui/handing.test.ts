import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginHanding } from '../../../../src/renderer/ui/handed/handing.ts';

/** A page whose answers come when the test says, in any order. */
function handed() {
  const waiting: { readonly word: string | null; readonly answer: () => Promise<void> }[] = [];
  const shown: string[] = [];
  let gone = 0;
  const handing = beginHanding<string>({
    ask: (word) =>
      new Promise((resolve) => {
        waiting.push({
          word,
          async answer() {
            resolve(word === 'nobody' ? null : `read with ${word}`);
            await new Promise(setImmediate);
          },
        });
      }),
    show: (page) => shown.push(page),
    onNone: () => {
      gone += 1;
    },
  });
  return { handing, waiting, shown, gone: () => gone };
}

it('never shows what was asked before the page was covered, however late it comes', async () => {
  const { handing, waiting, shown } = handed();
  void handing.read(null);
  await waiting[0]?.answer();
  expect(shown).toEqual(['read with null']);
  // Sealed, and covered before it was read anew with the word.
  void handing.read('pebble');
  handing.end();
  await waiting[1]?.answer();
  expect(shown).toEqual(['read with null']);
});

it('asks nothing any more of a page that is covered, as an act does that ends after it', async () => {
  const { handing, waiting, shown } = handed();
  handing.end();
  await handing.read('pebble');
  expect(waiting).toEqual([]);
  expect(shown).toEqual([]);
});

it('leads back where the page is gone, unless it is covered', async () => {
  const there = handed();
  void there.handing.read('nobody');
  await there.waiting[0]?.answer();
  expect(there.gone()).toBe(1);
  const covered = handed();
  void covered.handing.read('nobody');
  covered.handing.end();
  await covered.waiting[0]?.answer();
  expect(covered.gone()).toBe(0);
});

it('shows what was asked last, and nothing once it is covered, in whatever order answers come', async () => {
  const acts = fc.array(fc.oneof(fc.constant('read' as const), fc.nat(20)), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(acts, fc.nat(40), async (all, endsAt) => {
      const { handing, waiting, shown } = handed();
      let asked = 0;
      for (const [place, act] of all.entries()) {
        if (place === endsAt) handing.end();
        const isOver = place >= endsAt;
        const before = shown.length;
        if (act === 'read') {
          void handing.read(String(asked));
          if (!isOver) asked += 1;
        } else {
          const [one] = waiting.splice(act % Math.max(1, waiting.length), 1);
          await one?.answer();
          const isLast = one !== undefined && one.word === String(asked - 1);
          expect(shown.slice(before)).toEqual(isLast && !isOver ? [`read with ${one.word}`] : []);
        }
        if (isOver) expect(shown.length).toBe(before);
      }
    }),
  );
});
