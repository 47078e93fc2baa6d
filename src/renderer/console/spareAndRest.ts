import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import { add, less, ms, type Duration } from '#shared/time.ts';

const wholeSeconds = (length: Duration): Duration => ms(Math.floor(length / 1000) * 1000);

/**
 * Of so much behind, what a proposal takes from spare time, and what from anything else. Where it pays all of it, the two
 * are what the session is behind now: phases that become shorter by whole seconds alike may give a little more.
 */
export function spareAndRest(
  proposal: RepayProposal,
  behind: Duration,
): { readonly spare: Duration; readonly rest: Duration } {
  const sum = (fromSpare: boolean) =>
    wholeSeconds(
      add(
        ...proposal.payments.flatMap(({ from, amount }) =>
          (from === 'spare') === fromSpare ? [amount] : [],
        ),
      ),
    );
  const owed = wholeSeconds(behind);
  const [paid, rest] = [sum(true), sum(false)];
  if (proposal.unpaid > 0) return { spare: paid, rest };
  const spare = rest > 0 ? ms(Math.min(paid, owed)) : owed;
  return { spare, rest: less(owed, spare) };
}
