import type { OwnPage, OwnPageAnswer } from '#shared/ipc/commitments.ts';
import { instantOf, type Day } from '#shared/group/register/day.ts';
import { ms, wallTime } from '#shared/time.ts';
import { recalled } from './fakeBridge.ts';
import { LONG_TWELVE } from './longNames.ts';

const [first, second] = recalled;
if (first === undefined || second === undefined) throw new Error('nothing waits');

const OWN = { group: 'Thursday Council', confidence: 8, seen: [] };

const HABITS = ['Sum up before I add anything', 'Pause before I answer', 'Ask one sharp question'] as const;
/** In the evening of that day. */
const on = (day: Day) => ({ day, began: wallTime(instantOf(day, '18:00')) });

const REFLECTIONS: OwnPage['reflections'] = [
  {
    ...{ session: 's3', day: '2026-05-21' },
    said: {
      habits: [
        { habit: HABITS[0], mark: 'yes' },
        { habit: HABITS[1], mark: 'partly' },
      ],
      rubric: { ready: 'yes', owner: 'partly' },
      line: 'I asked twice before I told what I would do.',
    },
  },
  {
    ...{ session: 's2', day: '2026-05-07' },
    said: {
      habits: [
        { habit: HABITS[0], mark: 'no' },
        { habit: HABITS[2], mark: 'yes' },
      ],
      rubric: { owner: 'no' },
      line: '',
    },
  },
];

const page = (name: string, sealed: boolean): OwnPageAnswer => ({
  open: true,
  page: {
    person: 'thursday-p0',
    name,
    groups: [{ name: 'Thursday Council', joined: '2026-02-26', left: null }],
    commitments: [
      { ...first, ...OWN, state: 'open' },
      { ...second, ...OWN, state: 'open' },
      {
        ...first,
        ...OWN,
        ...{ commitment: 'w4', text: 'Say the number first, then the reason.', state: 'keep', notice: null },
        seen: ['Nobody asked for the reason twice.'],
      },
      {
        ...second,
        ...OWN,
        commitment: 'w5',
        text: 'Leave ten minutes between two meetings.',
        state: 'letGo',
      },
    ],
    withoutWords: [],
    asked: [{ name: 'Emre', text: 'Call the sponsor before Friday.', day: '2026-05-21' }],
    lines: [
      {
        kind: 'insight',
        text: 'Ask for the no before you ask for the yes.',
        day: '2026-05-07',
        shared: true,
        release: { line: 'i1', since: null },
      },
      {
        kind: 'insight',
        text: 'I explain most when I know least.',
        ...{ day: '2026-05-07', shared: false, release: null },
      },
      {
        kind: 'option',
        text: 'Try a month without the weekly report',
        ...{ day: '2026-05-21', shared: false, release: null },
      },
      {
        kind: 'insight',
        text: 'Silence is not a no.',
        ...{ day: '2026-04-23', shared: true, release: { line: 'i2', since: '2026-05-14' } },
      },
    ],
    presented: 3,
    roles: { facilitator: 2, timekeeper: 2, observer: 1, noteTaker: 2 },
    sessions: ['2026-05-21', '2026-05-07', '2026-04-23'].map((day, i) => ({
      ...{
        ...on(day),
        format: 'Council',
        group: 'Thursday Council',
        presented: i === 1,
        reflects: `s${3 - i}`,
      },
    })),
    talk: [
      { ...on('2026-05-21'), spoken: ms(462_000), turns: 14, share: 24, expected: 23, codes: {} },
      { ...on('2026-05-07'), spoken: ms(251_000), turns: 9, share: 13, expected: 9, codes: {} },
      { ...on('2026-04-23'), spoken: ms(391_000), turns: 11, share: 22, expected: 17, codes: {} },
    ],
    besides: [
      { what: 'arranged', group: 'Thursday Council', role: 'observer', other: null, says: 'rather' },
      { what: 'paired', group: 'Thursday Council', period: 2, with: [LONG_TWELVE[1] ?? ''], met: 3 },
      {
        ...{ what: 'background', group: 'Thursday Council', level: 4, field: 'Freight planning' },
        ...{ experience: 12, tenure: 3 },
      },
    ],
    reflections: REFLECTIONS,
    learning: [],
    sealed,
  },
});

/** Of somebody of whom nothing is kept yet. */
const NOTHING: OwnPage = {
  ...{ person: 'p', name: 'Ana', groups: [], commitments: [], withoutWords: [], asked: [], lines: [] },
  ...{ presented: 0, roles: {}, sessions: [], talk: [], besides: [], learning: [], reflections: [] },
  sealed: false,
};

/** What somebody finds on their own page, by state. */
export const OWN_PAGES: Readonly<Record<string, OwnPageAnswer>> = {
  own: page('Ana', false),
  ownSealed: page('Ana', true),
  ownLong: page(LONG_TWELVE[0] ?? '', false),
  ownWord: { open: false, wrong: true },
  ownElsewhere: { open: true, page: { ...NOTHING, withoutWords: ['2026-04-23', '2026-05-21'] } },
  ownNew: { open: true, page: NOTHING },
};

const released = { group: 'thursday', tags: ['asking'], unless: '' };
const note = (id: string, situation: string, helped: string) => ({ ...released, id, situation, helped });
const NOTES: OwnPage['learning'] = [
  {
    ...note('n1', 'Somebody says yes before they know what it takes.', 'To ask for a day.'),
    ...{ released: '2026-04-02', freeOn: '2026-04-09', free: true },
  },
  {
    ...note('n2', 'Two teams wait for each other.', 'To say who waits for whom, aloud, once a week.'),
    ...{ released: '2026-06-03', freeOn: '2026-06-10', free: false },
  },
  {
    ...note(
      'n3',
      'Ben and Harbour Logistics moved the launch of Falcon to 12 March, and 2 of 4 in Rotterdam heard of it on Monday.',
      'Dora wrote to sponsor@harbour.example before the meeting; three weeks later it was settled.',
    ),
    ...{ unless: 'Where Fay’s manager has to agree first.', tags: ['sponsor', 'ben'] },
    ...{ released: null, freeOn: null, free: false },
  },
];

const writing = (name: string, over: Partial<OwnPage>): OwnPageAnswer => {
  const answer = page(name, false);
  return answer.open ? { open: true, page: { ...answer.page, learning: NOTES, ...over } } : answer;
};
const hostile = `<b>${'W'.repeat(120)}</b> \u202e${LONG_TWELVE[3] ?? ''} 安娜说 ${'Ana '.repeat(40)}`;

/** What somebody has who writes a learning note, by state. */
export const LEARNING_PAGES: Readonly<Record<string, OwnPageAnswer>> = {
  learningNote: writing('Ana', {}),
  learningNoteNew: writing('Ana', { learning: [], lines: [] }),
  learningNoteLong: writing(LONG_TWELVE[0] ?? '', {
    learning: NOTES.map((one) => ({
      ...one,
      ...(one.released === null && {
        situation: hostile.slice(0, 400),
        helped: hostile.slice(0, 400),
        unless: hostile.slice(0, 400),
      }),
      tags: ['a-tag-as-long-as-a-tag-may-be-', 'another-one-of-thirty-letters-'],
    })),
  }),
};
