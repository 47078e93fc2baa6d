import type { Format } from '../../recipe.ts';
import { line } from '../../line.ts';

/** Quick pair (docs/domain/formats.md). */
export const quickPair: Format = {
  id: 'quick_pair',
  name: 'Quick pair',
  purpose: 'Two people, one small thing, fifteen minutes.',
  size: { min: 2, ideal: [2, 2], max: 2 },
  roles: [],
  focus: 'nobody',
  maxObservers: 0,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'WORK' }],
  closing: ['CLOSE'],
  front: [
    line('FOCUS', '1', ['2:00', '1:00', '4:00'], 'A', { rules: ['ASKOK'], may: ['extend'], source: 'O' }),
  ],
  slot: [
    line('WORK', '1', ['11:00', '5:00', '25:00'], 'A', {
      rules: ['OPTION', 'ASKOK'],
      may: ['extend', 'endEarly'],
      source: 'S1 15 min pairing; split O',
    }),
  ],
  gap: [],
  back: [
    line('CLOSE', '1', ['2:00', '1:00', '3:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      commitment: 'each',
      source: 'O',
    }),
  ],
  prompts: {
    FOCUS: [
      'What is the one thing: a term to clear up, a spot to look at, a step to take?',
      'Who drives, who looks on?',
      'What shall be different in fifteen minutes?',
    ],
    CLOSE: ['What is clearer than before?', 'One small win, in a sentence.', 'Who else should hear of it?'],
  },
  variants: [],
};
