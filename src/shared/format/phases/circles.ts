import type { PhaseCodes } from '../phase.ts';

/** Phases of a group without a presenter. */
export const CIRCLES = [
  { id: 'WRITE', observerCodes: ['SI'] },
  { id: 'PITCH', observerCodes: ['OT', 'IN'] },
  { id: 'VOTE', observerCodes: [] },
  { id: 'TOPIC', observerCodes: ['QO', 'AD', 'IN', 'BU', 'OT'] },
  { id: 'EXTEND', observerCodes: [] },
  { id: 'ROUND1', observerCodes: ['FE', 'IN', 'PA'] },
  { id: 'ROUND2', observerCodes: ['BU', 'FE', 'PA'] },
  { id: 'DIALOGUE', observerCodes: ['IN', 'QO', 'BU', 'SI', 'GE'] },
  { id: 'ROUND3', observerCodes: ['PA', 'AP'] },
] as const satisfies readonly PhaseCodes[];
