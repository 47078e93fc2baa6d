import type { FittedPlan } from './fit.ts';

/**
 * Breaks are offered from spare, one for every full 75 minutes of plan, and are never part of what is planned
 * (docs/domain/fit.md, rule 9).
 */

/** Seconds of one break. */
export const BREAK_LENGTH = 300;
/** Seconds of plan for which one is offered. */
const PLAN_PER_BREAK = 75 * 60;

/** How many breaks may be offered: as many as the plan is long enough for, and its spare holds. */
export const breaksOffered = ({ planned, spare }: Pick<FittedPlan, 'planned' | 'spare'>): number =>
  Math.min(Math.floor(planned / PLAN_PER_BREAK), Math.floor(spare / BREAK_LENGTH));
