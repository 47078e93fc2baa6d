import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** GROW for equals: one peer thinks a goal through to one small experiment; both leave with a commitment (docs/domain/formats.md). */
export const grow = {
  id: 'grow',
  size: { min: 2, ideal: [2, 2], max: 3 },
  roles: [
    { role: 'coach', required: true },
    { role: 'coachee', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'coachee',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'OPTIONS' },
    { kind: 'phase', phase: 'REALITY' },
  ],
  closing: ['MUTUAL', 'CLOSE'],
  front: [
    line('PURPOSE', '1', ['2:00', '1:00', '3:00'], 'K + C', {
      may: ['extend'],
      source: 'S2 shared purpose; O time',
    }),
  ],
  slot: [
    line('GOAL', '1', ['5:00', '2:00', '7:00'], 'C→K', {
      rules: ['OPENQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: 'S2 behavioural terms; O time',
    }),
    line('REALITY', '1', ['7:00', '3:00', '10:00'], 'C→K', {
      rules: ['OPENQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: 'S2 examples; O time',
    }),
    line('OPTIONS', '1', ['8:00', '4:00', '12:00'], 'C→K, then both', {
      rules: ['ASKOK', 'OPTION'],
      may: ['extend', 'endEarly'],
      source: 'S2 role-play; ask before advising; O time',
    }),
    line('WAY', '1', ['4:00', '2:00', '5:00'], 'C→K', {
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'S2 one small experiment; O time',
    }),
  ],
  gap: [],
  back: [
    line('MUTUAL', '1', ['2:00', '1:00', '3:00'], 'K + C', {
      protected: true,
      may: ['extend'],
      commitment: 'each',
      source: 'S2 mutual commitments; O time',
    }),
    // With a third person, who observed.
    line('D_OBS', 'o', ['2:00', '1:00', '3:00'], 'O', {
      rules: ['OBS1', 'LISTEN'],
      may: ['extend'],
      source: 'a third person; O time',
    }),
    line('CLOSE', '1', ['2:00', '1:00', '3:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'O',
    }),
  ],
  variants: [
    {
      id: 'evidence',
      before: 'PURPOSE',
      with: [
        line('EVIDENCE', '1', ['2:00', '1:00', '3:00'], 'K', {
          rules: ['NOADV'],
          may: ['extend'],
          source: 'S2 celebrate evidence, then refine; O time',
        }),
      ],
    },
  ],
} as const satisfies ShippedFormat;
