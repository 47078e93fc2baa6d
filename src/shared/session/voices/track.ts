import { OPENED, type Instant } from '#shared/time.ts';
import { deviceOf, type Actor, type Observer } from '../actor.ts';
import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';
import type { ObserverTrack, TrackId, Voice, VoiceBook } from './state.ts';

type Tracks = Pick<SessionState, 'tracks' | 'counted'>;

/** The first observer's track. */
const FIRST: TrackId = 'board' satisfies Observer;
/** The second board's, which counts only where somebody says so; a file that is read beside takes its place. */
export const COMPARED: TrackId = 'secondBoard' satisfies Observer;

/** The track that an actor taps on: observers on their own, the facilitator on the one that counts. */
export function trackIdOf(state: Tracks, by: Actor): TrackId {
  const { kind, device } = deviceOf(by);
  if (kind === 'observer') return device;
  return kind === 'facilitator' ? countedTrackId(state) : FIRST;
}

/** The track that holds a voice or a code; sequence numbers tell them apart. The first one where none does. */
export function trackIdWith({ tracks }: Pick<Tracks, 'tracks'>, of: number): TrackId {
  for (const [id, { voices, codes }] of tracks)
    if (
      id !== FIRST &&
      (voices.some((voice) => voice.startedBy === of) || codes.some((code) => code.of === of))
    )
      return id;
  return FIRST;
}

/** A track on which nobody has tapped yet. */
export const emptyBook = (): VoiceBook => ({
  voices: [],
  speaking: new Map(),
  silentSince: OPENED,
  lastEnd: OPENED,
  lastVoiceAct: null,
  tapped: false,
  endsEstimated: false,
  codes: [],
});

/** The same tracks, to fold further facts into; those they were made of stay as they are. */
export const copyTracks = (tracks: SessionState['tracks']): Map<TrackId, VoiceBook> =>
  new Map(
    [...tracks].map(([id, { voices, speaking, codes, ...rest }]) => [
      id,
      { ...rest, voices: [...voices], speaking: new Map(speaking), codes: [...codes] },
    ]),
  );

const UNTAPPED: ObserverTrack = emptyBook();

const trackAt = ({ tracks }: Pick<Tracks, 'tracks'>, id: TrackId): ObserverTrack =>
  tracks.get(id) ?? UNTAPPED;

export const trackOf = (state: Tracks, by: Actor): ObserverTrack => trackAt(state, trackIdOf(state, by));
export const trackWith = (state: Tracks, of: number): ObserverTrack => trackAt(state, trackIdWith(state, of));

/**
 * Which track is measured: the one that the facilitator chose, once it is tapped; else of the first observer's board and
 * the phones the one that was tapped first. The second board is there to compare.
 */
export function countedTrackId({ tracks, counted }: Tracks): TrackId {
  if (counted !== null && tracks.has(counted)) return counted;
  return [...tracks.keys()].find((id) => id !== COMPARED) ?? FIRST;
}

/** What a file is laid beside, and takes the place of. */
export const readTrack = (state: Pick<Tracks, 'tracks'>): ObserverTrack => trackAt(state, COMPARED);

/** The track that is measured, and shown wherever one is. */
export const countedTrack = (state: Tracks): ObserverTrack => trackAt(state, countedTrackId(state));
/** What it is compared with: the second board or a file; without them the next one that was tapped. */
export function comparedTrack(state: Tracks): ObserverTrack {
  const { tracks } = state;
  const counted = countedTrackId(state);
  const others = [...tracks.keys()].filter((id) => id !== counted);
  const next = others.includes(COMPARED) ? COMPARED : others[0];
  return next === undefined ? UNTAPPED : trackAt(state, next);
}

/** The voice that an event made: its start, or the split it came from. */
export const voiceOf = (track: Pick<ObserverTrack, 'voices'>, of: number): Voice | null =>
  track.voices.find((voice) => voice.startedBy === of) ?? null;

/** The voice that an event started or stopped. */
export const indexOfEvent = (voices: readonly Voice[], of: number): number =>
  voices.findLastIndex((voice) => voice.startedBy === of || voice.stoppedBy === of);

/** The earliest moment at which a person's voice may begin, or end: not before what it did last. */
export function earliestTap(track: ObserverTrack, person: PersonId): Instant {
  const on = track.speaking.get(person);
  if (on !== undefined) return track.voices[on]?.from ?? OPENED;
  return track.voices.findLast((voice) => voice.person === person)?.to ?? OPENED;
}

/** A voice without length is none that anybody heard: it gives way to whatever else is said of that person there. */
export const hasLength = ({ from, to }: Pick<Voice, 'from' | 'to'>): boolean => to === null || to > from;

/** When a start or stop may be said to have happened: between what the same person said before it and after it. */
export function redateBounds(
  track: Pick<ObserverTrack, 'voices'>,
  of: number,
): { readonly from: Instant; readonly to: Instant | null } | null {
  const voice = track.voices[indexOfEvent(track.voices, of)];
  if (!voice) return null;
  const { before, after } = neighbours(track, voice);
  return voice.stoppedBy === of
    ? { from: voice.from, to: after?.from ?? null }
    : { from: before?.to ?? OPENED, to: voice.to };
}

/** Between what other voices of the same person a voice lies; null: nothing comes before it, or after it. */
export function neighbours(
  { voices }: Pick<ObserverTrack, 'voices'>,
  voice: Voice,
): { readonly before: Voice | null; readonly after: Voice | null } {
  const ofPerson = voices.filter(
    (other) => other === voice || (other.person === voice.person && hasLength(other)),
  );
  const place = ofPerson.indexOf(voice);
  return { before: ofPerson[place - 1] ?? null, after: ofPerson[place + 1] ?? null };
}

/** Whether a person has a voice of their own within the stretch; `to` null: it goes on. */
export const speaksWithin = (
  track: Pick<ObserverTrack, 'voices'>,
  person: PersonId,
  from: Instant,
  to: Instant | null,
): boolean =>
  track.voices.some(
    (voice) =>
      voice.person === person &&
      hasLength(voice) &&
      (to === null || voice.from < to) &&
      (voice.to === null || voice.to > from),
  );

/** The voice that began last of those that were heard at all, whether it goes on or not. */
export const lastBegun = ({ voices }: Pick<ObserverTrack, 'voices'>): Voice | null =>
  voices.reduce<Voice | null>(
    (last, voice) => (hasLength(voice) && (last === null || voice.from >= last.from) ? voice : last),
    null,
  );

/** Voices that the last act on the board stopped to let another one begin: what a hand-over took away. */
export function handedOver(track: ObserverTrack): readonly Voice[] {
  const act = track.lastVoiceAct;
  if (act?.what !== 'voice') return [];
  const silenced = track.voices.filter(
    ({ stoppedBy, person }) =>
      stoppedBy !== null && act.events.includes(stoppedBy) && !track.speaking.has(person),
  );
  // Two of them may have become one person's since: nobody goes on twice.
  return [...new Map(silenced.map((voice) => [voice.person, voice])).values()];
}
