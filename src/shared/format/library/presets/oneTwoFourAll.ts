import type { Format } from '../../recipe.ts';
import { line } from '../../line.ts';

/** 1-2-4-all (docs/domain/formats.md). */
export const oneTwoFourAll: Format = {
  id: 'one_two_four_all',
  name: '1-2-4-all',
  purpose: 'Everybody thinks alone, then in pairs, then in fours; what stands out is heard by all.',
  size: { min: 4, ideal: [8, 12], max: 12 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: false, facilitatorUpTo: 12 },
  ],
  focus: 'nobody',
  maxObservers: 0,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'FOURS' },
    { kind: 'phase', phase: 'ALLHEAR' },
  ],
  closing: ['ALLHEAR'],
  front: [line('OPEN', '1', ['0:30', '0:20', '2:00'], 'F', { rules: ['PASS', 'CONF'], source: 'O' })],
  slot: [
    line('THINK', '1', ['1:00', '0:30', '2:00'], '∅', {
      rules: ['SIL'],
      may: ['extend'],
      source: '1 min [LS]',
    }),
    line('TWOS', '1', ['2:00', '1:00', '4:00'], '-', { may: ['extend'], source: '2 min [LS]' }),
    line('FOURS', '1', ['4:00', '2:00', '8:00'], '-', { may: ['extend'], source: '4 min [LS]' }),
    line('ALLHEAR', '1', ['5:00', '3:00', '10:00'], 'A', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      takesInsights: true,
      commitment: 'each',
      source: '5 min [LS]',
    }),
  ],
  gap: [],
  back: [],
  phaseInfos: [
    {
      id: 'TWOS',
      title: 'In pairs',
      prompts: [
        'In pairs: tell each other what you wrote.',
        'What do the two of you share, and where do you differ?',
        'Half-way: has the other one spoken?',
      ],
      observerCodes: ['OT'],
      watchFor: 'Pairs that have gone quiet',
      records: null,
    },
    {
      id: 'FOURS',
      title: 'In fours',
      prompts: [
        'Two pairs meet. What runs through your ideas?',
        'Build on one another before you choose.',
        'Choose one thing that all should hear.',
      ],
      observerCodes: ['OT', 'BU'],
      watchFor: 'One voice for the whole four',
      records: null,
    },
    {
      id: 'ALLHEAR',
      title: 'All together',
      prompts: [
        'Each four: one thing that stood out.',
        'Only what has not been said yet.',
        'What do we do with it?',
      ],
      observerCodes: ['AP', 'BU', 'PA'],
      watchFor: 'Reports that go on and on',
      records: 'insight lines',
    },
  ],
  variants: [],
};
