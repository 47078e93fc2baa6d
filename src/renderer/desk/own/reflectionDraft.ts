import { RUBRIC, type Mark, type Reflected, type RubricPoint } from '#shared/group/reflection/rubric.ts';
import { MOST_HABITS } from '#shared/limits.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { OwnPage } from '#shared/ipc/commitments.ts';
import { reflectionWords as words } from '../../words.ts';

export type Marking = Mark | 'unmarked';

/** What somebody marks and writes of themselves, while they do. */
export interface ReflectionDraft {
  readonly session: EntryId;
  /** As many as there may be; an empty one is none. */
  readonly habits: readonly { readonly habit: string; readonly mark: Marking }[];
  readonly rubric: Readonly<Record<RubricPoint, Marking>>;
  readonly line: string;
}

/** The sessions of which something may be kept, the newest first. */
export const reflecting = ({ sessions }: OwnPage) =>
  sessions.flatMap(({ reflects, ...one }) => (reflects === null ? [] : [{ ...one, session: reflects }]));

/** What was kept of a session, to go on with; else the habits they watched last, unmarked. */
export function draftOf({ reflections }: OwnPage, session: EntryId): ReflectionDraft {
  const said = reflections.find((one) => one.session === session)?.said;
  const watched = said?.habits ?? reflections[0]?.said.habits.map(({ habit }) => ({ habit, mark: null }));
  const first = watched ?? words.offered.map((habit) => ({ habit, mark: null }));
  return {
    session,
    habits: Array.from({ length: MOST_HABITS }, (_, i) => ({
      habit: first[i]?.habit ?? '',
      mark: first[i]?.mark ?? 'unmarked',
    })),
    rubric: Object.fromEntries(
      RUBRIC.map((point) => [point, said?.rubric[point] ?? 'unmarked']),
    ) as ReflectionDraft['rubric'],
    line: said?.line ?? '',
  };
}

/** What is kept of it: only what is marked, and the line. */
export function reflectedOf({ habits, rubric, line }: ReflectionDraft): Reflected {
  return {
    habits: habits.flatMap(({ habit, mark }) =>
      habit.trim() === '' || mark === 'unmarked' ? [] : [{ habit: habit.trim(), mark }],
    ),
    rubric: Object.fromEntries(
      RUBRIC.flatMap((point) => (rubric[point] === 'unmarked' ? [] : [[point, rubric[point]]])),
    ) as Reflected['rubric'],
    line: line.trim(),
  };
}
