import type { Format } from '../../recipe.ts';
import { line } from '../../line.ts';
import { COMMITALL, OPEN } from '../usualLines.ts';

/** Learning circle, case version (docs/domain/formats.md). */
export const caseCircle: Format = {
  id: 'case_circle',
  name: 'Learning circle, case version',
  purpose: 'Four people, four cases: each respondent leads a few minutes of questions.',
  size: { min: 3, ideal: [4, 4], max: 5 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 5 },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'people' },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'presenter' }],
  closing: ['COMMITALL', 'CLOSE'],
  front: [
    OPEN,
    line('CHECKIN', 'n', ['0:45', '0:15', '1:30'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'skip'],
      source: 'O',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['5:00', '3:00', '7:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'four 20-min slots [FAC]; split O',
    }),
    line('LEADQ', 'h', ['5:00', '2:30', '5:00'], 'H○', {
      rules: ['ROUND', 'OPENQ', 'NOADV'],
      source: 'each respondent leads up to 5 min [FAC]',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['0:30', '0:15', '2:00'], 'F', { may: ['skip'], source: 'O' })],
  back: [
    COMMITALL,
    line('CLOSE', 'n', ['0:30', '0:10', '1:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      source: 'S2 appreciation; O time',
    }),
  ],
  phaseInfos: [
    {
      id: 'LEADQ',
      title: 'Respondents lead',
      prompts: [
        'Five minutes are yours: lead the questions; the presenter answers.',
        'Stay with one line of thought.',
        'One question at a time; leave room for the answer.',
        'Thank you; next respondent.',
      ],
      observerCodes: ['QO', 'QS', 'QL', 'AQ', 'SI', 'IN'],
      watchFor: 'Advice dressed as a question',
      records: 'question counts by type',
    },
  ],
  variants: [],
};
