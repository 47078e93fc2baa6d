import type { AgreementChange } from '#shared/session/agreement/state.ts';
import type { Session } from '#shared/session/session.ts';
import { dayOf } from './day.ts';
import { decideRegister } from './decide.ts';
import { dropEntry, type Change } from './entries.ts';
import { agreementsOf, type Register } from './register.ts';

/** These lines with the change made; null where the line it is about is not among them any more. */
function withChange(
  lines: readonly string[],
  { how, line, text }: AgreementChange,
  words: string | null,
): string[] | null {
  if (how === 'add') return text === null ? null : [...lines, text];
  const place = lines[line] === words ? line : lines.indexOf(words ?? '');
  if (place < 0) return null;
  return lines.flatMap((each, i) => (i === place ? (how === 'drop' || text === null ? [] : [text]) : [each]));
}

/**
 * What a session that is over changes in the agreement of its group: the change that nobody objected to, as a version
 * with those who were there, once. One that was undone after it was taken down goes again.
 */
export function adoptedIn({ log, state }: Session, register: Register): readonly Change[] {
  const { brought, change } = state.agreement;
  const undone = log.flatMap(({ body }) =>
    body.type === 'agreement.written' && body.change !== change?.change && register.agreement.has(body.change)
      ? dropEntry('agreement', body.change)
      : [],
  );
  if (brought === null || change === null || state.group === null || register.agreement.has(change.change))
    return undone;
  const { group } = state;
  const stands = agreementsOf(register, group.id).at(-1)?.lines ?? brought.lines;
  const words = brought.lines[change.line] ?? null;
  const lines = withChange(stands, change, words) ?? withChange(brought.lines, change, words);
  const decided =
    lines === null
      ? null
      : decideRegister(register, {
          act: 'agreement.adopt',
          group: group.id,
          agreement: change.change,
          lines,
          present: state.people.flatMap(({ id, present }) => (present ? (group.people[id] ?? []) : [])),
          on: dayOf(state.openedWall),
        });
  return decided?.ok === true ? [...undone, ...decided.changes] : undone;
}
