import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Coaching pair: two equals coach each other weekly; pairs change every six weeks (docs/domain/formats.md). */
export const pair = {
  id: 'pair',
  size: { min: 2, ideal: [2, 2], max: 3 },
  roles: [
    { role: 'coach', required: true },
    { role: 'coachee', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'coachee',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'locked', count: 2 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'EXPLORE' }],
  closing: ['COMMIT', 'CLOSE'],
  front: [
    line('CHECKIN', 'n', ['2:00', '0:45', '3:00'], 'A○', { rules: ['PASS'], may: ['extend'], source: 'O' }),
    line('REVIEW', 'n', ['2:00', '0:45', '3:00'], 'owner', {
      rules: ['OWNER', 'NOADV'],
      may: ['extend'],
      source: 'S3 accountability; O time',
    }),
  ],
  slot: [
    line('FOCUS', '1', ['2:00', '1:00', '3:00'], 'K', {
      may: ['extend'],
      source: 'S3 own choice of topic; O time',
    }),
    line('EXPLORE', '1', ['10:00', '5:00', '15:00'], 'C→K', {
      rules: ['OPENQ', 'ASKOK'],
      may: ['extend', 'endEarly'],
      source: 'S3 talk less, question more; O time',
    }),
    line('NEXTSTEP', '1', ['4:00', '2:00', '5:00'], 'K', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [line('SWAP', 'gap', ['1:00', '0:30', '2:00'], '-', { may: ['extend'], source: 'O' })],
  back: [
    line('COACHFB', 'n', ['2:00', '0:45', '3:00'], 'both', {
      drop: 1,
      rules: ['OBS1', 'THANKS'],
      may: ['extend', 'skip'],
      source: 'S0 feedback on coaching; O time',
    }),
    line('COMMIT', 'n', ['1:30', '0:45', '2:00'], 'both', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'each',
      source: 'O',
    }),
    line('CLOSE', '1', ['2:00', '1:00', '3:00'], 'both', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'O',
    }),
  ],
  ownPhases: [
    {
      id: 'LEARNED',
      observerCodes: ['AP', 'SU'],
    },
  ],
  variants: [
    {
      id: 'weekOne',
      before: 'REVIEW',
      with: [
        line('AGREE', '1', ['5:00', '2:00', '10:00'], 'both', {
          rules: ['CONF'],
          may: ['extend'],
          source: 'O',
        }),
      ],
    },
    {
      id: 'weekSix',
      before: 'COACHFB',
      with: [
        line('LEARNED', '1', ['5:00', '2:00', '10:00'], 'both', {
          rules: ['EXP'],
          may: ['extend'],
          takesInsights: true,
          source: 'O',
        }),
      ],
    },
  ],
} as const satisfies ShippedFormat;
