import type { VoiceEvent } from '../traits.ts';
import { OPENED, type Instant } from '#shared/time.ts';
import type { Actor } from '../actor.ts';
import type { EventOf } from '../events.ts';
import type { PersonId } from '../ids.ts';
import { OTHERS } from './observation.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { isHere } from '../people/state.ts';
import type { ObserverTrack, Voice } from './state.ts';
import type { SessionState } from '../state.ts';
import { earliestTap, neighbours, redateBounds, speaksWithin, trackOf, trackWith, voiceOf } from './track.ts';

/** Whether a fact about voices and codes may follow what is so far (see accepts.ts). */

const knows = (state: SessionState, person: PersonId) => state.people.some((one) => one.id === person);
/** Somebody's voice, or that of others while anybody is not observed. */
const mayHaveVoice = (state: SessionState, person: PersonId) =>
  person === OTHERS ? state.unobserved.length > 0 : knows(state, person);
const maySpeak = (state: SessionState, person: PersonId): Refusal | null => {
  if (person === OTHERS ? state.unobserved.length > 0 : isHere(state.people, person)) return null;
  return refuse(knows(state, person) ? 'notHere' : 'unknownPerson');
};

export function acceptsVoice(state: SessionState, event: VoiceEvent, at: Instant, by: Actor): Refusal | null {
  const own = trackOf(state, by);
  switch (event.type) {
    case 'voice.started':
      return (
        maySpeak(state, event.person) ??
        (own.speaking.has(event.person) ? refuse('alreadySpeaking') : null) ??
        notBefore(own, event.person, at)
      );
    case 'voice.stopped':
      return own.speaking.has(event.person) ? notBefore(own, event.person, at) : refuse('notSpeaking');
    case 'voice.redated': {
      const bounds = redateBounds(own, event.of);
      if (!bounds) return refuse('nothingToRedate');
      return event.to < bounds.from || (bounds.to !== null && event.to > bounds.to) || event.to > at
        ? refuse('beforePreviousVoice')
        : null;
    }
    case 'voice.resumed':
      return acceptsResumption(state, trackWith(state, event.of), event.of);
    case 'voice.reassigned':
      return acceptsReassignment(state, trackWith(state, event.of), event);
    case 'voice.split':
      return acceptsSplit(state, trackWith(state, event.of), event, at);
    case 'voices.merged':
      return acceptsMerger(trackWith(state, event.first), event);
    case 'voices.read':
      return event.turns.every(({ person, from, to }) => mayHaveVoice(state, person) && from < to)
        ? null
        : refuse('unknownPerson');
    case 'voice.moved':
      return acceptsMove(trackWith(state, event.of), event, at);
    case 'code.marked':
      return acceptsPeople(state, event);
    case 'code.moved': {
      const known = trackWith(state, event.of).codes.some((code) => code.of === event.of);
      return known ? acceptsPeople(state, event) : refuse('unknownVoice');
    }
    case 'observation.refused':
      if (!knows(state, event.person)) return refuse('unknownPerson');
      return state.unobserved.includes(event.person) ? refuse('alreadyUnobserved') : null;
    case 'observation.allowed':
      return state.unobserved.includes(event.person) ? null : refuse('alreadyObserved');
  }
}

const notBefore = (track: ObserverTrack, person: PersonId, at: Instant): Refusal | null =>
  at < earliestTap(track, person) ? refuse('beforePreviousVoice') : null;

const acceptsPeople = (
  state: SessionState,
  { person, whom }: { readonly person: PersonId | null; readonly whom: PersonId | null },
): Refusal | null =>
  [person, whom].every((one) => one === null || mayHaveVoice(state, one)) ? null : refuse('unknownPerson');

function acceptsResumption(state: SessionState, track: ObserverTrack, of: number): Refusal | null {
  const voice = voiceOf(track, of);
  if (!voice) return refuse('unknownVoice');
  if (state.ended !== null) return refuse('sessionEnded');
  if (track.speaking.has(voice.person)) return refuse('alreadySpeaking');
  if (neighbours(track, voice).after) return refuse('speaksThen');
  return maySpeak(state, voice.person);
}

/** A voice, or a part of it, may become somebody else's who has none of their own there. */
function acceptsAs(
  state: SessionState,
  track: ObserverTrack,
  person: PersonId,
  from: Instant,
  to: Instant | null,
): Refusal | null {
  if (!mayHaveVoice(state, person)) return refuse('unknownPerson');
  if (speaksWithin(track, person, from, to)) return refuse('speaksThen');
  return to === null ? maySpeak(state, person) : null;
}

function acceptsReassignment(
  state: SessionState,
  track: ObserverTrack,
  { of, person }: EventOf<'voice.reassigned'>,
): Refusal | null {
  const voice = voiceOf(track, of);
  if (!voice) return refuse('unknownVoice');
  if (person === null) return null;
  return person === voice.person
    ? refuse('alreadyTheirs')
    : acceptsAs(state, track, person, voice.from, voice.to);
}

function acceptsSplit(
  state: SessionState,
  track: ObserverTrack,
  { of, at: where, person }: EventOf<'voice.split'>,
  at: Instant,
): Refusal | null {
  const voice = voiceOf(track, of);
  if (!voice) return refuse('unknownVoice');
  if (where <= voice.from || where >= (voice.to ?? at)) return refuse('outsideVoice');
  return person === null || person === voice.person ? null : acceptsAs(state, track, person, where, voice.to);
}

function acceptsMerger(track: ObserverTrack, event: EventOf<'voices.merged'>): Refusal | null {
  const first = voiceOf(track, event.first);
  const second = voiceOf(track, event.second);
  if (!first || !second) return refuse('unknownVoice');
  return neighbours(track, first).after === second ? null : refuse('notNeighbours');
}

function acceptsMove(
  track: ObserverTrack,
  { of, edge, to }: EventOf<'voice.moved'>,
  at: Instant,
): Refusal | null {
  const voice = voiceOf(track, of);
  if (!voice) return refuse('unknownVoice');
  const { before, after } = neighbours(track, voice);
  const [least, most] = bounds(voice, edge, before, after, at);
  return most === null || to < least || to > most ? refuse('outsideVoice') : null;
}

/** A voice that goes on has no end to be moved. */
function bounds(
  voice: Voice,
  edge: 'from' | 'to',
  before: Voice | null,
  after: Voice | null,
  at: Instant,
): readonly [Instant, Instant | null] {
  if (edge === 'from') return [before?.to ?? OPENED, voice.to ?? at];
  return [voice.from, voice.to === null ? null : (after?.from ?? at)];
}
