import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { careOf, DATA_KINDS, RETENTION_MONTHS, TALK_DAYS, type DataKind } from '#shared/care/care.ts';
import { LEVELS, type Level } from '#shared/care/levels.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'privacy.md'), 'utf8');

/** What a line of the page's tables is about. */
const LINES: Readonly<Record<DataKind, string>> = {
  timings: 'date, format and timings',
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

  it('has no line about a kind that there is not', () => {
    const known = [...Object.values(LINES), 'kind', 'kept for'];
    for (const table of TABLES)
      expect([...table.keys()].filter((name) => !/^-+$/.test(name) && !known.includes(name))).toEqual([]);
  });
});
