import { randomUUID } from 'node:crypto';
import { measure, type Segment } from '#shared/airtime/measures.ts';
import { forEachInChunks, type ChunkedWork } from '#shared/airtime/transcripts/chunkedWork.ts';
import { TRANSCRIPT_EXTENSIONS } from '#shared/airtime/transcripts/read.ts';
import type { FileHints, Transcript } from '#shared/airtime/transcripts/transcript.ts';
import { cleanName } from '#shared/group/names.ts';
import type { AppReply, RequestOf } from '#shared/ipc/contract.ts';
import type { TurnsInHand } from '#shared/ipc/turns.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { MOST_READ_TURNS } from '#shared/session/limits.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import type { Person } from '#shared/session/people/person.ts';
import { MOST_RECORDED_MINUTES, recordSession } from '#shared/session/voices/recorded.ts';
import type { RecordedTurn } from '#shared/session/voices/recordedTurns.ts';
import { minutes, ms, wallTime } from '#shared/time.ts';
import { inTurns } from './inTurns.ts';
import { readTurnsFile, type TurnsFile } from './readTurnsFile.ts';
import { recordedMeeting } from '../words.ts';

/** What a file of turns may be called. */
export const TRANSCRIPT_FILES: readonly string[] = TRANSCRIPT_EXTENSIONS;

/** One file of turns at a time: chosen, read, looked at, kept or let go. */
export interface TurnsDesk {
  readonly inHand: () => TurnsInHand | null;
  /** Asks for a file and reads it; `session`: whose turns it may have. */
  readonly choose: (session: SessionId | null) => Promise<AppReply>;
  /** Reads the file in hand as the person says. */
  readonly settle: (said: RequestOf<'turns.settle'>) => Promise<AppReply>;
  /** Stops reading, or puts away what was read. */
  readonly letGo: () => void;
  /** Keeps what was read as a meeting of its own, or with the session it was chosen for. */
  readonly keep: (asked: RequestOf<'turns.keep'>) => Kept;
}

export type Kept =
  { readonly ok: true; readonly session: SessionId } | { readonly ok: false; readonly why: Why };

interface Surroundings {
  /** The file that the person chose; null for none. */
  readonly chooseFile: () => Promise<string | null>;
  readonly changed: () => void;
  /** Writes a whole log, or says why not. */
  readonly write: (session: SessionId, events: readonly LoggedEvent[]) => Why | null;
  /** Has a session take the turns in; says why not. */
  readonly takeIn: (session: SessionId, turns: readonly RecordedTurn[], endsEstimated: boolean) => Why | null;
}

/** One key for each seat. */
const MOST_PEOPLE = 12;
/** A meeting does not begin so long after its recording. */
const TIME_OF_DAY = minutes(60);
/** Told of while reading, in parts of the file. */
const PROGRESS_STEP = 0.02;

type Read = Extract<TurnsFile, { ok: true }>;

/** Builds the desk; nothing lies on it. */
export function createTurnsDesk({ chooseFile, changed, write, takeIn }: Surroundings): TurnsDesk {
  let shown: TurnsInHand | null = null;
  let segments: readonly Segment[] = [];
  let reading: AbortController | null = null;
  let choosing = false;
  let asked: {
    readonly path: string;
    readonly session: SessionId | null;
    readonly settled: FileHints;
  } | null = null;

  const show = (next: TurnsInHand | null): void => {
    shown = next;
    changed();
  };
  const letGo = (): void => {
    reading?.abort();
    reading = null;
    segments = [];
    asked = null;
    if (shown !== null) show(null);
  };

  const read = async (
    path: string,
    session: SessionId | null,
    settled: FileHints = {},
  ): Promise<AppReply> => {
    const started = new AbortController();
    reading = started;
    let told = 0;
    const file = await readTurnsFile(path, {
      signal: started.signal,
      settled,
      onProgress(done, of) {
        const part = of === 0 ? 1 : done / of;
        if (reading !== started || part < told + PROGRESS_STEP) return;
        told = part;
        show({ state: 'reading', part });
      },
    });
    if (reading !== started) return { ok: false, cancelled: true };
    const asks = file.ok ? file.transcript.obstacle : undefined;
    if (asks?.why === 'recordings' || asks?.why === 'columns') {
      reading = null;
      asked = { path, session, settled };
      show({ state: 'asks', file: file.name, asks: shortened(asks) });
      return { ok: true };
    }
    const spoken = file.ok ? await inTurns(spokenIn(file.transcript)) : NOBODY;
    if (reading !== started) return { ok: false, cancelled: true };
    reading = null;
    const why = whyNot(file, spoken);
    if (!file.ok || why !== null) {
      show(null);
      return why === null ? { ok: false, cancelled: true } : { ok: false, why };
    }
    segments = spoken.turns;
    show(inHand(file, spoken, session));
    return { ok: true };
  };

  return {
    inHand: () => shown,
    async choose(session) {
      if (choosing || reading !== null) return { ok: false, why: { code: 'alreadyReading' } };
      choosing = true;
      const path = await chooseFile().finally(() => {
        choosing = false;
      });
      if (path === null) return { ok: false, cancelled: true };
      letGo();
      return read(path, session);
    },
    async settle({ recording, columns }) {
      if (shown?.state !== 'asks' || asked === null) return { ok: false, why: { code: 'nothingInHand' } };
      const { path, session, settled } = asked;
      const numbered = (at: number): string => String(at + 1);
      return read(path, session, {
        recording: recording ?? settled.recording,
        columns: columns
          ? {
              speaker: numbered(columns.speaker),
              start: numbered(columns.start),
              end: numbered(columns.end),
            }
          : settled.columns,
      });
    },
    letGo,
    keep({ title, people }) {
      if (shown?.state !== 'read') return { ok: false, why: { code: 'nothingInHand' } };
      const { session, date, length, endsEstimated } = shown;
      if (session !== null) {
        const who = new Map(people.map(({ speaker, as }) => [speaker, as]));
        const turns = turnsOf(inSession(segments), who);
        const why: Why | null =
          turns.length === 0 ? { code: 'nobodyLeft' } : takeIn(session, turns, endsEstimated);
        if (why !== null) return { ok: false, why };
        letGo();
        return { ok: true, session };
      }
      const names = people.map(({ speaker, as }) => [speaker, as === null ? '' : cleanName(as)] as const);
      const told = [...new Set(names.flatMap(([, name]) => (name === '' ? [] : [name])))];
      if (told.length === 0) return { ok: false, why: { code: 'nobodyLeft' } };
      if (told.length > MOST_PEOPLE) return { ok: false, why: { code: 'tooManyPeople', most: MOST_PEOPLE } };
      const seats = told.map((name, i): Person => ({ id: `p${i + 1}`, name }));
      const seatOf = new Map(
        names.map(([speaker, name]) => [speaker, seats.find((seat) => seat.name === name)?.id ?? null]),
      );
      const events = recordSession({
        words: recordedMeeting,
        title: title.trim(),
        people: seats,
        turns: turnsOf(fromZero(segments), seatOf),
        length: ms(length),
        began: date,
        endsEstimated,
      });
      const made = randomUUID();
      const why = write(made, events);
      if (why !== null) return { ok: false, why };
      letGo();
      return { ok: true, session: made };
    },
  };
}

/** So many recordings can be looked through by a person. */
const MOST_SHOWN = 200;
type Asks = Extract<TurnsInHand, { state: 'asks' }>['asks'];
const shortened = (asks: Asks): Asks =>
  asks.why === 'recordings' ? { ...asks, recordings: asks.recordings.slice(0, MOST_SHOWN) } : asks;

/** Why a file cannot be taken; null where it can. */
function whyNot(file: TurnsFile, { turns, span }: Spoken): Why | null {
  const { name } = file;
  if (!file.ok) return file.why === 'cancelled' ? null : { code: file.why, file: name };
  const { segments, malformed, obstacle } = file.transcript;
  if (obstacle?.why === 'notSeconds' || obstacle?.why === 'untimed')
    return { code: obstacle.why, file: name };
  const [first] = malformed;
  if (segments.length === 0)
    return first
      ? { code: 'nothingReadable', file: name, line: first.line, problem: first.problem }
      : { code: 'nobody', file: name };
  if (turns.length === 0) return { code: 'nobody', file: name };
  if (turns.length > MOST_READ_TURNS)
    return { code: 'tooManyTurnsForOne', file: name, most: MOST_READ_TURNS };
  return span > minutes(MOST_RECORDED_MINUTES) ? { code: 'tooLongForOne', file: name } : null;
}

/** Who spoke when in a file, in whole milliseconds as it counts them: a speaker's turns that touch are one. */
interface Spoken {
  /** In order of start. */
  readonly turns: readonly Segment[];
  /** Also those of whom no turn has a length; in the order of the file. */
  readonly speakers: readonly string[];
  readonly span: number;
}
const NOBODY: Spoken = { turns: [], speakers: [], span: 0 };

function* spokenIn({ segments }: Transcript): ChunkedWork<Spoken> {
  const turns: { readonly speaker: string; readonly from: number; to: number }[] = [];
  const latest = new Map<string, (typeof turns)[number] | null>();
  const milliseconds = (us: number): number => Math.round(us / 1_000);
  let end = 0;
  yield* forEachInChunks(segments, ({ speaker, from: began, to: ended }) => {
    const [from, to] = [milliseconds(began), milliseconds(ended)];
    const last = latest.get(speaker) ?? null;
    if (to <= from) latest.set(speaker, last);
    else if (last && from <= last.to) last.to = Math.max(last.to, to);
    else {
      const turn = { speaker, from, to };
      turns.push(turn);
      latest.set(speaker, turn);
    }
    if (to > from) end = Math.max(end, to);
  });
  return { turns, speakers: [...latest.keys()], span: end - (turns[0]?.from ?? 0) };
}

/** Moved so that the first voice begins at 0. */
function fromZero(segments: readonly Segment[]): Segment[] {
  const first = segments[0]?.from ?? 0;
  return segments.map(({ speaker, from, to }) => ({ speaker, from: from - first, to: to - first }));
}

/** A file whose clock began long before the meeting tells the time of day, not the time since it began. */
const inSession = (segments: readonly Segment[]): readonly Segment[] =>
  (segments[0]?.from ?? 0) > TIME_OF_DAY ? fromZero(segments) : segments;

function inHand(
  { name, transcript, changed }: Read,
  { turns, speakers: roster }: Spoken,
  session: SessionId | null,
): TurnsInHand {
  const { speakers, span } = measure(turns, { roster });
  return {
    state: 'read',
    file: name,
    session,
    date: wallTime(changed),
    length: ms(span),
    endsEstimated: transcript.ends === 'estimated',
    speakers: speakers.map((of) => ({ speaker: of.speaker, total: ms(of.total), turns: of.turns })),
    malformed: transcript.malformed,
    malformedCount: transcript.malformedCount,
  };
}

/** The turns of those who are somebody; two speakers may be the same person. */
const turnsOf = (
  segments: readonly Segment[],
  who: ReadonlyMap<string, string | null>,
): readonly RecordedTurn[] =>
  segments.flatMap(({ speaker, from, to }) => {
    const person = who.get(speaker) ?? null;
    return person === null || to <= from ? [] : [{ person, from, to }];
  });
