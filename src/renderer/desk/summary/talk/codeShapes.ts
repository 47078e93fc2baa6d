import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import { codeWords } from '../../../words.ts';

/** A code is recognised by its shape (the kind of thing said) and its letter (which one), never by colour. */

/** Questions are round, what is told has corners, what is taken up stands on its tip, what is left open is a roof. */
const SHAPES = {
  question: symbolCircle,
  telling: symbolSquare,
  taking: symbolDiamond,
  leaving: symbolTriangle,
} as const;

const KINDS: Readonly<Record<Exclude<ObserverCode, 'IN'>, keyof typeof SHAPES>> = {
  QO: 'question',
  QS: 'question',
  QL: 'question',
  AQ: 'question',
  AD: 'telling',
  EX: 'telling',
  GE: 'telling',
  RP: 'telling',
  OT: 'telling',
  RR: 'telling',
  SU: 'taking',
  BU: 'taking',
  FE: 'taking',
  AP: 'taking',
  SI: 'leaving',
  PA: 'leaving',
};

/** Areas that look equally large. */
const AREAS = { question: 112, telling: 112, taking: 122, leaving: 130 } as const;

/** The outline of a code's mark round the origin; an interruption is an open ring and has none. `size` 1 is 12 px. */
export function codeShape(code: string, size = 1): string | null {
  const kind = KINDS[code as keyof typeof KINDS];
  if (kind === undefined) return null;
  return symbol(SHAPES[kind], AREAS[kind] * size * size)();
}

export const codeLetter = (code: string): string => OBSERVER_CODES[code as ObserverCode]?.key ?? code;
export const codeLabel = (code: string): string => codeWords[code as ObserverCode]?.label ?? code;

/** Every code, those of one shape beside each other. */
export const CODES = Object.keys(OBSERVER_CODES);
