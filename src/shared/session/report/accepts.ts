import { always, type Accepts } from '../accepting.ts';
import { refuse } from '../refusals.ts';
import type { ReportFactType } from './facts.ts';
import { whyNotShown } from './report.ts';

export const REPORT_ACCEPTS: Accepts<ReportFactType> = {
  'report.written': always,
  'report.takenBack': ({ report }, event) =>
    report.lines.some((line) => line.report === event.report) ? null : refuse('nothingReported'),
  'report.shown': (state, { on }) => (on ? whyNotShown(state) : null),
};
