/**
 * Plays the turns of a recorded meeting as taps on the board, through the same path as a finger (conductor, log,
 * SQLite, fold), under a virtual clock: `npm run -s replay -- FILE.rttm --format council [--json] [--keep DIR]
 * [--resume]`. What it prints is measured on what it folded. `--keep` leaves the database in DIR; `--resume` goes
 * on there with the session that a kill left behind. Progress goes to stderr; trouble is one sentence there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { inDigits } from '#shared/words/timeText.ts';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Segment } from '#shared/airtime/measures.ts';
import { union } from '#shared/airtime/spans.ts';
import { formatById } from './shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import type { Command } from '#shared/session/commands.ts';
import type { ActId } from '#shared/session/ids.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Person } from '#shared/session/people/person.ts';
import type { Session } from '#shared/session/session.ts';
import { refusalSentence } from '#shared/words/en/refusals.ts';
import { whySentence } from '#shared/words/en/why.ts';
import { notReadWords } from '#shared/words/en/turns.ts';
import { readTurnsFile } from '../src/main/import/readTurnsFile.ts';
import { conductor, type Conductor } from '../src/main/session/conductor.ts';
import type { TimeSource } from '../src/main/session/sessionClock.ts';
import { openStore } from '../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../src/main/store/store.ts';
import { draftAmong } from './meetings/draft.ts';
import { orTrouble, Trouble } from './trouble.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

/** A finger on a seat. */
interface Tap {
  /** Milliseconds from the start of the recording. */
  readonly at: number;
  readonly person: string;
  readonly starts: boolean;
}

interface Meeting {
  readonly name: string;
  readonly people: readonly Person[];
  readonly taps: readonly Tap[];
}

/** Seconds throughout. */
interface Report {
  readonly speakers: Readonly<Record<string, { readonly total_s: number; readonly turns: number }>>;
  readonly overlap_s: number;
  readonly speech_s: number;
  /** Facts on the log, the opening and the phase among them. */
  readonly events: number;
}

const PROGRESS_EVERY = 25;

function readArguments(): {
  file: string;
  format: Format;
  json: boolean;
  keep: string | null;
  resume: boolean;
} {
  const { values, positionals } = parse();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Trouble('Name one file.');
  const format = formatById(values.format ?? '');
  if (!format) throw new Trouble('Name the format, as in --format council.');
  const { json = false, keep = null, resume = false } = values;
  if (resume && keep === null)
    throw new Trouble('--resume needs --keep and the folder of the session to go on with.');
  return { file, format, json, keep, resume };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        json: { type: 'boolean' },
        keep: { type: 'string' },
        resume: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Trouble((error as Error).message);
  }
}

async function readMeeting(file: string): Promise<Meeting> {
  const reading = await readTurnsFile(file);
  if (!reading.ok) throw new Trouble(notReadWords[reading.why](file));
  const { segments, malformed, malformedCount } = reading.transcript;
  if (malformedCount > 0) {
    const lines = malformed.slice(0, 5).map(({ line, problem }) => `line ${line} (${problem})`);
    throw new Trouble(
      `${file} is not readable throughout: ${lines.join(', ')}${malformedCount > 5 ? ', …' : ''}.`,
    );
  }
  const speakers = [...new Set(segments.map(({ speaker }) => speaker))].sort();
  const people = speakers.map((name, i): Person => ({ id: `p${i + 1}`, name }));
  return {
    name: basename(file),
    people,
    taps: people.flatMap((person) => tapsOf(person, segments)).sort(inOrder),
  };
}

/** A person's turns as taps, one to start and one to stop; turns that run into each other are one. */
function tapsOf({ id, name }: Person, turns: readonly Segment[]): Tap[] {
  const own = turns
    .filter(({ speaker }) => speaker === name)
    .map(({ from, to }) => ({ from: Math.round(from / 1000), to: Math.round(to / 1000) }));
  return union(own).flatMap(({ from, to }) => [
    { at: from, person: id, starts: true },
    { at: to, person: id, starts: false },
  ]);
}

/** Stops come before starts at equal times. */
const inOrder = (a: Tap, b: Tap): number =>
  a.at - b.at || Number(a.starts) - Number(b.starts) || a.person.localeCompare(b.person);

/** A clock that goes where it is told and nowhere else. */
function virtualTime(): TimeSource & { advance(by: number): void } {
  const opened = Date.now();
  let passed = 0;
  return {
    monotonic: () => passed,
    wall: () => opened + passed,
    uptime: () => passed / 1000,
    boot: () => null,
    advance: (by) => {
      passed += Math.max(0, by);
    },
  };
}

/** Opens the session, or takes up the one that was left behind. */
function begin(own: Conductor, store: Store, meeting: Meeting, draft: Draft, resume: boolean): void {
  const left =
    resume && store.recent().find(({ title, state }) => title === meeting.name && state === 'open');
  if (left) {
    const resumed = own.resume(left.session);
    if (!resumed.ok) throw new Trouble(whySentence(resumed.why, inDigits));
    send(own, 'console', `resume-${own.current()?.session.log.length}`, { type: 'gap.answer', count: false });
    return;
  }
  if (resume) console.error(`No session of ${meeting.name} was left behind; a new one begins.`);
  const opening = own.open(draft);
  if (!opening.ok) throw new Trouble(refusalSentence(opening.refusal, inDigits));
}

/** Sends one act; an act that is known already (before the kill) is not done again. */
function send(own: Conductor, by: Actor, id: ActId, command: Command): void {
  const reply = own.command({ id, command }, by);
  if (!reply.ok) throw new Trouble(refusalSentence(reply.refusal, inDigits));
  if (reply.saved === 'memory') {
    const { why } = own.saved();
    throw new Trouble(why === null ? 'The disk did not take a tap.' : whySentence(why, inDigits));
  }
}

function play(meeting: Meeting, draft: Draft, store: Store, resume: boolean): Report {
  const time = virtualTime();
  const own = conductor({ log: store.log, time, publish: () => {} });
  begin(own, store, meeting, draft, resume);
  send(own, 'console', 'start', { type: 'phase.start', ago: 0 });
  for (const [i, { at, person }] of meeting.taps.entries()) {
    time.advance(at - (own.stamp()?.at ?? at));
    send(own, 'board', `tap-${i + 1}`, { type: 'voice.tap', person, style: 'toggle' });
    if ((i + 1) % PROGRESS_EVERY === 0) console.error(`${i + 1} of ${meeting.taps.length} taps`);
  }
  const done = own.current();
  if (!done) throw new Error('the session is gone');
  own.leave();
  return report(done.session);
}

const inSeconds = (milliseconds: number): number => milliseconds / 1000;

function report({ state, log }: Session): Report {
  const measured = measure(
    countedTrack(state).voices.map(({ person, from, to }) => ({
      speaker: person,
      from,
      to: to ?? state.latest,
    })),
    { roster: state.people.map(({ id }) => id) },
  );
  return {
    speakers: Object.fromEntries(
      measured.speakers.map(({ total, turns }, i) => [
        state.people[i]?.name ?? '',
        { total_s: inSeconds(total), turns },
      ]),
    ),
    overlap_s: inSeconds(measured.overlap),
    speech_s: inSeconds(measured.speech),
    events: log.length,
  };
}

async function main(): Promise<void> {
  const { file, format, json, keep, resume } = readArguments();
  const meeting = await readMeeting(file);
  const draft = draftAmong(
    meeting.people.map(({ name }) => name),
    meeting.name,
    format,
  );
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'talking-piece-replay-'));
  const { why, store } = openStore(join(folder, STORE_FILE));
  try {
    if (why !== null) throw new Trouble(whySentence(why, inDigits));
    const result = play(meeting, draft, store, resume);
    console.log(json ? JSON.stringify(result) : JSON.stringify(result, null, 2));
  } finally {
    store.close();
    if (keep === null) rmSync(folder, { recursive: true, force: true });
  }
}

await orTrouble(main);
