import { later, OPENED, type Instant } from '#shared/time.ts';
import type { SessionState } from '../state.ts';
import type { Run, Step } from './state.ts';

/** The pause that the last run of a step ended; null where it did not come after one. */
export function pauseBefore(state: Pick<SessionState, 'pauses'>, step: Step): Run | null {
  const [before, last] = step.runs.slice(-2);
  if (!before || !last) return null;
  return state.pauses.find(({ from, to }) => from === before.to && to === last.from) ?? null;
}

type Stretches = Pick<SessionState, 'steps' | 'pauses' | 'breaks'>;

/**
 * The earliest moment at which a phase's clock may be said to have begun: no phase ran and no pause or break lasted
 * beyond it. `moved`: the step whose last run is moved, which does not stand in its own way, nor does the pause it
 * ended; of a break that it ended, or would end, only the beginning does.
 */
export function earliestBegin(state: Stretches, moved: Step | null): Instant {
  const itself = moved && [moved.runs.at(-1), pauseBefore(state, moved)];
  const stretches = [...state.steps.flatMap((step) => step.runs), ...state.pauses];
  return stretches.reduce<Instant>(
    (last, one) => (itself?.includes(one) ? last : later(last, one.to ?? last)),
    lastBreak(state, moved),
  );
}

/** Up to where breaks stand in the way of a start; one that this start ends may end earlier, one after it does not count. */
const lastBreak = ({ breaks }: Pick<Stretches, 'breaks'>, moved: Step | null): Instant => {
  const run = moved?.runs.at(-1);
  return breaks
    .filter(({ from }) => run === undefined || run.to === null || from < run.to)
    .reduce<Instant>(
      (last, { from, to }) => later(last, to === null || to === run?.from ? from : to),
      OPENED,
    );
};

/** What keeps a phase from having begun before `earliestBegin`, where it is not the phase before it. */
export type InTheWay = 'opening' | 'break' | 'pause' | 'itself';

/** `moved` as above. */
export function inTheWay(state: Stretches, moved: Step | null): InTheWay {
  const earliest = earliestBegin(state, moved);
  if (earliest === OPENED) return 'opening';
  if (lastBreak(state, moved) === earliest) return 'break';
  return state.pauses.some(({ to }) => to === earliest) ? 'pause' : 'itself';
}

/** The end of the phase before, and how far back it may move. */
export interface EndBefore {
  readonly step: Step;
  /** Where it stands now: the earliest begin of the phase after it. */
  readonly end: Instant;
  readonly earliest: Instant;
}

/**
 * What ran just before the current phase; null where nothing did, or where it is something else that keeps the phase
 * from having begun earlier. `moved` as above.
 */
export function endBefore(
  state: Stretches & Pick<SessionState, 'current'>,
  moved: Step | null,
): EndBefore | null {
  const end = earliestBegin(state, moved);
  // A run of its own that ended there, of no length, stays where it is.
  const ownRuns = state.steps.find(({ id }) => id === state.current)?.runs ?? [];
  if ((moved === null ? ownRuns : ownRuns.slice(0, -1)).some(({ to }) => to === end)) return null;
  let before: EndBefore | null = null;
  for (const step of state.steps) {
    const last = step.runs.at(-1);
    if (step.id === state.current || !last || last.to === null) continue;
    const pause = pauseAfter(state, step);
    if ((pause?.to ?? last.to) !== end) continue;
    const earliest = later((pause ?? last).from, lastBreak(state, moved));
    // Of phases that were gone through in no time the last one counts.
    if (!before || earliest >= before.earliest) before = { step, end, earliest };
  }
  return before;
}

/** The pause in which a step was left. */
export const pauseAfter = ({ pauses }: Pick<Stretches, 'pauses'>, step: Step): Run | null =>
  pauses.find(({ from, to }) => from === step.runs.at(-1)?.to && to !== null) ?? null;
