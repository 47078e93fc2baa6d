import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { setFields, type Change } from '#shared/group/register/entries.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { TrendMeasureSchema } from '#shared/group/register/trendMeasure.ts';
import {
  measuresIn,
  MOST_DATES,
  onlyOf,
  REACHED,
  trendsOf,
  type RecordOf,
} from '#shared/records/archive/trends.ts';
import { ms } from '#shared/time.ts';
import { trendsWords } from '#shared/words/en/trends.ts';
import { trendSays } from '../../../../src/renderer/ui/trends/trendSays.ts';
import { afterAct, withChanges } from '../../../support/register.ts';

const FIRST = '2026-01-01';
const people = ['ana', 'ben', 'chidi'];

function registerWith(...changes: readonly Change[][]): Register {
  const begin: RegisterAct = {
    ...{ act: 'group.begin', group: 'g1', name: 'Thursday Council', kind: 'council', on: FIRST },
    people: people.map((person) => ({ member: `m-${person}`, person, name: person })),
  };
  return withChanges(afterAct(registerOf([]), begin), changes.flat());
}
const held = (n: number, day: Day, change: object = {}): Change[] =>
  setFields('session', `s${n}`, {
    ...{ group: 'g1', day, format: 'council', present: people, roles: {}, presented: [] },
    ...change,
  });
const planned = (n: number, day: Day): Change[] =>
  setFields('meeting', `d${n}`, {
    ...{ group: 'g1', day, begins: '18:00', minutes: 60, cancelled: false, sequence: 0 },
  });
const trends = (register: Register, recordOf: RecordOf = () => null, today: Day = '2026-12-01') => {
  const group = register.group.get('g1');
  if (group === undefined) throw new Error('there is no group');
  return trendsOf(register, group, recordOf, today);
};
const record = (
  change: Partial<NonNullable<ReturnType<RecordOf>>> = {},
): NonNullable<ReturnType<RecordOf>> => ({
  totals: { turns: 1, spoken: 1, codes: {}, gap: null },
  format: { id: 'council', name: 'Council' },
  phases: [],
  ...change,
});
const phase = (id: string, runs: boolean) => ({
  ...{ phase: id, zone: 'front' as const, slot: null, planned: ms(60_000) },
  actual: runs ? ms(60_000) : null,
});

describe('what changes over time', () => {
  it('tells namesakes apart by their numbers in the group', () => {
    const twice = [
      ...setFields('person', 'ben', { name: 'ana' }),
      ...setFields('person', 'chidi', { name: 'ana' }),
    ];
    const shown = trends(registerWith(held(1, FIRST), twice));
    expect(shown.members.map(({ name }) => name)).toEqual(['ana 1', 'ana 2', 'ana 3']);
    expect(shown.reach.map(({ name }) => name)).toEqual(['ana 1', 'ana 2', 'ana 3']);
  });

  it('leaves a gap where a date was not held, and shows the last dates alone', () => {
    const day = (n: number) => addDays(FIRST, 7 * n);
    const dates = Array.from({ length: 15 }, (_, n) => planned(n, day(n)));
    const sessions = Array.from({ length: 15 }, (_, n) => (n === 10 ? [] : held(n, day(n))));
    const shown = trends(registerWith(...dates, ...sessions), () =>
      record({ totals: { turns: 1, spoken: 1, codes: { QO: 3, QS: 1 }, gap: 0.2 } }),
    );
    expect(shown.dates.length).toBe(MOST_DATES);
    expect(shown.dates.map(({ session }) => session === null)).toEqual(
      Array.from({ length: MOST_DATES }, (_, i) => i === 7),
    );
    for (const values of [shown.came, shown.gap, shown.questions])
      expect(values.map((value) => value === null)).toEqual(
        shown.dates.map(({ session }) => session === null),
      );
    expect([shown.came[0], shown.gap[0], shown.questions[0]]).toEqual([3, 0.2, 0.75]);
  });

  it('shows what was ticked by date, a zero where nothing was, a gap where it could not be, and no row of gaps alone', () => {
    const ticked = trends(
      registerWith(
        held(1, '2026-02-01', { early: 2 }),
        held(2, '2026-02-08'),
        held(3, '2026-02-15', { early: 0 }),
      ),
    );
    expect(ticked.early).toEqual([2, null, 0]);
    expect(ticked.decisions).toEqual([null, null, null]);
    expect(measuresIn(ticked)).toContain('early');
    expect(measuresIn(ticked)).not.toContain('decisions');
    expect(onlyOf(ticked, 'early').early).toEqual([2, null, 0]);
    expect(onlyOf(ticked, 'rhythm').early).toEqual([]);
  });

  it('has no value for questions where none was marked, and none of a record that is gone', () => {
    const register = registerWith(held(1, '2026-02-01'), held(2, '2026-02-08'));
    const shown = trends(register, (session) =>
      session === 's1' ? record({ totals: { turns: 1, spoken: 1, codes: { IN: 2 }, gap: null } }) : null,
    );
    expect([shown.questions, shown.gap, shown.came]).toEqual([
      [null, null],
      [null, null],
      [3, 3],
    ]);
  });

  it('tells of nobody what they did in a session of which that may be told no more', () => {
    const did = (register: Register, today: Day) =>
      trends(register, () => null, today).reach.map((each) => each.did[0]);
    const day = '2026-02-01';
    const raised = held(1, day, { presented: ['ana'], level: 'L2' });
    const later = held(2, '2026-07-30', { presented: ['ben'], level: 'L0' });
    const sealed = held(3, '2026-07-31', { presented: ['chidi'], level: 'L3' });
    const all = registerWith(raised, later, sealed);
    expect(did(all, '2026-08-01')).toEqual([true, true, false]);
    expect(did(all, '2026-08-02')).toEqual([false, true, false]);
    // Of none: there is no such picture, rather than one in which nobody ever did anything.
    const none = trends(registerWith(raised, sealed), () => null, '2026-08-02');
    expect(measuresIn(none)).not.toContain('reach');
    expect(none.came).toEqual([3, 3]);
  });

  it('says of each member what they ever did since they joined, and nothing of order', () => {
    const roles = fc.record({
      facilitator: fc.subarray(people, { maxLength: 1 }),
      observer: fc.subarray(people, { maxLength: 1 }),
    });
    const sessions = fc.array(fc.record({ roles, presented: fc.subarray(people) }), { maxLength: 6 });
    fc.assert(
      fc.property(sessions, (all) => {
        const register = registerWith(...all.map((one, n) => held(n, addDays(FIRST, 7 * (n + 1)), one)));
        for (const { name, did } of trends(register).reach)
          expect(did).toEqual(
            REACHED.map((what) =>
              all.some(({ roles: by, presented }) =>
                (what === 'presented' ? presented : (by[what as 'facilitator'] ?? [])).includes(name),
              ),
            ),
          );
        // Whichever order the sessions come in: there are no ranks.
        expect(trends(register).reach.map(({ name }) => name)).toEqual(people);
      }),
    );
  });

  it('counts at how many open commitments their owners looked, not what was done', () => {
    const made = (n: number, day: Day) =>
      setFields('commitment', `c${n}`, {
        ...{ group: 'g1', person: 'ana', session: 's1', day, by: null, visible: 'owner' as const },
      });
    const review = (
      n: number,
      commitment: string,
      session: string,
      day: Day,
      becomes: 'carry' | 'letGo' | null,
    ) => setFields('review', `r${n}`, { group: 'g1', commitment, session, day, hears: 'say', becomes });
    const days = [1, 2, 3, 4].map((n) => addDays(FIRST, 7 * n));
    const [one = '', two = '', three = ''] = days;
    const register = registerWith(
      ...days.map((day, n) => held(n + 1, day)),
      made(1, one),
      made(2, one),
      review(1, 'c1', 's2', two, 'carry'),
      review(3, 'c1', 's3', three, null),
      review(4, 'c2', 's3', three, 'letGo'),
    );
    expect(trends(register).looked).toEqual([
      null,
      { open: 2, looked: 1 },
      { open: 2, looked: 2 },
      { open: 1, looked: 0 },
    ]);
  });

  it('knows on a second computer, where commitments stayed behind with their owners, that they were looked at, not of how many', () => {
    const [day, then] = [addDays(FIRST, 7), addDays(FIRST, 14)];
    const review = (n: number) =>
      setFields('review', `r${n}`, {
        ...{ group: 'g1', commitment: `elsewhere${n}`, session: 's1', day },
        ...{ hears: 'keep' as const, becomes: null },
      });
    const shown = trends(registerWith(held(1, day), held(2, then), review(1), review(2)));
    expect(shown.looked).toEqual([{ open: null, looked: 2 }, null]);
    expect([0, 1].map((i) => trendSays('looked', shown, i))).toEqual([
      '2 looked at, of how many is not known here',
      'none is known to have been open',
    ]);
  });

  it('says of every date without a value why there is none', () => {
    const [day, then] = [addDays(FIRST, 7), addDays(FIRST, 14)];
    const shown = trends(registerWith(held(1, day), planned(2, then)));
    const why = Object.entries(trendsWords.noValue) as [keyof typeof trendsWords.noValue, string][];
    for (const [measure, says] of why) {
      expect(trendSays(measure, shown, 0)).toBe(says);
      expect(trendSays(measure, shown, 1)).toBe('not held');
    }
    expect(trendSays('rhythm', shown, 1)).toBe('not held');
  });

  it('counts two sessions of one day as two, and loses nothing that was looked at in either', () => {
    const day = addDays(FIRST, 7);
    const made = (n: number, person: string) =>
      setFields('commitment', `c${n}`, {
        ...{ group: 'g1', person, session: 's0', day: FIRST, by: null, visible: 'owner' as const },
      });
    const review = (n: number, session: string) =>
      setFields('review', `r${n}`, {
        ...{
          group: 'g1',
          commitment: `c${n}`,
          session,
          day,
          hears: 'say' as const,
          becomes: 'letGo' as const,
        },
      });
    const register = registerWith(
      ...[held(0, FIRST), held(1, day, { present: ['ana'] }), held(2, day, { present: ['ben'] })],
      ...[made(1, 'ana'), made(2, 'ben'), made(3, 'chidi'), review(1, 's1'), review(2, 's2')],
    );
    const each = { open: 1, looked: 1 };
    expect(trends(register).looked.slice(-2)).toEqual([each, each]);
    expect(trends(register).came.slice(-2)).toEqual([1, 1]);
    // What was let go in the first of them is not open in the second, though its owner is there again.
    const again = withChanges(register, held(2, day, { present: ['ana', 'ben'] }));
    expect(trends(again).looked.slice(-2)).toEqual([each, each]);
  });

  it('asks about a phase that was left out three times running, until somebody keeps it', () => {
    const days = [1, 2, 3, 4].map((n) => addDays(FIRST, 7 * n));
    const register = registerWith(...days.map((day, n) => held(n, day)));
    const left = (runs: readonly boolean[]) => (register_: Register) =>
      trends(register_, (session) =>
        record({ phases: [phase('OPEN', true), phase('CHECKIN', runs[Number(session.slice(1))] ?? true)] }),
      ).stalled;
    expect(left([true, false, false, false])(register)).toEqual({
      ...{ what: 'phase', phase: 'CHECKIN', format: 'council', times: 3, kept: 'CHECKIN' },
    });
    expect(left([false, false, false, true])(register)).toBeNull();
    expect(left([true, true, false, false])(register)).toBeNull();
    const kept = setFields('ritual', 'r1', { group: 'g1', phase: 'CHECKIN', day: days[1] ?? '' });
    expect(left([false, false, false, false])(withChanges(register, kept))).toBeNull();
  });

  it('asks about a format that was less worth the time each time, three times running, until somebody keeps it', () => {
    const rounds = fc.array(
      fc.record({ format: fc.constantFrom('council', 'forum'), middle: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 9 },
    );
    const day = (n: number) => addDays(FIRST, 7 * (n + 1));
    const asked = (n: number, middle: number): Change[] =>
      setFields('pulse', `p${n}`, {
        ...{
          group: 'g1',
          day: day(n),
          asks: 'session',
          way: 'closed',
          people,
          forms: 5,
          until: '2030-01-01',
        },
        told: [{ item: 'worth', low: 1, middle, high: 5 }],
      });
    fc.assert(
      fc.property(rounds, fc.option(fc.nat(8)), (all, keptAt) => {
        const kept =
          keptAt === null
            ? []
            : [setFields('ritual', 'r1', { group: 'g1', phase: 'forum', day: day(keptAt) })];
        const register = registerWith(
          ...all.flatMap(({ format, middle }, n) => [held(n, day(n), { format }), asked(n, middle)]),
          ...kept,
        );
        const falls = (format: string): number => {
          const middles = all.flatMap((one, n) =>
            one.format === format && !(format === 'forum' && keptAt !== null && n <= keptAt)
              ? [one.middle]
              : [],
          );
          let times = Math.min(1, middles.length);
          while (times < middles.length && (middles.at(-times) ?? 0) < (middles.at(-times - 1) ?? 0))
            times += 1;
          return times;
        };
        const { stalled } = trends(register, () => record());
        if (falls('council') >= 3 || falls('forum') >= 3) {
          expect(stalled).toMatchObject({ what: 'worth' });
          expect(stalled?.times).toBe(falls(stalled?.format ?? ''));
        } else expect(stalled).toBeNull();
      }),
    );
  });

  it('asks about dates of which three running were not held, until somebody keeps them', () => {
    const day = (n: number) => addDays(FIRST, 7 * n);
    const dates = [0, 1, 2, 3].map((n) => planned(n, day(n)));
    const with_ = (...ns: readonly number[]) => registerWith(...dates, ...ns.map((n) => held(n, day(n))));
    expect(trends(with_(0)).stalled).toEqual({ what: 'dates', format: 'council', times: 3, kept: 'dates' });
    expect(trends(with_(0, 1)).stalled).toBeNull();
    expect(trends(with_(0, 3)).stalled).toBeNull();
    // A group that never met is asked nothing.
    expect(trends(with_()).stalled).toBeNull();
    const kept = setFields('ritual', 'r1', { group: 'g1', phase: 'dates', day: day(1) });
    expect(trends(withChanges(with_(0), kept)).stalled).toBeNull();
  });

  it('says of which format each gap to the expected share is', () => {
    const register = registerWith(held(1, '2026-02-01'), held(2, '2026-02-08', { format: 'forum' }));
    const shown = trends(register, (session) =>
      session === 's1' ? record() : record({ format: { id: 'forum', name: 'Forum' } }),
    );
    expect(shown.formats).toEqual(['Council', 'Forum']);
    expect(onlyOf(shown, 'gap').formats).toEqual(['Council', 'Forum']);
    expect(onlyOf(shown, 'rhythm').formats).toEqual([]);
  });

  it('counts of how many experiments something was seen, whatever became of them', () => {
    const [one, two] = ['2026-02-01', '2026-02-08'];
    const made = (n: number, experiment: boolean) =>
      setFields('commitment', `c${n}`, {
        ...{ group: 'g1', person: 'ana', session: 's1', day: one, by: null, visible: 'owner' as const },
        ...(experiment && { experiment: true as const }),
      });
    const review = (n: number, becomes: 'keep' | 'letGo', evidence: boolean) =>
      setFields('review', `r${n}`, {
        ...{ group: 'g1', commitment: `c${n}`, session: 's2', day: two, hears: 'say' as const, becomes },
        ...(evidence && { evidence: true as const }),
      });
    const register = registerWith(
      ...[held(1, one), held(2, two), made(1, true), made(2, true), made(3, false)],
      ...[review(1, 'letGo', true), review(2, 'keep', false), review(3, 'keep', true)],
    );
    const shown = trends(register);
    expect(shown.evidence).toEqual([null, { looked: 2, evidence: 1 }]);
    expect(measuresIn(shown)).toContain('evidence');
    expect(measuresIn(trends(registerWith(held(1, one))))).not.toContain('evidence');
  });

  it('counts learning notes that are free, and how often they were read again; in a group of few nothing', () => {
    const day = (n: number) => addDays(FIRST, 7 * n);
    const note = setFields('learning', 'n1', {
      ...{ group: 'g1', owner: 'ana', situation: 'S', helped: 'H', unless: '', tags: [] },
      ...{ released: day(1), until: '2030-01-01', readAgain: [day(2), addDays(day(2), 1), day(3)] },
    });
    const sessions = [0, 1, 2, 3].map((n) => held(n, day(n)));
    const few = trends(registerWith(...sessions, note));
    expect(measuresIn(few)).not.toEqual(expect.arrayContaining(['learned']));
    expect([few.learned, few.readAgain]).toEqual([day, day].map(() => [null, null, null, null]));
    const more = ['dora', 'emre'].map((name, i) => [
      ...setFields('person', name, { name, mergedInto: null }),
      ...setFields('member', `m-${name}`, {
        ...{ group: 'g1', person: name, joined: FIRST, left: null, guest: false, seat: 3 + i },
      }),
    ]);
    const shown = trends(registerWith(...sessions, ...more, note));
    // Released on the second date it is held for seven days: on the third it is free.
    expect(shown.learned).toEqual([0, 0, 1, 1]);
    expect(shown.readAgain).toEqual([0, 0, 1, 2]);
    expect(measuresIn(shown)).toEqual(expect.arrayContaining(['learned', 'readAgain']));
  });

  it('says who is newer than what is shown, before the room sees it', () => {
    const newer = (...changes: readonly Change[][]): readonly string[] =>
      trends(registerWith(held(1, '2026-02-01'), ...changes)).newer;
    expect(newer()).toEqual([]);
    const joins = (joined: Day, guest: boolean): Change[] => [
      ...setFields('person', 'p-dora', { name: 'Dora', mergedInto: null }),
      ...setFields('member', 'm-dora', {
        ...{ group: 'g1', person: 'p-dora', joined, left: null, guest, seat: 3 },
      }),
    ];
    expect(newer(joins('2026-02-01', false))).toEqual([]);
    expect(newer(joins('2026-02-02', false))).toEqual(['Dora']);
    expect(newer(joins('2026-01-01', true))).toEqual(['Dora']);
  });

  it('sends the room one measure, and of the others no value, story, name or session', () => {
    const all = trends(
      registerWith(
        held(1, '2026-02-01'),
        setFields('story', 's1', {
          ...{ group: 'g1', measure: 'gap', day: '2026-02-02', text: 'GAPWORD', teller: 'ana' },
        }),
      ),
      () => record({ totals: { turns: 1, spoken: 1, codes: { QO: 3, QS: 1 }, gap: 0.21 } }),
    );
    for (const measure of TrendMeasureSchema.options) {
      const sent = JSON.stringify(onlyOf(all, measure));
      expect(sent.includes('GAPWORD'), measure).toBe(measure === 'gap');
      expect(sent.includes('0.21'), measure).toBe(measure === 'gap');
      expect(sent.includes('0.75'), measure).toBe(measure === 'questions');
      expect(sent.includes('ben'), measure).toBe(measure === 'reach');
      expect(sent.includes('"s1"'), measure).toBe(measure === 'gap');
    }
  });

  it('puts the newest story beside its measure, named only by who is still known', () => {
    const tell = (story: string, on: Day, teller: string | null): RegisterAct => ({
      ...{ act: 'story.tell', group: 'g1', story, measure: 'gap', text: `told on ${on}`, teller, on },
    });
    let register = registerWith();
    for (const act of [tell('t1', '2026-03-01', 'ana'), tell('t2', '2026-04-01', 'ben')])
      register = afterAct(register, act);
    expect(trends(register).stories).toEqual([
      { story: 't2', measure: 'gap', day: '2026-04-01', text: 'told on 2026-04-01', teller: 'ben' },
    ]);
    const gone = withChanges(
      register,
      Object.keys({ name: 0, mergedInto: 0 }).map((field) => ({
        kind: 'person' as const,
        id: 'ben',
        field,
        value: undefined,
      })),
    );
    expect(trends(gone).stories[0]?.teller).toBeNull();
    expect(decideRegister(register, tell('t2', '2026-05-01', null))).toMatchObject({
      refusal: { code: 'idTaken' },
    });
    expect(decideRegister(register, tell('t3', '2026-05-01', 'eve'))).toMatchObject({
      refusal: { code: 'notThere' },
    });
    const back = decideRegister(register, { act: 'story.takeBack', story: 't2' });
    expect(back.ok && trends(withChanges(register, back.changes)).stories[0]?.story).toBe('t1');
    const removed = decideRegister(register, { act: 'group.remove', group: 'g1' });
    expect(removed.ok && withChanges(register, removed.changes).story.size).toBe(0);
  });
});
