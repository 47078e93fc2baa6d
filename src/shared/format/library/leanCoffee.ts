import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Lean coffee: an agenda made on the spot by votes; short boxes, the group decides on more time (docs/domain/formats.md). */
export const leanCoffee = {
  id: 'lean_coffee',
  size: { min: 3, ideal: [4, 8], max: 12 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'presenter', required: true },
    { role: 'noteTaker', required: false },
    { role: 'observer', required: false },
  ],
  focus: 'topicOwner',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'boxes', phase: 'TOPIC', shortBox: 300, fewerThan: 3 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [],
  closing: ['COMMITALL', 'CLOSE'],
  front: [
    line('OPEN', '1', ['1:00', '0:30', '3:00'], 'F', {
      protected: true,
      rules: ['PASS', 'CONF'],
      source: 'O',
    }),
    line('AGREE', '1', ['0:30', '0:20', '2:00'], 'F', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4; O time',
    }),
    line('WRITE', '1', ['4:00', '2:00', '5:00'], '∅', {
      rules: ['SIL'],
      may: ['extend', 'endEarly'],
      collectsCards: true,
      source: '3-5 min [LCW]; O',
    }),
    line('PITCH', 'k', ['0:20', '0:10', '0:30'], 'owner', {
      rules: ['NOX'],
      may: ['extend'],
      pitchesCards: true,
      source: '15-30 s [LCW]',
    }),
    line('VOTE', '1', ['2:00', '1:00', '3:00'], '∅', {
      rules: ['SIL'],
      may: ['extend'],
      votes: true,
      source: '3 dots [LCW]; O time',
    }),
  ],
  slot: [
    line('TOPIC', '1', ['8:00', '5:00', '10:00'], 'owner, then A', {
      rules: ['OPENQ', 'OPTION'],
      may: ['endEarly'],
      source: '8 min, others 5 [LCW]',
    }),
    // Thumbs: a show of hands in which talking is not forbidden.
    line('EXTEND', '1', ['0:15', '0:10', '0:30'], '∅', {
      who: { kind: 'nobody' },
      extends: true,
      source: '[LCW]; second value O',
    }),
  ],
  gap: [],
  back: [
    line('ROUND3', 'n', ['0:30', '0:15', '1:00'], 'A○', {
      rules: ['ROUND', 'PASS'],
      may: ['extend', 'skip'],
      takesInsights: true,
      source: 'take-aways [LCW]',
    }),
    line('COMMITALL', '1', ['2:00', '1:00', '4:00'], 'owners', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'each',
      source: 'name + date per action [LCW]; O time',
    }),
    line('PULSE', '1', ['0:30', '0:30', '1:00'], '∅', {
      drop: 2,
      rules: ['SIL'],
      may: ['skip'],
      source: 'O',
    }),
    line('CLOSE', 'n', ['0:10', '0:05', '0:30'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'O',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
