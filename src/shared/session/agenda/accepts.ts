import { always, asTheMachineSays, type Accepts } from '../accepting.ts';
import type { EventOf } from '../events.ts';
import { clockIn } from '../machine/readMachine.ts';
import { isHere } from '../people/state.ts';
import { refuse, type Refusal, type RefusalCode } from '../refusals.ts';
import type { SessionState } from '../state.ts';
import type { MachineEvent } from '../traits.ts';
import { earliestBegin, endBefore } from './boundaries.ts';
import { breakNow } from './breaks.ts';
import type { AgendaFactType } from './facts.ts';
import { isUntouched, turnOrder } from './round.ts';
import { isUnderWay } from './slotWaits.ts';
import { clockMode, currentStep, phaseOf, stepOf } from './steps.ts';
import { flaggedIn } from './flag.ts';
import { ticksIn } from './ticks.ts';

/** Whether a fact about the agenda, its clock and its rounds may follow what is so far. */

const phaseNow = (state: SessionState) => {
  const step = currentStep(state);
  return step && phaseOf(state.format, step);
};

/** While there is an agenda, the machine says yes or no; `why` looks up the reason of a no. */
const whileItLasts = (why: (state: SessionState) => RefusalCode) =>
  asTheMachineSays((state) => (state.current === null ? 'sessionEnded' : why(state)));

/** For facts about a phase: it has to be the one the agenda stands at, and then the machine says yes or no. */
const atThisStep = (why: (state: SessionState) => RefusalCode) => {
  const asked = whileItLasts(why);
  return (state: SessionState, event: MachineEvent & { readonly step: string }): Refusal | null =>
    event.step === state.current ? asked(state, event) : refuse('notRunning');
};

const isClosing = (state: SessionState) => state.machine.context.closing;

const PHASE_ACCEPTS = {
  'phase.started': (state, event, { at }) =>
    whileItLasts(() => 'notArmed')(state, event) ??
    (at < earliestBegin(state, null) ? refuse('beforePreviousPhase') : null),
  'phase.ended': atThisStep(() => 'notRunning'),
  'phase.skipped': atThisStep((state) => (phaseNow(state)?.protected ? 'phaseProtected' : 'mayNotSkip')),
  'phase.reopened': atThisStep((state) => (isClosing(state) ? 'alreadyClosing' : 'nothingBefore')),
  'slot.stopped': atThisStep(() => 'noSlotNow'),
  'slot.putOff': atThisStep(() => 'noSlotNow'),
  'slot.takenUp': (state, event) => {
    const refusal = whileItLasts(() => (isClosing(state) ? 'alreadyClosing' : 'slotUnderWay'))(state, event);
    const here = currentStep(state);
    return refusal ?? (here && isUnderWay(state, here) ? refuse('slotUnderWay') : null);
  },
  'slot.missed': (state, { slot, person }) =>
    state.trios.some((trio) => trio[slot - 1] === person) ? null : refuse('noSlotNow'),
  'slot.restored': whileItLasts((state) => (isClosing(state) ? 'alreadyClosing' : 'slotUnderWay')),
  'slot.dropped': whileItLasts(() => 'noLaterSlot'),
  'close.jumped': atThisStep(() => 'alreadyClosing'),
  'plan.repaid': whileItLasts(() => 'sessionEnded'),
  'steps.leftOut': whileItLasts(() => 'sessionEnded'),
  'steps.restored': whileItLasts(() => 'sessionEnded'),
  'thumbs.counted': atThisStep((state) => (phaseNow(state)?.extends ? 'notRunning' : 'noThumbs')),
} satisfies Partial<Accepts<AgendaFactType>>;

const isOfThisStep = (state: SessionState, { step }: { readonly step: string }): Refusal | null =>
  step === state.current ? null : refuse('notRunning');

const CLOCK_ACCEPTS = {
  'clock.paused': whileItLasts((state) =>
    clockIn(state.machine) === 'paused' ? 'alreadyPaused' : 'notRunning',
  ),
  'clock.resumed': whileItLasts(() => 'notPaused'),
  'clock.extended': isOfThisStep,
  'clock.shortened': isOfThisStep,
  'clock.corrected': (state, event, { at }) => {
    const step = currentStep(state);
    const run = step?.runs.at(-1);
    if (!step || event.step !== step.id || !run || event.from > (run.to ?? at)) return refuse('notRunning');
    return event.from < earliestBegin(state, step) ? refuse('beforePreviousPhase') : null;
  },
  'end.corrected': (state, event) => {
    const before = endBefore(state, clockMode(state) === 'armed' ? null : currentStep(state));
    return before?.step.id === event.step && event.to >= before.earliest && event.to <= before.end
      ? null
      : refuse('endNotBefore');
  },
  'break.began': (state) => {
    if (state.startedAt === null || state.current === null) return refuse('notRunning');
    if (breakNow(state)) return refuse('alreadyBreak');
    return clockMode(state) === 'running' ? refuse('notPaused') : null;
  },
  'break.ended': (state) => (breakNow(state) ? null : refuse('noBreak')),
  'gap.found': always,
  'gap.answered': (state) => (state.gap ? null : refuse('noGap')),
} satisfies Partial<Accepts<AgendaFactType>>;

type RoundEvent = EventOf<
  'turn.began' | 'turn.passed' | 'round.opened' | 'round.startChosen' | 'round.restarted'
>;

/** A fact about the round of the phase that the agenda stands at. */
const inThisStep =
  <E extends RoundEvent>(accepts: (state: SessionState, event: E) => Refusal | null) =>
  (state: SessionState, event: E): Refusal | null =>
    event.step === state.current ? accepts(state, event) : refuse('noRound');

const ROUND_ACCEPTS = {
  'turn.began': inThisStep((state, { step, person }) => {
    if (!state.rounds[step]) return refuse('noRound');
    return isHere(state.people, person) ? null : refuse('notHere');
  }),
  // Whoever steps out in the own turn is gone when the turn falls away.
  'turn.passed': inThisStep((state, { step, person }) =>
    state.rounds[step]?.current === person ? null : refuse('noRound'),
  ),
  'round.opened': inThisStep((state, { step }) => {
    if (phaseNow(state)?.who.kind !== 'sequence') return refuse('noRound');
    return state.rounds[step]?.openFloor || state.opened.includes(step) ? refuse('alreadyOpenFloor') : null;
  }),
  'round.startChosen': inThisStep((state, { step, person }) => {
    const round = state.rounds[step];
    if (round && !isUntouched(round)) return refuse('roundBegun');
    return turnOrder(state, stepOf(state, step)).includes(person) ? null : refuse('notInRound');
  }),
  'round.restarted': inThisStep(always),
  'question.agreed': (state, { step }) => (step === state.current ? null : refuse('noQuestion')),
  'consent.given': (state) => (phaseNow(state)?.asksConsent ? null : refuse('noConsentAsked')),
  'topics.ordered': (state, { cards }) =>
    cards.every((id) => state.cards.some(({ card }) => card === id)) ? null : refuse('unknownCard'),
  'topic.carried': (state, { slot }) => (state.carried.includes(slot) ? refuse('alreadyCarried') : null),
  'prompt.flagged': (state, { phase, prompt }) => {
    if (currentStep(state)?.phase !== phase) return refuse('noPromptNow');
    return flaggedIn(state, phase).includes(prompt) ? refuse('flaggedAlready') : null;
  },
  'tick.made': (state, { what }) => {
    const step = currentStep(state);
    return step !== null && ticksIn(state, step).includes(what) ? null : refuse('noTickNow');
  },
  'autoAdvance.switched': (state, { on }) =>
    on && !state.format.autoAdvance ? refuse('noAutoAdvance') : null,
  'board.leads': always,
} satisfies Partial<Accepts<AgendaFactType>>;

export const AGENDA_ACCEPTS: Accepts<AgendaFactType> = {
  ...PHASE_ACCEPTS,
  ...CLOCK_ACCEPTS,
  ...ROUND_ACCEPTS,
};
