import { reminderAtStartOf } from '#shared/format/reminders.ts';
import type { ReminderId } from '#shared/format/schema.ts';
import { after, before, between, minutes, ms, seconds, type Duration, type Instant } from '#shared/time.ts';
import { readTimer, warningAt, type TimerView } from './timeReadings.ts';
import type { StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import { elapsedIn, phaseOf } from './steps.ts';
import type { Step } from './state.ts';
import type { SessionState } from '../state.ts';
import type { ReminderView } from './views.ts';
import { countedTrack } from '../voices/track.ts';

/**
 * The helping principles as reminders (docs/domain/helping.md), read from the log: what happened, when, and in which phase.
 * Never the same one twice in a row, and never over the clock.
 */

interface Occasion {
  readonly id: ReminderId;
  readonly at: Instant;
  readonly step: StepId;
}

/** So long one is shown. */
const SHOWN = seconds(90);
const FACILITATOR_IDLE = minutes(5);
/** So many options in one phase are plenty. */
const PLENTY = 5;
/** So many pieces of advice or experience by one helper in one slot, and there is one more. */
const OFTEN = 3;

/** When a step had run for `share` of its planned time; null where it has not, and does not run. */
function reached(step: Step, share: number): Instant | null {
  let left = step.planned * share;
  for (const { from, to } of step.runs) {
    const ran = to === null ? Infinity : to - from;
    if (ran >= left) return after(from, ms(left));
    left -= ran;
  }
  return null;
}

const inPhases = (state: SessionState): Occasion[] =>
  state.steps.flatMap((step) => {
    const begun = step.runs[0]?.from;
    if (begun === undefined) return [];
    const atStart = reminderAtStartOf(step.phase);
    const moments = (phaseOf(state.format, step).remindAt ?? []).map(({ share, reminder }) => ({
      id: reminder,
      at: reached(step, share),
    }));
    return [...(atStart === null ? [] : [{ id: atStart, at: begun }]), ...moments].flatMap(({ id, at }) =>
      at === null ? [] : [{ id, at, step: step.id }],
    );
  });

/** The fifth option of a phase. */
const inOptions = ({ notes }: SessionState): Occasion[] =>
  notes.flatMap(({ kind, step, at }, i) => {
    const sameStep = notes.slice(0, i + 1).filter((note) => note.kind === 'option' && note.step === step);
    return kind === 'option' && step !== null && sameStep.length === PLENTY
      ? [{ id: 'evenHelp' as const, at, step }]
      : [];
  });

const inCodes = (state: SessionState): Occasion[] => {
  const { codes } = countedTrack(state);
  const often = new Map<string, number>();
  return codes.flatMap(({ code, person, at, step }, i): Occasion[] => {
    if (step === null) return [];
    if (code === 'IN') return [{ id: 'everythingIntervenes', at, step }];
    if (code !== 'AD' && code !== 'EX') return [];
    const occasions: Occasion[] = [];
    const last = codes[i - 1];
    if (code === 'AD' && last?.code === 'AD' && last.step === step)
      occasions.push({ id: 'ownerKeepsIt', at, step });
    const key = `${slotKey(step)} ${person}`;
    const count = (often.get(key) ?? 0) + 1;
    often.set(key, count);
    if (person !== null && count === OFTEN + 1) occasions.push({ id: 'notKnowing', at, step });
    return occasions;
  });
};

/** `slot.2.COUNSEL`: what belongs to slot 2. */
const slotKey = (step: StepId): string => step.split('.').slice(0, -1).join('.');

/** The facilitator did nothing for five minutes while a phase ran: also once the last act lies so far back. */
function inIdleness({ state, acts, undone }: Session): Occasion[] {
  const steered = acts
    .filter((entry) => entry.by === 'console' && !undone.has(entry.act))
    .map(({ at }) => at);
  const breaks = steered.filter((at, i) => {
    const next = steered[i + 1];
    return next === undefined || between(at, next) > FACILITATOR_IDLE;
  });
  return breaks.flatMap((since) => {
    const at = after(since, FACILITATOR_IDLE);
    const runs = state.steps.find((step) =>
      step.runs.some(({ from, to }) => from <= at && (to === null || at < to)),
    );
    return runs ? [{ id: 'everythingIntervenes' as const, at, step: runs.id }] : [];
  });
}

/** Within the warning or overtime the clock speaks. */
function speaksOverClock(state: SessionState, { step: id, at }: Occasion): boolean {
  const step = state.steps.find((one) => one.id === id);
  if (!step) return true;
  const begun = step.runs.filter(({ from }) => from <= at);
  const elapsed: Duration = elapsedIn(
    begun.map((run) => ({ from: run.from, to: run.to !== null && run.to < at ? run.to : at })),
    at,
  );
  return step.planned - elapsed <= warningAt(step.planned);
}

/** What the facilitator is reminded of in the phase that runs, soon or just now; `readReminder` says which to show. */
export function remindersOf(session: Session): ReminderView[] {
  const { state } = session;
  const occasions = [...inPhases(state), ...inOptions(state), ...inCodes(state), ...inIdleness(session)]
    .filter((occasion) => !speaksOverClock(state, occasion))
    .toSorted((a, b) => a.at - b.at);
  const said = occasions.filter(({ id }, i) => id !== occasions[i - 1]?.id);
  const stale = before(state.latest, SHOWN);
  return said
    .filter(({ step, at }) => step === state.current && at > stale)
    .map(({ id, at }) => ({ id, from: at }));
}

/** The reminder to show now: none while the clock warns or counts up, or a turn is over time. */
export function readReminder(
  reminders: readonly ReminderView[],
  timers: { readonly phase: TimerView; readonly turn: TimerView | null },
  now: Instant,
): ReminderView | null {
  if (readTimer(timers.phase, now).tone !== 'time') return null;
  if (timers.turn && readTimer(timers.turn, now).tone === 'overtime') return null;
  return reminders.findLast(({ from }) => from <= now && now < after(from, SHOWN)) ?? null;
}
