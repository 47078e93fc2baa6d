import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS, pair } from '../../support/shipped.ts';
import { stretchesOf } from '#shared/airtime/talkStretches.ts';
import type { PlayedCouncil } from '../session/support/council.ts';
import { played, anyDraftOfAny } from '../session/support/formats.ts';
import { peopleMoves, play } from '../session/support/moves.ts';

/** What each stretch of a phase that counts expects, added up. */
const sums = ({ session, now }: PlayedCouncil): number[] =>
  stretchesOf(session, now).flatMap(({ expectation }) =>
    expectation === null ? [] : [[...expectation.values()].reduce((sum, share) => sum + share, 0)],
  );

const sharesOf = (council: PlayedCouncil) =>
  stretchesOf(council.session, council.now).map(({ step, expectation }) => [
    step,
    expectation && Object.fromEntries([...expectation].map(([id, share]) => [council.nameOf(id), share])),
  ]);

describe('the shares that a phase expects', { timeout: 60_000 }, () => {
  it('add up to the whole, whoever leaves and comes back, in every format', () => {
    const counted = new Set<string>();
    fc.assert(
      fc.property(anyDraftOfAny, peopleMoves, (draft, moves) => {
        for (const sum of sums(play(draft, moves))) {
          expect(sum).toBeCloseTo(1, 9);
          counted.add(draft.format.id);
        }
      }),
      { numRuns: 300 },
    );
    // The law is nothing where no phase counts: most formats must have been measured.
    expect(counted.size).toBeGreaterThan([...FORMATS, ...PRESETS].length / 2);
  });

  it('are half each for two people who coach each other, also after one of them was out', () => {
    const two = played(pair, { people: 2, minutes: 60 }).start().wait(5);
    two.to('slot.1.FOCUS').wait(5).to('slot.1.EXPLORE').wait(60).stepOut('Ana').wait(5).comeBack('Ana');
    while (two.state.ended === null) {
      const command = two.console.next?.command;
      if (!command) throw new Error(`nothing leads out of ${two.state.current}`);
      two.do(command).wait(5);
    }
    const shares = sharesOf(two);
    const half = { Ana: 0.5, Ben: 0.5 };
    for (const step of ['slot.1.EXPLORE', 'slot.2.EXPLORE', 'back.COMMIT', 'back.CLOSE'])
      expect([step, shares.filter(([id]) => id === step).at(-1)?.[1]]).toEqual([step, half]);
    // Whoever comes back has their leg.
    expect(two.presenters).toEqual(['Ana', 'Ben']);
    expect(two.step('slot.1.NEXTSTEP').state).toBe('done');
  });
});
