/**
 * How well a board is tapped in each of its modes: a model observer (tapmodel/observer.ts) taps the recorded
 * meetings, and the shares of talk on the board are set against those of the recording. `npm run -s tapmodel --
 * [--seed S] [--runs N] [--reaction MS] [--json]`. The error of a meeting is the mean over its people of the
 * difference of share, in percentage points.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTranscript } from '#shared/airtime/transcripts/read.ts';
import { TapModeSchema, DEFAULT_SET_UP, type TapMode } from '#shared/session/voices/boardSetUp.ts';
import { ms } from '#shared/time.ts';
import { OBSERVER } from './tapmodel/observer.ts';
import { tapMeeting, type Meeting, type Tapped } from './tapmodel/tappedMeeting.ts';
import { chanceOf } from './torture/chance.ts';
import { orTrouble, Trouble } from './trouble.ts';

const MEETINGS = join(import.meta.dirname, '..', 'tests', 'data', 'ami');

/** Points: means that are closer change places with the seed, and count as equally good. */
const EVEN = 0.01;

/** What the mean of the meetings and the worst of them may be, in percentage points. */
const GOAL = { mean: 1, worst: 2 } as const;

function readArguments(): { seed: number; runs: number; reaction: number; json: boolean } {
  const { values } = parse();
  const number = (name: 'seed' | 'runs' | 'reaction', least: number, most: number, otherwise: number) => {
    const given = values[name];
    if (given === undefined) return otherwise;
    if (!/^\d+$/.test(given) || Number(given) < least || Number(given) > most)
      throw new Trouble(`--${name} is a whole number from ${least} to ${most}, not ‘${given}’.`);
    return Number(given);
  };
  return {
    seed: number('seed', 0, 4_294_967_295, 1),
    runs: number('runs', 1, 100, 5),
    reaction: number('reaction', 0, 2_000, OBSERVER.startLag),
    json: values.json ?? false,
  };
}

function parse() {
  try {
    return parseArgs({
      options: {
        seed: { type: 'string' },
        runs: { type: 'string' },
        reaction: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Trouble((error as Error).message);
  }
}

function readMeetings(): Meeting[] {
  return readdirSync(MEETINGS)
    .filter((file) => file.endsWith('.rttm'))
    .sort()
    .map((file) => {
      const { segments } = readTranscript('rttm', readFileSync(join(MEETINGS, file), 'utf8'));
      const milliseconds = (us: number): number => Math.round(us / 1_000);
      return {
        file,
        speakers: [...new Set(segments.map(({ speaker }) => speaker))].sort(),
        segments: segments.map(({ speaker, from, to }) => ({
          speaker,
          from: milliseconds(from),
          to: milliseconds(to),
        })),
      };
    });
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

interface Row {
  readonly mode: TapMode;
  readonly mean: number;
  readonly worst: { readonly file: string; readonly error: number };
  readonly acts_per_minute: number;
  readonly busiest: { readonly file: string; readonly acts_per_minute: number };
  /** Part of the time in which the board says who spoke. */
  readonly agreed: number;
  readonly meetings: Readonly<Record<string, { readonly error: number; readonly acts_per_minute: number }>>;
}

function rowOf(
  mode: TapMode,
  meetings: readonly Meeting[],
  tap: (meeting: Meeting, run: number) => Tapped,
  runs: number,
): Row {
  const tapped = meetings.map((meeting) => {
    const all = Array.from({ length: runs }, (_, run) => tap(meeting, run));
    return {
      file: meeting.file,
      error: meanOf(all.map(({ error }) => error)),
      pace: meanOf(all.map(({ acts, minutes }) => acts / minutes)),
      agreed: meanOf(all.map(({ agreed }) => agreed)),
    };
  });
  const worst = tapped.reduce((most, one) => (one.error > most.error ? one : most));
  const busiest = tapped.reduce((most, one) => (one.pace > most.pace ? one : most));
  return {
    mode,
    mean: rounded(meanOf(tapped.map(({ error }) => error))),
    worst: { file: worst.file, error: rounded(worst.error) },
    acts_per_minute: rounded(meanOf(tapped.map(({ pace }) => pace))),
    busiest: { file: busiest.file, acts_per_minute: rounded(busiest.pace) },
    agreed: rounded(meanOf(tapped.map(({ agreed }) => agreed))),
    meetings: Object.fromEntries(
      tapped.map(({ file, error, pace }) => [
        file,
        { error: rounded(error), acts_per_minute: rounded(pace) },
      ]),
    ),
  };
}

function table({ seed, runs, modes }: { seed: number; runs: number; modes: readonly Row[] }): string {
  const lines = modes.map(
    ({ mode, mean, worst, acts_per_minute, agreed }) =>
      `${mode.padEnd(9)} ${mean.toFixed(3).padStart(6)} ${worst.error.toFixed(3).padStart(6)} (${worst.file})` +
      ` ${acts_per_minute.toFixed(1).padStart(6)} ${(100 * agreed).toFixed(1).padStart(6)} %`,
  );
  return [
    `Error of share in percentage points, ${modes.length} modes, ${runs} runs, seed ${seed}`,
    'mode        mean  worst                 acts/min  agrees',
    ...lines,
    `default: ${DEFAULT_SET_UP.mode}`,
  ].join('\n');
}

function main(): void {
  const { seed, runs, reaction, json } = readArguments();
  const meetings = readMeetings();
  const modes = TapModeSchema.options.map((mode) =>
    rowOf(
      mode,
      meetings,
      // Every mode is tapped by the same ears: jitter depends on the run and the meeting alone.
      (meeting, run) =>
        tapMeeting(meeting, mode, ms(reaction), chanceOf(seed + 1_000 * run + meetings.indexOf(meeting))),
      runs,
    ),
  );
  const least = modes.reduce((best, row) => (row.mean < best.mean ? row : best));
  const even = modes.filter(({ mean }) => mean - least.mean < EVEN);
  const best = even.find(({ mode }) => mode === DEFAULT_SET_UP.mode) ?? least;
  const shipped = modes.find(({ mode }) => mode === DEFAULT_SET_UP.mode);
  const met = shipped !== undefined && shipped.mean <= GOAL.mean && shipped.worst.error <= GOAL.worst;
  const report = {
    seed,
    runs,
    reaction_ms: reaction,
    observer: OBSERVER,
    goal: GOAL,
    best: best.mode,
    equally_good: even.map(({ mode }) => mode),
    default: DEFAULT_SET_UP.mode,
    met,
    modes,
  };
  console.log(json ? JSON.stringify(report) : table(report));
}

await orTrouble(main);
