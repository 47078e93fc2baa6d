import { linesOf } from '#shared/session/agreement/lines.ts';
import type { AgreementChange } from '#shared/session/agreement/state.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { ActId } from '#shared/session/ids.ts';
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
 * What a session that is over changes in the agreement of its group: the first one, made of the lines that were worded,
 * or the change that nobody objected to, as one version with those who were there, once. One that was undone after it
 * was taken down goes again.
 */
export function adoptedIn({ log, state }: Session, register: Register): readonly Change[] {
  const { brought, change, worded } = state.agreement;
  const id = change?.change ?? worded.at(-1)?.act ?? null;
  const undone = log.flatMap(({ body }) => {
    const wrote = writesAgreement(body);
    return wrote !== null && wrote !== id && register.agreement.has(wrote)
      ? dropEntry('agreement', wrote)
      : [];
  });
  if (brought === null || id === null || state.group === null || register.agreement.has(id)) return undone;
  const { group } = state;
  const made = linesOf(state.agreement);
  const stands = worded.length > 0 ? made : (agreementsOf(register, group.id).at(-1)?.lines ?? made);
  const words = change === null ? null : (made[change.line] ?? null);
  const lines =
    change === null ? made : (withChange(stands, change, words) ?? withChange(made, change, words));
  const decided =
    lines === null
      ? null
      : decideRegister(register, {
          act: 'agreement.adopt',
          group: group.id,
          agreement: id,
          lines: [...lines],
          present: state.people.flatMap(({ id: one, present }) => (present ? (group.people[one] ?? []) : [])),
          on: dayOf(state.openedWall),
        });
  return decided?.ok === true ? [...undone, ...decided.changes] : undone;
}

/** The act that changed the agreement by this fact; null for every other. */
function writesAgreement(body: SessionEvent): ActId | null {
  if (body.type === 'agreement.written') return body.change;
  return body.type === 'blank.written' ? body.blank : null;
}
