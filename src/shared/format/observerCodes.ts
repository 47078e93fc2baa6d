import type { ObserverCode } from './schema.ts';

/** The letter that taps a code, and what the board does then; what it is called stands among the words. */
export interface ObserverCodeInfo {
  /** Unique among the codes, and never a key that the board keeps for an act of its own (Z, ?). */
  readonly key: string;
  /** After the tap the board asks who did it to whom. */
  readonly asksWhoToWhom: boolean;
}

const code = (key: string): ObserverCodeInfo => ({ key, asksWhoToWhom: false });

/** The observer codes of docs/domain/phases.md. */
export const OBSERVER_CODES: Readonly<Record<ObserverCode, ObserverCodeInfo>> = {
  QO: code('O'),
  QS: code('S'),
  QL: code('L'),
  AQ: code('Q'),
  AD: code('A'),
  EX: code('E'),
  GE: code('G'),
  SU: code('M'),
  BU: code('B'),
  FE: code('F'),
  IN: { key: 'I', asksWhoToWhom: true },
  SI: code('N'),
  RP: code('R'),
  OT: code('T'),
  PA: code('P'),
  AP: code('C'),
  RR: code('U'),
};
