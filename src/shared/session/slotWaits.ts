import type { SessionState } from './state.ts';

/** Whether something of a slot waits for its presenter to come back. */
export const slotWaits = ({ steps }: Pick<SessionState, 'steps'>, slot: number): boolean =>
  steps.some((step) => step.zone === 'slot' && step.slot === slot && step.state === 'waiting');
