import type { Format } from '../../recipe.ts';
import { line } from '../../line.ts';
import { CLOSE, OBSERVE, OPEN } from '../usualLines.ts';

/** Case clinic (docs/domain/formats.md). */
export const caseClinic: Format = {
  id: 'case_clinic',
  name: 'Case clinic',
  purpose:
    'A case is heard, held in stillness, mirrored in pictures and feelings, and only then talked about.',
  size: { min: 3, ideal: [4, 5], max: 5 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 12 },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'DIALOGUE' }],
  closing: ['COMMIT', 'CLOSE'],
  front: [
    OPEN,
    line('ASSIGN', '1', ['3:00', '1:00', '5:00'], 'A', { may: ['extend'], source: 'roles 3 min [CLIN]' }),
  ],
  slot: [
    line('PRESENT', '1', ['10:00', '7:00', '15:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'statement 10 min [CLIN]',
    }),
    line('SILENCE', '1', ['2:00', '1:00', '3:00'], '∅', {
      rules: ['SIL'],
      may: ['extend'],
      source: 'stillness 2 min [CLIN]',
    }),
    line('MIRROR', '1', ['10:00', '6:00', '15:00'], 'H○', {
      rules: ['ROUND', 'PSIL', 'NOADV'],
      may: ['extend'],
      source: 'mirroring 10 min [CLIN]',
    }),
    line('DIALOGUE', '1', ['25:00', '10:00', '30:00'], 'A', {
      rules: ['OPENQ', 'EXP'],
      may: ['extend', 'endEarly'],
      source: 'dialogue [CLIN]; O time',
    }),
    line('RESPOND', '1', ['5:00', '2:00', '7:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: 'close [CLIN]; O time',
    }),
    line('COMMIT', '1', ['2:00', '0:45', '3:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [],
  back: [
    line('SILENCEWRITE', '1', ['3:00', '1:00', '5:00'], '∅', {
      drop: 2,
      rules: ['SIL'],
      may: ['skip'],
      source: 'close [CLIN]; O time',
    }),
    OBSERVE,
    CLOSE,
  ],
  phaseInfos: [
    {
      id: 'ASSIGN',
      title: 'Share out roles',
      prompts: [
        'Who brings a case that is theirs, alive and open?',
        'Who keeps the time?',
        'The rest of us listen as if it were a film.',
      ],
      observerCodes: ['PA'],
      watchFor: 'Who is talked into a role',
      records: 'roles, title (if level allows)',
    },
    {
      id: 'MIRROR',
      title: 'Mirror',
      prompts: [
        'One after the other: while I listened, I saw …, and I felt …',
        'A picture, a gesture, a sentence; no explaining.',
        'No advice yet, not even a small one.',
        'Presenter, let it land; note what touches you.',
      ],
      observerCodes: ['FE', 'AD', 'GE', 'IN', 'PA'],
      watchFor: 'Explanations instead of pictures',
      records: "nothing of the pictures; presenter's own notes",
    },
    {
      id: 'SILENCEWRITE',
      title: 'Write it down',
      prompts: [
        'A quiet moment: write what you want to keep.',
        'What did this case tell you about your own?',
      ],
      observerCodes: ['SI'],
      watchFor: null,
      records: 'own notes only',
    },
  ],
  prompts: {
    SILENCE: [
      'Stillness. Let what you heard sink in.',
      'Which picture comes up? Where do you feel it?',
      'Nobody has to say anything yet.',
    ],
  },
  variants: [],
};
