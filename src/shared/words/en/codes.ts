import type { ObserverCode } from '#shared/format/schema.ts';

/** How the observer's codes are called (docs/domain/phases.md), and a few words below where the name does not say it all. */
export const codeWords: Readonly<Record<ObserverCode, { readonly label: string; readonly hint: string }>> = {
  QO: { label: 'Open question', hint: '' },
  QS: { label: 'Short question', hint: 'closed, yes or no' },
  QL: { label: 'Leading question', hint: 'carries its answer' },
  AQ: { label: 'Advice as a question', hint: '‘why not just …?’' },
  AD: { label: 'Advice', hint: '‘you should’' },
  EX: { label: 'Own experience', hint: '‘I lived this’' },
  GE: { label: 'Generalisation', hint: '‘always’, ‘one’' },
  SU: { label: 'Summary', hint: 'says it back' },
  BU: { label: 'Builds on another', hint: '' },
  FE: { label: 'Feeling named', hint: '' },
  IN: { label: 'Interruption', hint: 'then who to whom' },
  SI: { label: 'Silence kept', hint: 'four seconds or more' },
  RP: { label: 'Answers back', hint: 'the listener' },
  OT: { label: 'Off track', hint: '' },
  PA: { label: 'Pass', hint: '' },
  AP: { label: 'Appreciation', hint: '' },
  RR: { label: 'Rule reminder', hint: '' },
};
