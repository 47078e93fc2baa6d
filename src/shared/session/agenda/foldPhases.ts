import { add, ms, type Duration, type Instant } from '#shared/time.ts';
import type { EventOf } from '../events.ts';
import { type Folding, type Folds } from '../folding.ts';
import type { StepId } from '../ids.ts';
import { fillsFromQueue, presenterOfSlot } from '../people/presenters.ts';
import { isHere } from '../people/state.ts';
import { endBreak, leaveStep, openRun, recounted, setRound, setStep } from './changes.ts';
import { isOfClose } from './closeNext.ts';
import type { AgendaFactType } from './facts.ts';
import { withStep } from './plan.ts';
import { newRound } from './round.ts';
import { leftOf } from './slotMissed.ts';
import { isUnderWay } from './slotWaits.ts';
import type { Step } from './state.ts';
import { elapsedIn, phaseOf, stepOf } from './steps.ts';

/** What facts about phases and slots change in the steps of a session. */

function begin(state: Folding, id: StepId, at: Instant): void {
  const step = stepOf(state, id);
  state.startedAt ??= at;
  endBreak(state, at);
  if (
    step.slot !== null &&
    step.zone === 'slot' &&
    fillsFromQueue(state) &&
    state.presented.length < step.slot
  ) {
    const presenter = presenterOfSlot(state, step.slot);
    if (presenter !== null) state.presented = [...state.presented, presenter];
  }
  missSlot(state, step, at);
  setStep(state, id, ({ runs }) => ({ runs: openRun(runs, at), state: 'ahead' }));
  if (!state.rounds[id]) setRound(state, id, newRound(state, step));
}

/** Of small groups side by side, whoever is away as the own slot begins misses all of it. */
function missSlot(state: Folding, step: Step, at: Instant): void {
  const { slot, zone } = step;
  if (zone !== 'slot' || slot === null || isUnderWay(state, step)) return;
  const rest = leftOf(state, step, at);
  const away = state.trios
    .flatMap((trio) => trio[slot - 1] ?? [])
    .filter((person) => !isHere(state.people, person));
  if (rest.length > 0) state.missed = [...state.missed, ...away.map((person) => ({ slot, person, rest }))];
}

/** A slot is held once more for those who missed it: each phase as long as is left of it for them. */
function holdAgain(state: Folding, { again, steps }: EventOf<'slot.takenUp'>): void {
  const slot = stepOf(state, steps[0] as StepId).slot;
  if (again === undefined || slot === null) return;
  const { people, rest } = again;
  state.again = { slot, people };
  state.missed = state.missed.filter((one) => one.slot !== slot || !people.includes(one.person));
  for (const { step: id, length } of rest)
    setStep(state, id, ({ runs }) => {
      const planned = add(elapsedIn(runs, state.latest), length);
      return { planned, first: planned };
    });
}

/** Goes on for so long from where it stands: what it ran over is not taken from that, nor added what it had left. */
function goesOn(state: Folding, id: StepId, by: Duration, at: Instant): void {
  setStep(state, id, ({ runs }) => ({ state: 'ahead', planned: add(elapsedIn(runs, at), by) }));
}

/** The group's thumbs: the topic before goes on for `by`, and is asked about once more; or it is over. */
function countThumbs(state: Folding, { step: id, more, by }: EventOf<'thumbs.counted'>, at: Instant): void {
  const asked = stepOf(state, id);
  leaveStep(state, id, at, more ? 'ahead' : 'done');
  if (!more || state.current === null) return;
  goesOn(state, state.current, by, at);
  goesOn(state, id, asked.first, at);
  state.prolonged = [...state.prolonged, asked.slot ?? 1];
}

/** After 'end now': only closing phases are ahead, at their shortest (docs/domain/clock.md: the close is sacred). */
function close(state: Folding): void {
  state.steps = state.steps.map((step) => {
    if (step.state !== 'ahead') return step;
    if (!isOfClose(state, step)) return { ...step, state: 'skipped' as const };
    const phase = state.format[step.zone].find((candidate) => candidate.id === step.phase);
    const least = ms((phase?.min ?? 0) * 1000 * step.units);
    const planned: Duration = step.planned < least ? step.planned : least;
    return { ...step, planned, first: planned };
  });
}

/** The slot that fell away last, and the change-over before it; what was left out of it before stays so. */
function restoreLastSlot(state: Folding): void {
  const { slots, leftOut } = state.machine.context;
  state.steps = state.steps.map((step) =>
    isOfSlot(step, slots) && step.state === 'leftOut' && !leftOut.includes(step.id)
      ? { ...step, state: 'ahead' as const }
      : step,
  );
}

/** Whether a step would be gone without this slot, the last one. */
const isOfSlot = ({ zone, slot }: Step, last: number): boolean =>
  zone === 'slot' ? slot === last : zone === 'gap' && slot === last - 1;

function dropLaterSlots(state: Folding): void {
  const { slots } = state.machine.context;
  const isAhead = (step: Step) =>
    step.state === 'ahead' && step.runs.length === 0 && step.id !== state.current;
  state.steps = state.steps.map((step) =>
    isOfSlot(step, slots + 1) && isAhead(step) ? { ...step, state: 'leftOut' as const } : step,
  );
}

/** Who goes back to a phase that asks is asked again: a yes of before is no answer to it. */
function askAnew(state: Folding, step: StepId): void {
  if (phaseOf(state.format, stepOf(state, step)).asksConsent === true) state.consent = null;
  state.agreedIn = state.agreedIn.filter((one) => one !== step);
}

const setStates = (state: Folding, ids: readonly StepId[], as: Step['state']): void => {
  for (const id of ids) setStep(state, id, () => ({ state: as }));
};

export const PHASE_FOLDS = {
  'phase.started': (state, { step }, { at }) => begin(state, step, at),
  'phase.ended': (state, { step }, { at }) => leaveStep(state, step, at, 'done'),
  'phase.skipped': (state, { step }, { at }) => leaveStep(state, step, at, 'skipped'),
  'phase.reopened': (state, { step }, { at }) => {
    leaveStep(state, step, at, 'ahead');
    if (state.current !== null) {
      setStates(state, [state.current], 'ahead');
      askAnew(state, state.current);
    }
  },
  'slot.stopped': (state, { step: id }, { at }) => {
    const { slot, zone } = stepOf(state, id);
    leaveStep(state, id, at, 'done');
    const rest = state.steps.filter(
      (step) => step.zone === zone && step.slot === slot && step.state === 'ahead',
    );
    setStates(
      state,
      rest.map(({ id: one }) => one),
      'skipped',
    );
  },
  'slot.putOff': (state, { step, rest }, { at }) => {
    leaveStep(state, step, at, 'waiting');
    setStates(state, rest, 'waiting');
  },
  'slot.takenUp': (state, event) => {
    const { steps, past } = event;
    for (const id of past) setStep(state, id, (step) => (step.state === 'ahead' ? { state: 'skipped' } : {}));
    setStates(state, steps, 'ahead');
    recounted(state);
    holdAgain(state, event);
  },
  'slot.missed': (state, { slot, person, rest }) => {
    const others = state.missed.filter((one) => one.slot !== slot || one.person !== person);
    state.missed = [...others, { slot, person, rest }];
  },
  'slot.dropped': (state, { absent }) => {
    state.unfilled = absent === true ? state.unfilled + 1 : 0;
    dropLaterSlots(state);
  },
  'slot.restored': (state) => {
    state.unfilled -= 1;
    restoreLastSlot(state);
    recounted(state);
  },
  'close.jumped': (state, { step }, { at }) => {
    leaveStep(state, step, at, stepOf(state, step).runs.length > 0 ? 'done' : 'skipped');
    close(state);
  },
  'plan.repaid': (state, { spare, changes }) => {
    state.planned = add(state.planned, spare);
    for (const { step, planned } of changes)
      setStep(state, step, () => (planned === null ? { state: 'leftOut' } : { planned, first: planned }));
  },
  'steps.leftOut': (state, { steps }) => {
    for (const id of steps) setStep(state, id, () => ({ state: 'leftOut', empty: true }));
  },
  'steps.restored': (state, { steps, added }) => {
    for (const one of added ?? []) state.steps = withStep(state, one);
    for (const id of steps) setStep(state, id, () => ({ state: 'ahead', empty: false }));
    recounted(state);
  },
  'thumbs.counted': (state, event, { at }) => countThumbs(state, event, at),
} satisfies Partial<Folds<AgendaFactType>>;
