import { readRefusal } from '#shared/session/agenda/readRefusal.ts';
import type { Act } from '#shared/session/agenda/views.ts';
import type { Instant } from '#shared/time.ts';
import type { ClockActs } from '#shared/session/agenda/acts.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { inDigits, type Saying, type Times } from '#shared/words/timeText.ts';
import { KEYS, type KeyAct } from '#shared/keys.ts';
import type { Findable } from '../ui/keys/FindAct.tsx';
import { whyNot } from '../ui/whyNot.ts';
import { pendingQuestion } from './pendingQuestion.ts';
import { consoleWords as words, keyNames, phrase } from '../words.ts';

/** What can be found by its name in the console. */
export type FindableAct = KeyAct | 'stopSlot';

/** Acts that need a person or a place, and the search itself. */
const NOT_BY_NAME: readonly KeyAct[] = ['tap', 'tapOther', 'giveTurn', 'putAway', 'find'];
const ANSWERS: readonly string[] = ['yes', 'no', 'later'];
/** Acts that only some moments have. */
const ONLY: Readonly<Record<keyof typeof words.notNow, (view: ConsoleView) => boolean>> = {
  // Those that are written can be read, and taken back, later on as well.
  cards: (view) => view.writesCards || view.cards.length > 0,
  earlier: (view) => view.now !== null,
  question: (view) => view.asks !== null,
  wins: (view) => view.readsWins,
  pulse: (view) => view.asksPulse,
  tickEarly: (view) => view.ticks.some(({ what }) => what === 'early'),
  tickDecision: (view) => view.ticks.some(({ what }) => what === 'decision'),
  needsMore: (view) => view.needsMore !== null,
  wantsMore: (view) => view.topicWantsMore !== null,
  autoAdvance: (view) => view.mayAutoAdvance,
  sample: (view) => view.trial && !view.ended,
};
const isOfMoments = (act: KeyAct): act is keyof typeof ONLY => Object.hasOwn(ONLY, act);

/** Why an act is not there at this moment, where only some moments have it; null: it is. */
export const whyNotNow = (act: KeyAct, view: ConsoleView): string | null =>
  isOfMoments(act) && !ONLY[act](view) ? words.notNow[act] : null;

/** Whether an act is there at this moment. */
const isThere = (act: KeyAct, view: ConsoleView): boolean =>
  act === 'summary' ? view.ended : act === 'replay' ? view.mayReplay : whyNotNow(act, view) === null;

/** The label that the session gives an act at this moment, where it does. */
function labelNow(act: KeyAct, view: ConsoleView, times: Times): string | null {
  const answer = ANSWERS.includes(act)
    ? pendingQuestion(view)?.answers.find((one) => one.act === act)
    : undefined;
  if (answer !== undefined) return typeof answer.label === 'string' ? answer.label : answer.label(times);
  const known = actNow(act, view);
  return known && phrase(known.label, times);
}

/** What the session does at this moment for an act; null where it is the window's alone. */
function actNow(act: FindableAct, view: ConsoleView): Act | null {
  if (act === 'next') return view.next;
  return act in view.acts ? view.acts[act as keyof ClockActs] : null;
}

/** Why an act is not to be had at this moment; null where it is. Where the group may agree to it, it is asked. */
function refusalNow(act: FindableAct, view: ConsoleView, now: Instant): Saying | null {
  const known = actNow(act, view);
  return known === null || asksGroup(known) ? null : whyNot(readRefusal(known, now));
}

/** Refused to the facilitator alone, but not to the group. */
export const asksGroup = ({ refusal }: Pick<Act, 'refusal'>): boolean =>
  refusal?.code === 'beyondLongest' || refusal?.code === 'mayNotExtend';

/** Every act of the console with its key, as it is called at this moment. */
export function findableActs(view: ConsoleView, now: Instant): readonly Findable<FindableAct>[] {
  const keyed = KEYS.filter(
    ({ act, scopes }) =>
      scopes.includes('console') &&
      !NOT_BY_NAME.includes(act) &&
      isThere(act, view) &&
      (!ANSWERS.includes(act) || labelNow(act, view, inDigits) !== null),
  ).map(({ act, caps }): Findable<FindableAct> => ({
    act,
    label: labelNow(act, view, inDigits) ?? keyNames[act],
    says: (times) => labelNow(act, view, times) ?? keyNames[act],
    keys: caps.join(' '),
    refusal: refusalNow(act, view, now),
  }));
  const stopSlot = {
    act: 'stopSlot',
    label: phrase(view.acts.stopSlot.label),
    keys: null,
    refusal: refusalNow('stopSlot', view, now),
  } as const;
  return [...keyed, stopSlot];
}
