import { between, later, OPENED, type Instant } from '#shared/time.ts';
import type { EventOf, LoggedEvent } from '../events.ts';
import type { PersonId } from '../ids.ts';
import type { MarkedCode, Voice, VoiceBook } from './state.ts';
import { hasLength, indexOfEvent, voiceOf } from './track.ts';

/** What facts do to one observer's track, in place. */

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
  book.tapped = true;
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
  const to = later(voice.from, event.at);
  book.voices[index] = { ...voice, to, stoppedBy: event.seq };
  book.lastEnd = later(book.lastEnd, to);
  if (book.speaking.size === 0) book.silentSince = book.lastEnd;
  noteAct(book, event, 'silence', person);
}

/** The session is over, and with it every voice that was still on. It is no act on the board. */
export function endVoices(book: VoiceBook, { at, seq }: LoggedEvent): void {
  book.voices = book.voices.map((voice) =>
    voice.to === null ? { ...voice, to: later(voice.from, at), stoppedBy: seq } : voice,
  );
  book.speaking.clear();
  setEnds(book);
}

export function redateVoice(book: VoiceBook, of: number, to: Instant): void {
  const index = indexOfEvent(book.voices, of);
  const voice = book.voices[index];
  if (!voice) return;
  book.voices[index] = voice.stoppedBy === of ? { ...voice, to } : { ...voice, from: to };
  dropUnheard(book);
  setEnds(book);
  const last = book.lastVoiceAct;
  if (last?.events.includes(of)) book.lastVoiceAct = { ...last, earlier: between(to, last.tapped) };
}

/** A voice that was stopped goes on. */
export function resumeVoice(book: VoiceBook, of: number): void {
  const index = book.voices.findIndex((voice) => voice.startedBy === of);
  const voice = book.voices[index];
  if (!voice) return;
  book.voices[index] = { ...voice, to: null, stoppedBy: null };
  book.speaking.set(voice.person, index);
  dropUnheard(book);
  setEnds(book);
  const last = book.lastVoiceAct;
  if (last) book.lastVoiceAct = { ...last, events: last.events.filter((event) => event !== voice.stoppedBy) };
}

/** What is put right about voices that were tapped before. */
type Correction = EventOf<'voice.reassigned' | 'voice.split' | 'voices.merged' | 'voice.moved'>;

/** More than a log has facts. */
const BEYOND_FACTS = 2 ** 20;

/** The voices of a file come with one fact: each is told by its place among them, as if a fact of its own had made it. */
const readVoice = (seq: number, place: number): number => seq * BEYOND_FACTS + place;

/** Puts voices of a file in the place of whatever the track had. */
export function readVoices(
  book: VoiceBook,
  { turns, endsEstimated }: EventOf<'voices.read'>,
  seq: number,
): void {
  book.endsEstimated = endsEstimated === true;
  book.voices = turns.map((turn, place) => {
    const id = readVoice(seq, place);
    return { ...turn, startedBy: id, stoppedBy: id };
  });
  arrange(book);
}

export function correctVoices(book: VoiceBook, event: Correction, seq: number): void {
  const change = (of: number, to: (voice: Voice) => readonly Voice[]): void => {
    book.voices = book.voices.flatMap((voice) => (voice.startedBy === of ? to(voice) : voice));
  };
  switch (event.type) {
    case 'voice.reassigned': {
      const { of, person } = event;
      change(of, (voice) => (person === null ? [] : [{ ...voice, person }]));
      const last = book.lastVoiceAct;
      if (last?.what === 'voice' && last.events.includes(of)) book.lastVoiceAct = { ...last, person };
      break;
    }
    case 'voice.split':
      change(event.of, (voice) => [
        { ...voice, to: event.at, stoppedBy: seq },
        { ...voice, person: event.person ?? voice.person, from: event.at, startedBy: seq },
      ]);
      break;
    case 'voices.merged': {
      const second = voiceOf(book, event.second);
      change(event.first, (voice) =>
        second ? [{ ...voice, to: second.to, stoppedBy: second.stoppedBy }] : [voice],
      );
      change(event.second, () => []);
      break;
    }
    case 'voice.moved':
      change(event.of, (voice) => [{ ...voice, [event.edge]: event.to }]);
      break;
  }
  arrange(book);
}

const endOf = ({ to }: Pick<Voice, 'to'>): number => to ?? Infinity;

const endsBefore = (a: Voice, b: Voice): number => (endOf(a) === endOf(b) ? 0 : endOf(a) - endOf(b));

/** Puts a track in order again: each person's voices one after the other, and who speaks now. */
function arrange(book: VoiceBook): void {
  book.voices.sort((a, b) => a.from - b.from || endsBefore(a, b) || a.startedBy - b.startedBy);
  book.speaking = new Map(
    book.voices.flatMap((voice, i) => (voice.to === null ? [[voice.person, i] as const] : [])),
  );
  dropUnheard(book);
  setEnds(book);
}

/**
 * A voice without length that has come to lie within another one of the same person is gone. Asked of every fact that
 * moves a voice: where none is gone, which is nearly always, nothing is copied.
 */
function dropUnheard(book: VoiceBook): void {
  const { voices } = book;
  const gone = new Set<Voice>();
  for (const voice of voices) if (!hasLength(voice) && isWithinAnother(voice, voices)) gone.add(voice);
  if (gone.size === 0) return;
  const left = voices.filter((voice) => !gone.has(voice));
  for (const [person, index] of book.speaking)
    book.speaking.set(person, left.indexOf(voices[index] as Voice));
  book.voices = left;
}

function isWithinAnother({ person, from }: Voice, voices: readonly Voice[]): boolean {
  for (const other of voices)
    if (other.person === person && other.from < from && from < endOf(other)) return true;
  return false;
}

function setEnds(book: VoiceBook): void {
  let last = OPENED;
  for (const { to } of book.voices) if (to !== null && to > last) last = to;
  book.lastEnd = last;
  book.silentSince = book.speaking.size > 0 ? null : last;
}

export function noteCode(
  book: VoiceBook,
  event: EventOf<'code.marked'>,
  at: LoggedEvent,
  step: MarkedCode['step'],
) {
  const { code, person, whom } = event;
  book.codes.push({ of: at.seq, code, person, whom, at: at.at, step });
}

export function moveCode(book: VoiceBook, { of, person, whom }: EventOf<'code.moved'>): void {
  book.codes = book.codes.map((code) => (code.of === of ? { ...code, person, whom } : code));
}
