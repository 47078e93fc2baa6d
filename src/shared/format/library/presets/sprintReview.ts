import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';

/** Thirty days, reviewed (docs/domain/formats.md). */
export const sprintReview = {
  id: 'sprint_review',
  size: { min: 2, ideal: [3, 8], max: 12 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: false, facilitatorUpTo: 12 },
    { role: 'noteTaker', required: false },
  ],
  focus: 'nobody',
  maxObservers: 0,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'LOOKBACK' },
    { kind: 'phase', phase: 'TOCHANGE' },
  ],
  closing: ['CADENCE', 'CLOSE'],
  front: [
    line('OPEN', '1', ['1:00', '0:30', '2:00'], 'F', {
      protected: true,
      rules: ['PASS', 'CONF'],
      source: 'O',
    }),
  ],
  slot: [
    line('LOOKBACK', '1', ['8:00', '4:00', '12:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'endEarly'],
      source: 'S1 before and after; O time',
    }),
    line('TOKEEP', '1', ['8:00', '4:00', '12:00'], 'A', {
      rules: ['OBS1', 'PASS'],
      may: ['extend', 'endEarly'],
      takesInsights: true,
      source: 'S1; O time',
    }),
    line('TOCHANGE', '1', ['8:00', '4:00', '12:00'], 'A', {
      rules: ['EXPT', 'PASS'],
      may: ['extend', 'endEarly'],
      takesInsights: true,
      source: 'S1; O time',
    }),
    line('TOSTOP', '1', ['6:00', '3:00', '10:00'], 'A', {
      rules: ['OBS1', 'PASS'],
      may: ['extend', 'endEarly'],
      takesInsights: true,
      source: 'S0 prune rituals; O time',
    }),
    line('FORPLAYBOOK', '1', ['6:00', '3:00', '10:00'], 'A', {
      drop: 1,
      rules: ['OWNER'],
      may: ['extend', 'endEarly', 'skip'],
      takesInsights: true,
      source: 'S1 playbook; O time',
    }),
  ],
  gap: [],
  back: [
    line('CADENCE', '1', ['5:00', '2:00', '8:00'], 'A', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'S1 cadence; O time',
    }),
    line('CLOSE', '1', ['3:00', '1:00', '4:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'S1 thank contributors; O time',
    }),
  ],
  ownPhases: [
    { id: 'LOOKBACK', observerCodes: ['IN', 'AP'] },
    { id: 'TOKEEP', observerCodes: ['AP', 'BU'] },
    { id: 'TOCHANGE', observerCodes: ['BU', 'OT'] },
    { id: 'TOSTOP', observerCodes: ['BU', 'OT'] },
    { id: 'FORPLAYBOOK', observerCodes: [] },
    { id: 'CADENCE', observerCodes: [] },
  ],
  variants: [],
} as const satisfies ShippedFormat;
