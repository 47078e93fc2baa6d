import { council, actionLearning } from '../shipped.ts';
import type {
  ArchivedRecord,
  ArchiveFound,
  ArchivePage,
  ArchivedSession,
  ArchiveShelves,
  FoundKind,
  Hit,
} from '#shared/records/archive/archive.ts';
import { readSearch } from '#shared/records/archive/query.ts';
import { wallTime } from '#shared/time.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { LONG_TWELVE } from './longNames.ts';

/** An archive as its window would be sent it: of sample people, who look for a sponsor. */

const day = (month: number, date: number) => wallTime(Date.UTC(2026, month - 1, date, 18));
const MOST = 1200;

const session = (i: number): ArchivedSession => ({
  session: `s${i}`,
  title:
    ['The sponsor who never says no', 'A newcomer’s first week', '', 'Whose sponsorship is it?'][i % 4] ?? '',
  formatId: i % 3 === 0 ? actionLearning.id : council.id,
  formatName: i % 3 === 0 ? actionLearning.name : council.name,
  openedWall: wallTime(day(6, 4) - i * 7 * 86_400_000),
  began: wallTime(day(6, 4) - i * 7 * 86_400_000),
  people: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'],
  state: i === 0 ? 'open' : i === 1 ? 'ended' : i === 5 ? 'declined' : 'closed',
  trial: false,
  group: i % 2 === 0 ? 'g1' : 'g2',
});

export const SHELVES: ArchiveShelves = {
  sessions: MOST,
  groups: [
    { group: 'g2', name: 'First Monday Set', sessions: 600 },
    { group: 'g1', name: 'Thursday Council', sessions: 600 },
  ],
  formats: [
    { format: council.id, name: council.name, sessions: 800 },
    { format: actionLearning.id, name: actionLearning.name, sessions: 400 },
  ],
  tags: [
    { tag: 'decisions', lines: 7 },
    { tag: 'time', lines: 2 },
  ],
};

export const archivePage = ({ from, count }: { from: number; count: number }): ArchivePage => ({
  total: MOST,
  sessions: Array.from({ length: Math.min(count, MOST - from) }, (_, i) => session(from + i)),
});

const hit = (kind: FoundKind, text: string, names: readonly string[], month: number, date: number): Hit => ({
  ...{ kind, text, names, session: 's2', began: day(month, date), timed: true, formatName: council.name },
  ...{ group: 'g1', released: kind === 'insight' },
});
/** What a group keeps beside its sessions. */
const ofGroup = (...of: Parameters<typeof hit>): Hit => ({ ...hit(...of), session: null, formatName: '' });
const HITS: readonly Hit[] = [
  hit('session', 'The sponsor who never says no', ['Dora'], 6, 4),
  hit('session', 'Whose sponsorship is it?', ['Fay'], 5, 7),
  hit('topic', 'A sponsor between two teams', ['Emre'], 5, 21),
  ...['early', 'late'].map((shift) =>
    hit(
      'topic',
      `How the teams that nobody sponsors hand over work between the night shift and the ${shift} shift`,
      ['Fay'],
      5,
      7,
    ),
  ),
  hit('insight', 'A sponsor who cannot say no has not said yes yet.', ['Dora'], 5, 14),
  hit('insight', 'Write the sponsor’s sentence before the plan.', ['Fay'], 4, 9),
  hit('parking', 'Saying no to the sponsor’s good idea', ['Ben'], 5, 7),
  hit('commitment', 'Ask the sponsor for one sentence in writing.', ['Dora'], 6, 4),
  hit('commitment', 'Thank our sponsor for one no.', ['Fay'], 3, 26),
  ofGroup('waits', 'How much of the plan do I tell the sponsor?', ['Fay'], 5, 7),
  ofGroup('agreement', 'Sponsors of our work are named by their role.', [], 5, 21),
  ofGroup('story', 'The first time our sponsor said no, we cheered.', ['Chidi'], 5, 21),
];

export function archiveFound({
  text,
  kind,
}: {
  text: string;
  kind: FoundKind | null;
}): ArchiveFound | object {
  const read = readSearch(text);
  if (!read.ok) return read;
  const found = text.startsWith('spons') ? HITS : [];
  const hits = found.filter((one) => kind === null || one.kind === kind);
  const kinds: Partial<Record<FoundKind, number>> = {};
  for (const one of found) kinds[one.kind] = (kinds[one.kind] ?? 0) + 1;
  return { terms: read.terms, total: hits.length, more: false, kinds, groups: { g1: found.length }, hits };
}

export const ARCHIVED: ArchivedRecord = {
  level: 'L1',
  closed: day(6, 4),
  keptUntil: wallTime(Date.UTC(2027, 5, 4, 18)),
  people: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'],
  presented: ['Dora'],
  lines: [
    { kind: 'topic', text: 'The sponsor who never says no', released: false, names: ['Dora'] },
    { kind: 'insight', text: 'Silence is not a yes.', released: true, names: ['Fay'] },
    {
      kind: 'commitment',
      text: 'Ask the sponsor for one sentence in writing.',
      released: false,
      names: ['Dora'],
    },
  ],
};

const DATES = ['02-12', '02-26', '03-12', '03-26', '04-09', '04-23', '05-07', '05-21', '06-04'];
const did = (...open: number[]) => Array.from({ length: 5 }, (_, i) => !open.includes(i));

export const TRENDS: GroupTrends = {
  group: 'g1',
  name: 'Thursday Council',
  dates: DATES.map((day, i) => ({ day: `2026-${day}`, held: i !== 4, session: i === 4 ? null : `s${i}` })),
  members: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'].map((name) => ({
    person: name.toLowerCase(),
    name,
  })),
  newer: ['Fay'],
  came: [5, 6, 6, 5, null, 6, 6, 5, 6],
  reach: [
    { name: 'Ana', did: did() },
    { name: 'Ben', did: did(3) },
    { name: 'Chidi', did: did(4) },
    { name: 'Dora', did: did() },
    { name: 'Emre', did: did(2) },
    { name: 'Fay', did: did(1) },
  ],
  gap: [0.09, 0.08, 0.08, 0.07, null, 0.06, 0.07, 0.05, 0.04],
  questions: [0.4, 0.45, 0.38, 0.52, null, 0.55, 0.61, 0.58, 0.66],
  looked: [null, [3, 2], [2, 2], [3, 3], null, [2, 2], [3, 2], [3, 3], [3, 3]].map(
    (of) => of && { open: of[0] ?? 0, looked: of[1] ?? 0 },
  ),
  formats: ['Council', 'Council', 'Forum', 'Council', null, 'Forum', 'Council', 'Forum', 'Council'],
  evidence: [null, [1, 0], [2, 1], null, null, [2, 2], [1, 1], null, [3, 2]].map(
    (of) => of && { looked: of[0] ?? 0, evidence: of[1] ?? 0 },
  ),
  learned: [0, 0, 1, 1, 2, 2, 4, 4, 5],
  readAgain: [0, 0, 0, 1, 0, 2, 0, 3, 1],
  early: [null, 0, 1, 1, null, 2, 1, 3, 2],
  decisions: [null, null, null, 1, null, null, 2, null, 0],
  worth: (
    [[2, 3, 4], [3, 3, 4], [3, 4, 4], [2, 3, 4], null, [3, 4, 5], [3, 4, 4], [4, 4, 5], [3, 4, 5]] as const
  ).map((told, i) => ({
    day: `2026-${DATES[i] ?? ''}`,
    told: told && { low: told[0], middle: told[1], high: told[2] },
  })),
  safety: [
    { day: '2026-02-19', mean: 4.4 },
    { day: '2026-04-02', mean: null },
    { day: '2026-05-14', mean: 5.1 },
  ],
  signal: {
    name: 'Days until somebody new works alone',
    months: [
      { day: '2026-02-12', value: 41, arrow: null, says: 'As it was before we began.' },
      { day: '2026-03-12', value: 38, arrow: null, says: '' },
      { day: '2026-05-14', value: 30, arrow: null, says: 'Two came at once, and helped each other.' },
    ],
  },
  signals: ['Days until somebody new works alone', 'Escalations'],
  stalled: { what: 'phase', phase: 'CHECKIN', format: council.id, times: 3, kept: 'CHECKIN' },
  stories: [
    {
      story: 't1',
      measure: 'rhythm',
      day: '2026-05-21',
      text: 'Since we begin on the minute, the late ones come earlier.',
      teller: 'Chidi',
    },
    {
      story: 't2',
      measure: 'questions',
      day: '2026-06-04',
      text: '‘What would he drop?’ It was the first question I could not answer.',
      teller: null,
    },
  ],
};

/** With names that have no room, and nothing marked. */
export const LONG_TRENDS: GroupTrends = {
  ...TRENDS,
  name: 'The Thursday Council of the whole northern region and its neighbours',
  reach: [...LONG_TWELVE].map((name) => ({ name, did: did(0, 3) })),
  members: LONG_TWELVE.map((name, i) => ({ person: `p${i}`, name })),
  came: TRENDS.came.map((n) => n && n * 3),
  gap: TRENDS.gap.map(() => null),
  signal: {
    name: 'Cross-team requests that came back to us',
    months: (['down', 'same', 'up'] as const).map((arrow, i) => ({
      ...{ day: `2026-0${i + 3}-12`, value: null, arrow },
      says: 'They ask before they write, which they say has to do with us, and nobody can know. '
        .repeat(2)
        .trim(),
    })),
  },
  stalled: {
    what: 'worth',
    name: 'Consultancy of colleagues by the longest name',
    format: council.id,
    times: 4,
    kept: council.id,
  },
  stories: TRENDS.stories.map((story) => ({
    ...story,
    text: `${story.text} `.repeat(3).slice(0, 160).trim(),
  })),
};
