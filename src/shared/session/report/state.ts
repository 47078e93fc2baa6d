import type { ActId, StepId } from '../ids.ts';

/** The two lines that an observer's report ends with: what the group should keep, and what it might try. */
export const REPORT_LINES = ['keep', 'try'] as const;
export type ReportLineKind = (typeof REPORT_LINES)[number];

export interface ReportLine {
  readonly report: ActId;
  readonly what: ReportLineKind;
  /** The slot whose report it belongs to; null: the session's. */
  readonly about: number | null;
  /** Where it was written. */
  readonly slot: number | null;
  readonly text: string | null;
}

/** The report as it was written so far. */
export interface ReportState {
  /** In the order in which they were written: of each kind the last one counts. */
  readonly lines: readonly ReportLine[];
  /** The phase in which the observer put them on the wall; null: they are not there. */
  readonly shown: StepId | null;
}
