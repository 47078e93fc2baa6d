import { seenSoFar, type SeenSoFar } from '#shared/airtime/seenSoFar.ts';
import { careOf } from '#shared/care/care.ts';
import { observersOf } from '#shared/group/roles.ts';
import { currentStep } from '../agenda/steps.ts';
import type { TimerView } from '../agenda/timeReadings.ts';
import { seenPhase } from '../agenda/timers.ts';
import type { ActId, PersonId } from '../ids.ts';
import { highestLevel } from '../level/level.ts';
import type { Refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import { linesAbout, readyLines, reportNow, reportsIn, whyNotShown } from './report.ts';
import type { ReportLine, ReportLineKind } from './state.ts';

/** What was seen so far, and the two lines of the report: on observers' and the facilitator's screens, not on the wall. */
export interface ReportView {
  /** The observer's report is on, or next. */
  readonly due: boolean;
  /** The time of the report, while it is due. */
  readonly timer: TimerView | null;
  /** Who reads it out; null: nobody has that role. */
  readonly observer: PersonId | null;
  /** Null where the level shows nobody who spoke how long. */
  readonly seen: SeenSoFar | null;
  readonly lines: Readonly<Record<ReportLineKind, ReportLineView | null>>;
  /** The lines that go on the wall, or are there. */
  readonly ready: readonly ReportLineKind[];
  /** They are on the wall. */
  readonly shown: boolean;
  /** Why they cannot be there; null where they can. */
  readonly whyNot: Refusal | null;
}

/** `text` null: it is written, and its words are not told here. */
export interface ReportLineView {
  /** Which wording it is. */
  readonly report: ActId;
  readonly text: string | null;
}

const lineView = (line: ReportLine | null): ReportLineView | null =>
  line && { report: line.report, text: line.text };

export function reportView(session: Session): ReportView {
  const { state } = session;
  const lines = linesAbout(state, reportNow(state));
  const whyNot = whyNotShown(state);
  const step = currentStep(state);
  const due = reportsIn(state, step);
  return {
    due,
    timer: due && step !== null ? seenPhase(state, step) : null,
    observer: observersOf(state.roles)[0] ?? null,
    seen: careOf('talk', highestLevel(state)).shown === 'nobody' ? null : seenSoFar(session),
    lines: { keep: lineView(lines.keep), try: lineView(lines.try) },
    ready: readyLines(state),
    shown: whyNot === null && state.report.shown === state.current,
    whyNot,
  };
}
