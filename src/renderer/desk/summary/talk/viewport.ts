import type { Span } from '#shared/airtime/spans.ts';

/** The part of the session that the timeline shows. Times are ms of the session clock. */

/** The shortest visible part: ten seconds. */
const MIN_VIEW = 10_000;

const lengthOf = ({ from, to }: Span) => to - from;

/** The same length of time, moved so that it lies within the session. */
function within(view: Span, whole: Span): Span {
  const length = Math.min(lengthOf(view), lengthOf(whole));
  const from = Math.min(Math.max(view.from, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** Makes the visible part `factor` times as long; the moment `at` stays in place. */
export function zoomView(view: Span, whole: Span, factor: number, at: number): Span {
  const least = Math.min(MIN_VIEW, lengthOf(whole));
  const length = Math.min(lengthOf(whole), Math.max(least, lengthOf(view) * factor));
  const part = lengthOf(view) === 0 ? 0.5 : (at - view.from) / lengthOf(view);
  return within({ from: at - length * part, to: at - length * part + length }, whole);
}

/** Moves the visible part by so many ms. */
export const moveView = (view: Span, whole: Span, by: number): Span =>
  within({ from: view.from + by, to: view.to + by }, whole);

/** The nearest visible part of the same length that contains `at`, with some space around it. */
export function viewWith(view: Span, whole: Span, at: number): Span {
  const room = lengthOf(view) * 0.08;
  if (at < view.from + room) return moveView(view, whole, at - room - view.from);
  if (at > view.to - room) return moveView(view, whole, at + room - view.to);
  return view;
}

/** How far an arrow key moves: a whole number of seconds, about a two-hundredth of what is shown. */
export const arrowStep = (view: Span): number =>
  Math.max(1_000, Math.round(lengthOf(view) / 200_000) * 1_000);
