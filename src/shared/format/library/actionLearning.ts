import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';
import { whoOf } from '../whoNotation.ts';

/** Action learning set: A live challenge is opened up by questions alone; the challenger picks an action, everyone picks a learning (docs/domain/formats.md). */
export const actionLearning = {
  id: 'action_learning',
  size: { min: 4, ideal: [5, 7], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'observer', required: false },
    { role: 'timekeeper', required: true, facilitatorUpTo: 8 },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1, onRequest: { count: 2, fromMinutes: 90 } },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'EXPERIMENTS' },
    { kind: 'phase', phase: 'INSIGHTS' },
  ],
  closing: ['COMMIT', 'COMMITALL', 'AGREECLOSE', 'CLOSE'],
  front: [
    line('OPEN', '1', ['1:00', '0:30', '2:00'], 'F', {
      protected: true,
      rules: ['PASS', 'CONF'],
      source: 'O',
    }),
    line('AGREE', '1', ['1:00', '0:20', '3:00'], 'F', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4 when; O time',
    }),
    line('CHECKIN', 'n', ['0:30', '0:15', '1:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'skip'],
      source: 'O',
    }),
    line('REVIEW', '1', ['5:00', '2:00', '10:00'], 'owners', {
      rules: ['OWNER', 'NOADV'],
      may: ['extend'],
      source: 'S2 outcomes + refined questions next session; O time',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['5:00', '3:00', '7:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: '2-5 min in practice [PCI][CLAP]; O 5:00',
    }),
    line('OPENQ', '1', ['15:00', '8:00', '20:00'], 'H→P', {
      sticky: true,
      rules: ['OPENQ', 'ONEQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: 'S2 15 min, open questions only',
    }),
    line('RESTATE', '1', ['4:00', '1:00', '6:00'], 'H○ then P', {
      drop: 1,
      rules: ['ROUND', 'NOADV'],
      may: ['skip', 'extend'],
      source: '5 min [SCAN]; O 4:00',
    }),
    line('EXPERIMENTS', '1', ['10:00', '5:00', '15:00'], 'H○ then H', {
      rules: ['OPTION', 'PSIL', 'EXPT'],
      may: ['extend', 'endEarly'],
      source: 'S2 propose experiments, do not prescribe; O 10:00',
    }),
    line('COMMIT', '1', ['3:00', '1:30', '5:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'S2 challenger chooses; O time',
    }),
    line('INSIGHTS', '1', ['5:00', '2:00', '8:00'], 'A○', {
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: 'S2 group captures insights; O time',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['1:00', '0:15', '5:00'], 'F', { may: ['skip', 'extend'], source: 'O' })],
  back: [
    line('COMMITALL', 'n', ['0:30', '0:15', '1:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      commitment: 'each',
      source: 'S2 everyone commits to learning; O time',
    }),
    line('OBSERVE', 'o', ['2:00', '1:00', '5:00'], 'O', {
      drop: 2,
      rules: ['OBS1'],
      may: ['extend', 'skip'],
      source: 'S2; O time',
    }),
    line('AGREECLOSE', '1', ['1:00', '0:30', '3:00'], 'A', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4; O time',
    }),
    line('PULSE', '1', ['0:30', '0:30', '1:00'], '∅', {
      drop: 2,
      rules: ['SIL'],
      may: ['skip'],
      source: 'O',
    }),
    line('CLOSE', '1', ['1:30', '0:45', '3:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      source: 'O',
    }),
  ],
  variants: [
    {
      id: 'strict',
      changes: [
        {
          phase: 'OPENQ',
          set: {
            who: whoOf('A'),
            whoNotation: 'A',
            rules: ['STRICT', 'OPENQ', 'ONEQ', 'NOADV'],
            remindAt: [{ share: 1 / 3, reminder: 'howAreWeDoing' }],
          },
        },
        { phase: 'RESTATE', set: { drop: 0, repeatsUntilAgreed: true, rules: ['STRICT', 'ROUND', 'NOADV'] } },
      ],
    },
    {
      id: 'twoChallengers',
      lockedPresenters: { count: 2, fromMinutes: 90 },
    },
  ],
} as const satisfies ShippedFormat;
