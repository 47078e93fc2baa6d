import { before, later, ms, ZERO, type Duration, type Instant } from '#shared/time.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { isFurtherObserver, type Actor } from '../actor.ts';
import type { PersonId } from '../ids.ts';
import { countsFor, OTHERS } from './observation.ts';
import { isHere } from '../people/state.ts';
import type { ObserverTrack } from './state.ts';
import type { SessionState } from '../state.ts';
import { earliestTap, handedOver, lastBegun, trackIdOf, trackIdWith, trackOf } from './track.ts';

/** Taps, codes, and what is put right about them. */

/** When a voice began or ended by this tap: the observer's reaction time ago, but never before what it did last. */
const tapped = (
  track: ObserverTrack,
  person: PersonId,
  { at, tapped: finger }: Asked,
  reaction: Duration | undefined,
): Instant => {
  if (reaction === undefined && finger === undefined) return at;
  return later(before(finger ?? at, reaction ?? ZERO), earliestTap(track, person));
};

/** Adds the start or the stop of a voice. */
function turn(
  facts: Facts,
  track: ObserverTrack,
  on: boolean,
  person: PersonId,
  asked: Asked,
  reaction: Duration | undefined,
): void {
  const type = on ? 'voice.started' : 'voice.stopped';
  facts.add(tapped(track, person, asked, reaction), {
    type,
    person,
    ...(reaction === undefined ? {} : { reaction }),
  });
}

export function tapVoice(
  facts: Facts,
  { person: seat, style, reaction }: CommandOf<'voice.tap'>,
  asked: Asked,
): Facts {
  const { state } = facts;
  if (state.ended) stop('sessionEnded');
  if (state.pairs.length > 0) stop('pairsAlone');
  if (!isHere(state.people, seat) && seat !== OTHERS)
    stop(state.people.some((one) => one.id === seat) ? 'notHere' : 'unknownPerson');
  if (seat === OTHERS && state.unobserved.length === 0) stop('unknownPerson');
  const track = trackOf(state, asked.by);
  // A voice that was on when they asked is still their own to stop.
  const person = track.speaking.has(seat) ? seat : countsFor(state, seat);
  const speaks = track.speaking.has(person);
  const others = [...track.speaking.keys()].filter((other) => other !== person);
  if (style === 'press' || style === 'release') {
    if (speaks !== (style === 'press')) turn(facts, track, !speaks, person, asked, reaction);
    return facts;
  }
  if (style === 'handOver') for (const other of others) turn(facts, track, false, other, asked, reaction);
  const staysOn = style === 'handOver' && speaks && others.length > 0;
  if (!staysOn) turn(facts, track, !speaks, person, asked, reaction);
  return facts;
}

export function fallSilent(facts: Facts, { reaction }: CommandOf<'voice.silence'>, asked: Asked): Facts {
  const { state } = facts;
  const track = trackOf(state, asked.by);
  for (const person of track.speaking.keys()) turn(facts, track, false, person, asked, reaction);
  return facts;
}

export function rejoinVoices(facts: Facts, _: CommandOf<'voice.rejoin'>, { at, by }: Asked): Facts {
  const { state } = facts;
  const silenced = handedOver(trackOf(state, by));
  if (silenced.length === 0) stop('nothingToRejoin');
  for (const { startedBy } of silenced) facts.add(at, { type: 'voice.resumed', of: startedBy });
  return facts;
}

export function redateVoices(facts: Facts, { earlier }: CommandOf<'voice.redate'>, { at, by }: Asked): Facts {
  const { state } = facts;
  const last = trackOf(state, by).lastVoiceAct ?? stop('nothingToRedate');
  const to = before(last.tapped, ms(earlier));
  for (const event of last.events) facts.add(at, { type: 'voice.redated', of: event, to });
  return facts;
}

/** Observers put right what they tapped themselves; the first one, and whoever is none, may put right all. */
const mayTouch = (state: SessionState, of: number, by: Actor): void => {
  if (isFurtherObserver(by) && trackIdWith(state, of) !== trackIdOf(state, by)) stop('unknownVoice');
};

export function reassignVoice(
  facts: Facts,
  { of, person }: CommandOf<'voice.reassign'>,
  { at, by }: Asked,
): Facts {
  const { state } = facts;
  const voice = of ?? lastBegun(trackOf(state, by))?.startedBy ?? stop('nothingToRedate');
  mayTouch(state, voice, by);
  return facts.add(at, {
    type: 'voice.reassigned',
    of: voice,
    person: person === null ? null : countsFor(state, person),
  });
}

export const splitVoice = (
  facts: Facts,
  { of, at: where, person }: CommandOf<'voice.split'>,
  { at }: Asked,
): Facts =>
  facts.add(at, {
    type: 'voice.split',
    of,
    at: where,
    person: person === null ? null : countsFor(facts.state, person),
  });

export const mergeVoices = (
  facts: Facts,
  { first, second }: CommandOf<'voices.merge'>,
  { at }: Asked,
): Facts => facts.add(at, { type: 'voices.merged', first, second });

export const moveVoice = (facts: Facts, { of, edge, to }: CommandOf<'voice.move'>, { at }: Asked): Facts =>
  facts.add(at, { type: 'voice.moved', of, edge, to });

const codePerson = (state: SessionState, person: PersonId | null): PersonId | null =>
  person === null ? null : countsFor(state, person);

export function markCode(
  facts: Facts,
  command: CommandOf<'code.mark'>,
  { at, tapped: finger }: Asked,
): Facts {
  const { state } = facts;
  if (state.ended) stop('sessionEnded');
  return facts.add(finger ?? at, {
    type: 'code.marked',
    code: command.code,
    person: codePerson(state, command.person),
    whom: codePerson(state, command.whom),
  });
}

export function moveCode(facts: Facts, command: CommandOf<'code.move'>, { at, by }: Asked): Facts {
  const { state } = facts;
  mayTouch(state, command.of, by);
  return facts.add(at, {
    type: 'code.moved',
    of: command.of,
    person: codePerson(state, command.person),
    whom: codePerson(state, command.whom),
  });
}

export const refuseObservation = (
  facts: Facts,
  { person }: CommandOf<'observation.refuse'>,
  { at }: Asked,
): Facts => facts.add(at, { type: 'observation.refused', person });

/** Says whose taps are measured. */
export function countTrack(facts: Facts, { track }: CommandOf<'track.count'>, { at }: Asked): void {
  if (facts.state.counted !== track) facts.add(at, { type: 'track.counted', track });
}

export const allowObservation = (
  facts: Facts,
  { person }: CommandOf<'observation.allow'>,
  { at }: Asked,
): Facts => facts.add(at, { type: 'observation.allowed', person });
