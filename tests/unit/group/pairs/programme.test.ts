import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PAIR_MONTHS } from '#shared/care/care.ts';
import { LEVELS } from '#shared/care/levels.ts';
import { changePairs, type Together } from '#shared/group/pairs/changedPairs.ts';
import { daysOfPeriod, expiredPairs, hoursLeftOut } from '#shared/group/pairs/programme.ts';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays, addMonths } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { withoutTheirEntries } from '#shared/group/register/leaving.ts';
import { registerOf, reverse, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { withChanges } from '../../../support/register.ts';

const STARTS = '2026-06-01';
const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gus', 'Hana', 'Ivo', 'Kim', 'Lea', 'Zoe'];
const idOf = (name: string) => name.toLowerCase();

const done = (register: Register, act: RegisterAct, today = STARTS): Register => {
  const decided = decideRegister(register, act, today);
  if (!decided.ok) throw new Error(`${act.act}: ${decided.refusal.code}`);
  return withChanges(register, decided.changes);
};
const refusal = (register: Register, act: RegisterAct) => {
  const decided = decideRegister(register, act, STARTS);
  return decided.ok ? null : decided.refusal;
};
const group = (people: number): Register =>
  done(registerOf([]), {
    act: 'group.begin',
    group: 'g1',
    name: 'Summer pairs',
    kind: 'community',
    on: '2026-01-01',
    people: NAMES.slice(0, people).map((name, i) => ({ member: `m${i}`, person: idOf(name), name })),
  });
const begin = (over: Partial<Extract<RegisterAct, { act: 'pairs.begin' }>> = {}): RegisterAct => ({
  act: 'pairs.begin',
  group: 'g1',
  programme: 'prog',
  starts: STARTS,
  weeks: 6,
  periods: 3,
  seed: '1',
  begins: '09:00',
  minutes: 50,
  ...over,
});
const keepApart = (person: string, other: string): RegisterAct => ({
  act: 'arrangement.say',
  group: 'g1',
  arrangement: `${person}-${other}`,
  person,
  role: null,
  other,
  says: 'never',
  on: STARTS,
});
const programme = (register: Register, today = STARTS): ProgrammeView =>
  viewOfRegister(register, today).groups[0]!.programme!;
const together = (register: Register, period: number, week = 1, today = STARTS) =>
  programme(register, today)
    .pairs.filter((pair) => pair.period === period && pair.from <= week && week <= pair.until)
    .map(({ people }) => people);
const inWeek = (period: number, week: number) => addDays(STARTS, ((period - 1) * 6 + week - 1) * 7 + 2);
const join = (name: string, on: string): RegisterAct => ({
  ...{ act: 'member.join', group: 'g1', member: `m-${name}`, person: idOf(name), name, on, guest: false },
});

describe('a programme of pairs', () => {
  it('draws and keeps the pairs of every period, with everybody in one of them', () => {
    const register = done(group(12), begin());
    for (const period of [1, 2, 3]) {
      expect(together(register, period).flat().toSorted()).toEqual(NAMES.map(idOf));
      expect(together(register, period)).toHaveLength(6);
    }
    const met = programme(register).pairs.map(({ people }) => people.toSorted().join(' '));
    expect(new Set(met).size).toBe(18);
  });

  it('knows its period and its week by the day, and what was before and after', () => {
    const register = done(group(4), begin());
    expect(programme(register, addDays(STARTS, -1)).at).toEqual({ state: 'before' });
    expect(programme(register, STARTS).at).toEqual({ state: 'now', period: 1, week: 1 });
    expect(programme(register, addDays(STARTS, 41)).at).toEqual({ state: 'now', period: 1, week: 6 });
    expect(programme(register, addDays(STARTS, 42)).at).toEqual({ state: 'now', period: 2, week: 1 });
    expect(programme(register, addDays(STARTS, 3 * 42)).at).toEqual({ state: 'over' });
    expect(daysOfPeriod(programme(register), 2)).toEqual({ from: '2026-07-13', until: '2026-08-23' });
  });

  it('never pairs whom the group keeps apart, and leaves guests out', () => {
    let register = done(group(6), keepApart('ana', 'ben'));
    register = done(register, { ...join('Zoe', STARTS), guest: true } as RegisterAct);
    register = done(register, begin({ periods: 5 }));
    const all = programme(register).pairs;
    expect(all.some(({ people }) => people.includes('ana') && people.includes('ben'))).toBe(false);
    expect(all.flatMap(({ people }) => people)).not.toContain('zoe');
    expect(all.flatMap(({ reasons }) => reasons).length).toBeGreaterThan(0);
  });

  it('says in a sentence why there are no pairs, and keeps nothing', () => {
    const apart = done(done(group(3), keepApart('ana', 'ben')), keepApart('ana', 'chidi'));
    expect(refusal(apart, begin())).toEqual({ code: 'noPairs', why: { code: 'meetsNobody', who: 'Ana' } });
    expect(refusal(done(group(4), begin()), begin({ programme: 'other' }))?.code).toBe('pairsAlready');
    expect(refusal(done(group(4), begin()), begin({ programme: 'next', starts: inWeek(4, 1) }))).toBeNull();
  });

  it('stays as it is kept when people join or leave, until somebody takes that in', () => {
    const before = done(group(12), begin());
    let register = done(before, { act: 'member.leave', member: 'm3', on: inWeek(1, 3) }, inWeek(1, 3));
    register = done(register, join('Nora', inWeek(1, 3)), inWeek(1, 3));
    expect(programme(register, inWeek(1, 3)).pairs).toEqual(programme(before, inWeek(1, 3)).pairs);
    const { change } = programme(register, inWeek(1, 3));
    expect(change?.joined).toEqual(['nora']);
    expect(change?.left).toEqual(['dora']);
    const partner = together(before, 1)
      .find((one) => one.includes('dora'))!
      .find((one) => one !== 'dora')!;
    expect(change?.now?.part).toBe(1);
    expect(change?.now?.begins.map((one) => one.toSorted())).toEqual([['nora', partner].toSorted()]);

    const adapt: RegisterAct = { act: 'pairs.adapt', programme: 'prog', drawn: 'draw-2', on: inWeek(1, 3) };
    const after = done(register, adapt, inWeek(1, 3));
    expect(programme(after, inWeek(1, 3)).change).toBeNull();
    // Weeks that were keep their pairs; the five others stay.
    expect(together(after, 1, 2).toSorted()).toEqual(together(before, 1, 2).toSorted());
    const stayed = together(before, 1).filter((one) => !one.includes('dora'));
    expect(together(after, 1, 3)).toEqual(expect.arrayContaining(stayed));
    expect(together(after, 2).flat()).not.toContain('dora');
    expect(together(after, 2).flat()).toContain('nora');
    // Nobody meets again whom they met already.
    const met = programme(after, inWeek(1, 3)).pairs.map(({ people }) => people.toSorted().join(' '));
    expect(new Set(met).size).toBe(met.length);
  });

  it('changes a period from the next week on where something of this week was said', () => {
    let register = done(group(4), begin());
    const [first] = programme(register).pairs;
    register = done(register, { act: 'pairs.say', pair: first!.id, week: 2, met: true });
    register = done(register, join('Nora', inWeek(1, 2)), inWeek(1, 2));
    register = done(
      register,
      { act: 'pairs.adapt', programme: 'prog', drawn: 'draw-2', on: inWeek(1, 2) },
      inWeek(1, 2),
    );
    expect(together(register, 1, 2).flat()).not.toContain('nora');
    expect(together(register, 1, 3).flat()).toContain('nora');
  });

  it('keeps three things of a week: met, not met, not said', () => {
    let register = done(group(4), begin());
    const { id } = programme(register).pairs[0]!;
    const met = () => programme(register).pairs.find((pair) => pair.id === id)!.met;
    expect(met()).toEqual({});
    register = done(register, { act: 'pairs.say', pair: id, week: 1, met: true });
    register = done(register, { act: 'pairs.say', pair: id, week: 2, met: false });
    expect(met()).toEqual({ 1: true, 2: false });
    register = done(register, { act: 'pairs.say', pair: id, week: 1, met: null });
    expect(met()).toEqual({ 2: false });
    expect(refusal(register, { act: 'pairs.say', pair: id, week: 7, met: true })?.code).toBe('notThere');
  });

  it('is drawn anew with its seed, but for the periods that have begun', () => {
    const register = done(group(12), begin());
    const act: RegisterAct = {
      ...{ act: 'pairs.redraw', programme: 'prog', drawn: 'draw-2', seed: '7', on: inWeek(2, 1) },
    };
    const anew = done(register, act, inWeek(2, 1));
    expect(programme(anew).seed).toBe('7');
    for (const period of [1, 2]) expect(together(anew, period)).toEqual(together(register, period));
    expect(together(anew, 3)).not.toEqual(together(register, 3));
    expect(new Set(programme(anew).pairs.map(({ people }) => people.toSorted().join(' '))).size).toBe(18);
    const decided = decideRegister(register, act);
    expect(decided.ok && withChanges(anew, reverse(register, decided.changes))).toEqual(register);
  });

  it('goes when its time is over, with whoever is removed, and with the group', () => {
    for (const level of LEVELS) {
      const register = done(done(group(4), begin()), { act: 'group.describe', group: 'g1', level });
      const last = addMonths(daysOfPeriod(programme(register), 1).until, PAIR_MONTHS[level]);
      expect(expiredPairs(register, last)).toEqual([]);
      const left = withChanges(register, expiredPairs(register, addDays(last, 1)));
      expect([...left.pair.values()].map(({ period }) => period)).not.toContain(1);
      expect(left.pair.size).toBeGreaterThan(0);
      expect(withChanges(register, expiredPairs(register, '2040-01-01')).programme.size).toBe(0);
    }
    const register = done(group(4), begin());
    const without = withChanges(register, withoutTheirEntries(register, 'ana'));
    expect(JSON.stringify([...without.pair.values()])).not.toContain('ana');
    expect(programme(without).change?.joined).not.toHaveLength(0);
    const gone = done(register, { act: 'group.remove', group: 'g1' });
    expect(gone.pair.size + gone.programme.size).toBe(0);
    const removed = done(register, { act: 'pairs.remove', programme: 'prog' });
    expect(removed.pair.size + removed.programme.size).toBe(0);
  });
});

/** Every way in which these people can be in pairs, with one trio where they are odd in number. */
function* waysOf(people: readonly string[], odd = people.length % 2 === 1): Generator<string[][]> {
  const [first, ...others] = people;
  if (first === undefined) {
    if (!odd) yield [];
    return;
  }
  for (const [i, a] of others.entries()) {
    const rest = others.toSpliced(i, 1);
    for (const way of waysOf(rest, odd)) yield [[first, a], ...way];
    if (odd)
      for (const [j, b] of rest.entries())
        if (j >= i) for (const way of waysOf(rest.toSpliced(j, 1), false)) yield [[first, a, b], ...way];
  }
}

const sorted = (one: Together): string => one.toSorted().join(' ');

describe('who joins or leaves while a period goes on', () => {
  it('has met nobody whom they were only planned with', () => {
    for (const seed of ['1', '2', '5108']) {
      const begun = done(group(7), begin({ periods: 7, seed }));
      const [a = '', b = ''] = together(begun, 1).find((people) => people.length === 2) ?? [];
      const apart = done(done(begun, keepApart(a, b)), join('Hugo', STARTS));
      const adapted = done(apart, { act: 'pairs.adapt', programme: 'prog', drawn: 'anew', on: STARTS });
      const pairs = programme(adapted).pairs;
      const times = new Map<string, number>();
      for (const { people, reasons } of pairs) {
        const key = sorted(people.slice(0, 2));
        const count = (times.get(key) ?? 0) + 1;
        times.set(key, count);
        const said = reasons.find(({ reason }) => reason.code !== 'observes')?.reason.times ?? 1;
        expect([people, said]).toEqual([people, count]);
      }
    }
  });

  it('leaves their partner with nobody, and that is who is named', () => {
    const begun = done(group(8), begin({ periods: 7 }));
    const on = inWeek(1, 2);
    const [gone = '', left = ''] = together(begun, 1).find((people) => people.includes('ana')) ?? [];
    const who = gone === 'ana' ? left : gone;
    const without = withChanges(begun, withoutTheirEntries(begun, 'ana'));
    const { change } = programme(without, on);
    expect(change?.joined).toEqual([who]);
  });

  it('parts as few pairs as can be, whoever comes and goes and whoever is kept apart', () => {
    const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }),
        fc.uniqueArray(fc.constantFrom(...LETTERS), { maxLength: 2 }),
        fc.integer({ min: 0, max: 2 }),
        fc.array(fc.tuple(fc.constantFrom(...LETTERS, 'x'), fc.constantFrom(...LETTERS)), { maxLength: 3 }),
        (count, leaving, joining, apart) => {
          const was = LETTERS.slice(0, count);
          const now: string[][] = [];
          for (let at = 0; at + 1 < count; at += 2)
            now.push(was.slice(at, count - at === 3 ? at + 3 : at + 2));
          if (count % 2 === 1) now.splice((count - 1) / 2);
          const people = [...was.filter((one) => !leaving.includes(one)), ...['x', 'y'].slice(0, joining)];
          if (people.length < 2) return;
          const never = apart.filter(([a, b]) => a !== b);
          const isApart = (one: readonly string[]) =>
            never.some(([a, b]) => one.includes(a) && one.includes(b));
          const found = changePairs({
            ...{ now, people, never, seed: '1', observed: () => 0, met: () => 0, bends: () => 0 },
          });
          const parted = (way: readonly Together[]) => {
            const keys = new Set(way.map(sorted));
            return now.filter((one) => !keys.has(sorted(one))).length;
          };
          const least = Math.min(
            ...[...waysOf(people)].filter((way) => !way.some(isApart)).map((way) => parted(way)),
          );
          if (found === null) {
            expect(least).toBe(Infinity);
            return;
          }
          expect(found.flat().toSorted()).toEqual(people.toSorted());
          expect(found.filter((one) => one.length > 2)).toHaveLength(people.length % 2);
          expect(found.some(isApart)).toBe(false);
          expect(parted(found)).toBe(least);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the hour of the pairs', () => {
  it('is said where the clock goes forward past it', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Europe/Berlin';
    try {
      const dates = { starts: '2027-02-07', weeks: 6, periods: 2 };
      // The last Sunday of March is among its Sundays.
      expect(hoursLeftOut(dates, '02:30')).toEqual([{ day: '2027-03-28', begins: '03:30' }]);
      for (const begins of ['01:30', '03:00', '09:00']) expect(hoursLeftOut(dates, begins)).toEqual([]);
      expect(hoursLeftOut({ ...dates, starts: '2027-02-08' }, '02:30')).toEqual([]);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});
