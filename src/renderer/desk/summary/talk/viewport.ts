import type { Span } from '#shared/airtime/spans.ts';

/** The part of the session that the timeline shows. Times are ms of the session clock. */

/** No closer than this: ten seconds over the whole width. */
const CLOSEST = 10_000;

const lengthOf = ({ from, to }: Span) => to - from;

/** The same length of time, moved so that it lies within the session. */
function within(view: Span, whole: Span): Span {
  const length = Math.min(lengthOf(view), lengthOf(whole));
  const from = Math.min(Math.max(view.from, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** Shows `factor` times as much, or as little; the moment `at` stays where it is. */
export function zoomed(view: Span, whole: Span, factor: number, at: number): Span {
  const least = Math.min(CLOSEST, lengthOf(whole));
  const length = Math.min(lengthOf(whole), Math.max(least, lengthOf(view) * factor));
  const part = lengthOf(view) === 0 ? 0.5 : (at - view.from) / lengthOf(view);
  return within({ from: at - length * part, to: at - length * part + length }, whole);
}

/** Moves on by so many ms, or back. */
export const panned = (view: Span, whole: Span, by: number): Span =>
  within({ from: view.from + by, to: view.to + by }, whole);

/** The nearest view of the same length that has `at` in it, with some room around it. */
export function showing(view: Span, whole: Span, at: number): Span {
  const room = lengthOf(view) * 0.08;
  if (at < view.from + room) return panned(view, whole, at - room - view.from);
  if (at > view.to - room) return panned(view, whole, at + room - view.to);
  return view;
}

/** How far an arrow key moves: a whole number of seconds, about a two-hundredth of what is shown. */
export const arrowStep = (view: Span): number =>
  Math.max(1_000, Math.round(lengthOf(view) / 200_000) * 1_000);
