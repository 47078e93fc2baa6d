import { questionsOfSlot } from '#shared/session/lines/questions.ts';
import type { OwnQuestion } from '#shared/session/lines/state.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { RecordLine } from '#shared/records/record.ts';
import type { OwnPaper } from './summary.ts';

/** Everybody's questions as they were said last, slot by slot. */
export function lastQuestions(state: SessionState): OwnQuestion[] {
  const slots = [...new Set(state.questions.map(({ slot }) => slot))].toSorted((a, b) => a - b);
  return slots.flatMap((slot) => {
    const said = questionsOfSlot(state, slot);
    const people: PersonId[] = [...new Set(said.map(({ person }) => person))];
    return people.flatMap((person) => said.findLast((one) => one.person === person) ?? []);
  });
}

/** The same of what is kept: of these lines the last of each slot. */
export const lastOfSlots = (lines: readonly RecordLine[]): string[] =>
  lines
    .filter(({ slot }, i) => !lines.slice(i + 1).some((later) => later.slot === slot))
    .map(({ text }) => text);

/** Whether there is anything on it. */
export const hasWords = ({ questions, sentences, commitments, options, starred }: OwnPaper): boolean =>
  [questions, sentences, commitments, options, starred].some(({ length }) => length > 0);
