import { randomUUID } from 'node:crypto';
import { measure, type Segment } from '#shared/airtime/measures.ts';
import { forEachInChunks, type ChunkedWork } from '#shared/airtime/transcripts/chunkedWork.ts';
import { TRANSCRIPT_EXTENSIONS } from '#shared/airtime/transcripts/kinds.ts';
import type { FileHints, Transcript } from '#shared/airtime/transcripts/transcript.ts';
import { cleanName } from '#shared/group/names.ts';
import type { AppReply, RequestOf } from '#shared/ipc/contract.ts';
import type { TurnsFileState } from '#shared/ipc/turns.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { MOST_MINUTES, MOST_READ_TURNS, MOST_SEATS } from '#shared/limits.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import type { Person } from '#shared/session/people/person.ts';
import { recordSession } from '#shared/session/voices/recorded.ts';
import type { RecordedTurn } from '#shared/session/voices/recordedTurns.ts';
import { minutes, ms, wallTime } from '#shared/time.ts';
import { runInChunks } from './runInChunks.ts';
import type { TurnsFile } from './readTurnsFile.ts';
import { recordedMeeting } from '../words.ts';

/** The extensions of files of turns. */
export const TRANSCRIPT_FILES: readonly string[] = TRANSCRIPT_EXTENSIONS;

/** Imports turns from files, one file at a time: it is chosen, read, shown, and then kept or discarded. */
export interface TurnsImport {
  readonly state: () => TurnsFileState | null;
  /** Asks for a file and reads it; `session` is the one that may get its turns, null makes a recorded meeting. */
  readonly choose: (session: SessionId | null) => Promise<AppReply>;
  /** Reads the file again with what the person answered. */
  readonly answer: (said: RequestOf<'turns.answer'>) => Promise<AppReply>;
  /** Stops reading, or forgets what was read. */
  readonly discard: () => void;
  /** Stores what was read as a recorded meeting, or adds it to the session it was chosen for. */
  readonly keep: (asked: RequestOf<'turns.keep'>) => KeepResult;
}

export type KeepResult =
  | { readonly ok: true; readonly session: SessionId }
  | { readonly ok: false; readonly why: Why };

interface TurnsImportDeps {
  /** Asks for a file; null if the person cancels. */
  readonly chooseFile: () => Promise<string | null>;
  readonly changed: () => void;
  /** Writes the log of a new session; returns why if that fails. */
  readonly writeSession: (session: SessionId, events: readonly LoggedEvent[]) => Why | null;
  /** Adds turns to a session; returns why if that fails. */
  readonly addToSession: (
    session: SessionId,
    turns: readonly RecordedTurn[],
    endsEstimated: boolean,
  ) => Why | null;
}

/** If the first turn is later, the file tells the time of day: no meeting begins so long after its recording. */
const LATEST_FIRST_TURN = minutes(60);
/** Progress is shown again after this part of the file. */
const PROGRESS_STEP = 0.02;

type ReadFile = Extract<TurnsFile, { ok: true }>;

/** Creates an import without a file. */
export function createTurnsImport({
  chooseFile,
  changed,
  writeSession,
  addToSession,
}: TurnsImportDeps): TurnsImport {
  let state: TurnsFileState | null = null;
  let segments: readonly Segment[] = [];
  let reading: AbortController | null = null;
  let choosing = false;
  let questioned: {
    readonly path: string;
    readonly session: SessionId | null;
    readonly hints: FileHints;
  } | null = null;

  const setState = (next: TurnsFileState | null): void => {
    state = next;
    changed();
  };
  const discard = (): void => {
    reading?.abort();
    reading = null;
    segments = [];
    questioned = null;
    if (state !== null) setState(null);
  };

  const read = async (path: string, session: SessionId | null, hints: FileHints = {}): Promise<AppReply> => {
    const thisReading = new AbortController();
    reading = thisReading;
    let shownPart = 0;
    const { readTurnsFile } = await import('./readTurnsFile.ts');
    const file = await readTurnsFile(path, {
      signal: thisReading.signal,
      hints,
      onProgress(done, of) {
        const part = of === 0 ? 1 : done / of;
        if (reading !== thisReading || part < shownPart + PROGRESS_STEP) return;
        shownPart = part;
        setState({ state: 'reading', part });
      },
    });
    if (reading !== thisReading) return { ok: false, cancelled: true };
    const question = file.ok ? file.transcript.obstacle : undefined;
    if (question?.why === 'recordings' || question?.why === 'columns') {
      reading = null;
      questioned = { path, session, hints };
      setState({ state: 'question', file: file.name, question: limitRecordings(question) });
      return { ok: true };
    }
    const joined = file.ok ? await runInChunks(joinTurns(file.transcript)) : NO_TURNS;
    if (reading !== thisReading) return { ok: false, cancelled: true };
    reading = null;
    const why = reasonNotUsable(file, joined);
    if (!file.ok || why !== null) {
      setState(null);
      return why === null ? { ok: false, cancelled: true } : { ok: false, why };
    }
    segments = joined.turns;
    setState(readState(file, joined, session));
    return { ok: true };
  };

  return {
    state: () => state,
    async choose(session) {
      if (choosing || reading !== null) return { ok: false, why: { code: 'alreadyReading' } };
      choosing = true;
      const path = await chooseFile().finally(() => {
        choosing = false;
      });
      if (path === null) return { ok: false, cancelled: true };
      discard();
      return read(path, session);
    },
    async answer({ recording, columns }) {
      if (state?.state !== 'question' || questioned === null)
        return { ok: false, why: { code: 'nothingInHand' } };
      const { path, session, hints } = questioned;
      const numbered = (at: number): string => String(at + 1);
      return read(path, session, {
        recording: recording ?? hints.recording,
        columns: columns
          ? {
              speaker: numbered(columns.speaker),
              start: numbered(columns.start),
              [columns.lengths === true ? 'length' : 'end']: numbered(columns.end),
            }
          : hints.columns,
      });
    },
    discard,
    keep({ title, people }) {
      if (state?.state !== 'read') return { ok: false, why: { code: 'nothingInHand' } };
      const { session, date, length, endsEstimated } = state;
      if (session !== null) {
        const who = new Map(people.map(({ speaker, as }) => [speaker, as]));
        const turns = turnsOfPeople(onSessionClock(segments), who);
        const why: Why | null =
          turns.length === 0 ? { code: 'nobodyLeft' } : addToSession(session, turns, endsEstimated);
        if (why !== null) return { ok: false, why };
        discard();
        return { ok: true, session };
      }
      const names = people.map(({ speaker, as }) => [speaker, as === null ? '' : cleanName(as)] as const);
      const shownPart = [...new Set(names.flatMap(([, name]) => (name === '' ? [] : [name])))];
      if (shownPart.length === 0) return { ok: false, why: { code: 'nobodyLeft' } };
      if (shownPart.length > MOST_SEATS)
        return { ok: false, why: { code: 'tooManyPeople', most: MOST_SEATS } };
      const seats = shownPart.map((name, i): Person => ({ id: `p${i + 1}`, name }));
      const seatOf = new Map(
        names.map(([speaker, name]) => [speaker, seats.find((seat) => seat.name === name)?.id ?? null]),
      );
      const events = recordSession({
        words: recordedMeeting,
        title: title.trim(),
        people: seats,
        turns: turnsOfPeople(shiftToZero(segments), seatOf),
        length: ms(length),
        began: date,
        endsEstimated,
      });
      const created = randomUUID();
      const why = writeSession(created, events);
      if (why !== null) return { ok: false, why };
      discard();
      return { ok: true, session: created };
    },
  };
}

/** A person can look through this many recordings. */
const MAX_SHOWN_RECORDINGS = 200;
type Question = Extract<TurnsFileState, { state: 'question' }>['question'];
const limitRecordings = (question: Question): Question =>
  question.why === 'recordings'
    ? { ...question, recordings: question.recordings.slice(0, MAX_SHOWN_RECORDINGS) }
    : question;

/** Why a file cannot be used; null if it can, or if the person cancelled. */
function reasonNotUsable(file: TurnsFile, { turns, span }: JoinedTurns): Why | null {
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
  return span > minutes(MOST_MINUTES) ? { code: 'tooLongForOne', file: name } : null;
}

/** Who spoke when, in whole milliseconds of the file. Turns of one speaker that touch are joined. */
interface JoinedTurns {
  /** In order of start. */
  readonly turns: readonly Segment[];
  /** In the order of the file; also speakers whose turns have no length. */
  readonly speakers: readonly string[];
  readonly span: number;
}
const NO_TURNS: JoinedTurns = { turns: [], speakers: [], span: 0 };

function* joinTurns({ segments }: Transcript): ChunkedWork<JoinedTurns> {
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

/** Moves all turns so that the first one begins at 0. */
function shiftToZero(segments: readonly Segment[]): Segment[] {
  const first = segments[0]?.from ?? 0;
  return segments.map(({ speaker, from, to }) => ({ speaker, from: from - first, to: to - first }));
}

/** Turns on the clock of a session. Times of day are moved so that the first turn begins at 0. */
const onSessionClock = (segments: readonly Segment[]): readonly Segment[] =>
  (segments[0]?.from ?? 0) > LATEST_FIRST_TURN ? shiftToZero(segments) : segments;

function readState(
  { name, transcript, changed }: ReadFile,
  { turns, speakers: roster }: JoinedTurns,
  session: SessionId | null,
): TurnsFileState {
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

/** The turns of all speakers who are not left out; two speakers may be the same person. */
const turnsOfPeople = (
  segments: readonly Segment[],
  who: ReadonlyMap<string, string | null>,
): readonly RecordedTurn[] =>
  segments.flatMap(({ speaker, from, to }) => {
    const person = who.get(speaker) ?? null;
    return person === null || to <= from ? [] : [{ person, from, to }];
  });
