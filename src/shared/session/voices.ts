import { between, later, type Instant } from '#shared/time.ts';
import type { LoggedEvent, PersonId } from './events.ts';
import type { LastVoiceAct, Voice } from './state.ts';

/** The voices on the board, as the fold keeps them: changed in place by their owner. */
export interface VoiceBook {
  voices: Voice[];
  speaking: Map<PersonId, number>;
  silentSince: Instant | null;
  lastVoiceAct: LastVoiceAct | null;
}

const noteAct = (book: VoiceBook, event: LoggedEvent, what: 'voice' | 'silence', person: PersonId | null) => {
  const same = book.lastVoiceAct?.act === event.act ? book.lastVoiceAct : null;
  book.lastVoiceAct = {
    act: event.act,
    what: same?.what === 'voice' ? 'voice' : what,
    person: what === 'voice' ? person : (same?.person ?? person),
    tapped: event.at,
    earlier: between(event.at, event.at),
    events: [...(same?.events ?? []), event.seq],
  };
};

export function startVoice(book: VoiceBook, event: LoggedEvent, person: PersonId): void {
  if (book.speaking.has(person)) return;
  book.speaking.set(person, book.voices.length);
  book.voices.push({ person, from: event.at, to: null, startedBy: event.seq, stoppedBy: null });
  book.silentSince = null;
  noteAct(book, event, 'voice', person);
}

export function stopVoice(book: VoiceBook, event: LoggedEvent, person: PersonId): void {
  const index = book.speaking.get(person);
  const voice = index === undefined ? undefined : book.voices[index];
  if (index === undefined || !voice) return;
  book.speaking.delete(person);
  book.voices[index] = { ...voice, to: later(voice.from, event.at), stoppedBy: event.seq };
  if (book.speaking.size === 0) book.silentSince = event.at;
  noteAct(book, event, 'silence', person);
}

/** The voice that an event started or stopped. */
const indexOfEvent = (voices: readonly Voice[], of: number): number =>
  voices.findLastIndex((voice) => voice.startedBy === of || voice.stoppedBy === of);

/** When a start or stop may be said to have happened: not before what came before it with the same voice. */
export function redateBounds(
  voices: readonly Voice[],
  of: number,
): { from: Instant; to: Instant | null } | null {
  const index = indexOfEvent(voices, of);
  const voice = voices[index];
  if (!voice) return null;
  if (voice.stoppedBy === of) return { from: voice.from, to: null };
  const previous = voices.findLast((other, i) => i < index && other.person === voice.person);
  return { from: previous?.to ?? (0 as Instant), to: voice.to };
}

export function redateVoice(book: VoiceBook, of: number, to: Instant): void {
  const index = indexOfEvent(book.voices, of);
  const voice = book.voices[index];
  if (!voice) return;
  if (voice.stoppedBy === of) {
    book.voices[index] = { ...voice, to };
    if (book.silentSince !== null && book.speaking.size === 0)
      book.silentSince = book.voices.reduce<Instant>((last, one) => later(last, one.to ?? last), voice.from);
  } else book.voices[index] = { ...voice, from: to };
  const last = book.lastVoiceAct;
  if (last?.events.includes(of)) book.lastVoiceAct = { ...last, earlier: between(to, last.tapped) };
}
