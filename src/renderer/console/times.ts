import type { ClockStamp } from '#shared/ipc/pushes.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import { add, between, seconds, wallAfter, type Duration, type Instant } from '#shared/time.ts';
import { preciseTimeLabel, timeLabel } from '../words.ts';

/** The time of day of an instant, as the wall clock now says: a label, with or without seconds. */
export function timeOfDay(clock: ClockStamp | null, at: Instant, withSeconds: boolean): string {
  if (clock === null) return '';
  const wall = wallAfter(clock.wall, between(clock.at, at));
  return withSeconds ? preciseTimeLabel(wall) : timeLabel(wall);
}

/** Reads `1:20`, `80` or `80 s` as a length; null where it is none, or is longer than six hours. */
export function readLength(text: string): Duration | null {
  const match = /^\s*(?:(\d{1,3})\s*[:.]\s*([0-5]\d)|(\d{1,5})\s*s?)\s*$/.exec(text);
  if (match === null) return null;
  const [, minutes, rest, whole] = match;
  const total = whole === undefined ? Number(minutes) * 60 + Number(rest) : Number(whole);
  return total > 6 * 3600 ? null : seconds(total);
}

/** What a proposal takes from spare time, and what from anything else. */
export function spareAndRest(proposal: RepayProposal): { readonly spare: Duration; readonly rest: Duration } {
  const sum = (fromSpare: boolean) =>
    proposal.payments
      .filter((payment) => (payment.from === 'spare') === fromSpare)
      .reduce((total, payment) => total + payment.amount, 0) as Duration;
  return { spare: sum(true), rest: sum(false) };
}

/** Two prompts of a phase's list, `turn` times further on; it begins anew after the last. */
export function twoPrompts(prompts: readonly string[], turn: number): readonly string[] {
  if (prompts.length <= 2) return prompts;
  const pairs = Math.ceil(prompts.length / 2);
  const first = (turn % pairs) * 2;
  return prompts.slice(first, first + 2);
}

/** The longest a phase can have run by `now` if its start moves back to `earliest`. */
export const mostElapsed = (
  { earlier, stopped }: NonNullable<ConsoleView['now']>['began'],
  earliest: Instant,
  now: Instant,
): Duration => add(earlier, between(earliest, stopped ?? now));
