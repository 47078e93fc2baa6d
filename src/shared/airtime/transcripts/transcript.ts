import { cleanName } from '#shared/group/names.ts';
import type { Segment } from '../measures.ts';
import { mergeSorted, CHUNK_SIZE, type ChunkedWork } from './chunkedWork.ts';

/** Times of a transcript are whole microseconds from its start. */
export const MICROSECONDS_PER_SECOND = 1_000_000;

/** What is wrong with a line. */
export type LineProblem =
  | 'header'
  | 'fields'
  | 'start'
  | 'end'
  | 'length'
  | 'time'
  | 'order'
  | 'speaker'
  | 'quote'
  | 'empty'
  | 'unended'
  | 'unbegun'
  | 'last';

/** A line that cannot be read, counted from 1. */
export interface MalformedLine {
  readonly line: number;
  readonly problem: LineProblem;
}

/** What is shown of a table's column to the person who has to say what it holds. */
export interface TableColumn {
  /** Its field in the first row; empty if the table has no header. */
  readonly title: string;
  /** Some of its short fields. */
  readonly samples: readonly string[];
}

/** Which column of a table is which, counted from 0. */
export interface ColumnPlaces {
  readonly speaker: number;
  readonly start: number;
  readonly end: number;
  /** What `end` holds is how long each turn is. */
  readonly lengths?: true | undefined;
}

/** Why a file cannot be read yet. The first two are solved by a person's answer (`FileHints`). */
export type Obstacle =
  /** It contains several recordings, and the same name may mean different people in them. */
  | { readonly why: 'recordings'; readonly recordings: readonly string[] }
  /** It does not tell which column is which. */
  | {
      readonly why: 'columns';
      readonly columns: readonly TableColumn[];
      readonly guess: Partial<ColumnPlaces>;
    }
  /** Its times are too large to be seconds. */
  | { readonly why: 'notSeconds' }
  /** It names speakers without a time for each of their turns. */
  | { readonly why: 'untimed' };

/** Who spoke when, read from a file; nothing of what was said. */
export interface Transcript {
  /** In order of start, then end. */
  readonly segments: readonly Segment[];
  /** The first ones, in the order of the file. */
  readonly malformed: readonly MalformedLine[];
  readonly malformedCount: number;
  /** The file has only starts: each turn was taken to end where the next one begins. */
  readonly ends?: 'estimated';
  readonly obstacle?: Obstacle;
}

/** What a person said about a file before it is read. */
export interface FileHints {
  /** Which of its recordings to read. */
  readonly recording?: string | undefined;
  readonly columns?: ColumnHints | undefined;
}

/** Columns by title, or by number from 1. */
export interface ColumnHints {
  readonly speaker: string;
  readonly start: string;
  /** When a turn ends; without it, `length` is needed: how long a turn lasts. */
  readonly end?: string | undefined;
  readonly length?: string | undefined;
}

/** Further malformed lines are only counted. */
export const MAX_LISTED_MALFORMED = 500;
/** A file with more turns is not read. */
export const MAX_TURNS_READ = 1_000_000;
/** A file with a longer line is not read. In UTF-16 units. */
export const MAX_LINE_LENGTH = 1_000_000;

/** Thrown while a file is read that is too large. */
export class FileTooLarge extends Error {
  readonly what: 'turns' | 'line' | 'file';
  constructor(what: 'turns' | 'line' | 'file') {
    super(what);
    this.what = what;
  }
}

/** Receives the lines of a file one after the other. */
export interface LineReader {
  /** A line without its end, counted from 1. */
  line(text: string, number: number): void;
  end(): ChunkedWork<void>;
}

/** What tools write instead of a name where they recognised no speaker. */
const NO_SPEAKER = /^(?:<NA>|UNKNOWN)$/;

/** If most turns are longer, or a time is later, and all are whole numbers without a unit, then they are not seconds. */
const LONGEST_USUAL_TURN = 900 * MICROSECONDS_PER_SECOND;
const LONGEST_USUAL_FILE = 48 * 3_600 * MICROSECONDS_PER_SECOND;

/** The turns of one recording. */
interface Recording {
  /** In the order of the file; each chunk is sorted as soon as it is full. */
  readonly chunks: Segment[][];
  turnCount: number;
  /** Every time is a whole number of seconds. */
  wholeSecondsOnly: boolean;
  /** How many turns are longer than usual. */
  longTurns: number;
  /** A time is later than usual. */
  hasLateTime: boolean;
}

/** Collects what is found in a file while it is read. */
export class TranscriptBuilder {
  private readonly recordings = new Map<string, Recording>();
  private turnCount = 0;
  private readonly malformed: MalformedLine[] = [];
  private malformedCount = 0;
  private readonly cleanedNames = new Map<string, string>();
  private readonly wantedRecording: string | undefined;
  private readonly maxTurns: number;
  private obstacle: Obstacle | null = null;
  private endsAreEstimated = false;
  private timesAreSeconds = false;

  constructor({ recording }: FileHints = {}, maxTurns = MAX_TURNS_READ) {
    this.wantedRecording = recording;
    this.maxTurns = maxTurns;
  }

  /** The name without unreadable characters; empty if nothing is left or it stands for no speaker. */
  cleanedName(raw: string): string {
    const known = this.cleanedNames.get(raw);
    if (known !== undefined) return known;
    const cleaned = cleanName(raw);
    const cleanedName = NO_SPEAKER.test(cleaned) ? '' : cleaned;
    this.cleanedNames.set(raw, cleanedName);
    return cleanedName;
  }

  addTurn(speaker: string, from: number, to: number, recording = ''): void {
    this.turnCount += 1;
    if (this.turnCount > this.maxTurns) throw new FileTooLarge('turns');
    let found = this.recordings.get(recording);
    if (!found) {
      found = { chunks: [[]], turnCount: 0, wholeSecondsOnly: true, longTurns: 0, hasLateTime: false };
      this.recordings.set(recording, found);
    }
    let run = found.chunks.at(-1) ?? [];
    if (run.length === CHUNK_SIZE) {
      run.sort(byStart);
      found.chunks.push((run = []));
    }
    run.push({ speaker, from, to });
    found.turnCount += 1;
    found.wholeSecondsOnly &&= from % MICROSECONDS_PER_SECOND === 0 && to % MICROSECONDS_PER_SECOND === 0;
    if (to - from > LONGEST_USUAL_TURN) found.longTurns += 1;
    found.hasLateTime ||= to > LONGEST_USUAL_FILE;
  }

  addMalformedLine(line: number, problem: LineProblem): void {
    this.malformedCount += 1;
    if (this.malformed.length < MAX_LISTED_MALFORMED) this.malformed.push({ line, problem });
  }

  /** To be called if times are certainly in seconds: they are clock times, or the file names the unit. */
  setTimesAreSeconds(): void {
    this.timesAreSeconds = true;
  }

  setEndsAreEstimated(): void {
    this.endsAreEstimated = true;
  }

  setObstacle(obstacle: Obstacle): void {
    this.obstacle ??= obstacle;
  }

  *transcript(): ChunkedWork<Transcript> {
    const { wantedRecording } = this;
    const recordings = [...this.recordings.keys()];
    const one = wantedRecording ?? (recordings.length > 1 ? undefined : recordings[0]);
    const found = one === undefined ? undefined : this.recordings.get(one);
    if (recordings.length > 0 && !found) this.setObstacle({ why: 'recordings', recordings });
    if (found && !this.timesAreSeconds && areNotSeconds(found)) this.setObstacle({ why: 'notSeconds' });
    found?.chunks.at(-1)?.sort(byStart);
    return {
      segments: this.obstacle || !found ? [] : yield* mergeSorted(found.chunks, byStart),
      malformed: this.malformed,
      malformedCount: this.malformedCount,
      ...(this.endsAreEstimated && { ends: 'estimated' }),
      ...(this.obstacle && { obstacle: this.obstacle }),
    };
  }
}

const byStart = (a: Segment, b: Segment): number => a.from - b.from || a.to - b.to;

/** Whether the times seem to be samples, frames or milliseconds: all whole, and too large for seconds. */
const areNotSeconds = ({
  turnCount: turns,
  wholeSecondsOnly: whole,
  longTurns: long,
  hasLateTime: late,
}: Recording): boolean => whole && (long * 2 > turns || late);
