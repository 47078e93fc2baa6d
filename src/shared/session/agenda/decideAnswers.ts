import { ms, type Duration, type Instant } from '#shared/time.ts';
import { readSchedule } from './timeReadings.ts';
import type { CommandOf } from '../commands.ts';
import { begin, endSessionIfOver, goOn } from './decidePhases.ts';
import { runningStep } from './required.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { phaseOf } from './steps.ts';
import type { Step } from './state.ts';
import type { SessionState } from '../state.ts';
import { scheduleOf } from './timers.ts';
import { topicBefore } from './topics.ts';

/** What the group, or one person, answers: consent, the question, the thumbs on a topic. */

/** A yes goes on; a no, or a later, ends the session at once, and nothing but the date is kept. */
export function answerConsent(facts: Facts, command: CommandOf<'consent.answer'>, { at }: Asked): Facts {
  const { state } = facts;
  const { answer } = command;
  const step = runningStep(state);
  if (!phaseOf(state.format, step).asksConsent) stop('noConsentAsked');
  facts.add(at, { type: 'consent.given', answer });
  return answer === 'yes' ? goOn(facts, at) : facts.add(at, { type: 'session.ended', how: 'declined' });
}

export function agreeOnQuestion(facts: Facts, { agreed }: CommandOf<'question.agree'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = runningStep(state);
  if (!phaseOf(state.format, step).repeatsUntilAgreed) stop('noQuestion');
  return agreed
    ? goOn(facts.add(at, { type: 'question.agreed', step: step.id }), at)
    : facts.add(at, { type: 'round.restarted', step: step.id });
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

export function countThumbs(facts: Facts, { more }: CommandOf<'topic.extend'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = runningStep(state);
  if (!phaseOf(state.format, step).extends) stop('noThumbs');
  if (!more) {
    facts.add(at, { type: 'thumbs.counted', step: step.id, more, by: ms(0) });
    return endSessionIfOver(facts, at) ? facts : begin(facts, at);
  }
  const by = extensionAfter(state, step) ?? stop('noMoreExtensions');
  const isLast = extensionsOf(state, step) + 1 >= MOST_EXTENSIONS;
  facts.add(at, { type: 'thumbs.counted', step: step.id, more, by });
  // After the last time nobody is asked any more.
  if (isLast) facts.add(at, { type: 'steps.leftOut', steps: [step.id] });
  dropTopics(facts, at);
  return begin(facts, at);
}

/** Every extension costs later topics: as many as no longer fit before the end. Where none is left, there is no time. */
function dropTopics(facts: Facts, at: Instant): void {
  const fits = () => {
    const reading = readSchedule(scheduleOf(facts.state), at);
    return reading === null || reading.projectedEnd <= reading.latestEnd;
  };
  const hasLaterSlot = () => {
    const { slot, slots } = facts.state.machine.context;
    return slots > slot;
  };
  while (!fits() && hasLaterSlot()) facts.add(at, { type: 'slot.dropped' });
  if (!fits()) stop('noTimeForMore');
}

/** Instead of the time of the close the topic gets a session of its own. */
export function carryOver(facts: Facts, _: CommandOf<'topic.carryOver'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = runningStep(state);
  if (step.zone !== 'slot' || step.slot === null) stop('noSlotNow');
  return facts.add(at, { type: 'topic.carried', slot: step.slot });
}

export const switchAutoAdvance = (
  facts: Facts,
  { on }: CommandOf<'autoAdvance.switch'>,
  { at }: Asked,
): Facts => (facts.state.autoAdvance === on ? facts : facts.add(at, { type: 'autoAdvance.switched', on }));
