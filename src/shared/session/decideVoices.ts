import { before, ms } from '#shared/time.ts';
import type { CommandOf } from './commands.ts';
import { Facts, stop, type Asked } from './decision.ts';
import { isHere } from './round.ts';
import type { Session } from './session.ts';
import { currentStep } from './state.ts';

/** Taps, codes, and the words that lie beside the log. */

export function tapVoice(
  { state }: Session,
  { person, style }: CommandOf<'voice.tap'>,
  { at }: Asked,
): Facts {
  if (state.ended) stop('sessionEnded');
  if (!isHere(state.people, person))
    stop(state.people.some((one) => one.id === person) ? 'notHere' : 'unknownPerson');
  const facts = new Facts(state);
  const speaks = state.speaking.has(person);
  const others = [...state.speaking.keys()].filter((other) => other !== person);
  if (style === 'handOver')
    for (const other of others) facts.then(at, { type: 'voice.stopped', person: other });
  const staysOn = style === 'handOver' && speaks && others.length > 0;
  if (!staysOn) facts.then(at, { type: speaks ? 'voice.stopped' : 'voice.started', person });
  return facts;
}

export function fallSilent({ state }: Session, _: CommandOf<'voice.silence'>, { at }: Asked): Facts {
  const facts = new Facts(state);
  for (const person of state.speaking.keys()) facts.then(at, { type: 'voice.stopped', person });
  return facts;
}

export function redateVoices(
  { state }: Session,
  { earlier }: CommandOf<'voice.redate'>,
  { at }: Asked,
): Facts {
  const last = state.lastVoiceAct ?? stop('nothingToRedate');
  const to = before(last.tapped, ms(earlier));
  const facts = new Facts(state);
  for (const of of last.events) facts.first(at, { type: 'voice.redated', of, to });
  return facts;
}

export function markCode({ state }: Session, command: CommandOf<'code.mark'>, { at }: Asked): Facts {
  if (state.ended) stop('sessionEnded');
  const { code, person, whom } = command;
  return new Facts(state).first(at, { type: 'code.marked', code, person, whom });
}

export function writeNote(
  { state }: Session,
  { kind, text }: CommandOf<'note.write'>,
  { at, act }: Asked,
): Facts {
  const step = currentStep(state);
  return new Facts(state).first(
    at,
    { type: 'note.written', note: act, kind, slot: step?.slot ?? null },
    text,
  );
}

/** Two at most for one person and session (formats.md B.5). */
const MOST_COMMITMENTS = 2;

export function writeCommitment(
  { state }: Session,
  { person, text, visible }: CommandOf<'commitment.write'>,
  { at, act }: Asked,
): Facts {
  const own = state.commitments.filter((one) => one.person === person);
  if (own.length >= MOST_COMMITMENTS)
    stop('enoughCommitments', state.people.find((one) => one.id === person)?.label ?? person);
  return new Facts(state).first(at, { type: 'commitment.written', commitment: act, person, visible }, text);
}
