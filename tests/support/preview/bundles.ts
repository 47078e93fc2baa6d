import type { Arriving } from '#shared/bundle/arriving.ts';
import type { Leaving } from '#shared/bundle/gather.ts';
import type { Question } from '#shared/bundle/questions.ts';
import { wallTime } from '#shared/time.ts';

/** What the desk's pages are told of a bundle. */

const PEOPLE = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
const noon = wallTime(Date.UTC(2026, 5, 4, 18, 0, 0));

export const LEAVING: Leaving = {
  groups: ['Thursday Council'],
  people: PEOPLE,
  agreements: 4,
  meetings: 15,
  held: 9,
  records: 9,
  lines: { topic: 31, seen: 6, question: 12, parking: 7, option: 0, insight: 22, commitment: 18 },
  own: 5,
  behind: [
    { person: 'ben', name: 'Ben', count: 5, added: true },
    { person: 'dora', name: 'Maximiliane-Charlotte von Hohenstein-Rabenau', count: 1, added: false },
  ],
};

export const ARRIVING: Arriving = {
  made: noon,
  groups: [{ name: 'Thursday Council', known: true }],
  newPeople: ['Gil'],
  newEntries: { story: 1, topic: 2, member: 1, meeting: 6, agreement: 1, session: 3 },
  newRecords: 3,
  newLines: 24,
  changed: 2,
  questions: 1,
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
    standing: { value: 'We help each other to decide, and to keep what we decided.', at: noon },
    others: [{ nth: 0, value: 'We decide together', at: wallTime(noon - 86_400_000) }],
  },
];
