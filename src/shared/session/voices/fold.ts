import type { Instant } from '#shared/time.ts';
import type { LoggedEvent } from '../events.ts';
import { beginsToTell } from '../recall/reading.ts';
import type { Folding, Folds } from '../folding.ts';
import {
  correctVoices,
  moveCode,
  noteCode,
  readVoices,
  redateVoice,
  resumeVoice,
  startVoice,
  stopVoice,
} from './book.ts';
import type { StepId } from '../ids.ts';
import type { VoiceFactType } from './facts.ts';
import type { TrackId, VoiceBook } from './state.ts';
import { COMPARED, emptyBook, trackIdOf, trackIdWith } from './track.ts';

/** The track with this id; it is created if there is none yet. */
function bookAt({ tracks }: Folding, id: TrackId): VoiceBook {
  const known = tracks.get(id);
  if (known) return known;
  const book = emptyBook();
  tracks.set(id, book);
  return book;
}

/** The track of whoever tapped. */
export const tappedOn = (state: Folding, { by }: LoggedEvent): VoiceBook =>
  bookAt(state, trackIdOf(state, by));
/** The track of the voice or the code that an event made. */
const holding = (state: Folding, of: number): VoiceBook => bookAt(state, trackIdWith(state, of));

/** The phase that ran at `at`: the one that runs now, but for what is told of afterwards. */
const stepAt = ({ steps, current }: Folding, at: Instant): StepId | null =>
  steps.find(({ runs }) => runs.some(({ from, to }) => from <= at && to !== null && at < to))?.id ?? current;

export const VOICE_FOLDS: Folds<VoiceFactType> = {
  'voice.started': (state, { person, endEstimated }, logged) => {
    const book = tappedOn(state, logged);
    if (endEstimated) book.endsEstimated = true;
    startVoice(book, logged, person);
    beginsToTell(state, person, logged.at);
  },
  'voice.stopped': (state, { person }, logged) => stopVoice(tappedOn(state, logged), logged, person),
  'voice.redated': (state, { of, to }, logged) => redateVoice(tappedOn(state, logged), of, to),
  'voice.resumed': (state, { of }) => resumeVoice(holding(state, of), of),
  'voice.reassigned': (state, event, { seq }) => correctVoices(holding(state, event.of), event, seq),
  'voice.split': (state, event, { seq }) => correctVoices(holding(state, event.of), event, seq),
  'voice.moved': (state, event, { seq }) => correctVoices(holding(state, event.of), event, seq),
  'voices.merged': (state, event, { seq }) => correctVoices(holding(state, event.first), event, seq),
  'voices.read': (state, event, { seq }) => readVoices(bookAt(state, COMPARED), event, seq),
  'code.marked': (state, event, logged) =>
    noteCode(tappedOn(state, logged), event, logged, stepAt(state, logged.at)),
  'code.moved': (state, event) => moveCode(holding(state, event.of), event),
  'track.counted': (state, { track }) => {
    state.counted = track;
  },
  'observation.refused': (state, { person }) => {
    state.unobserved = [...state.unobserved, person];
  },
  'observation.allowed': (state, { person }) => {
    state.unobserved = state.unobserved.filter((one) => one !== person);
  },
};
