import type { Arriving } from '#shared/bundle/arriving.ts';
import type { Leaving } from '#shared/bundle/gather.ts';
import type { Question } from '#shared/bundle/questions.ts';
import { ENTRY_KINDS, type EntryKind } from '#shared/group/register/entries.ts';
import type { KeptCopy } from '#shared/ipc/rescue.ts';
import { wallTime } from '#shared/time.ts';

/** What the desk's pages are told of a bundle. */

const PEOPLE = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
/** All kinds of entries, and none of each. */
const NO_ENTRIES = Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, 0])) as Record<EntryKind, number>;
const noon = wallTime(Date.UTC(2026, 5, 4, 18, 0, 0));

export const LEAVING: Leaving = {
  groups: ['Thursday Council'],
  people: PEOPLE,
  entries: {
    ...{ person: 6, group: 1, member: 6, meeting: 15, agreement: 4, session: 9, topic: 2, commitment: 9 },
    ...{
      review: 12,
      seal: 0,
      reflection: 0,
      release: 3,
      story: 2,
      arrangement: 3,
      programme: 1,
      background: 6,
      pair: 66,
    },
    ...{ pulse: 7, learning: 4, ritual: 1, signal: 4, sprint: 1, win: 9, lookBack: 2 },
    ...{ guide: 3, question: 21, term: 8, flag: 1 },
  },
  records: 9,
  lines: {
    ...{ topic: 31, seen: 6, question: 12, starred: 5, parking: 7, option: 0, insight: 22, commitment: 18 },
    ...{ keep: 9, try: 8 },
  },
  own: 5,
  formats: ['Sunday walk', 'Council with a long check-in'],
  prompts: ['Questions of our own'],
  behind: [
    { person: 'ben', name: 'Ben', count: 5, added: true },
    { person: 'dora', name: 'Maximiliane-Charlotte von Hohenstein-Rabenau', count: 1, added: false },
  ],
  sealed: ['Chidi'],
};

export const COPIES: readonly KeptCopy[] = (
  [
    ['daily', 0, { sessions: 41, groups: 3, people: 19, lacks: 1, forgets: 2, closes: 1 }],
    ['daily', 7, { sessions: 38, groups: 3, people: 19, lacks: 4, forgets: 2, closes: 1 }],
    ['replaced', 8, { sessions: 40, groups: 3, people: 18, lacks: 2, forgets: 0, closes: 0 }],
    ['damaged', 9, null],
    ['beforeUpdate', 60, null],
  ] as const
).map(([kind, days, holds]) => ({
  ...{ kind, holds, bytes: 2_400_000 },
  name: `sessions.sqlite.${kind}-${days}`,
  made: wallTime(noon - days * 86_400_000),
}));

export const ARRIVING: Arriving = {
  made: noon,
  groups: [{ name: 'Thursday Council', known: true }],
  newPeople: ['Gil'],
  newEntries: {
    ...NO_ENTRIES,
    arrangement: 1,
    pair: 6,
    pulse: 1,
    win: 3,
    story: 1,
    topic: 2,
    member: 1,
    meeting: 6,
    agreement: 1,
    session: 3,
    sprint: 1,
    guide: 1,
  },
  newRecords: 3,
  newLines: 24,
  newFormats: ['Sunday walk 2'],
  newPrompts: ['Questions of our own'],
  changed: 2,
  questions: 1,
  removedPeople: ['Faye'],
  removed: 1,
  expired: 0,
  namesakes: [
    { person: 'gil', name: 'Gil', here: [{ person: 'gil-here', name: 'Gil', groups: ['Product forum'] }] },
  ],
};

export const QUESTIONS: readonly Question[] = [
  {
    kind: 'group',
    id: 'g1',
    field: 'purpose',
    standing: { value: 'We help each other to decide, and to keep what we decided.', at: noon, here: false },
    others: [{ nth: 0, value: 'We decide together', at: wallTime(noon - 86_400_000), here: true }],
  },
];
