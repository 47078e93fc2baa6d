import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ARRANGEMENT_MONTHS,
  PULSE_MONTHS,
  careOf,
  DATA_KINDS,
  RETENTION_MONTHS,
  TALK_DAYS,
  type DataKind,
} from '#shared/care/care.ts';
import type { BesideKind } from '#shared/care/beside.ts';
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
  starred: 'questions that were starred',
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
  'Watching oneself': [
    'integration/closing/commitments.test.ts',
    'watches themselves alone: sealed with the rest, found by no search, gone with its session or its owner',
  ],
  Released: [
    'integration/closing/commitments.test.ts',
    'is theirs to release: from then on papers and the archive may have it, and taken back they may not',
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
  'The agreement on paper': [
    'unit/summary/agreementPaper.test.ts',
    'is a version as it was adopted: its lines, its day, and who of it is still known',
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

/** The same of what is kept, for how long, and what goes with it. */
const KEPT: Readonly<Record<string, readonly [file: string, title: string]>> = {
  Closing: [
    'integration/closing/closing.test.ts',
    'stands where the level lets it, and nowhere else in any file: %s',
  ],
  'At L0 the whole log': [
    'integration/closing/closing.test.ts',
    'keeps the log at the open level, without notes on the way of working, until ninety days are over',
  ],
  'A session that ended and is not closed': [
    'integration/closing/closing.test.ts',
    'closes what ended forty-eight hours ago, and says so; before that it only asks',
  ],
  'Records go by themselves': [
    'integration/closing/closing.test.ts',
    'removes records whose months are over, says how many, and which go next month',
  ],
  'The archive’s search': ['integration/store/archive.test.ts', 'was never on the disk as an index'],
  'A group and its people': [
    'integration/closing/closing.test.ts',
    'is gone with its group where it lies beside the session, in every file',
  ],
  'A group’s parking list': [
    'unit/group/register/parking.test.ts',
    'takes over at %s what a closed session parked, as far as the level lets it',
  ],
  'What a group arranged': [
    'unit/group/register/arrangements.test.ts',
    'goes with whoever leaves, is removed or loses the group',
  ],
  'A programme of pairs': [
    'unit/group/pairs/programme.test.ts',
    'goes when its time is over, with whoever is removed, and with the group',
  ],
  'All pairs at once': [
    'unit/group/pairs/kickOff.test.ts',
    'is a draft as any other, belongs to no group, and keeps no log for a while',
  ],
  'Learning notes': [
    'unit/group/learning/notes.test.ts',
    'is in no file and no bundle while it is held, whatever else happens, and in each of them afterwards',
  ],
  'Guides, questions and words': [
    'unit/group/playbook/playbook.test.ts',
    'is there where lessons may travel, and goes with its group',
  ],
  'Purpose, stories and signals': [
    'integration/closing/closing.test.ts',
    'is gone with its group where it lies beside the session, in every file',
  ],
  'Small wins, and what a group said looking back': [
    'unit/group/sprint/sprint.test.ts',
    'go by themselves as level %s lets them stay, and are not written where it keeps none',
  ],
  'A pulse’s forms': [
    'unit/group/pulse/round.test.ts',
    'stores and shows after each form that it is in, and nothing of it',
  ],
  'Totals of pulses': [
    'unit/group/pulse/round.test.ts',
    'are of nobody’s level but that of the day, and go when their time is over',
  ],
  'Private words': [
    'e2e/pulse.spec.ts',
    'a private word is read with its passphrase alone, and lies in no other file',
  ],
  Plans: [
    'integration/closing/commitments.test.ts',
    'is in no plan either, once they are removed, and nobody else’s place in it changes',
  ],
  'No copy has what a plan is called': [
    'integration/store/backups.test.ts',
    'is in no copy: the session may be one that keeps no title, and nothing tells which it was',
  ],
  'A calendar file': [
    'unit/main/export/calendar.test.ts',
    'says no length at the level that lets none leave',
  ],
  'A mark outlives what it marks': [
    'integration/store/marks.test.ts',
    'brings back nothing that was closed or removed: %s',
  ],
  'Going back to a copy': [
    'integration/store/restore.test.ts',
    'brings back nothing that was closed or removed since, or whose time is over',
  ],
  'A damaged file': [
    'integration/store/restore.test.ts',
    'names a damaged file that was set aside, and deletes it where somebody asks',
  ],
  'A bundle': [
    'integration/bundle/bundle.test.ts',
    'is readable to its owner alone, and holds no word that could be read',
  ],
  'Files that you exported': [
    'integration/closing/closing.test.ts',
    'leaves alone what was exported, wherever it was put and whatever it is called',
  ],
};

/** Each kind of entry of the register, in the words in which the page tells that it is kept: a kind without is a gap in it. */
const TOLD: Readonly<Record<BesideKind, string>> = {
  person: 'A group and its people: names',
  member: 'who is in which group',
  meeting: 'when it meets',
  session: 'The register of a group counts who was there, who held which role',
  group: 'Purpose, stories and signals',
  agreement:
    'what the group sees outside itself lie with the group at every level, as its working agreement does',
  story: 'what somebody told beside a measure',
  signal: 'what the group sees outside itself',
  ritual: 'that it keeps a phase which was left out several times',
  flag: 'A prompt that was flagged',
  sprint: 'Of a sprint itself the day on which it started is kept',
  programme: 'A programme of pairs',
  background: 'somebody says of themselves for preferences',
  pair: 'who is with whom in which weeks',
  seal: 'Sealed with a word',
  review: 'A commitment comes back to its owner first and alone',
  commitment: 'A commitment comes back to its owner first and alone',
  release: 'Released',
  topic: 'A group’s parking list',
  arrangement: 'What a group arranged',
  pulse: 'Totals of pulses',
  learning: 'Learning notes',
  reflection: 'Watching oneself',
  win: 'Small wins',
  lookBack: 'what a group said looking back',
  guide: 'Guides, questions and words',
  question: 'Guides, questions and words',
  term: 'Guides, questions and words',
};

/** The points of a part of the page. */
const linesOf = (part: string): string[] =>
  (PAGE.split('## ').find((one) => one.startsWith(part)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('- '));
const leadsOf = (part: string): string[] =>
  linesOf(part).flatMap((line) => /^- \*\*(.+?)\*\*/.exec(line)?.[1]?.replaceAll("'", '’') ?? []);
const OWN_LINES = leadsOf("One person's own");
const KEPT_LINES = leadsOf('Once it is closed');

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

  it('says for how long totals of a pulse are kept, and private words, and at which level neither is', () => {
    const { L0, L1, L2, L3 } = PULSE_MONTHS;
    const text = PAGE.replaceAll(/\s+/g, ' ');
    expect(text).toContain(`after ${L0} months if they were asked at L0, ${L1} at L1, ${L2} at L2`);
    expect(text).toContain(`after ${L0} months if it was written at L0, ${L1} at L1, ${L2} at L2`);
    expect(L3).toBeNull();
  });

  it.each(Object.entries(TOLD))(
    'tells that it is kept what a group has beside its sessions: %s',
    (_kind, words) => {
      expect(PAGE.replaceAll(/\s+/g, ' ').replaceAll("'", '’').replaceAll('**', '')).toContain(words);
    },
  );

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

  it.each(Object.entries(KEPT))('says of what is kept what a test holds: %s', (lead, [file, title]) => {
    expect(KEPT_LINES).toContain(lead);
    expect(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')).toContain(title);
  });

  it('says nothing of what is kept, and of what leaves, that no test holds', () => {
    expect(KEPT_LINES.toSorted()).toEqual([...Object.keys(KEPT), ...Object.keys(LEAVES)].toSorted());
    const lines = [...linesOf('Once it is closed'), ...linesOf("One person's own")];
    expect(lines.filter((line) => !line.startsWith('- **'))).toEqual([]);
  });

  it('says nothing of one person’s own that no test holds', () => {
    expect(OWN_LINES.toSorted()).toEqual(Object.keys(HELD).toSorted());
  });
});
