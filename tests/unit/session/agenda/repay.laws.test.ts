import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseOf } from '#shared/session/agenda/steps.ts';
import type { Step } from '#shared/session/agenda/state.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { PlayedCouncil } from '../support/council.ts';
import { anyDraft, anyMoves, play } from '../support/moves.ts';

/** Any council in which something has begun, and so many milliseconds that are owed. */
const owing = (law: (played: PlayedCouncil, owed: number) => void) =>
  fc.assert(
    fc.property(anyDraft, anyMoves, fc.integer({ min: 1, max: 900_000 }), (draft, moves, owed) => {
      law(play(draft, moves), owed);
    }),
    { numRuns: 60 },
  );

const leastOf = (state: SessionState, step: Step) =>
  Math.min(step.planned, phaseOf(state.format, step).min * 1000 * step.units);

describe('paying an overrun back', { timeout: 60_000 }, () => {
  it('adds up: what is paid and what is not make what is owed, to the second of a step', () => {
    owing((played, owed) => {
      const { payments, unpaid, amount } = played.proposal(owed / 1000);
      expect(amount).toBe(owed);
      for (const payment of payments.filter(({ from }) => from !== 'spare'))
        expect(payment.steps.reduce((sum, { was, becomes }) => sum + was - (becomes ?? 0), 0)).toBe(
          payment.amount,
        );
      const steps = payments.flatMap((payment) => payment.steps);
      const paid = payments.reduce((sum, payment) => sum + payment.amount, 0);
      const leftOut = Math.max(0, ...steps.filter(({ becomes }) => becomes === null).map(({ was }) => was));
      expect(paid).toBeGreaterThanOrEqual(owed - unpaid);
      expect(paid - (owed - unpaid)).toBeLessThanOrEqual(Math.max(leftOut, steps.length * 1000));
      if (paid > owed) expect(unpaid).toBe(0);
    });
  });

  it('takes nothing below its shortest, nothing that has begun, and no protected phase of opening or close', () => {
    owing((played, owed) => {
      const { state } = played;
      for (const { step: id, becomes, was } of played
        .proposal(owed / 1000)
        .payments.flatMap(({ steps }) => steps)) {
        const step = played.step(id);
        const phase = phaseOf(state.format, step);
        expect(step).toMatchObject({ state: 'ahead', runs: [], planned: was });
        if (becomes !== null) expect(becomes).toBeGreaterThanOrEqual(leastOf(state, step));
        else expect([phase.protected, phase.drop > 0]).toEqual([false, true]);
        if (step.slot === null) expect(phase.protected).toBe(false);
      }
    });
  });

  it('goes on to the next purse only when the one before is empty', () => {
    owing((played, owed) => {
      const { payments, unpaid } = played.proposal(owed / 1000);
      const order = ['spare', 'drop1', 'drop2', 'respond', 'nonSticky', 'sticky'];
      const places = payments.map(({ from }) => order.indexOf(from));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const emptied = unpaid > 0 ? payments : payments.slice(0, -1);
      for (const { from, steps } of emptied)
        for (const { step, becomes } of steps)
          if (from.startsWith('drop')) expect(becomes).toBeNull();
          else expect(becomes).toBe(leastOf(played.state, played.step(step)));
    });
  });

  it('keeps equal slots equal', () => {
    owing((played, owed) => {
      const { state } = played;
      const becomes = new Map(
        played
          .proposal(owed / 1000)
          .payments.flatMap(({ steps }) => steps)
          .map((step) => [step.step, step.becomes]),
      );
      const begun = new Set(state.steps.filter(({ runs }) => runs.length > 0).map(({ slot }) => slot));
      const ahead = state.steps.filter(
        (step) => step.zone === 'slot' && step.state === 'ahead' && !begun.has(step.slot),
      );
      for (const { id: phase } of state.format.slot) {
        const steps = ahead.filter((step) => step.phase === phase);
        if (new Set(steps.map(({ planned }) => planned)).size > 1) continue;
        const after = steps.map(({ id, planned }) => (becomes.has(id) ? becomes.get(id) : planned));
        expect([phase, new Set(after).size]).toEqual([phase, Math.min(1, after.length)]);
      }
    });
  });

  it('takes as much off the drift as it pays', () => {
    owing((played, owed) => {
      if (played.state.startedAt === null) return;
      const before = played.drift;
      const decision = played.decide({ type: 'plan.repay', amount: owed });
      if (!decision.ok) return;
      const fact = decision.events[0]?.body;
      const paid = fact?.type === 'plan.repaid' ? fact.amount : 0;
      played.do({ type: 'plan.repay', amount: owed });
      // In seconds, to less than a millisecond: sums of fractions may differ in their last bit.
      expect(played.drift).toBeCloseTo(before - paid / 1000, 4);
    });
  });
});
