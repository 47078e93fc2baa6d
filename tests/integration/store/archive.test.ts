import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER, type ArchiveFilter, type FoundKind } from '#shared/records/archive/archive.ts';
import { LINE_KINDS } from '#shared/records/lineKinds.ts';
import { folded, LONGEST_SEARCH, readSearch } from '#shared/records/archive/query.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays, dayOf } from '#shared/group/register/day.ts';
import { ms, wallTime } from '#shared/time.ts';
import { archiveQueryAnswers } from '../../../src/main/ipc/answers/archive.ts';
import { createClosing } from '../../../src/main/closing/closing.ts';
import { openStore } from '../../../src/main/store/open.ts';
import type { KeptRecord } from '../../../src/main/store/records.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { seedArchive } from '../../../tools/seed/seedArchive.ts';
import { deskOn, testTime } from '../../support/conducting.ts';
import { ownFolder } from '../../support/folders.ts';
import { sampleDraft } from '../../support/playedSession.ts';
import { changesOf } from '../../support/register.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const TODAY = dayOf(wallTime(NOW));
let folder: string;
let store: Store;
let records: readonly KeptRecord[];
beforeEach(async () => {
  folder = ownFolder();
  const file = join(folder, STORE_FILE);
  await seedArchive(file, { sessions: 160, groups: 4, seed: 3, now: NOW });
  ({ store } = openStore(file));
  records = store.records();
});
afterEach(() => store.close());

const ask = () => archiveQueryAnswers({ store, wall: () => wallTime(NOW) });
const found = (
  typed: string,
  kind: FoundKind | null = null,
  filter: Partial<ArchiveFilter> = {},
  today = TODAY,
) => {
  const read = readSearch(typed);
  if (!read.ok) throw new Error(read.why);
  const search = {
    terms: read.terms,
    filter: { ...NO_FILTER, ...filter },
    kind,
    from: 0,
    count: 2000,
    today,
  };
  return store.searchArchive(search);
};
/** What a plain reading of all records finds: lines of the group with a word that begins so. */
const readThrough = (beginning: string, passes: (kept: KeptRecord) => boolean = () => true) =>
  records.filter(passes).flatMap(({ session, lines }) =>
    lines
      .filter(({ shown }) => shown === 'group')
      .filter(({ text }) =>
        folded(text)
          .split(/[^\p{L}\p{N}]+/u)
          .some((word) => word.startsWith(beginning)),
      )
      .map(({ text }) => `${session.session} ${text}`),
  );
/** Does something to the register, as a person does. */
function act(asked: RegisterAct, today = TODAY): void {
  const written = store.keepChanges(changesOf(store.register(), asked, today), wallTime(NOW));
  expect(written.ok).toBe(true);
}
const linesFound = (typed: string, filter: Partial<ArchiveFilter> = {}) =>
  LINE_KINDS.flatMap((kind) => found(typed, kind, filter).hits).map(
    ({ session, text }) => `${session} ${text}`,
  );

describe('looking for what records hold', () => {
  it('finds every line with a word that begins so, and no other', () => {
    for (const beginning of ['resu', 'spons', 'w', 'cafe']) {
      expect(readThrough(beginning).length).toBeGreaterThan(0);
      expect(linesFound(beginning).toSorted()).toEqual(readThrough(beginning).toSorted());
    }
    expect(linesFound('résu').toSorted()).toEqual(readThrough('resu').toSorted());
  });

  it('narrows down by group, format, day and what may travel, and counts what the others have', () => {
    const [group = ''] = found('the').hits.flatMap((hit) => hit.group ?? []);
    const ofGroup = readThrough('the', ({ record }) => record.group === group);
    expect(linesFound('the', { group }).toSorted()).toEqual(ofGroup.toSorted());
    const narrow = found('the', 'insight', { group });
    expect(narrow.groups[group]).toBe(narrow.total);
    expect(Object.values(found('the', 'insight').groups)).not.toEqual([narrow.total]);
    const format = records[0]?.record.format.id ?? '';
    expect(linesFound('the', { format }).toSorted()).toEqual(
      readThrough('the', ({ record }) => record.format.id === format).toSorted(),
    );
    const since = addDays(dayOf(wallTime(NOW)), -100);
    expect(linesFound('the', { since }).toSorted()).toEqual(
      readThrough('the', ({ session }) => dayOf(session.openedWall) >= since).toSorted(),
    );
    for (const hit of found('the', 'insight', { released: true }).hits) expect(hit.released).toBe(true);
    expect(found('the', 'insight', { released: true }).total).toBeGreaterThan(0);
  });

  it('finds exact words only together, tags only behind a #, and the newest first', () => {
    const exact = found('"of the"').total + found('"for an honest"').total;
    expect(found('"for an honest no"').total).toBe(found('"honest no"').total);
    expect(found('"no honest"').total).toBe(0);
    expect(exact).toBeGreaterThan(0);
    const tagged = found('#decisions', 'commitment').hits;
    for (const { text } of tagged) expect(text).toContain('#decisions');
    expect(found('#week').total).toBe(0);
    const days = found('the', 'commitment').hits.map(({ began }) => began);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('never finds what its owner keeps, nor names', () => {
    const own = records.flatMap(({ lines }) => lines.filter(({ shown }) => shown === 'owners'));
    const groups = new Set(
      records.flatMap(({ lines }) => lines.filter(({ shown }) => shown === 'group')).map(({ text }) => text),
    );
    const hidden = own.filter(({ text }) => !groups.has(text));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { text } of hidden)
      for (const hit of found(`"${text}"`.slice(0, LONGEST_SEARCH)).hits)
        expect(hit.kind === 'session' || groups.has(hit.text)).toBe(true);
    for (const name of ['Sample', 'Ana', 'Zoë']) expect(linesFound(name)).toEqual([]);
  });

  it('answers whatever is typed with results or a reason', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            "'",
            '*',
            ' ',
            'NEAR',
            ' AND ',
            ' OR ',
            ' NOT ',
            '(',
            ')',
            ':',
            '^',
            '{',
            '-',
            '+',
            'a',
            'text',
            '\0',
            '🙂',
            'שלום',
            '#',
          ),
        )
        .map((parts) => parts.join('')),
      fc.constantFrom('x'.repeat(10_000), '"'.repeat(1_000), 'text : a', 'NEAR(a b, 5)', '-a', 'a*b*'),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const answer = await ask()['archive.search'](
          { type: 'archive.search', text, filter: NO_FILTER, kind: null, from: 0, count: 20 },
          'library',
        );
        expect('why' in answer ? answer.ok : answer.hits.length <= answer.total).toBe(!('why' in answer));
      }),
      { numRuns: 150 },
    );
  });

  it('takes all that narrows it down together', () => {
    const formats = [...new Set(records.map(({ record }) => record.format.id))];
    const groups = [...store.register().group.keys()];
    // What is typed, and what a plain reading of the folded line looks for.
    const typed = [
      ['the', /(?<![\p{L}\p{N}])the/u],
      ['"of the"', /(?<![\p{L}\p{N}])of the(?![\p{L}\p{N}])/u],
      ['#decisions', /#decisions(?![\p{L}\p{N}])/u],
    ] as const;
    const any = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values);
    fc.assert(
      fc.property(
        fc.constantFrom(...typed),
        any(...groups),
        any(...formats),
        any(30, 100, 400),
        fc.boolean(),
        fc.constantFrom(...LINE_KINDS),
        ([asked, holds], group, format, days, released, kind) => {
          const since = days === null ? null : addDays(TODAY, -days);
          const expected = records
            .filter(({ record }) => group === null || record.group === group)
            .filter(({ record }) => format === null || record.format.id === format)
            .filter(({ session }) => since === null || dayOf(session.openedWall) >= since)
            .flatMap(({ session, lines }) =>
              lines
                .filter((line) => line.shown === 'group' && line.kind === kind)
                .filter((line) => holds.test(folded(line.text)) && (!released || line.released))
                .map(({ text }) => `${session.session} ${text}`),
            );
          const { hits } = found(asked, kind, { group, format, since, released });
          expect(hits.map(({ session, text }) => `${session} ${text}`).toSorted()).toEqual(
            expected.toSorted(),
          );
        },
      ),
      { numRuns: 120 },
    );
  });

  it('goes through a kind page by page, each line once', () => {
    const read = readSearch('the');
    if (!read.ok) throw new Error(read.why);
    const page = (from: number) =>
      store.searchArchive({
        terms: read.terms,
        filter: NO_FILTER,
        kind: 'topic',
        from,
        count: 7,
        today: dayOf(wallTime(NOW)),
      });
    const { total } = page(0);
    const all = Array.from({ length: Math.ceil(total / 7) }, (_, i) => page(i * 7).hits).flat();
    expect(all.map(({ session, text }) => `${session} ${text}`)).toEqual(
      found('the', 'topic').hits.map(({ session, text }) => `${session} ${text}`),
    );
  });
});

describe('looking for what a group keeps beside its sessions', () => {
  const kindsOf = (typed: string, filter: Partial<ArchiveFilter> = {}, today = TODAY) =>
    found(typed, null, filter, today)
      .hits.map(({ kind }) => kind)
      .toSorted();

  it('finds the agreement that stands, topics that wait, and stories; and what goes is gone at once', () => {
    found('the');
    const [group = '', other = ''] = [...store.register().group.keys()];
    const [person = ''] = [...store.register().person.keys()];
    const adopt = (agreement: string, ...lines: string[]): void =>
      act({ act: 'agreement.adopt', group, agreement, lines, present: [], on: TODAY });
    adopt('a1', 'Zyxw on time', 'Zyxw kind');
    act({
      ...{ act: 'topic.park', group, topic: 't1', owner: person, text: 'Zyxw that waits #zyxwtag' },
      ...{ importance: 3, urgency: 3, on: TODAY },
    });
    const story = { act: 'story.tell', group, measure: 'rhythm', on: TODAY } as const;
    act({ ...story, story: 's1', text: 'Zyxw told with a name', teller: person });
    act({ ...story, story: 's2', text: 'Zyxw told by somebody', teller: null });
    expect(kindsOf('zyxw')).toEqual(['agreement', 'agreement', 'story', 'story', 'waits']);
    expect(found('zyxw').hits.map(({ session }) => session)).toEqual([null, null, null, null, null]);
    expect(kindsOf('zyxw', { group })).toHaveLength(5);
    expect(kindsOf('zyxw', { group: other })).toEqual([]);
    expect(kindsOf('zyxw', { since: TODAY })).toHaveLength(5);
    expect(kindsOf('zyxw', { since: addDays(TODAY, 1) })).toEqual([]);
    // A format is a session's; only whoever is named said yes.
    expect(kindsOf('zyxw', { format: 'council' })).toEqual([]);
    expect(found('zyxw', null, { released: true }).hits.map(({ text }) => text)).toEqual([
      'Zyxw told with a name',
    ]);
    expect(kindsOf('#zyxwtag')).toEqual(['waits']);
    expect(kindsOf('"zyxw on time"')).toEqual(['agreement']);
    act({ act: 'person.rename', person, name: 'Renamed' });
    expect(found('"told with a name"').hits.map(({ names }) => names)).toEqual([['Renamed']]);
    // Its time is over, though nobody took it away yet.
    expect(kindsOf('zyxw', {}, addDays(TODAY, 800))).not.toContain('waits');

    adopt('a2', 'Zyxw kind');
    expect(kindsOf('zyxw on')).toEqual([]);
    act({ act: 'topic.drop', topic: 't1' });
    act({ act: 'story.takeBack', story: 's1' });
    expect(store.archiveWords()).not.toContain('zyxwtag');
    expect(kindsOf('zyxw')).toEqual(['agreement', 'story']);
    act({ act: 'group.remove', group });
    expect(kindsOf('zyxw')).toEqual([]);
    expect(store.archiveWords().filter((word) => word.startsWith('zyxw'))).toEqual([]);
  });
});

describe('looking for what a group learned', () => {
  it('finds a note once it is held no more, without a name or a day; until then not one word of it is in the index', () => {
    found('the');
    const [group = ''] = [...store.register().group.keys()];
    const [person = ''] = [...store.register().person.keys()];
    const texts = (today: string) => found('zyxw', null, {}, today).hits.map(({ text }) => text);
    const words = () => store.archiveWords().filter((word) => word.startsWith('zyxw'));
    const write = (helped: string): void =>
      act({
        ...{ act: 'learning.write', group, learning: 'n1', person, on: TODAY },
        ...{ situation: '', helped, unless: '', tags: ['zyxwtag'] },
      });
    write('Zyxw helped');
    act({ act: 'learning.release', learning: 'n1', person, on: TODAY });
    expect(texts(addDays(TODAY, 6))).toEqual([]);
    expect(words()).toEqual([]);
    expect(texts(addDays(TODAY, 7))).toEqual(['Zyxw helped · #zyxwtag']);
    const [hit] = found('#zyxwtag', null, { released: true }, addDays(TODAY, 7)).hits;
    expect(hit).toMatchObject({ kind: 'learning', names: [], session: null });
    expect(hit?.began).toBe(wallTime(new Date(2000, 0, 1).setHours(12)));
    write('Zyxw changed');
    expect(texts(addDays(TODAY, 7))).toEqual([]);
    expect(words()).toEqual([]);
    act({ act: 'learning.release', learning: 'n1', person, on: TODAY });
    expect(texts(addDays(TODAY, 8))).toEqual(['Zyxw changed · #zyxwtag']);
    act({ act: 'learning.withhold', learning: 'n1', person });
    expect(texts(addDays(TODAY, 90))).toEqual([]);
    expect(words()).toEqual([]);
  });
});

describe('looking into a session that is not closed', () => {
  const linesOf = () => found('zyxw').hits.map(({ kind, names }) => [kind, ...names]);

  it('finds nothing of its lines while it goes on, then those that the group will see, and the same once it is closed', () => {
    const time = testTime();
    const desk = deskOn(store.log, time);
    const opened = desk.conductor.open(sampleDraft(4, { title: 'Zyxw title', level: 'L1' }));
    if (!opened.ok) throw new Error(opened.refusal.code);
    const [ana, ben] = sampleDraft(4).people;
    found('the');
    desk.does({ type: 'commitment.write', person: 'p1', text: 'Zyxw mine alone', visible: 'owner' });
    desk.does({ type: 'commitment.write', person: 'p2', text: 'Zyxw for all', visible: 'group' });
    desk.does({ type: 'insight.write', person: 'p1', text: 'Zyxw seen', release: true });
    expect(linesOf()).toEqual([['session']]);
    desk.goesToTheEnd();
    const shown = [['commitment', ben?.name], ['session'], ['insight', ana?.name]];
    expect(linesOf()).toEqual(shown);
    expect(found('zyxw', 'insight', { released: true }).total).toBe(1);
    expect(found('mine alone').total).toBe(0);
    desk.conductor.leave();
    const closing = createClosing({ store, conductor: desk.conductor, wall: () => wallTime(time.wall()) });
    expect(closing.close(opened.session)).toBeNull();
    expect(linesOf()).toEqual(shown);
    expect(found('mine alone').total).toBe(0);
    expect(store.deleteSession(opened.session).ok).toBe(true);
    expect(store.archiveWords().filter((word) => word.startsWith('zyxw'))).toEqual([]);
  });

  it('finds what ended under L2 by its title alone', () => {
    const desk = deskOn(store.log, testTime());
    desk.conductor.open(sampleDraft(4, { title: 'Zyxw title', level: 'L2' }));
    desk.does({ type: 'insight.write', person: 'p1', text: 'Zyxw seen', release: false });
    desk.goesToTheEnd();
    expect(linesOf()).toEqual([['session']]);
    desk.conductor.leave();
  });
});

describe('the list of all sessions', () => {
  it('has every one of them once, the newest first, page by page', async () => {
    const answers = ask();
    const page = (from: number) =>
      answers['archive.page']({ type: 'archive.page', filter: NO_FILTER, from, count: 60 }, 'library');
    const pages = [await page(0), await page(60), await page(120)];
    expect(pages.map(({ total }) => total)).toEqual([160, 160, 160]);
    const ids = pages.flatMap(({ sessions }) => sessions.map(({ session }) => session));
    expect(new Set(ids).size).toBe(160);
    expect(ids).toEqual(records.map(({ session }) => session.session));
  });

  it('has sessions that are not closed yet beside those that are, and their titles are found', async () => {
    const desk = deskOn(store.log, testTime());
    desk.conductor.open(sampleDraft(4, { title: 'Zyxwtitle of tonight' }));
    const { sessions } = await ask()['archive.page'](
      { type: 'archive.page', filter: NO_FILTER, from: 0, count: 200 },
      'library',
    );
    expect(sessions.find(({ title }) => title === 'Zyxwtitle of tonight')?.state).toBe('open');
    expect(found('zyxwt').hits.map(({ kind }) => kind)).toEqual(['session']);
    desk.conductor.leave();
  });

  it('says when a session began, and not when its room was opened: while it is open, ended, closed, and where it is found', () => {
    const time = testTime();
    const desk = deskOn(store.log, time);
    const opened = desk.conductor.open(sampleDraft(4, { title: 'Zyxwtitle', level: 'L1' }));
    if (!opened.ok) throw new Error(opened.refusal.code);
    const wall = time.wall();
    const began = () => [
      store.archivePage(NO_FILTER, 0, 200).sessions.find(({ title }) => title === 'Zyxwtitle')?.began,
      found('zyxwtitle').hits[0]?.began,
    ];
    expect(began()).toEqual([wall, wall]);
    desk.waits(70_000);
    expect(desk.does({ type: 'phase.start', ago: ms(0) }).ok).toBe(true);
    desk.waits(5000);
    expect(began()).toEqual([wall + 70_000, wall + 70_000]);
    desk.goesToTheEnd();
    expect(began()).toEqual([wall + 70_000, wall + 70_000]);
    desk.conductor.leave();
    createClosing({ store, conductor: desk.conductor, wall: () => wallTime(time.wall()) }).close(
      opened.session,
    );
    expect(
      store.archivePage(NO_FILTER, 0, 200).sessions.find(({ title }) => title === 'Zyxwtitle')?.state,
    ).toBe('closed');
    expect(began()).toEqual([wall + 70_000, wall + 70_000]);
  });

  it('is left alone by a store that is closed while its index is made', async () => {
    const unheard: unknown[] = [];
    const hear = (why: unknown): void => void unheard.push(why);
    process.on('unhandledRejection', hear);
    await ask()['archive.page']({ type: 'archive.page', filter: NO_FILTER, from: 0, count: 60 }, 'library');
    store.close();
    for (let turns = 0; turns < 4; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });

  it('says how many there are of each group and format', async () => {
    const shelves = await ask()['archive.shelves']({ type: 'archive.shelves' }, 'library');
    expect(shelves.groups.map(({ sessions }) => sessions)).toEqual([40, 40, 40, 40]);
    expect(shelves.formats.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(160);
    expect(shelves.tags.length).toBeGreaterThan(0);
  });
});

describe('what is destroyed', () => {
  it('is in the index no more: deleted, or its time was over', () => {
    const rare = (kept: KeptRecord) =>
      kept.lines.filter(({ shown }) => shown === 'group').flatMap(({ text }) => text.match(/#\w+/g) ?? []);
    found('the');
    expect(store.archiveWords()).toContain('decisions');
    for (const kept of records)
      if (rare(kept).includes('#decisions')) store.deleteSession(kept.session.session);
    expect(store.archiveWords()).not.toContain('decisions');
    expect(found('the').total).toBeGreaterThan(0);
    store.expire(wallTime(NOW + 3 * 365 * 86_400_000));
    const left = new Set(store.records().map(({ record }) => record.level));
    expect([...left]).toEqual(['L3']);
    expect(
      store.archiveWords().filter((word) => /^[a-z]{3,}$/.test(word) && !/^[kgfr][0-9a-f]+$/.test(word)),
    ).toEqual([]);
  });

  it('was never on the disk as an index', () => {
    found('the');
    store.log.settle();
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    expect(files.length).toBeGreaterThan(0);
    for (const bytes of files) {
      expect(bytes.includes('archive_lines')).toBe(false);
      expect(bytes.includes('archive_docs')).toBe(false);
    }
  });
});
