import { groupSees } from '#shared/care/care.ts';
import { observersOf } from '#shared/group/roles.ts';
import { currentStep, phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import { levelNow, levelOfSlot } from '../level/level.ts';
import { refuse, type Refusal } from '../refusals.ts';
import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';
import { REPORT_LINES, type ReportLine, type ReportLineKind } from './state.ts';

/** A phase in which the observer alone speaks: the report is due. */
export function reportsIn({ format }: Pick<SessionState, 'format'>, step: Step | null): boolean {
  if (step === null) return false;
  const { who } = phaseOf(format, step);
  return who.kind === 'one' && who.role === 'observer';
}

/** Whose report is written now: a slot's, where the format has one in every slot, else the session's (null). */
export function reportNow(state: SessionState): number | null {
  const slot = currentStep(state)?.slot ?? null;
  if (slot === null) return null;
  const isInSlots = state.steps.some((step) => step.zone === 'slot' && reportsIn(state, step));
  return isInSlots ? slot : null;
}

/** The lines of a report as they stand: the last of each kind that was not taken back. */
export function linesAbout(
  { report }: Pick<SessionState, 'report'>,
  about: number | null,
): Readonly<Record<ReportLineKind, ReportLine | null>> {
  const last = (kind: ReportLineKind) =>
    report.lines.findLast((line) => line.what === kind && line.about === about) ?? null;
  return { keep: last('keep'), try: last('try') };
}

/** Why the lines cannot stand on the wall now; null where they can. */
export function whyNotShown(state: SessionState): Refusal | null {
  if (!state.steps.some((step) => reportsIn(state, step))) return refuse('reportsNowhere');
  if (!reportsIn(state, currentStep(state))) return refuse('notReportingNow');
  if (!groupSees('topic', levelNow(state))) return refuse('levelShowsNone');
  return readyLines(state).length === 0 ? refuse('nothingReported') : null;
}

/** The lines that are written and that all may read: what goes on the wall when the observer says so. */
export function readyLines(state: SessionState): readonly ReportLineKind[] {
  const texts = textsForAll(state);
  return REPORT_LINES.filter((kind) => texts[kind] !== null);
}

/** The words of the report that all may read: not what was written where a higher level holds. */
function textsForAll(state: SessionState): Readonly<Record<ReportLineKind, string | null>> {
  const lines = linesAbout(state, reportNow(state));
  const text = (kind: ReportLineKind): string | null => {
    const line = lines[kind];
    return line !== null && groupSees('topic', levelOfSlot(state, line.slot)) ? line.text : null;
  };
  return { keep: text('keep'), try: text('try') };
}

/** What stands on the wall of a report: nothing until its observer says so, and nothing once it is over. */
export interface RoomReport {
  readonly keep: string | null;
  readonly try: string | null;
}

export function roomReport(state: SessionState, step: Step): RoomReport | null {
  if (state.report.shown !== step.id || whyNotShown(state) !== null) return null;
  return textsForAll(state);
}

/** Of each report and each kind the wording that counts. */
export function lastLines({ report }: Pick<SessionState, 'report'>): readonly ReportLine[] {
  const abouts = [...new Set(report.lines.map(({ about }) => about))];
  return abouts.flatMap((about) => REPORT_LINES.flatMap((kind) => linesAbout({ report }, about)[kind] ?? []));
}

/** The same, once for each of those who observed: where the group is not shown such words, they are theirs. */
export const observersLines = (
  state: SessionState,
): readonly { readonly person: PersonId; readonly slot: number | null; readonly text: string | null }[] =>
  observersOf(state.roles).flatMap((person) =>
    lastLines(state).map(({ slot, text }) => ({ person, slot, text })),
  );
