import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Troika: three people, three short turns; the presenter listens with the back turned (docs/domain/formats.md). */
export const troika = {
  id: 'troika',
  size: { min: 3, ideal: [3, 3], max: 4 },
  roles: [
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'facilitator', required: false },
    { role: 'timekeeper', required: false, facilitatorUpTo: 4 },
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
    line('THINK', '1', ['1:00', '0:30', '2:00'], '∅', {
      rules: ['SIL'],
      may: ['extend'],
      source: '1 min [TRO]',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['1:30', '1:00', '2:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend'],
      source: '1-2 min [TRO]',
    }),
    line('CLARIFY', '1', ['1:30', '1:00', '2:00'], 'H→P', {
      rules: ['FACTQ', 'NOADV'],
      may: ['extend'],
      source: '1-2 min [TRO]',
    }),
    line('CONSULT', '1', ['4:30', '4:00', '5:00'], 'H', {
      rules: ['PSIL', 'BACK'],
      may: ['extend'],
      source: '4-5 min [TRO]',
    }),
    line('RESPOND', '1', ['1:30', '1:00', '2:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: '1-2 min [TRO]',
    }),
  ],
  gap: [line('SWAP', 'gap', ['0:30', '0:10', '1:00'], 'F', { may: ['skip'], source: 'O' })],
  back: [
    line('CLOSE', '1', ['1:00', '0:30', '2:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      commitment: 'each',
      source: 'O',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
