import type { Folds } from '../folding.ts';
import { slotNow } from '../level/level.ts';
import type { ReportFactType } from './facts.ts';

export const REPORT_FOLDS: Folds<ReportFactType> = {
  'report.written': (state, { report, what, about }, { line }) => {
    const { lines } = state.report;
    state.report = {
      ...state.report,
      lines: [...lines, { report, what, about, slot: slotNow(state), text: line }],
    };
  },
  'report.takenBack': (state, { report }) => {
    const lines = state.report.lines.filter((line) => line.report !== report);
    state.report = { ...state.report, lines };
  },
  'report.shown': (state, { on }) => {
    state.report = { ...state.report, shown: on ? state.current : null };
  },
};
