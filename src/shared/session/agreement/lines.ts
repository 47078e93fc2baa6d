import type { PhaseId } from '#shared/format/schema.ts';
import { currentStep, phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import type { SessionState } from '../state.ts';
import type { AgreementState } from './state.ts';

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

/** The number of a line: the same wherever it is shown, whatever other lines are left out there. */
export const lineNumber = ({ line }: AgreementLine): number => line + 1;

/** A blank that nobody has filled. */
const BLANK = /_{3,}/;

export interface AgreementLine {
  /** Its place in the agreement, the first one 0. */
  readonly line: number;
  readonly text: string;
}

/** Whether a line has a blank that nobody has filled. */
export const hasBlank = (text: string): boolean => BLANK.test(text);

/** Whether the group makes its first agreement in this session: only then does it bring lines with blanks, and no version. */
export const isMade = ({ brought }: Pick<AgreementState, 'brought'>): boolean =>
  brought?.version === 0 && brought.lines.some(hasBlank);

/** The lines by their places, as they are worded by now. */
export function linesOf({ brought, worded }: Pick<AgreementState, 'brought' | 'worded'>): readonly string[] {
  const lines = [...(brought?.lines ?? [])];
  for (const { line, text } of worded) lines[line] = text;
  return lines;
}

/** Lines that can be shown: one with a blank that nobody has filled is left out, but for while it is to be filled. */
export const linesToShow = (
  { agreement }: Pick<SessionState, 'agreement'>,
  looks: 'before' | 'after',
): AgreementLine[] =>
  linesOf(agreement).flatMap((text, line) =>
    hasBlank(text) && !(looks === 'before' && isMade(agreement)) ? [] : [{ line, text }],
  );

/** The line before the group in this step: the first one until somebody moves on. Null where there is none. */
export function focusIn(state: SessionState, step: Step): AgreementLine | null {
  const looks = looksIn(state, step);
  if (looks === null) return null;
  const lines = linesToShow(state, looks);
  const { focus } = state.agreement;
  const chosen = focus?.step === step.id ? lines.find(({ line }) => line === focus.line) : undefined;
  return chosen ?? lines[0] ?? null;
}
