import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { CLOSE, OBSERVE, OPEN } from '../usualLines.ts';

/** Peer case consultation (docs/domain/formats.md). */
export const caseConsultation = {
  id: 'case_consultation',
  size: { min: 4, ideal: [5, 7], max: 9 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'noteTaker', required: true },
    { role: 'timekeeper', required: false, facilitatorUpTo: 9 },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'COUNSEL' },
    { kind: 'phase', phase: 'PRESENT' },
  ],
  closing: ['COMMIT', 'CLOSE'],
  front: [
    OPEN,
    line('ASSIGN', '1', ['5:00', '2:00', '7:00'], 'A', { may: ['extend'], source: 'roles 5 min [KB]' }),
  ],
  slot: [
    line('PRESENT', '1', ['10:00', '6:00', '15:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: '10 min, 2-3 questions at the end [KB]',
    }),
    line('KEYQ', '1', ['4:00', '2:00', '6:00'], 'H○ then P', {
      rules: ['ROUND', 'NOADV'],
      may: ['extend'],
      source: 'key question [KB]; O time',
    }),
    // The method itself is a variant: it has to be known when the plan is fitted.
    line('METHOD', '1', ['3:00', '1:00', '5:00'], 'A', {
      may: ['extend'],
      source: 'choice of method [KB]; O time',
    }),
    line('COUNSEL', '1', ['10:00', '6:00', '20:00'], 'H○', {
      rules: ['PSIL', 'ROUND', 'OPTION'],
      may: ['extend', 'endEarly'],
      source: 'about 10 min, one contribution per turn [KB][WEN]',
    }),
    line('RESPOND', '1', ['3:00', '1:00', '5:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: '5 min for the close [JENA]; split O',
    }),
    line('COMMIT', '1', ['1:00', '0:30', '2:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [],
  back: [
    line('DEBRIEF', '1', ['3:00', '1:00', '5:00'], 'P then A', {
      drop: 2,
      rules: ['OBS1'],
      may: ['extend', 'skip'],
      source: 'O',
    }),
    OBSERVE,
    CLOSE,
  ],
  ownPhases: [
    {
      id: 'ASSIGN',
      observerCodes: ['PA', 'OT'],
    },
    {
      id: 'KEYQ',
      observerCodes: ['SU', 'QL', 'AD', 'IN'],
    },
    {
      id: 'METHOD',
      observerCodes: ['OT'],
    },
  ],
  variants: [
    {
      id: 'experience',
      replaces: ['COUNSEL'],
      with: [
        line('EXPERIENCE', 'h', ['2:30', '1:30', '5:00'], 'H○', {
          rules: ['EXP', 'ROUND', 'PSIL', 'NOADV'],
          may: ['extend'],
          source: 'method choice = picking EXPERIENCE [KB]; O time',
        }),
      ],
    },
    {
      id: 'questions',
      replaces: ['COUNSEL'],
      with: [
        line('OPENQ', '1', ['10:00', '6:00', '20:00'], 'H→P', {
          rules: ['OPENQ', 'ONEQ', 'NOADV'],
          may: ['extend', 'endEarly'],
          source: 'method choice = picking OPENQ [KB]; O time',
        }),
      ],
    },
  ],
} as const satisfies ShippedFormat;
