import type { PhaseCodes } from '../phase.ts';

/** Phases in which a topic is brought and asked about. */
export const ASKING = [
  { id: 'WARMUP', observerCodes: ['PA', 'FE', 'OT'] },
  { id: 'FRAME', observerCodes: ['SU'] },
  { id: 'PRESENT', observerCodes: ['IN', 'FE', 'GE', 'SI'] },
  { id: 'ASK', observerCodes: ['QS', 'IN'] },
  { id: 'SHORTQ', observerCodes: ['QS', 'QO', 'QL', 'AQ', 'IN'] },
  { id: 'CLARIFY', observerCodes: ['QS', 'QO', 'QL', 'AQ', 'IN'] },
  { id: 'OPENQ', observerCodes: ['QO', 'QS', 'QL', 'AQ', 'SI', 'BU'] },
  { id: 'PROBE', observerCodes: ['QO', 'QL', 'AQ', 'SI', 'BU', 'IN'] },
  { id: 'RESTATE', observerCodes: ['SU', 'AD', 'GE'] },
  { id: 'SILENCE', observerCodes: ['SI'] },
] as const satisfies readonly PhaseCodes[];
