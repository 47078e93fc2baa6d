import type { PhaseId } from '#shared/format/schema.ts';
import { booksSlots } from '../people/asks.ts';
import type { SessionState } from '../state.ts';
import type { Step } from './state.ts';
import { TICKS, type Tick, type Ticks } from './tick.ts';

/** Where each is made. */
const PHASES: Readonly<Record<Tick, readonly PhaseId[]>> = {
  early: ['NEXT', 'COMMIT', 'COMMITALL'],
  decision: ['HARVEST'],
};

/** What may be ticked in a step. */
export const ticksIn = ({ format }: Pick<SessionState, 'format'>, step: Pick<Step, 'phase'>): Tick[] =>
  TICKS.filter((tick) => PHASES[tick].includes(step.phase) && (tick !== 'decision' || booksSlots(format)));

/** What was ticked in a session; what could not be, for no phase of it began, is left out. */
export function tickedIn(state: Pick<SessionState, 'format' | 'steps' | 'ticks'>): Partial<Ticks> {
  const asked = new Set(
    state.steps.filter(({ runs }) => runs.length > 0).flatMap((step) => ticksIn(state, step)),
  );
  return Object.fromEntries([...asked].map((tick) => [tick, state.ticks[tick]]));
}
