import { phaseName, type PhaseName } from '#shared/format/phaseName.ts';
import type { Step } from './state.ts';
import type { SessionState } from '../state.ts';

/** What of a session is left after 'end now' (docs/domain/clock.md: the close is sacred). */

/** A closing phase of the format, of this slot or of the end. */
export const isOfClose = ({ format, machine }: Pick<SessionState, 'format' | 'machine'>, step: Step) =>
  format.closing.includes(step.phase) &&
  (step.zone === 'back' || (step.zone === 'slot' && step.slot === machine.context.slot));

/** The phases that would still come if the session went to its close now, in their order. */
export const closeNext = (state: SessionState): PhaseName[] =>
  state.steps
    .filter((step) => step.state === 'ahead' && step.id !== state.current && isOfClose(state, step))
    .map((step) => phaseName(state.format, step.phase));
