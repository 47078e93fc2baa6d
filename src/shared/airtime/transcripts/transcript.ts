import { cleanName } from '#shared/group/names.ts';
import type { Segment } from '../measures.ts';

/** Microseconds in a second: the times of a transcript are whole microseconds from its start. */
export const PER_SECOND = 1_000_000;

/** What is wrong with a line. */
export type Problem =
  'header' | 'fields' | 'start' | 'end' | 'length' | 'time' | 'order' | 'speaker' | 'quote';

/** A line that cannot be read, counted from 1. */
export interface MalformedLine {
  readonly line: number;
  readonly problem: Problem;
}

/** Who spoke when, as a file tells it, and nothing of what was said. */
export interface Transcript {
  /** In order of start, then end. */
  readonly segments: readonly Segment[];
  /** The first of them, in the order of the file. */
  readonly malformed: readonly MalformedLine[];
  readonly malformedCount: number;
}

/** Malformed lines beyond these are counted only. */
export const MOST_MALFORMED = 500;

/** Reads lines, or records, as they come, and puts down what it finds. */
export interface LineReader {
  /** A line without its end, counted from 1. */
  line(text: string, number: number): void;
  end(): void;
}

/** What is found in a file while it is read. */
export class Findings {
  private readonly segments: Segment[] = [];
  private readonly malformed: MalformedLine[] = [];
  private malformedCount = 0;
  private readonly names = new Map<string, string>();

  /** The name fit to be kept; empty where nothing readable is left. */
  name(raw: string): string {
    const known = this.names.get(raw);
    if (known !== undefined) return known;
    const name = cleanName(raw);
    this.names.set(raw, name);
    return name;
  }

  spoke(speaker: string, from: number, to: number): void {
    this.segments.push({ speaker, from, to });
  }

  wrong(line: number, problem: Problem): void {
    this.malformedCount += 1;
    if (this.malformed.length < MOST_MALFORMED) this.malformed.push({ line, problem });
  }

  transcript(): Transcript {
    return {
      segments: this.segments.sort((a, b) => a.from - b.from || a.to - b.to),
      malformed: this.malformed,
      malformedCount: this.malformedCount,
    };
  }
}
