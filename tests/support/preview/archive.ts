import { council, actionLearning } from '../shipped.ts';
import type {
  ArchivedRecord,
  ArchiveFound,
  ArchivePage,
  ArchiveShelves,
  FoundKind,
  Hit,
} from '#shared/records/archive/archive.ts';
import { readSearch } from '#shared/records/archive/query.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { wallTime } from '#shared/time.ts';

/** An archive as its window would be sent it: of sample people, who look for a sponsor. */

const day = (month: number, date: number) => wallTime(Date.UTC(2026, month - 1, date, 18));
const MOST = 1200;

const session = (i: number): RecentSession => ({
  session: `s${i}`,
  title:
    ['The sponsor who never says no', 'A newcomer’s first week', '', 'Whose sponsorship is it?'][i % 4] ?? '',
  formatId: i % 3 === 0 ? actionLearning.id : council.id,
  formatName: i % 3 === 0 ? actionLearning.name : council.name,
  openedWall: wallTime(day(6, 4) - i * 7 * 86_400_000),
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
  ...{ kind, text, names, session: 's2', openedWall: day(month, date), formatName: council.name },
  ...{ group: 'g1', released: kind === 'insight' },
});
const HITS: readonly Hit[] = [
  hit('session', 'The sponsor who never says no', ['Dora'], 6, 4),
  hit('session', 'Whose sponsorship is it?', ['Fay'], 5, 7),
  hit('topic', 'A sponsor between two teams', ['Emre'], 5, 21),
  hit('insight', 'A sponsor who cannot say no has not said yes yet.', ['Dora'], 5, 14),
  hit('insight', 'Write the sponsor’s sentence before the plan.', ['Fay'], 4, 9),
  hit('parking', 'Saying no to the sponsor’s good idea', ['Ben'], 5, 7),
  hit('commitment', 'Ask the sponsor for one sentence in writing.', ['Dora'], 6, 4),
  hit('commitment', 'Thank our sponsor for one no.', ['Fay'], 3, 26),
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
