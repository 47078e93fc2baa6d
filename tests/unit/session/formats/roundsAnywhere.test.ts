import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRound } from '#shared/session/agenda/round.ts';
import { currentStep } from '#shared/session/agenda/steps.ts';
import { decide } from '#shared/session/decide.ts';
import { replay } from '#shared/session/session.ts';
import { stamped } from '#shared/session/stamped.ts';
import { instant, wallTime } from '#shared/time.ts';
import { PlayedCouncil } from '../support/council.ts';
import { anyDraftOfAny, spaceToTheEnd } from '../support/formats.ts';

describe('a round of any format', () => {
  it('can begin with whoever is in it, and whoever would have begun then comes in their turn, everybody once', () => {
    let rounds = 0;
    fc.assert(
      fc.property(anyDraftOfAny, (draft) => {
        const seen = new Set<string>();
        spaceToTheEnd(new PlayedCouncil(draft), ({ session, now, console: view }) => {
          const step = currentStep(session.state);
          if (step === null || seen.has(step.id) || view.now?.mayChooseStart !== true) return;
          seen.add(step.id);
          const order = session.state.rounds[step.id]?.order ?? newRound(session.state, step)?.order ?? [];
          for (const [place, person] of order.entries()) {
            const asked = { at: instant(now), by: 'console', act: `start-${place}` } as const;
            const chosen = decide(session, { type: 'round.startWith', person }, asked);
            if (!chosen.ok) throw new Error(`${step.id}: ${chosen.refusal.code}`);
            const facts = stamped(chosen.events, { ...asked, wall: wallTime(now) }, session.log.length);
            const after = replay([...session.log, ...facts]).state;
            const round = after.rounds[step.id] ?? newRound(after, step);
            // Those before them follow at the end, in their order.
            expect(round?.order).toEqual([...order.slice(place), ...order.slice(0, place)]);
            rounds += 1;
          }
        });
      }),
      { numRuns: 25 },
    );
    expect(rounds).toBeGreaterThan(0);
  });
});
