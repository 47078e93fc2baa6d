import type { ClockActs } from '#shared/session/agenda/acts.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { inDigits, type Times } from '#shared/words/timeText.ts';
import { KEYS, type KeyAct } from '#shared/keys.ts';
import type { Findable } from '../ui/keys/FindAct.tsx';
import { pendingQuestion } from './pendingQuestion.ts';
import { keyNames, phrase } from '../words.ts';

/** What can be found by its name in the console. */
export type FindableAct = KeyAct | 'stopSlot';

/** Acts that need a person or a place, and the search itself. */
const NOT_BY_NAME: readonly KeyAct[] = ['tap', 'tapOther', 'giveTurn', 'putAway', 'find'];
const ANSWERS: readonly string[] = ['yes', 'no', 'later'];
/** Acts that only some moments have. */
const ONLY: Readonly<Partial<Record<KeyAct, (view: ConsoleView) => boolean>>> = {
  summary: (view) => view.ended,
  question: (view) => view.asks !== null,
  wantsMore: (view) => view.topicWantsMore !== null,
  autoAdvance: (view) => view.mayAutoAdvance,
  sample: (view) => view.trial && !view.ended,
};

/** The label that the session gives an act at this moment, where it does. */
function labelNow(act: KeyAct, view: ConsoleView, times: Times): string | null {
  const answer = ANSWERS.includes(act)
    ? pendingQuestion(view)?.answers.find((one) => one.act === act)
    : undefined;
  if (answer !== undefined) return typeof answer.label === 'string' ? answer.label : answer.label(times);
  if (act === 'next') return view.next && phrase(view.next.label, times);
  return act in view.acts ? phrase(view.acts[act as keyof ClockActs].label, times) : null;
}

/** Every act of the console with its key, as it is called at this moment. */
export function findableActs(view: ConsoleView): readonly Findable<FindableAct>[] {
  const keyed = KEYS.filter(
    ({ act, scopes }) =>
      scopes.includes('console') &&
      !NOT_BY_NAME.includes(act) &&
      (ONLY[act]?.(view) ?? true) &&
      (!ANSWERS.includes(act) || labelNow(act, view, inDigits) !== null),
  ).map(({ act, caps }): Findable<FindableAct> => ({
    act,
    label: labelNow(act, view, inDigits) ?? keyNames[act],
    says: (times) => labelNow(act, view, times) ?? keyNames[act],
    keys: caps.join(' '),
  }));
  return [...keyed, { act: 'stopSlot', label: phrase(view.acts.stopSlot.label), keys: null }];
}
