import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_OWN_TEXTS } from '#shared/bundle/ownTexts.ts';
import { gather } from '#shared/bundle/gather.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { wallTime } from '#shared/time.ts';
import { openText, sealText } from '../../../src/main/bundle/envelope.ts';
import { createOwnPages } from '../../../src/main/commitments/ownPage.ts';
import { forgetInPlans } from '../../../src/main/commitments/forgetInPlans.ts';
import { registerEnded } from '../../../src/main/ipc/answers/groups.ts';
import { createSettings } from '../../../src/main/platform/settings.ts';
import {
  act,
  BEGIN,
  carry,
  CHEAP,
  computer,
  endedSession,
  everything,
  heldSession,
  HOUR,
  PASSPHRASE,
  takeIn,
  type Computer,
} from '../../support/computers.ts';
import { filesHolding } from '../../support/fileContent.ts';
import { foundToTravel } from '../../support/travelling.ts';
import { sampleDraft } from '../../support/playedSession.ts';

/** An encrypted text as the first version of the app wrote it. */
const WRITTEN_BEFORE = Buffer.from(
  'VGFsa2luZyBQaWVjZSBidW5kbGUKeyJ2ZXJzaW9uIjoxLCJrZGYiOiJzY3J5cHQiLCJuIjoxMDI0LCJyIjo4LCJwIjoxLCJzYWx0IjoiMmwvL0orN0NPSm81Qi9JQUV4eThPQT09IiwiY2lwaGVyIjoiYWVzLTI1Ni1nY20iLCJub25jZSI6IkJ1SXNJbnMvcElPQlhUV0EifQrNnP3TsThNtuH+446h/CHCaSvC4tsn584A/ltJ9j7qNQWm7z8934CqZdwrFooDJyYdmXqzbqirMzeBcigXSCEv9kJEjw==',
  'base64',
);

describe('a group as one file', () => {
  it('arrives on another computer as it left, but for what is its owners’ alone', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    const session = heldSession(one);
    expect(await carry(one, two)).toMatchObject({
      groups: [{ name: 'Thursday Council', known: false }],
      newPeople: ['Ana', 'Ben', 'Cai'],
      newRecords: 1,
      newLines: 1,
      questions: 0,
    });
    const [kept] = two.store.records();
    expect(kept?.record).toEqual(one.store.record(session)?.record);
    expect(kept?.lines.map(({ text }) => text)).toEqual(['Ask the sponsor']);
    expect(two.store.session(session)?.state).toBe('closed');
    expect([...two.store.register().group.values()]).toEqual([...one.store.register().group.values()]);
    expect(kept?.keptUntil).toBe(one.store.record(session)?.keptUntil);
  });

  it('says on an owner’s page there that the words of an open commitment stayed where they were written', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    const session = endedSession(one);
    registerEnded(one.store, wallTime(one.now));
    await carry(one, two);
    const day = one.store.register().session.get(session)?.day ?? '';
    const ownPage = async ({ store, settings, now }: Computer) => {
      const own = createOwnPages({ store, plans: settings, wall: () => wallTime(now) });
      const answer = await own.read('ana', null);
      return answer?.open === true ? answer.page : null;
    };
    expect(await ownPage(one)).toMatchObject({
      commitments: [{ text: 'Ask the sponsor' }],
      withoutWords: [],
    });
    expect(await ownPage(two)).toMatchObject({ commitments: [], withoutWords: [day] });
    const [commitment] = two.store.register().commitment.keys();
    const settle = setFields('review', 'r1', {
      ...{ group: 'g1', commitment: commitment ?? '', session, day },
      ...{ hears: 'say', becomes: 'keep' },
    });
    two.store.keepChanges(settle, wallTime(two.now));
    expect(await ownPage(two)).toMatchObject({ commitments: [], withoutWords: [] });
  });

  it('holds an owner’s lines where they add them, and still shows them to nobody else', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    heldSession(one);
    expect(one.desk.leaving({ group: 'g1', adding: [] }).behind).toEqual([
      { person: 'ben', name: 'Ben', count: 1, added: false },
    ]);
    await carry(one, two, ['ben']);
    expect(two.store.records()[0]?.lines.map(({ text, shown }) => [text, shown])).toEqual([
      ['Ask the sponsor', 'group'],
      ['Sleep eight hours', 'owners'],
    ]);
  });

  it('says which of two namesakes is in it, as the page of their group does', () => {
    const one = computer();
    act(one, BEGIN);
    heldSession(one);
    act(one, { act: 'person.rename', person: 'ben', name: 'Ana' });
    const { people, behind } = one.desk.leaving({ group: 'g1', adding: [] });
    expect(people).toEqual(['Ana 1', 'Ana 2', 'Cai']);
    expect(behind).toMatchObject([{ person: 'ben', name: 'Ana 2' }]);
    // A file of everything calls them the same, however they sit: who says yes to theirs goes by it.
    act(one, { act: 'seats.order', group: 'g1', seats: ['ben', 'cai', 'ana'] });
    const everything = one.desk.leaving({ group: null, adding: [] }).behind;
    expect(everything).toMatchObject([{ person: 'ben', name: 'Ana 1' }]);
    expect(everything).toEqual(one.desk.leaving({ group: 'g1', adding: [] }).behind);
  });

  it('leaves what was sealed, and says whose that is, whoever adds what is theirs', () => {
    const one = computer();
    act(one, BEGIN);
    heldSession(one);
    const all = one.store.keep();
    const sessions = all.sessions.map((kept) => ({
      ...kept,
      lines: kept.lines.map((kind) =>
        kind.line.shown === 'group'
          ? kind
          : { ...kind, line: { ...kind.line, text: '', sealed: true as const } },
      ),
    }));
    const { keep, leaving } = gather({ ...all, sessions }, NO_OWN_TEXTS, one.store.register(), {
      group: 'g1',
      adding: new Set(['ben']),
      today: dayOf(wallTime(one.now)),
    });
    expect(leaving).toMatchObject({ sealed: ['Ben'], behind: [], own: 0 });
    expect(keep.sessions.flatMap(({ lines }) => lines.map(({ line }) => line.shown))).toEqual(['group']);
  });

  it('numbers the lines that go as if there were no others', () => {
    const one = computer();
    act(one, BEGIN);
    heldSession(one);
    const all = one.store.keep();
    // The line that stays comes first.
    const sessions = all.sessions.map((kept) => ({
      ...kept,
      lines: kept.lines.toReversed().map(({ line }, i) => ({ n: i + 1, line })),
    }));
    expect(sessions[0]?.lines.map(({ line }) => line.shown)).toEqual(['owners', 'group']);
    const today = dayOf(wallTime(one.now));
    const given = { group: 'g1', adding: new Set<string>(), today };
    const { keep } = gather({ ...all, sessions }, NO_OWN_TEXTS, one.store.register(), given);
    expect(keep.sessions[0]?.lines.map(({ n, line }) => [n, line.text])).toEqual([[1, 'Ask the sponsor']]);
  });

  it('names nobody among those whose lines stay of whom there is no name any more', () => {
    const one = computer();
    act(one, BEGIN);
    heldSession(one);
    const register = one.store.register();
    const others = new Map([...register.person].filter(([id]) => id !== 'ben'));
    const { leaving } = gather(
      one.store.keep(),
      NO_OWN_TEXTS,
      { ...register, person: others },
      { group: 'g1', adding: new Set(), today: dayOf(wallTime(one.now)) },
    );
    expect(leaving.behind).toEqual([]);
    expect(leaving.people).toEqual(['Ana', 'Cai']);
  });

  it('is readable to its owner alone, and holds no word that could be read', async () => {
    const one = computer();
    act(one, BEGIN);
    heldSession(one);
    await one.desk.save({ group: 'g1', adding: ['ben'], passphrase: PASSPHRASE });
    expect(statSync(one.path).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(one.path).toString('latin1');
    for (const word of ['Thursday', 'Ana', 'sponsor', 'Sleep', 'g1"']) expect(bytes).not.toContain(word);
  });

  it('taken in twice is the same as once, and into the group it came from nothing', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    heldSession(one);
    await carry(one, two);
    const once = everything(two);
    expect(await takeIn(two)).toEqual({ code: 'bundle', why: 'nothingNew' });
    expect(everything(two)).toEqual(once);
    const before = everything(one);
    expect(await takeIn(one)).toEqual({ code: 'bundle', why: 'nothingNew' });
    expect(everything(one)).toEqual(before);
  });

  it('goes there and back: changes of both survive, and what both changed is asked about', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    heldSession(one);
    await carry(one, two);
    two.now = one.now;
    act(one, { act: 'group.describe', group: 'g1', purpose: 'Decide better', minutes: 45 });
    act(one, { act: 'person.rename', person: 'ana', name: 'Anna' });
    act(two, {
      act: 'meeting.plan',
      group: 'g1',
      meetings: [{ meeting: 'x1', day: '2026-07-02' }],
      begins: '18:00',
      minutes: 60,
    });
    act(two, { act: 'group.describe', group: 'g1', purpose: 'Decide together' });
    expect(await carry(two, one)).toMatchObject({ questions: 1 });
    await carry(one, two);
    // But for what is an owner's alone, which stayed behind.
    const isGroups = ([kind]: readonly unknown[]): boolean => kind !== 'commitment';
    expect(everything(two).fields.filter(isGroups)).toEqual(everything(one).fields.filter(isGroups));
    for (const { store, desk } of [one, two]) {
      // Each is told which of the two was written where it sits.
      const here = desk.questions().map(({ standing, others }) => [standing.here, others[0]?.here]);
      expect(here).toEqual([store === two.store ? [true, false] : [false, true]]);
      const group = store.register().group.get('g1');
      expect(group).toMatchObject({ purpose: 'Decide together', minutes: 45 });
      expect(store.register().person.get('ana')?.name).toBe('Anna');
      expect([...store.register().meeting.keys()]).toEqual(['x1']);
      expect(desk.questions()).toMatchObject([
        {
          kind: 'group',
          field: 'purpose',
          standing: { value: 'Decide together' },
          others: [{ nth: 0, value: 'Decide better' }],
        },
      ]);
    }
    // One of the two chooses the earlier; the other is asked no more.
    one.now += HOUR;
    expect(one.desk.settle({ kind: 'group', id: 'g1', field: 'purpose' }, 0)).toEqual({ ok: true });
    await carry(one, two);
    expect(two.store.register().group.get('g1')?.purpose).toBe('Decide better');
    expect(two.desk.questions()).toEqual([]);
  });

  it('takes along what owners released: what they said last stands on both computers, and nobody is asked', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    const session = heldSession(one, 'Ask the sponsor', 'Ben', 'Silence is not a no');
    await carry(one, two);
    const id = one.store.record(session)?.lines.find(({ kind }) => kind === 'insight')?.id ?? '';
    const says = (on: Computer, released: string | null): void => {
      on.now += HOUR;
      const said = setFields('release', id, { group: 'g1', session, released });
      expect(on.store.keepChanges(said, wallTime(on.now))).toEqual({ ok: true });
    };
    const isReleased = ({ store }: Computer) =>
      store.record(session)?.lines.find((line) => line.id === id)?.released;
    const found = ({ store }: Computer) => foundToTravel(store, 'silence', '2026-06-05').length;
    expect([one, two].map(isReleased)).toEqual([false, false]);
    expect([one, two].map(found)).toEqual([0, 0]);
    two.now = one.now;
    says(one, '2026-06-04');
    two.now += HOUR;
    says(two, null);
    says(two, '2026-06-05');
    says(one, null);
    await carry(two, one);
    await carry(one, two);
    expect([one, two].map(isReleased)).toEqual([true, true]);
    expect([one, two].map(found)).toEqual([1, 1]);
    expect([one, two].flatMap(({ desk }) => desk.questions())).toEqual([]);
    two.now += HOUR;
    says(two, null);
    await carry(two, one);
    expect([one, two].map(isReleased)).toEqual([false, false]);
    expect([one, two].map(found)).toEqual([0, 0]);
    // Deleted on one of the two, nothing of what was said of its lines comes back.
    one.store.deleteSession(session);
    await carry(two, one);
    await carry(one, two);
    for (const { store } of [one, two])
      expect([...store.register().release.keys(), ...store.register().commitment.keys()]).toEqual([]);
  });

  it('brings back nobody and nothing that was removed', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    const session = heldSession(one);
    await carry(one, two, ['ben']);
    const cai = one.store.register();
    const gone = [...cai.person.keys()].filter((id) => id === 'ben');
    expect(gone).toEqual(['ben']);
    one.store.keepChanges(
      ['name', 'mergedInto'].map((field) => ({
        kind: 'person' as const,
        id: 'ben',
        field,
        value: undefined,
      })),
      wallTime(one.now),
    );
    // The other computer still has Ben, and hands the group on.
    expect(await takeIn(one)).toEqual({ code: 'bundle', why: 'nothingNew' });
    expect(one.store.register().person.has('ben')).toBe(false);
    await carry(one, two);
    expect(two.store.register().person.has('ben')).toBe(false);
    const [kept] = two.store.records();
    expect(kept?.record.people.map(({ name }) => name)).toEqual(['Ana', '', 'Chidi']);
    expect(kept?.lines.map(({ text }) => text)).toEqual(['Ask the sponsor']);
    // And a session that is deleted there is deleted here.
    one.store.deleteSession(session);
    await carry(one, two);
    expect(two.store.session(session)).toBe(null);
    expect(two.store.register().session.has(session)).toBe(false);
    expect(await carry(two, one)).toEqual({ code: 'bundle', why: 'nothingNew' });
  });

  it('keeps the order of what was held and agreed on one day, so that both computers propose the same', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    for (const [i, leads] of ['cai', 'ana', 'ben'].entries()) {
      one.now += HOUR;
      const held = {
        ...{ group: 'g1', day: '2026-06-04', format: 'council', present: ['ana', 'ben', 'cai'] },
        ...{ roles: { facilitator: [leads] }, presented: [leads], carried: [], began: wallTime(one.now) },
      };
      one.store.keepChanges(setFields('session', `${9 - i}-held`, held), wallTime(one.now));
      act(one, {
        act: 'agreement.adopt',
        group: 'g1',
        agreement: `${9 - i}-agreed`,
        lines: [`We listen to ${leads} first.`],
        present: ['ana'],
        on: '2026-06-04',
      });
    }
    const seen = ({ store }: Computer) => viewOfRegister(store.register(), '2026-06-04').groups[0];
    // Looked at before, so that what arrives is read beside what was there.
    act(two, { ...BEGIN, group: 'g2', name: 'Forum', people: [] });
    seen(two);
    await carry(one, two);
    const there = viewOfRegister(two.store.register(), '2026-06-04').groups.find(({ id }) => id === 'g1');
    expect(there?.proposal).toEqual(seen(one)?.proposal);
    expect(there?.sessions.map(({ roles }) => roles['facilitator'])).toEqual([['ben'], ['ana'], ['cai']]);
    expect(there?.agreements.at(-1)?.lines).toEqual(['We listen to ben first.']);
    // What was written there earlier than what stands here arrives later, and stands before it.
    const adopt = (on: Computer, line: string): void =>
      act(on, {
        ...{ act: 'agreement.adopt', group: 'g1', agreement: `0-${line.length}`, lines: [line] },
        ...{ present: ['ana'], on: '2026-06-04' },
      });
    two.now = one.now + 5 * HOUR;
    adopt(two, 'We end on time.');
    seen(two);
    adopt(one, 'We begin on time.');
    await carry(one, two);
    const stands = viewOfRegister(two.store.register(), '2026-06-04').groups.find(({ id }) => id === 'g1');
    expect(stands?.agreements.at(-1)?.lines).toEqual(['We end on time.']);
  });

  it('takes whoever was removed there out of plans and of others’ lines here', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    act(one, { act: 'person.rename', person: 'ben', name: 'Benedetta Rossi' });
    heldSession(one, 'Ask Benedetta, not Chidi', 'Benedetta Rossi');
    act(one, { act: 'group.describe', group: 'g1', purpose: 'Help Benedetta Rossi to found it' });
    await carry(one, two);
    const draft = sampleDraft(3);
    const people = Object.fromEntries(draft.people.map(({ id }, i) => [id, ['ana', 'ben', 'cai'][i] ?? '']));
    const named = draft.people.map((person, i) => (i === 1 ? { ...person, name: 'Benedetta' } : person));
    const keep = (id: string, group: string): void =>
      two.settings.keepPlan({
        ...{ id, starts: null, changed: 1 },
        draft: { ...draft, people: named, group: { id: group, people } },
      });
    keep('next', 'g1');
    one.store.removePerson('ben', wallTime(one.now));
    // Before it is taken in, who goes is named.
    expect(await carry(one, two)).toMatchObject({ removedPeople: ['Benedetta Rossi'] });
    for (const { store } of [one, two]) {
      expect(store.records()[0]?.lines.map(({ text }) => text)).toEqual(['Ask …, not Chidi']);
      expect(store.register().group.get('g1')?.purpose).toBe('Help … to found it');
    }
    const { plans } = createSettings(two.store);
    expect(plans().map(({ draft: { people: left } }) => left.map(({ name }) => name))).toEqual([
      ['Ana', 'Chidi'],
    ]);
    // As if it had been killed before: the next start does the same.
    keep('next', 'g1');
    expect(forgetInPlans(two.settings, two.store.gone())).toBe(true);
    expect(forgetInPlans(two.settings, two.store.gone())).toBe(false);
    const folderOfTwo = dirname(two.file);
    two.store.log.settle();
    expect(filesHolding(folderOfTwo, 'Benedetta')).toEqual([]);
  });

  it('does not bring a group back that was removed here', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    await carry(one, two);
    act(two, { act: 'group.remove', group: 'g1' });
    expect(await takeIn(two)).toEqual({ code: 'bundle', why: 'groupRemoved' });
    expect(two.store.register().group.size).toBe(0);
  });

  it('asks about namesakes, and makes one person of two where somebody says so', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    act(two, {
      ...BEGIN,
      group: 'g2',
      name: 'Forum',
      people: [{ member: 'm9', person: 'ana-here', name: 'ana' }],
    });
    await one.desk.save({ group: 'g1', adding: [], passphrase: PASSPHRASE });
    two.path = one.path;
    await two.desk.choose();
    const unlocked = await two.desk.unlock(PASSPHRASE);
    expect(unlocked).toMatchObject({
      ok: true,
      arriving: {
        namesakes: [{ person: 'ana', name: 'Ana', here: [{ person: 'ana-here', groups: ['Forum'] }] }],
      },
    });
    expect(
      two.desk.take([
        { person: 'ana', into: 'ana-here' },
        { person: 'ben', into: 'ana-here' },
      ]),
    ).toEqual({ ok: true });
    const { person } = two.store.register();
    expect([person.get('ana')?.mergedInto, person.get('ben')?.mergedInto]).toEqual(['ana-here', null]);
  });

  it('lets records whose time is over stay out', async () => {
    const [one, two] = [computer(), computer()];
    act(one, BEGIN);
    const session = heldSession(one);
    await one.desk.save({ group: 'g1', adding: [], passphrase: PASSPHRASE });
    two.path = one.path;
    two.now = (one.store.record(session)?.keptUntil ?? 0) + 1;
    expect(await takeIn(two)).toMatchObject({ newRecords: 0, expired: 1 });
    expect(two.store.records()).toEqual([]);
  });
});

describe('a file that is no such thing', () => {
  async function saved(): Promise<[Computer, Buffer]> {
    const one = computer();
    act(one, BEGIN);
    heldSession(one);
    await one.desk.save({ group: 'g1', adding: [], passphrase: PASSPHRASE });
    return [one, readFileSync(one.path)];
  }
  const offered = async (to: Computer, bytes: Uint8Array, passphrase = PASSPHRASE): Promise<unknown> => {
    writeFileSync(to.path, bytes);
    return takeIn(to, passphrase);
  };

  it('is refused wherever one bit of it was altered, and wherever it is cut short', async () => {
    const [, bytes] = await saved();
    const two = computer();
    const before = everything(two);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const altered = Buffer.from(bytes);
        altered.writeUInt8(altered.readUInt8(at) ^ (1 << bit), at);
        expect(await offered(two, altered)).toMatchObject({
          code: 'bundle',
          why: expect.stringMatching(/^(damaged|notABundle)$/),
        });
        expect(await offered(two, bytes.subarray(0, at))).toMatchObject({
          code: 'bundle',
          why: expect.stringMatching(/^(damaged|notABundle)$/),
        });
      }),
      { numRuns: 100 },
    );
    expect(everything(two)).toEqual(before);
  });

  it('is told from one with another passphrase, of a newer version, and of something else', async () => {
    const [one, bytes] = await saved();
    const two = computer();
    expect(await offered(two, bytes, 'six stones in a raw')).toEqual({
      code: 'bundle',
      why: 'otherPassphrase',
    });
    // What was typed on one keyboard is the same on another.
    expect(await offered(two, bytes, ` ${PASSPHRASE} `)).toMatchObject({ newRecords: 1 });
    const content = { ...JSON.parse(await textOf(bytes)) };
    const newer = await sealText(JSON.stringify({ ...content, version: 5 }), PASSPHRASE, CHEAP);
    expect(await offered(one, newer)).toEqual({ code: 'bundle', why: 'newer' });
    const odd = await sealText(
      JSON.stringify({ ...content, fields: [{ kind: 'person' }] }),
      PASSPHRASE,
      CHEAP,
    );
    expect(await offered(one, odd)).toEqual({ code: 'bundle', why: 'damaged' });
    expect(await offered(one, Buffer.from('{"a":1}'))).toEqual({ code: 'bundle', why: 'notABundle' });
    // A file that a later version wrapped in another way: its own line says so, and nobody types a passphrase for it.
    const later = Buffer.from(
      bytes.toString('latin1').replace('{"version":1,', '{"version":2,"argon":3,'),
      'latin1',
    ).subarray(0, -32);
    one.path = join(dirname(one.file), 'later.tpbundle');
    writeFileSync(one.path, Buffer.concat([later, createHash('sha256').update(later).digest()]));
    expect(await one.desk.choose()).toMatchObject({ ok: false, why: { why: 'newer' } });
    writeFileSync(one.path, bytes.subarray(0, bytes.length - 1));
    expect(await one.desk.choose()).toMatchObject({ ok: false, why: { why: 'damaged' } });
    // It asks for more memory than a computer has.
    const dear = Buffer.from(
      bytes.toString('latin1').replace('"n":1024,"r":8', '"n":1048576,"r":16'),
      'latin1',
    );
    const signed = dear.subarray(0, -32);
    const digest = createHash('sha256').update(signed).digest();
    expect(await offered(one, Buffer.concat([signed, digest]))).toEqual({ code: 'bundle', why: 'damaged' });
    one.path = dirname(one.file);
    expect(await one.desk.choose()).toMatchObject({ ok: false, why: { why: 'unreadable' } });
    expect(await one.desk.unlock(PASSPHRASE)).toMatchObject({ ok: false, why: { why: 'noneChosen' } });
  });

  it('opens as it was written by the app before', async () => {
    expect(await openText(WRITTEN_BEFORE, 'six stones in a row')).toEqual({
      ok: true,
      text: '{"kept":"as before"}',
    });
  });

  const textOf = async (bytes: Uint8Array): Promise<string> => {
    const opened = await openText(bytes, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.why);
    return opened.text;
  };
});
