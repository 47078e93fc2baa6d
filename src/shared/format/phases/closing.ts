import type { PhaseCodes } from '../phase.ts';

/** Phases that close a session. */
export const CLOSING = [
  { id: 'COMMITALL', observerCodes: ['PA', 'AP'] },
  { id: 'DEBRIEF', observerCodes: ['SU', 'AP', 'OT'] },
  { id: 'OBSERVE', observerCodes: ['RR'] },
  { id: 'HARVEST', observerCodes: ['AP', 'GE'] },
  { id: 'PULSE', observerCodes: [] },
  { id: 'AGREECLOSE', observerCodes: ['AP', 'FE'] },
  { id: 'CLOSE', observerCodes: ['AP', 'PA'] },
] as const satisfies readonly PhaseCodes[];
