import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import { add, atLeast, less, ms, ZERO, type Duration } from '#shared/time.ts';

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
  const [spare, rest] = [sum(true), sum(false)];
  if (proposal.unpaid > 0) return { spare, rest };
  return rest > 0 ? { spare, rest: atLeast(less(owed, spare), ZERO) } : { spare: owed, rest };
}
