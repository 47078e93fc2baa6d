import type { PhaseCodes } from '../phase.ts';

/** Phases in which the others help, the presenter answers, and the next one comes. */
export const HELPING = [
  { id: 'COUNSEL', observerCodes: ['AD', 'EX', 'QO', 'IN', 'RP', 'GE'] },
  { id: 'EXPERIENCE', observerCodes: ['EX', 'AD', 'GE', 'FE', 'IN', 'RP'] },
  { id: 'EXPERIMENTS', observerCodes: ['AD', 'EX', 'BU', 'RP', 'GE', 'IN'] },
  { id: 'CONSULT', observerCodes: ['AD', 'EX', 'QO', 'BU', 'IN', 'RP'] },
  { id: 'DISCUSS', observerCodes: ['AD', 'EX', 'QO', 'BU', 'IN', 'RP'] },
  { id: 'WORK', observerCodes: ['QO', 'AD', 'EX', 'BU', 'IN'] },
  { id: 'RESPOND', observerCodes: ['FE', 'AP', 'IN'] },
  { id: 'NEXT', observerCodes: ['AP', 'AD'] },
  { id: 'COMMIT', observerCodes: ['AD', 'AP'] },
  { id: 'INSIGHTS', observerCodes: ['GE', 'SU', 'PA'] },
  { id: 'GROUPTAKE', observerCodes: ['AD', 'PA', 'SU'] },
  { id: 'HANDOVER', observerCodes: ['OT'] },
  { id: 'SWAP', observerCodes: [] },
] as const satisfies readonly PhaseCodes[];
