import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ARRANGEMENT_MONTHS,
  careOf,
  DATA_KINDS,
  RETENTION_MONTHS,
  TALK_DAYS,
  type DataKind,
} from '#shared/care/care.ts';
import { LEVELS, type Level } from '#shared/care/levels.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'privacy.md'), 'utf8');

/** What a line of the page's tables is about. */
const LINES: Readonly<Record<DataKind, string>> = {
  day: 'date and format',
  timings: 'when each phase ran',
  attendance: 'who was there, who held a role',
  title: 'the session’s title',
  topic: 'topics, questions, parked topics',
  commitment: 'commitments',
  option: 'options',
  insight: 'insights',
  processNote: 'notes on the way of working',
  message: 'messages in the room',
  want: 'what each wants from the day',
  agreement: 'the working agreement',
  talk: 'who spoke when, observer’s codes',
};

/** The cells of the tables, by the name of their line; the table until closing first. */
const TABLES = PAGE.split('## ')
  .slice(1)
  .map(
    (part) =>
      new Map(
        part
          .split('\n')
          .filter((line) => line.startsWith('| '))
          .map((line) =>
            line
              .split('|')
              .slice(1, -1)
              .map((cell) => cell.trim().replaceAll("'", '’')),
          )
          .map(([name = '', ...cells]) => [name, cells] as const),
      ),
  );
const cell = (table: number, line: string, level: Level): string | undefined =>
  TABLES[table]?.get(line)?.[LEVELS.indexOf(level)];

const CELLS = DATA_KINDS.flatMap((kind) => LEVELS.map((level) => [kind, level] as const));

const whileOpen = (kind: DataKind, level: Level): string => {
  const { kept } = careOf(kind, level);
  return kept === 'never' ? 'not written' : kept === 'memory' ? 'in memory' : 'on the disk';
};

function onceClosed(kind: DataKind, level: Level): string {
  const { kept, shown } = careOf(kind, level);
  if (kept === 'ninetyDays') return `${TALK_DAYS} days, then totals`;
  if (kept !== 'retention')
    return kind === 'talk' && shown === 'group' ? 'destroyed; totals stay' : 'destroyed';
  if (shown === 'owner') return 'kept for its owner';
  return shown === 'ownerDecides' ? 'kept as its owner says' : 'kept';
}

/** What the lines on one person's own begin with, and the test that holds each. */
const HELD: Readonly<Record<string, readonly [file: string, title: string]>> = {
  'A commitment comes back to its owner first and alone': [
    'e2e/commitments.spec.ts',
    'the screen is turned to Ana: the wall and the console show nothing of it',
  ],
  'A person’s own page': ['e2e/commitments.spec.ts', 'handed over, read, sealed with a word, and covered'],
  'Sealed with a word': [
    'integration/closing/commitments.test.ts',
    'sealed with a word of theirs opens with that word alone, and stands in no file in plain words',
  ],
  'Taken along': ['unit/main/commitments/ownFile.test.ts', 'is one file with everything on the page'],
  Removed: [
    'integration/closing/commitments.test.ts',
    'is removed for good: their lines, their name, and every copy; what they held stays counted',
  ],
};
/** The same of what leaves with somebody. */
const LEAVES: Readonly<Record<string, readonly [file: string, title: string]>> = {
  'The group’s paper': [
    'unit/summary/groupPaper.test.ts',
    'holds the day, what comes next and the agreement, and no more',
  ],
  'What is shown in the room between sessions': [
    'unit/records/archive/trends.test.ts',
    'sends the room one measure, and of the others no value, story, name or session',
  ],
  'A sheet to take home': [
    'e2e/exports.spec.ts',
    'before a sealed session is closed each takes their own time along',
  ],
};

const OWN_LINES = (PAGE.split("## One person's own")[1] ?? '')
  .split('\n')
  .flatMap((line) => /^- \*\*(.+?)\*\*/.exec(line)?.[1]?.replaceAll("'", '’') ?? []);

describe('the page on privacy', () => {
  it.each(CELLS)('says where it lies until closing: %s at %s', (kind, level) => {
    expect(cell(0, LINES[kind], level)).toBe(whileOpen(kind, level));
  });

  it.each(CELLS)('says what stays of it once closed: %s at %s', (kind, level) => {
    expect(cell(1, LINES[kind], level)).toBe(onceClosed(kind, level));
  });

  it.each(LEVELS)('says for how long: %s', (level) => {
    const months = RETENTION_MONTHS[level];
    expect(cell(1, 'kept for', level)).toBe(months === null ? 'until deleted' : `${months} months`);
  });

  it('says for how long it is kept what a group arranged', () => {
    const line =
      /- \*\*What a group arranged\*\*[^]*?\n(?=- \*\*)/.exec(PAGE)?.[0].replaceAll(/\s+/g, ' ') ?? '';
    const { L0, L1, L2, L3 } = ARRANGEMENT_MONTHS;
    expect(line).toContain(`${L0} months at L0, ${L1} at L1, ${L2} at L2 and L3`);
    expect(L3).toBe(L2);
  });

  it('has no line about a kind that there is not', () => {
    const known = [...Object.values(LINES), 'kind', 'kept for'];
    for (const table of TABLES)
      expect([...table.keys()].filter((name) => !/^-+$/.test(name) && !known.includes(name))).toEqual([]);
  });

  it.each(Object.entries(HELD))('says of one person’s own what a test holds: %s', (lead, [file, title]) => {
    expect(OWN_LINES).toContain(lead);
    expect(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')).toContain(title);
  });

  it.each(Object.entries(LEAVES))('says of what leaves what a test holds: %s', (lead, [file, title]) => {
    expect(PAGE.replaceAll("'", '’')).toContain(`- **${lead}**`);
    expect(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')).toContain(title);
  });

  it('says nothing of one person’s own that no test holds', () => {
    expect(OWN_LINES.toSorted()).toEqual(Object.keys(HELD).toSorted());
  });
});
