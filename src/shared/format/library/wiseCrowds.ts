import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Wise crowds: fifteen minutes of joint consultation per person in a group a bit larger than a trio (docs/domain/formats.md). */
export const wiseCrowds = {
  id: 'wise_crowds',
  size: { min: 4, ideal: [4, 5], max: 7 },
  roles: [
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 7 },
    { role: 'facilitator', required: false },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'people' },
  furtherSlotsAtFullLengthOnly: false,
  growth: [],
  autoAdvance: true,
  trios: true,
  closing: ['CLOSE'],
  front: [
    line('THINK', '1', ['1:00', '0:30', '2:00'], '∅', { rules: ['SIL'], may: ['extend'], source: 'O' }),
  ],
  slot: [
    line('PRESENT', '1', ['2:00', '1:00', '3:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend'],
      source: '2 min [WC]',
    }),
    line('CLARIFY', '1', ['3:00', '2:00', '4:00'], 'H→P', {
      rules: ['FACTQ', 'NOADV'],
      may: ['extend'],
      source: '3 min [WC]',
    }),
    line('CONSULT', '1', ['8:00', '5:00', '10:00'], 'H', {
      rules: ['PSIL', 'BACK'],
      may: ['extend'],
      source: '8 min [WC]',
    }),
    line('RESPOND', '1', ['2:00', '1:00', '3:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: '2 min [WC]',
    }),
  ],
  gap: [line('SWAP', 'gap', ['0:30', '0:15', '1:00'], 'F', { may: ['skip'], source: 'O' })],
  back: [
    line('CLOSE', 'n', ['0:20', '0:10', '0:40'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      commitment: 'each',
      source: 'O',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
