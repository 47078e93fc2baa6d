import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '#shared/care/levels.ts';
import { council } from '../../support/shipped.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { registerOf } from '#shared/group/register/register.ts';
import { archivedRecord } from '#shared/records/archive/archivedRecord.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { withoutPeople } from '#shared/records/withoutPeople.ts';
import { toJson } from '#shared/summary/json.ts';
import { lastTimeOf } from '#shared/summary/lastTime.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { nextTimeOf, type NextTime } from '#shared/summary/nextTime.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { toLeave } from '#shared/summary/toLeave.ts';
import { wallTime } from '#shared/time.ts';
import * as english from '#shared/words/en/index.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import { REGISTERS } from '../../support/preview/groups.ts';

const ZONE = { timeZone: 'UTC' };
const GROUP = REGISTERS['group']!.groups[0]!;
const NEXT: NextTime = {
  group: 'Thursday Council',
  date: { day: '2026-06-18', begins: '18:00', minutes: 45 },
  does: [
    { does: 'Presents first', youDo: 'You present first', person: 'emre', name: 'Emre', why: 'carried over' },
    {
      does: 'Keeps time',
      youDo: 'You keep time',
      person: 'dora',
      name: 'Dora',
      why: 'level with Ben; drawn, seed 1806',
    },
  ],
};

/** A council in which something of every kind was said, and the agreement was changed. */
function played(level: Level): PlayedSession {
  const play = new PlayedSession(
    sampleDraft(6, {
      queue: ['p4', 'p3'],
      group: { id: 'thursday', people: {} },
      brought: {
        purpose: '',
        agreement: { version: 1, id: 'a1', lines: ['Ana keeps the door.'], signal: '', goTo: '' },
        next: null,
        longReview: false,
      },
    }),
  ).start();
  play.until('slot.1.PRESENT').speak('p4', 60).speak('p2', 20);
  play.do({ type: 'ownQuestion.write', text: 'What would make his no welcome?', help: null });
  for (const text of ['Ask Chidi', 'Wait a week', 'Leave it out'])
    play.do({ type: 'note.write', kind: 'option', text });
  play.do({
    type: 'commitment.write',
    ...{ person: 'p4', text: 'Ask the sponsor.', visible: 'group', by: '2026-06-18', asks: 'p5' },
  });
  for (const person of ['p3', 'p1', 'p2'])
    play.do({ type: 'commitment.write', person, text: 'Say no once.', visible: 'owner' });
  play.do({ type: 'insight.write', person: 'p1', text: 'Ask sooner.', release: true });
  play.do({ type: 'insight.write', person: 'p2', text: 'I talk too long.', release: false });
  play.until('back.AGREECLOSE').do({ type: 'agreement.bend', line: 0, bent: true });
  play.do({ type: 'agreement.change', how: 'add', line: 0, text: 'A breath before we answer.' });
  play.until('back.CLOSE').next();
  Object.assign(play.session.state, { level });
  return play;
}
const paper = (level: Level = 'L1', next: NextTime | null = NEXT): Summary => ({
  ...summarize(played(level).session, english),
  next,
});
const markdown = (summary: Summary, named: boolean): string =>
  toMarkdown(summary, { ...ZONE, named }, english);
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the group’s paper', () => {
  it('says once that commitments are kept private, however many are', () => {
    const named = markdown(paper(), true);
    expect(named).toContain('Chidi, Ana and Ben keep it private, and hear of it first.');
    expect(count(named, 'private')).toBe(1);
    const plain = markdown(paper(), false);
    expect(plain).toContain('Three more are kept private: their owners hear of them first.');
    expect(count(plain, 'private')).toBe(1);
    expect(named + plain).not.toContain('Say no once');
  });

  it('says of a commitment that is shown by when, and who will ask; who, without names, not', () => {
    expect(markdown(paper(), true)).toContain('- **Dora**: Ask the sponsor. (by 18 June, Emre will ask)');
    expect(markdown(paper(), false)).toContain('- Ask the sponsor. (by 18 June)\n');
  });

  it('says when the group meets next and who does what then; who, without names, not', () => {
    const head = '## Next: Thursday 18 June, 18:00 to 18:45';
    expect(markdown(paper(), true)).toContain(
      `${head}\n\n- Presents first: **Emre** (carried over)\n- Keeps time: **Dora** (level with Ben; drawn, seed 1806)`,
    );
    const plain = markdown(paper(), false);
    expect(plain).toContain(head);
    expect(plain).not.toMatch(/Presents first|Emre|Dora/);
    expect(markdown(paper('L1', null), false)).not.toContain('Next:');
    const undated = { ...NEXT, date: null };
    expect(markdown(paper('L1', undated), false)).toContain('## Next time: no date yet');
    expect(JSON.parse(toJson(paper(), { named: true }, english))).toMatchObject({
      next: { date: NEXT.date },
    });
  });

  it('says how many commitments of last time were looked at, never whose, nor what became of them', () => {
    const said = (open: number | null, looked: number, named = true, level: Level = 'L1') =>
      markdown({ ...paper(level), lastTime: { open, looked } }, named);
    const head = '## From last time\n\n';
    expect(said(3, 3)).toContain(`${head}All three commitments were looked at, each by its owner first.`);
    expect(said(3, 2, false)).toContain(`${head}Two of three commitments were looked at, each by its owner`);
    expect(said(1, 1)).toContain(`${head}The one commitment was looked at, by its owner first.`);
    expect(said(null, 2)).toContain(`${head}Two commitments were looked at, each by its owner first.`);
    expect(said(2, 0)).toContain(`${head}Two commitments wait for their owners.`);
    expect(said(1, 0)).toContain(`${head}One commitment waits for its owner.`);
    expect(markdown(paper(), true)).not.toContain('From last time');
    for (const level of ['L2', 'L3'] as const) expect(said(3, 3, true, level)).not.toContain('last time');
    expect(
      JSON.parse(toJson({ ...paper(), lastTime: { open: 3, looked: 2 } }, { named: false }, english)),
    ).toMatchObject({ lastTime: { open: 3, looked: 2 } });
  });

  it('counts what came back to those who were there, when its day had come', () => {
    const made = (n: number, person: string, by: string | null) =>
      setFields('commitment', `c${n}`, {
        ...{ group: 'g1', person, session: 's1', day: '2026-06-04', by, visible: 'owner' as const },
      });
    const session = (id: string, day: string, present: string[]) =>
      setFields('session', id, {
        ...{ group: 'g1', day, format: 'council', present, roles: {}, presented: [] },
      });
    const register = registerOf([
      ...session('s1', '2026-06-04', ['ana', 'ben', 'chidi']),
      ...session('s2', '2026-06-18', ['ana', 'ben']),
      ...made(1, 'ana', null),
      ...made(2, 'ben', '2026-06-18'),
      // Its day has not come, and its owner is not there.
      ...made(3, 'ben', '2026-07-02'),
      ...made(4, 'chidi', null),
      ...setFields('review', 'r1', {
        ...{ group: 'g1', commitment: 'c1', session: 's2', day: '2026-06-18' },
        ...{ hears: 'keep' as const, becomes: null },
      }),
    ]);
    expect(lastTimeOf(register, 's2')).toEqual({ open: 2, looked: 1 });
    expect(lastTimeOf(register, 's1')).toBeNull();
    expect(lastTimeOf(register, 'nobody')).toBeNull();
  });

  it('takes the next time from the register of the group', () => {
    const [newest, before] = GROUP.sessions;
    const next = nextTimeOf(GROUP, newest?.id ?? '', english, () => council)!;
    // It met again since.
    expect(nextTimeOf(GROUP, before?.id ?? '', english, () => council)).toBeNull();
    expect(next.group).toBe(GROUP.name);
    expect(next.date?.day).toBe(GROUP.next?.day);
    expect(next.does.map(({ does }) => does)).toContain('Facilitates');
    for (const { person, name, why } of next.does) {
      expect(GROUP.people).toContainEqual(expect.objectContaining({ person, name }));
      expect(why).not.toBe('');
    }
  });

  it('says to whom options went, where the group keeps no copy of them; how many, without names', () => {
    expect(markdown(paper(), true)).toContain('on a sheet of their own: three options to Dora.');
    expect(markdown(paper(), false)).toContain('on a sheet of their own: three options.');
    const open = markdown(paper('L0'), true);
    expect(open).toContain('- Option: Wait a week');
    expect(open).not.toContain('Handed over');
    expect(markdown(paper(), true)).not.toContain('Wait a week');
    // Of a slot that was raised not even how many.
    const raised = played('L1');
    Object.assign(raised.session.state, { slotLevels: { 1: 'L2' } });
    const { record, lines } = recordsOf(raised.session);
    expect(summarize(raised.session, english).handed).toEqual([]);
    expect(summarizeRecord(record, lines, english).handed).toEqual([]);
  });

  it('leaves what nobody released on the screen, with names and without', () => {
    expect(paper().gathered.map(({ text }) => text)).toContain('I talk too long.');
    for (const named of [true, false]) {
      expect(markdown(paper(), named)).toContain('Ask sooner.');
      expect(markdown(paper(), named)).not.toContain('I talk too long.');
    }
  });

  it.each(['L2', 'L3'] as const)(
    'holds the day, what comes next and the agreement, and no more: %s',
    (level) => {
      for (const named of [true, false]) {
        const page = markdown(paper(level), named);
        const lines = page.split('\n').filter((line) => line !== '');
        expect(lines.slice(0, 4)).toEqual([
          '# Thursday Council',
          'Council · 4 June 2026',
          '## Next: Thursday 18 June, 18:00 to 18:45',
          '- Presents first: **Emre**',
        ]);
        expect(lines.filter((line) => line.startsWith('##'))).toEqual([lines[2], '## Working agreement']);
        expect(page).toMatch(
          /- Bent: Person \d keeps the door\.\n- New from now on: A breath before we answer\./,
        );
        const data = toJson(paper(level), { named }, english);
        expect(Object.keys(JSON.parse(data) as object).toSorted()).toEqual(
          ['agreement', 'day', 'format', 'kind', 'level', 'named', 'next', 'trial', 'version'].toSorted(),
        );
        const all = page + data + JSON.stringify(toLeave(paper(level), { named }, english));
        expect(all).not.toMatch(/sponsor|Say no|sooner|welcome|Wait|Speech|Ana\b|Chidi|seed 1806/);
      }
    },
  );

  it('has no name where one was, of whoever presented and was removed since', () => {
    const { record, lines } = recordsOf(played('L1').session);
    const people = record.people.map((one, i) => ({ ...one, person: `entry-${i}` }));
    const gone = people.find(({ presented }) => presented.includes(1))?.person ?? '';
    const kept = { record: { ...record, people }, lines: lines.map((line) => ({ line })) };
    const left = withoutPeople(kept, new Set([gone]));
    const linesLeft = left.lines.map(({ line }) => line);
    const groups = summarizeRecord(left.record, linesLeft, english).phases.map(({ group }) => group);
    expect(groups).toContain('Slot 1');
    expect(groups.filter((group) => group.endsWith(', '))).toEqual([]);
    const archived = archivedRecord({
      ...{ record: left.record, lines: linesLeft, closed: wallTime(0), keptUntil: null },
    });
    expect(archived.people).toHaveLength(6);
    // Namesakes by their number, wherever they stand; whoever was removed by none.
    const alike = {
      ...left.record,
      people: left.record.people.map((one) => ({ ...one, name: one.name && 'Kim' })),
    };
    const { people: kims } = archivedRecord({
      ...{ record: alike, lines: linesLeft, closed: wallTime(0), keptUntil: null },
    });
    const there = kims.filter((one) => one !== '');
    expect(there).toEqual(there.map((_, i) => `Kim ${i + 1}`));
    expect(archived.presented).not.toContain('');
  });

  it('says the same of a session that is closed, as far as it is kept', () => {
    for (const level of LEVELS.filter((one) => one !== 'L3')) {
      const { session } = played(level);
      const { record, lines } = recordsOf(session);
      const [open, closed] = [summarize(session, english), summarizeRecord(record, lines, english)];
      expect(closed.handed).toEqual(open.handed);
      const told = ({ commitments }: Summary) =>
        commitments.map(({ name, text, by, asks }) => ({ name, text, by, asks }));
      const sorted = (all: ReturnType<typeof told>) =>
        all.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      expect(sorted(told(closed))).toEqual(sorted(told(open)));
      expect(closed.ownPapers.map(({ sentences, questions }) => [sentences, questions])).toEqual(
        open.ownPapers.map(({ sentences, questions }) => [sentences, questions]),
      );
    }
  });

  it('gives back on screen what is one person’s alone: at own stories also questions and insights', () => {
    const [ana, , , dora] = paper('L2').ownPapers;
    expect([ana?.name, ana?.sentences]).toEqual(['Ana', ['Ask sooner.']]);
    expect(dora).toMatchObject({ name: 'Dora', questions: ['What would make his no welcome?'] });
    expect(dora?.options).toHaveLength(3);
  });
});
