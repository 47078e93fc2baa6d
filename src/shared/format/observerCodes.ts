import type { ObserverCode } from './schema.ts';

/** How a code is shown on the board, and the letter that taps it. */
export interface ObserverCodeInfo {
  readonly label: string;
  /** A few words below the label; empty where the label says it all. */
  readonly hint: string;
  /** Unique among the codes, and never a key that the board keeps for an act of its own (Z, ?). */
  readonly key: string;
  /** After the tap the board asks who did it to whom. */
  readonly asksWhoToWhom: boolean;
}

const code = (label: string, hint: string, key: string): ObserverCodeInfo => ({
  label,
  hint,
  key,
  asksWhoToWhom: false,
});

/** The observer codes of formats.md 0.6. */
export const OBSERVER_CODES: Readonly<Record<ObserverCode, ObserverCodeInfo>> = {
  QO: code('Open question', '', 'O'),
  QS: code('Short question', 'closed, yes or no', 'S'),
  QL: code('Leading question', 'carries its answer', 'L'),
  AQ: code('Advice as a question', '‘why not just …?’', 'Q'),
  AD: code('Advice', '‘you should’', 'A'),
  EX: code('Own experience', '‘I lived this’', 'E'),
  GE: code('Generalisation', '‘always’, ‘one’', 'G'),
  SU: code('Summary', 'says it back', 'M'),
  BU: code('Builds on another', '', 'B'),
  FE: code('Feeling named', '', 'F'),
  IN: { label: 'Interruption', hint: 'then who to whom', key: 'I', asksWhoToWhom: true },
  SI: code('Silence kept', 'four seconds or more', 'N'),
  RP: code('Answers back', 'the listener', 'R'),
  OT: code('Off track', '', 'T'),
  PA: code('Pass', '', 'P'),
  AP: code('Appreciation', '', 'C'),
  RR: code('Rule reminder', '', 'U'),
};
