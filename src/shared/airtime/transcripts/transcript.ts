import { cleanName } from '#shared/group/names.ts';
import type { Segment } from '../measures.ts';
import { merged, PIECE, type InPieces } from './inPieces.ts';

/** Microseconds in a second: the times of a transcript are whole microseconds from its start. */
export const PER_SECOND = 1_000_000;

/** What is wrong with a line. */
export type Problem =
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
  readonly problem: Problem;
}

/** A column of a table, as the person who has to say what it is may see it. */
export interface TableColumn {
  /** What the first row calls it; empty where the table has no such row. */
  readonly title: string;
  /** Some of its short fields. */
  readonly samples: readonly string[];
}

/** Which column of a table is which, counted from 0. */
export interface ColumnPlaces {
  readonly speaker: number;
  readonly start: number;
  readonly end: number;
}

/** Why a file cannot be read as it is; the first two a person can settle. */
export type Unsettled =
  /** It holds several recordings: names hold within one. */
  | { readonly why: 'recordings'; readonly recordings: readonly string[] }
  /** Nothing tells which column is which; `guess` is what they look like. */
  | {
      readonly why: 'columns';
      readonly columns: readonly TableColumn[];
      readonly guess: Partial<ColumnPlaces>;
    }
  /** Its times are too large for seconds. */
  | { readonly why: 'notSeconds' }
  /** It names speakers without a time for each of their turns. */
  | { readonly why: 'untimed' };

/** Who spoke when, as a file tells it, and nothing of what was said. */
export interface Transcript {
  /** In order of start, then end. */
  readonly segments: readonly Segment[];
  /** The first of them, in the order of the file. */
  readonly malformed: readonly MalformedLine[];
  readonly malformedCount: number;
  /** Only starts are in the file: a turn was taken to end where the next begins. */
  readonly ends?: 'estimated';
  readonly unsettled?: Unsettled;
}

/** What a person has said about a file before it is read. */
export interface Settled {
  /** The one of its recordings that is wanted. */
  readonly recording?: string | undefined;
  readonly columns?: ColumnsSaid | undefined;
}

/** Columns by their titles, or by their numbers from 1. */
export interface ColumnsSaid {
  readonly speaker: string;
  readonly start: string;
  /** Where a turn ends; else `length` says how long it lasts. */
  readonly end?: string | undefined;
  readonly length?: string | undefined;
}

/** Malformed lines beyond these are counted only. */
export const MOST_MALFORMED = 500;
/** A file of more turns is not read. */
export const MOST_SEGMENTS = 1_000_000;
/** A file with a longer line is not read: in UTF-16 units. */
export const LONGEST_LINE = 1_000_000;

/** A file is larger than can be read; thrown while it is read. */
export class TooMuch extends Error {
  readonly what: 'turns' | 'line' | 'file';
  constructor(what: 'turns' | 'line' | 'file') {
    super(what);
    this.what = what;
  }
}

/** Reads lines, or records, as they come, and puts down what it finds. */
export interface LineReader {
  /** A line without its end, counted from 1. */
  line(text: string, number: number): void;
  end(): InPieces<void>;
}

/** What diarisation tools write where they found nobody. */
const NOBODY = /^(?:<NA>|UNKNOWN)$/;

/** Turns that last longer than this one by one, in whole numbers without a unit, are counted in something else. */
const LONGEST_USUAL_TURN = 900 * PER_SECOND;
const LONGEST_USUAL_FILE = 48 * 3_600 * PER_SECOND;

/** The turns of one recording. */
interface Recording {
  /** In the order of the file; each is sorted as soon as it is a piece long. */
  readonly runs: Segment[][];
  turns: number;
  /** Of its times, none is between two seconds; so many turns are longer than usual; one is later than usual. */
  whole: boolean;
  long: number;
  late: boolean;
}

/** What is found in a file while it is read. */
export class Findings {
  private readonly recordings = new Map<string, Recording>();
  private count = 0;
  private readonly malformed: MalformedLine[] = [];
  private malformedCount = 0;
  private readonly names = new Map<string, string>();
  private readonly wanted: string | undefined;
  private readonly most: number;
  private unsettled: Unsettled | null = null;
  private estimated = false;
  private unitTold = false;

  constructor({ recording }: Settled = {}, mostTurns = MOST_SEGMENTS) {
    this.wanted = recording;
    this.most = mostTurns;
  }

  /** The name fit to be kept; empty where nothing readable is left, or nobody is meant. */
  name(raw: string): string {
    const known = this.names.get(raw);
    if (known !== undefined) return known;
    const cleaned = cleanName(raw);
    const name = NOBODY.test(cleaned) ? '' : cleaned;
    this.names.set(raw, name);
    return name;
  }

  spoke(speaker: string, from: number, to: number, recording = ''): void {
    this.count += 1;
    if (this.count > this.most) throw new TooMuch('turns');
    let found = this.recordings.get(recording);
    if (!found) {
      found = { runs: [[]], turns: 0, whole: true, long: 0, late: false };
      this.recordings.set(recording, found);
    }
    let run = found.runs.at(-1) ?? [];
    if (run.length === PIECE) {
      run.sort(byStart);
      found.runs.push((run = []));
    }
    run.push({ speaker, from, to });
    found.turns += 1;
    found.whole &&= from % PER_SECOND === 0 && to % PER_SECOND === 0;
    if (to - from > LONGEST_USUAL_TURN) found.long += 1;
    found.late ||= to > LONGEST_USUAL_FILE;
  }

  wrong(line: number, problem: Problem): void {
    this.malformedCount += 1;
    if (this.malformed.length < MOST_MALFORMED) this.malformed.push({ line, problem });
  }

  /** Times are surely seconds: they are clock times, or their unit is told. */
  timesAreSure(): void {
    this.unitTold = true;
  }

  endsAreEstimated(): void {
    this.estimated = true;
  }

  leaves(unsettled: Unsettled): void {
    this.unsettled ??= unsettled;
  }

  *transcript(): InPieces<Transcript> {
    const { wanted } = this;
    const recordings = [...this.recordings.keys()];
    const one = wanted ?? (recordings.length > 1 ? undefined : recordings[0]);
    const found = one === undefined ? undefined : this.recordings.get(one);
    if (recordings.length > 0 && !found) this.leaves({ why: 'recordings', recordings });
    if (found && !this.unitTold && areNotSeconds(found)) this.leaves({ why: 'notSeconds' });
    found?.runs.at(-1)?.sort(byStart);
    return {
      segments: this.unsettled || !found ? [] : yield* merged(found.runs, byStart),
      malformed: this.malformed,
      malformedCount: this.malformedCount,
      ...(this.estimated && { ends: 'estimated' }),
      ...(this.unsettled && { unsettled: this.unsettled }),
    };
  }
}

const byStart = (a: Segment, b: Segment): number => a.from - b.from || a.to - b.to;

/** Whole numbers throughout, and larger than talk in seconds is: samples, frames or milliseconds. */
const areNotSeconds = ({ turns, whole, long, late }: Recording): boolean =>
  whole && (long * 2 > turns || late);
