import type { PhaseId } from '#shared/format/schema.ts';
import { currentStep, phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import type { SessionState } from '../state.ts';

/** Phases that look at the agreement: before the work, and after it. */
const LOOKS: Readonly<Record<PhaseId, 'before' | 'after'>> = { AGREE: 'before', AGREECLOSE: 'after' };

/** Which look at the agreement a step is; null where it is none. */
export const looksIn = (state: SessionState, step: Step): 'before' | 'after' | null =>
  LOOKS[phaseOf(state.format, step).id] ?? null;

/** The same of now. */
export function looksNow(state: SessionState): 'before' | 'after' | null {
  const step = currentStep(state);
  return step && looksIn(state, step);
}

/** A blank that nobody has filled. */
const BLANK = /_{3,}/;

export interface AgreementLine {
  /** Its place in the agreement, the first one 0. */
  readonly line: number;
  readonly text: string;
}

/** Lines that can be shown: one with a blank that nobody has filled is left out. */
export const linesToShow = ({ agreement }: Pick<SessionState, 'agreement'>): AgreementLine[] =>
  (agreement.brought?.lines ?? []).flatMap((text, line) => (BLANK.test(text) ? [] : [{ line, text }]));

/** Where a line stands among those that can be shown, the first one 0; its place in the agreement where it cannot. */
export function placeShown(state: Pick<SessionState, 'agreement'>, line: number): number {
  const place = linesToShow(state).findIndex((shown) => shown.line === line);
  return place < 0 ? line : place;
}

/** The line before the group in this step: the first one until somebody moves on. Null where there is none. */
export function focusIn(state: SessionState, step: Step): AgreementLine | null {
  const lines = linesToShow(state);
  const { focus } = state.agreement;
  const chosen = focus?.step === step.id ? lines.find(({ line }) => line === focus.line) : undefined;
  return chosen ?? lines[0] ?? null;
}
