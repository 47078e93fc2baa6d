import { always, type Accepts } from '../accepting.ts';
import { OPENED, type Instant } from '#shared/time.ts';
import type { EventOf } from '../events.ts';
import type { PersonId } from '../ids.ts';
import type { VoiceFactType } from './facts.ts';
import { OTHERS } from './observation.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { isHere, isKnown } from '../people/state.ts';
import type { ObserverTrack, Voice } from './state.ts';
import type { SessionState } from '../state.ts';
import { earliestTap, neighbours, redateBounds, speaksWithin, trackOf, trackWith, voiceOf } from './track.ts';

/** Whether a fact about voices and codes may follow what is so far (see accepts.ts). */

/** Somebody's voice, or that of others while anybody is not observed. */
const mayHaveVoice = (state: SessionState, person: PersonId) =>
  person === OTHERS ? state.unobserved.length > 0 : isKnown(state.people, person);
const maySpeak = (state: SessionState, person: PersonId): Refusal | null => {
  if (person === OTHERS ? state.unobserved.length > 0 : isHere(state.people, person)) return null;
  return refuse(isKnown(state.people, person) ? 'notHere' : 'unknownPerson');
};

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

export const VOICE_ACCEPTS: Accepts<VoiceFactType> = {
  'voice.started': (state, { person }, { at, by }) => {
    const track = trackOf(state, by);
    return (
      maySpeak(state, person) ??
      (track.speaking.has(person) ? refuse('alreadySpeaking') : null) ??
      notBefore(track, person, at)
    );
  },
  'voice.stopped': (state, { person }, { at, by }) => {
    const track = trackOf(state, by);
    return track.speaking.has(person) ? notBefore(track, person, at) : refuse('notSpeaking');
  },
  'voice.redated': (state, { of, to }, { at, by }) => {
    const bounds = redateBounds(trackOf(state, by), of);
    if (!bounds) return refuse('nothingToRedate');
    return to < bounds.from || (bounds.to !== null && to > bounds.to) || to > at
      ? refuse('beforePreviousVoice')
      : null;
  },
  'voice.resumed': (state, { of }) => acceptsResumption(state, trackWith(state, of), of),
  'voice.reassigned': (state, event) => acceptsReassignment(state, trackWith(state, event.of), event),
  'voice.split': (state, event, { at }) => acceptsSplit(state, trackWith(state, event.of), event, at),
  'voices.merged': (state, event) => acceptsMerger(trackWith(state, event.first), event),
  'voices.read': (state, { turns }) =>
    turns.every(({ person, from, to }) => mayHaveVoice(state, person) && from < to)
      ? null
      : refuse('unknownPerson'),
  'voice.moved': (state, event, { at }) => acceptsMove(trackWith(state, event.of), event, at),
  'code.marked': acceptsPeople,
  'code.moved': (state, event) => {
    const known = trackWith(state, event.of).codes.some(({ of }) => of === event.of);
    return known ? acceptsPeople(state, event) : refuse('unknownVoice');
  },
  'track.counted': always,
  'observation.refused': (state, { person }) => {
    if (!isKnown(state.people, person)) return refuse('unknownPerson');
    return state.unobserved.includes(person) ? refuse('alreadyUnobserved') : null;
  },
  'observation.allowed': (state, { person }) =>
    state.unobserved.includes(person) ? null : refuse('alreadyObserved'),
};
