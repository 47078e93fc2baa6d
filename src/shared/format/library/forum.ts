import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Forum: one person, one topic, in depth; the group shares lived experience instead of advice (docs/domain/formats.md). */
export const forum = {
  id: 'forum',
  size: { min: 5, ideal: [6, 8], max: 10 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'prepCoach', required: false },
    { role: 'presenter', required: true },
    { role: 'timekeeper', required: true },
    { role: 'observer', required: false },
    { role: 'helper', required: true },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: true,
  maxPresenters: { kind: 'fixed', count: 2 },
  furtherSlotsAtFullLengthOnly: true,
  growth: [
    { kind: 'phase', phase: 'EXPERIENCE' },
    { kind: 'phase', phase: 'CLARIFY' },
  ],
  closing: ['COMMIT', 'AGREECLOSE', 'CLOSE'],
  front: [
    line('OPEN', '1', ['1:00', '0:30', '3:00'], 'F', {
      protected: true,
      rules: ['PASS', 'CONF'],
      source: 'O',
    }),
    line('CHECKIN', 'n', ['0:10', '0:05', '0:30'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      source: 'one word [SCR-P]; O time',
    }),
    line('AGREE', '1', ['1:00', '0:20', '5:00'], 'F', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'confidentiality reminder [SCR-P][CUM]; O time',
    }),
    line('UPDATES', 'n', ['3:00', '1:00', '7:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'EXP'],
      may: ['extend'],
      source: 'practice 4-7 min each [CUM][FS][FL-R]; O 3:00',
    }),
    line('REVIEW', 'c', ['1:00', '0:30', '3:00'], 'owner', {
      rules: ['OWNER', 'NOADV'],
      may: ['extend'],
      source: 'last presenter reports [FL-4]; O time',
    }),
    line('PARK', '1', ['3:00', '1:00', '5:00'], 'owners', {
      drop: 1,
      rules: ['OWNER'],
      may: ['skip', 'extend'],
      collectsParking: true,
      source: '[FL-P]; O time',
    }),
  ],
  slot: [
    line('WARMUP', 'n', ['0:30', '0:15', '1:00'], 'A○', {
      drop: 1,
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['skip', 'extend'],
      source: '0:30 each [SCR-P]',
    }),
    line('FRAME', '1', ['1:00', '0:30', '2:00'], 'coach', { may: ['extend'], source: '1 min [SCR-P]' }),
    line('PRESENT', '1', ['12:00', '5:00', '15:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: '≤15 min uninterrupted [SCR-P]; O 12:00',
    }),
    line('CLARIFY', '1', ['8:00', '4:00', '10:00'], 'H→P', {
      rules: ['FACTQ', 'ONEQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: '10 min [FL-O]; O 8:00',
    }),
    line('SILENCE', '1', ['1:00', '0:30', '2:00'], '∅', {
      rules: ['SIL'],
      may: ['skip'],
      source: '1 min [FL-O]',
    }),
    line('EXPERIENCE', 'h', ['3:00', '1:30', '5:00'], 'H○', {
      rules: ['EXP', 'ROUND', 'PSIL', 'NOADV'],
      may: ['extend'],
      source: 'O 3:00 each (slot ≈50 min [CUM][FL-4])',
    }),
    line('RESPOND', '1', ['3:00', '1:30', '5:00'], 'P', { rules: ['CHOOSE'], may: ['extend'], source: 'O' }),
    line('GROUPTAKE', 'n', ['0:30', '0:15', '1:00'], 'A○', {
      drop: 2,
      rules: ['ROUND', 'PASS'],
      may: ['skip', 'extend'],
      takesInsights: true,
      source: 'take-aways [FL-4]; O time',
    }),
    line('COMMIT', '1', ['1:30', '0:45', '3:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [
    // A break: nobody is asked to speak, and nobody to be silent.
    line('HANDOVER', 'gap', ['5:00', '1:00', '10:00'], '∅', {
      who: { kind: 'nobody' },
      may: ['skip', 'extend'],
      source: 'break between slots [CUM][FL-4]',
    }),
  ],
  back: [
    line('OBSERVE', 'o', ['2:00', '1:00', '5:00'], 'O', {
      drop: 2,
      rules: ['OBS1'],
      may: ['extend', 'skip'],
      source: 'S2; O time',
    }),
    line('PULSE', '1', ['1:00', '0:30', '2:00'], '∅', {
      drop: 2,
      rules: ['SIL'],
      may: ['skip'],
      source: 'O',
    }),
    line('AGREECLOSE', '1', ['1:00', '0:30', '5:00'], 'A', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4 when; O time',
    }),
    line('CLOSE', 'n', ['0:20', '0:10', '1:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      source: 'S2 appreciation; O time',
    }),
  ],
  ownPhases: [
    {
      id: 'OPENCOACH',
      observerCodes: ['QO', 'QL', 'AQ', 'FE', 'SI', 'IN'],
    },
  ],
  variants: [
    {
      id: 'openCoaching',
      replaces: ['FRAME', 'PRESENT'],
      with: [
        line('OPENCOACH', '1', ['13:00', '5:30', '15:00'], 'coach→P', {
          rules: ['LISTEN'],
          may: ['extend', 'endEarly'],
          source: 'up to 15 min [FL-O]; O 13:00, as long as what it replaces',
        }),
      ],
    },
  ],
} as const satisfies ShippedFormat;
