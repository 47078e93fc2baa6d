import type { PhaseCodes } from '../phase.ts';

/** Phases that open a session. */
export const OPENING = [
  { id: 'OPEN', observerCodes: ['RR'] },
  { id: 'AGREE', observerCodes: ['RR'] },
  { id: 'CHECKIN', observerCodes: ['PA', 'FE', 'IN'] },
  { id: 'REVIEW', observerCodes: ['AP', 'AD', 'FE'] },
  { id: 'PICK', observerCodes: ['PA'] },
  { id: 'UPDATES', observerCodes: ['FE', 'GE', 'IN', 'PA'] },
  { id: 'PARK', observerCodes: ['PA'] },
  { id: 'THINK', observerCodes: ['SI'] },
] as const satisfies readonly PhaseCodes[];
