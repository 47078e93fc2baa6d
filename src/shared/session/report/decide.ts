import { LONGEST_REPORT_LINE } from '#shared/limits.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { refuseLines } from '../lines/decide.ts';
import { lettersIn } from '../lines/letters.ts';
import { reportNow } from './report.ts';

/** Commands about the observer's report. */

export function writeReport(
  facts: Facts,
  { what, text }: CommandOf<'report.write'>,
  { at, act }: Asked,
): void {
  const { state } = facts;
  refuseLines(state);
  if (state.ended !== null) stop('sessionEnded');
  if (lettersIn(text) > LONGEST_REPORT_LINE) stop('reportTooLong', String(LONGEST_REPORT_LINE));
  facts.add(at, { type: 'report.written', report: act, what, about: reportNow(state) }, text);
}

export function takeReportBack(facts: Facts, { what }: CommandOf<'report.takeBack'>, { at }: Asked): void {
  const about = reportNow(facts.state);
  const lines = facts.state.report.lines.filter((line) => line.what === what && line.about === about);
  if (lines.length === 0) stop('nothingReported');
  for (const { report } of lines) facts.add(at, { type: 'report.takenBack', report });
}

export function showReport(facts: Facts, { on }: CommandOf<'report.show'>, { at }: Asked): void {
  const { current, report } = facts.state;
  if (on === (report.shown !== null && report.shown === current)) return;
  facts.add(at, { type: 'report.shown', on });
}
