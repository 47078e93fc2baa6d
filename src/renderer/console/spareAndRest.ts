import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import type { Duration } from '#shared/time.ts';

/** What a proposal takes from spare time, and what from anything else. */
export function spareAndRest(proposal: RepayProposal): { readonly spare: Duration; readonly rest: Duration } {
  const sum = (fromSpare: boolean) =>
    proposal.payments
      .filter((payment) => (payment.from === 'spare') === fromSpare)
      .reduce((total, payment) => total + payment.amount, 0) as Duration;
  return { spare: sum(true), rest: sum(false) };
}
