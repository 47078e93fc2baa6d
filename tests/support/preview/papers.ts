import { itemsOf } from '#shared/group/pulse/questions.ts';
import type { PulsePaper } from '#shared/group/pulse/pulsePaper.ts';
import { addDays } from '#shared/group/register/day.ts';
import type { PairPaper } from '#shared/group/pairs/pairPaper.ts';
import type { Glance } from '#shared/records/glance.ts';
import type { SheetsOnPaper } from '#shared/ipc/summaries.ts';
import type { AgreementPaper } from '#shared/summary/agreementPaper.ts';
import type { PlaybookPaper } from '#shared/summary/playbookPaper.ts';
import { agreementTemplate } from '#shared/words/en/index.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { ms, wallTime } from '#shared/time.ts';
import { LONG_TWELVE } from './longNames.ts';

const noon = wallTime(Date.UTC(2026, 5, 4, 18, 0, 0));

/** A summary with what a group's paper adds: what each shared, who got options, and who does what next time. */
export function groupPaper(summary: Summary, next: readonly string[]): Summary {
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = next;
  const does = [
    ['Presents first', first, 'carried over'],
    ['Presents second', second, 'last slot five sessions ago'],
    ['Facilitates', third, 'held it least often'],
    ['Keeps time', fourth, 'held it longest ago'],
    ['Observes', fifth, `level with ${first}; drawn, seed 1806`],
    ['Takes notes', sixth, 'the only one free for it'],
  ] as const;
  return {
    ...summary,
    commitments: summary.commitments.map((one) =>
      one.text === null ? one : { ...one, by: '2026-06-18', asks: first },
    ),
    handed: [
      { name: fourth, count: 5 },
      { name: third, count: 3 },
    ],
    gathered: [
      { kind: 'question', name: fourth, text: 'What would make his ‘no’ welcome?', released: false },
      { kind: 'question', name: third, text: 'Who misses the report if I stop?', released: false },
      { kind: 'insight', name: second, text: 'Ask for the no before you ask for the yes.', released: true },
      { kind: 'parking', name: sixth, text: 'How much of the plan do I tell the team?', released: false },
    ],
    agreement: {
      bent: ['We start and stop on time.'],
      answer: 'partly',
      change: { from: 'We start and stop on time.', to: 'We begin at six, whoever is there.' },
    },
    next: {
      group: 'Thursday Council',
      date: { day: '2026-06-18', begins: '18:00', minutes: 45 },
      does: does.map(([role, name, why], i) => ({ does: role, youDo: role, person: `next${i}`, name, why })),
    },
  };
}

/** Dora's, of the sketch. */
const DORAS: SheetsOnPaper = {
  session: 'none',
  next: {
    group: 'Thursday Council',
    date: { day: '2026-06-18', begins: '18:00', minutes: 45 },
    does: [
      {
        does: 'Presents first',
        youDo: 'You present first',
        person: 'emre',
        name: 'Emre',
        why: 'carried over',
      },
      {
        does: 'Keeps time',
        youDo: 'You keep time',
        person: 'dora',
        name: 'Dora',
        why: 'held it longest ago',
      },
    ],
  },
  sheets: [
    {
      person: 'p4',
      name: 'Dora',
      entry: 'dora',
      title: 'Thursday Council',
      formatName: 'Council',
      openedWall: noon,
      level: 'L1',
      questions: ['What would make his ‘no’ welcome?'],
      sentences: ['A no I can hear is worth ten polite yeses.'],
      commitments: [
        {
          text: 'Ask the sponsor for one sentence in writing.',
          by: '2026-06-18',
          notice: 'a sentence you could read aloud',
          confidence: 8,
          asks: 'Emre',
          visible: 'group',
        },
      ],
      byHand: false,
      starred: ['What would you have to stop believing?'],
      options: [
        'Ask the sponsor for one written sentence.',
        'Leave the weekly report out once and watch who asks.',
        'Bring the no yourself: ‘what would you drop?’',
        'Let two of them argue it in front of you.',
        'Wait a week; say that you are waiting.',
      ],
      onlyHere: true,
      talk: { spoken: ms(431_000), turns: 9 },
    },
  ],
};

const [DORA] = DORAS.sheets;

/** Sheets on paper, by scene: of twelve with the longest names, and of a sealed session. */
export const SHEETS: Readonly<Record<string, SheetsOnPaper>> = {
  sheets: DORAS,
  sheetsTwelve: {
    ...DORAS,
    sheets: LONG_TWELVE.map((name, i) => ({
      ...DORA!,
      ...{ person: `p${i + 1}`, name },
      commitments: DORA!.commitments.map((one) => ({ ...one, asks: LONG_TWELVE[(i + 1) % 12] ?? '' })),
    })),
  },
  sheetsSealed: {
    ...DORAS,
    sheets: ['Ana', 'Ben', 'Chidi'].map((name, i) => ({
      ...DORA!,
      ...{ person: `p${i + 1}`, name, level: 'L3' as const, title: '', byHand: true },
      ...{ questions: [], sentences: [], commitments: [], starred: [], options: [], onlyHere: true },
    })),
  },
};

/** A working agreement on paper, by scene: being written, as it stands, and as long as it may be. */
export const AGREEMENT_PAPERS: Readonly<Record<string, AgreementPaper>> = {
  agreementBlank: {
    ...{ group: 'Thursday Council', version: 1, lines: agreementTemplate, adopted: null },
    ...{ signal: '', goTo: '' },
  },
  agreementStands: {
    ...{ group: 'Thursday Council', version: 4 },
    lines: agreementTemplate.map((line) => line.replace(/___/g, 'what we agreed in May')),
    adopted: { day: '2026-05-21', present: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'], noLongerKnown: 1 },
    ...{ signal: 'two fingers', goTo: 'Hana' },
  },
  agreementLong: {
    ...{ group: 'Weekly council of the whole northern region '.repeat(3), version: 24 },
    lines: Array.from({ length: 24 }, () =>
      'Donaudampfschifffahrt and what belongs to it '.repeat(7).slice(0, 300),
    ),
    adopted: { day: '2026-05-21', present: LONG_TWELVE, noLongerKnown: 0 },
    ...{ signal: 'x'.repeat(80), goTo: LONG_TWELVE[0] ?? '' },
  },
};

const GLANCE: Glance = {
  level: 'L1',
  title: 'Thursday Council',
  formatName: 'Council',
  openedWall: noon,
  ofGroup: true,
  hasSheets: true,
  months: 12,
  kept: [
    { code: 'timings' },
    { code: 'attendance' },
    { code: 'agreement', bent: 2, answered: true, changed: false },
    { code: 'question', count: 2, shown: 'group', owners: [] },
    { code: 'option', count: 8, shown: 'owners', owners: ['Dora', 'Chidi'] },
    { code: 'insight', count: 3, shown: 'group', owners: [] },
    { code: 'commitment', count: 1, shown: 'group', owners: [] },
    { code: 'commitment', count: 1, shown: 'owners', owners: ['Chidi'] },
    { code: 'totals' },
  ],
  destroyed: [
    { code: 'turns', count: 214 },
    { code: 'codes', count: 31 },
    { code: 'processNote', count: 3 },
    { code: 'want', count: 6 },
    { code: 'takenBack', count: 4 },
    { code: 'facts', count: 1086 },
  ],
};

/** What the page before closing shows, by the scene it is reached from. */
export const GLANCES: Readonly<Record<string, Glance>> = {
  summary: GLANCE,
  longTwelve: {
    ...GLANCE,
    title:
      'The council that meets every other Thursday in the old tram depot, for as long as anybody there has a question to bring',
    kept: GLANCE.kept.map((row) =>
      'shown' in row && row.shown === 'owners' ? { ...row, owners: LONG_TWELVE.slice(0, 2) } : row,
    ),
    destroyed: [...GLANCE.destroyed, { code: 'message', count: 2 }, { code: 'seen', count: 1 }],
  },
};

/** What people take along of a programme of pairs: the longest names, and a trio. */
/** Empty forms of a pulse. */
export const PULSE_PAPERS: Readonly<Record<string, PulsePaper>> = {
  pulsePaper: { group: 'Thursday Council', asks: 'session', items: itemsOf('session', 0) },
  pulsePaperSafety: {
    group: 'Very long title '.repeat(7).trim(),
    asks: 'safety',
    items: itemsOf('safety', 0),
  },
};

export const PAIR_PAPERS: Readonly<Record<string, readonly PairPaper[]>> = {
  pairPaper: [
    {
      programme: 'Spring Council of the Lower Harbour and All Its Landing Stages, Boats and Friends',
      person: 'Maximiliane-Charlotte von Hohenstein-Rabenau',
      first: '2026-06-01',
      begins: '09:00',
      minutes: 50,
      leftOut: [{ day: '2026-07-05', begins: '10:00' }],
      pairs: [
        { from: '2026-06-01', until: '2026-07-12', withWhom: ['Ana'] },
        { from: '2026-07-13', until: '2026-08-23', withWhom: ['محمد العلي', '林小雪'] },
        ...['2026-08-24', '2026-10-05', '2026-11-16'].map((from) => ({
          ...{ from, until: addDays(from, 41), withWhom: ['Maximiliane-Charlotte von Hohenstein'] },
        })),
      ],
    },
  ],
};

const GUIDE = {
  ...{ id: 'g1', title: 'Moving a date', newcomer: true, tags: ['sponsor', 'dates'] },
  problem: 'A date was moved three times, and nobody had said to whom it mattered.',
  decision: 'Whoever moves a date writes one line: who waits for it, and what it costs them.',
  outcome: 'Half of the moves were not made. The other half were heard of first here.',
  steps: ['Who waits for it?', 'What does it cost them?', 'Who tells them, and when?'],
  links: [
    '/srv/archive/of/the/house/guides/2026/a-file-of-a-very-long-name-that-does-not-break-anywhere.pdf',
  ],
};
const EMPTY_PAPER = { group: 'Thursday Council', purpose: '', agreement: null };
const NOTHING = { guides: [], questions: [], terms: [], notes: [] };
const TERMS = [
  { id: 'w1', word: 'the river', means: 'the release every six weeks' },
  { id: 'w2', word: 'W'.repeat(40), means: 'what it means '.repeat(14) },
];

/** Papers of a playbook, by scene. */
export const PLAYBOOK_PAPERS: Readonly<Record<string, PlaybookPaper>> = {
  playbookPaper: {
    ...{ ...EMPTY_PAPER, what: 'playbook', guides: [GUIDE, { ...GUIDE, id: 'g2', steps: [], links: [] }] },
    ...{ questions: ['Who is not in the room?'], terms: TERMS },
    notes: [
      {
        ...{ id: 'n1', situation: 'Two teams wait for each other.', tags: ['waiting'] },
        ...{ helped: 'To say who waits for whom, aloud.', unless: 'Where nobody knows.' },
      },
    ],
  },
  newcomerPaper: {
    ...{ ...EMPTY_PAPER, ...NOTHING, what: 'newcomer', guides: [GUIDE], terms: TERMS },
    purpose: 'We meet in order to think one hard thing through before it hurts.',
    agreement: { lines: agreementTemplate, signal: 'two fingers', goTo: 'Hana' },
  },
  checkInPaper: { ...EMPTY_PAPER, ...NOTHING, what: 'checkIn' },
  reflectionPaper: {
    ...EMPTY_PAPER,
    ...NOTHING,
    what: 'reflection',
    group: 'Weekly council of the whole northern region '.repeat(3),
  },
};
