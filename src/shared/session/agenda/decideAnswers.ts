import { after, less, ms, type Duration, type Instant } from '#shared/time.ts';
import { readSchedule, readTimer } from './timeReadings.ts';
import type { CommandOf } from '../commands.ts';
import { begin, endSessionIfOver, goOn, runningStep } from './decide.ts';
import { Facts, stop, type Asked } from '../decision.ts';
import type { Session } from '../session.ts';
import { phaseOf } from './steps.ts';
import type { Step } from './state.ts';
import type { SessionState } from '../state.ts';
import { phaseTimer, scheduleOf } from './timers.ts';
import { topicBefore } from './topics.ts';

/** What the group, or one person, answers: consent, the question, the thumbs on a topic. */

/** A yes goes on; a no, or a later, ends the session at once, and nothing but the date is kept. */
export function answerConsent(
  { state }: Session,
  command: CommandOf<'consent.answer'>,
  { at }: Asked,
): Facts {
  const { answer } = command;
  const step = runningStep(state);
  if (!phaseOf(state.format, step).asksConsent) stop('noConsentAsked');
  const facts = new Facts(state).first(at, { type: 'consent.given', answer });
  return answer === 'yes'
    ? goOn(state, step, facts, at)
    : facts.then(at, { type: 'session.ended', how: 'declined' });
}

export function agreeOnQuestion(
  { state }: Session,
  { agreed }: CommandOf<'question.agree'>,
  { at }: Asked,
): Facts {
  const step = runningStep(state);
  if (!phaseOf(state.format, step).repeatsUntilAgreed) stop('noQuestion');
  const facts = new Facts(state);
  return agreed
    ? goOn(state, step, facts.first(at, { type: 'question.agreed', step: step.id }), at)
    : facts.first(at, { type: 'round.restarted', step: step.id });
}

/** A topic goes on twice at most: for half its box, then for a quarter (docs/domain/clock.md). */
const MOST_EXTENSIONS = 2;
const FIVE_SECONDS = 5_000;

const extensionsOf = (state: SessionState, step: Step): number =>
  state.prolonged.filter((slot) => slot === (step.slot ?? 1)).length;

/** How long the topic before these thumbs would go on; null where it may not any more. */
export function extensionAfter(state: SessionState, thumbs: Step): Duration | null {
  const topic = topicBefore(state, thumbs);
  const had = extensionsOf(state, thumbs);
  if (!topic || had >= MOST_EXTENSIONS) return null;
  return ms(Math.floor(topic.first / 2 ** (had + 1) / FIVE_SECONDS) * FIVE_SECONDS);
}

export function countThumbs({ state }: Session, { more }: CommandOf<'topic.extend'>, { at }: Asked): Facts {
  const step = runningStep(state);
  if (!phaseOf(state.format, step).extends) stop('noThumbs');
  const facts = new Facts(state);
  if (!more) {
    facts.first(at, { type: 'thumbs.counted', step: step.id, more, by: ms(0) });
    return endSessionIfOver(state, facts, at) ? facts : begin(state, facts, at);
  }
  const by = extensionAfter(state, step) ?? stop('noMoreExtensions');
  const isLast = extensionsOf(state, step) + 1 >= MOST_EXTENSIONS;
  facts.first(at, { type: 'thumbs.counted', step: step.id, more, by });
  // After the last time nobody is asked any more.
  if (isLast) facts.then(at, { type: 'steps.leftOut', steps: [step.id] });
  dropTopics(state, facts, step, isLast ? by : ms(by + step.first), at);
  return begin(state, facts, at);
}

/** Every extension costs later topics: as many as no longer fit before the end. Where none is left, there is no time. */
function dropTopics(state: SessionState, facts: Facts, thumbs: Step, takes: Duration, at: Instant): void {
  const reading = readSchedule(scheduleOf(state), at);
  if (!reading) return;
  const rest = ms(Math.max(0, readTimer(phaseTimer(state, thumbs), at).remaining));
  let end = after(reading.projectedEnd, less(takes, rest));
  while (end > reading.latestEnd && facts.slots.slots > facts.slots.slot) {
    const last = facts.slots.slots;
    const gone = state.steps.filter(
      (step) =>
        step.state === 'ahead' &&
        ((step.zone === 'slot' && step.slot === last) || (step.zone === 'gap' && step.slot === last - 1)),
    );
    end = after(end, ms(-gone.reduce((sum, { planned }) => sum + planned, 0)));
    facts.then(at, { type: 'slot.dropped' });
  }
  if (end > reading.latestEnd) stop('noTimeForMore');
}

/** Instead of the time of the close the topic gets a session of its own. */
export function carryOver({ state }: Session, _: CommandOf<'topic.carryOver'>, { at }: Asked): Facts {
  const step = runningStep(state);
  if (step.zone !== 'slot' || step.slot === null) stop('noSlotNow');
  return new Facts(state).first(at, { type: 'topic.carried', slot: step.slot });
}

export const switchAutoAdvance = (
  { state }: Session,
  { on }: CommandOf<'autoAdvance.switch'>,
  { at }: Asked,
): Facts =>
  state.autoAdvance === on
    ? new Facts(state)
    : new Facts(state).first(at, { type: 'autoAdvance.switched', on });
