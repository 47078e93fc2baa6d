import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { currentStep } from '../agenda/steps.ts';
import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';
import { countedTrack } from '../voices/track.ts';
import { focusIn, linesToShow, looksIn } from './lines.ts';

/** Whoever speaks, where one person does: they chose the line. */
function speaksAlone(state: SessionState): PersonId | null {
  const speaking = countedTrack(state).voices.filter(({ to }) => to === null);
  const person = speaking.length === 1 ? speaking[0]?.person : undefined;
  return state.people.some(({ id }) => id === person) ? (person ?? null) : null;
}

/** Moves on among the lines that can be shown, over the ends. */
export function focusLine(facts: Facts, { by }: CommandOf<'agreement.focus'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = currentStep(state) ?? stop('notAgreeingNow');
  const lines = linesToShow(state, looksIn(state, step) ?? stop('notAgreeingNow'));
  const focus = focusIn(state, step) ?? stop('noSuchLine');
  const place = lines.findIndex(({ line }) => line === focus.line);
  const next = lines[(((place + by) % lines.length) + lines.length) % lines.length] ?? stop('noSuchLine');
  return facts.add(at, { type: 'agreement.focused', line: next.line, person: speaksAlone(state) });
}

export function bendLine(facts: Facts, { line, bent }: CommandOf<'agreement.bend'>, { at }: Asked): Facts {
  const { agreement } = facts.state;
  return agreement.bent.includes(line) === bent
    ? facts
    : facts.add(at, { type: 'agreement.bent', line, bent });
}

/** One change, which nobody objected to: the register has it as a new version once the session is over. */
export function changeAgreement(
  facts: Facts,
  { how, line, text }: CommandOf<'agreement.change'>,
  { at, act }: Asked,
): Facts {
  const { group, agreement } = facts.state;
  if (group === null) stop('agreementOfNobody');
  if (how !== 'drop' && text === null) stop('malformed');
  const place = how === 'add' ? (agreement.brought?.lines.length ?? 0) : line;
  if (how === 'drop' && agreement.brought?.lines.length === 1) stop('noSuchLine');
  return facts.add(
    at,
    { type: 'agreement.written', change: act, how, line: place },
    how === 'drop' ? null : text,
  );
}

/** A line of the first agreement in the words of the group. */
export function wordLine(facts: Facts, { line, text }: CommandOf<'blank.write'>, { at, act }: Asked): Facts {
  if (facts.state.group === null) stop('agreementOfNobody');
  return facts.add(at, { type: 'blank.written', blank: act, line }, text);
}
