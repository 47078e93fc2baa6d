import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repayProposal } from '#shared/session/agenda/repay.ts';
import { ms, seconds } from '#shared/time.ts';
import { spareAndRest } from '../../../../src/renderer/console/spareAndRest.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import { repay } from '../../../support/preview/consoleViews.ts';

describe('a proposal in one line', () => {
  it('parts what comes from spare time', () => {
    expect(spareAndRest(repay, seconds(110))).toEqual({ spare: seconds(60), rest: seconds(50) });
    // A proposal for more than is behind by now.
    expect(spareAndRest(repay, seconds(18))).toEqual({ spare: seconds(18), rest: seconds(0) });
  });

  it('is what stands beside it as behind, wherever all of it is paid', () => {
    const { session } = new PlayedSession(sampleDraft(6)).start();
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 900_000 }), fc.nat(999), (behind, asked) => {
        const proposal = repayProposal(session, ms(Math.max(1_000, behind - asked)));
        const { spare, rest } = spareAndRest(proposal, ms(behind));
        if (proposal.unpaid === 0) expect(spare + rest).toBe(Math.floor(behind / 1000) * 1000);
        else expect(spare + rest).toBeLessThanOrEqual(behind);
      }),
    );
  });
});
