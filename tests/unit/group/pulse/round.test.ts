import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PULSE_MONTHS } from '#shared/care/care.ts';
import { LEVELS } from '#shared/care/levels.ts';
import { expiredPulses } from '#shared/group/pulse/askedIn.ts';
import { isAnswer, PULSE_ITEM_IDS, SCALES, scaleOf, type PulseItem } from '#shared/group/pulse/questions.ts';
import { toldOf } from '#shared/group/pulse/totals.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays, addMonths } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { withoutTheirEntries } from '#shared/group/register/leaving.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import type { Why } from '#shared/ipc/why.ts';
import { wallTime } from '#shared/time.ts';
import { createPulseRounds } from '../../../../src/main/pulse/rounds.ts';
import { withChanges } from '../../../support/register.ts';

const DAY = '2026-06-01';
const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gus', 'Hana', 'Ivo', 'Kim', 'Lea', 'Zoe'];
const idOf = (name: string) => name.toLowerCase();

const done = (register: Register, act: RegisterAct): Register => {
  const decided = decideRegister(register, act, DAY);
  if (!decided.ok) throw new Error(`${act.act}: ${decided.refusal.code}`);
  return withChanges(register, decided.changes);
};
const group = (people: number): Register =>
  done(registerOf([]), {
    act: 'group.begin',
    group: 'g1',
    name: 'Monday set',
    kind: 'set',
    on: '2026-05-20',
    people: NAMES.slice(0, people).map((name, i) => ({ member: `m${i}`, person: idOf(name), name })),
  });

/** Main's round with a register in memory, on a clock that the test moves. */
function desk(register: Register) {
  const kept = {
    register,
    day: DAY,
    settings: new Map<string, unknown>(),
    writes: [] as unknown[],
    words: [] as unknown[],
    disk: null as Why | null,
  };
  let ids = 0;
  const make = () =>
    createPulseRounds({
      store: {
        register: () => kept.register,
        keepChanges(changes) {
          kept.writes.push(changes);
          kept.register = withChanges(kept.register, changes);
          return { ok: true };
        },
        readSetting: (key, schema) => schema.safeParse(kept.settings.get(key)).data ?? null,
        keepSetting(key, value) {
          kept.writes.push([key, value]);
          kept.settings.set(key, value);
          return { ok: true };
        },
      },
      privateWords: {
        write(box, wish, text) {
          if (kept.disk === null) kept.words.push([box, wish, text]);
          return Promise.resolve(kept.disk);
        },
      },
      wall: () => wallTime(Date.parse(`${kept.day}T12:00:00`)),
      newId: () => `pulse-${(ids += 1)}`,
      // The same draw each time: what is drawn is no matter of these tests.
      chance: () => 0,
    });
  return { kept, make, rounds: make() };
}

type Answers = Partial<Record<PulseItem, number>>;
const people = (n: number) => NAMES.slice(0, n).map(idOf);
const ask = (n: number) => ({ group: 'g1', asks: 'session' as const, people: people(n) });

async function play(
  { rounds }: Pick<ReturnType<typeof desk>, 'rounds'>,
  forms: readonly Answers[],
  line = '',
): Promise<void> {
  expect(rounds.begin(ask(forms.length))).toBeNull();
  for (const [i, answers] of forms.entries())
    expect(await rounds.seal(idOf(NAMES[i] ?? ''), { answers, line, to: null })).toBeNull();
}
const told = ({ kept }: ReturnType<typeof desk>) => [...kept.register.pulse.values()].map((one) => one.told);

describe('a pulse that goes round', () => {
  it('stores and shows after each form that it is in, and nothing of it', async () => {
    const form = fc.record(
      {
        worth: fc.integer({ min: 1, max: 5 }),
        said: fc.integer({ min: 1, max: 5 }),
        leave: fc.integer({ min: 1, max: 3 }),
        listened: fc.integer({ min: 1, max: 5 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 3, max: 12 })
          .chain((n) =>
            fc.tuple(
              fc.array(form, { minLength: n, maxLength: n }),
              fc.array(form, { minLength: n, maxLength: n }),
            ),
          ),
        async ([one, other]) => {
          const [a, b] = [desk(group(12)), desk(group(12))];
          for (const { rounds } of [a, b]) expect(rounds.begin(ask(one.length))).toBeNull();
          for (const [i, answers] of one.slice(0, -1).entries()) {
            const person = idOf(NAMES[i] ?? '');
            await a.rounds.seal(person, { answers, line: 'one line', to: i % 2 === 0 ? 'b1' : null });
            await b.rounds.seal(person, { answers: other[i] ?? {}, line: '', to: null });
            expect(a.rounds.read()).toEqual(b.rounds.read());
            expect(a.kept.writes).toEqual(b.kept.writes);
            expect(a.rounds.read()).not.toHaveProperty('forms');
            expect(a.kept.words).toEqual([]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('stores and shows at last what is told of each item by itself, and nothing of whose it was', async () => {
    const forms = [4, 4, 3, 5, 2, 4].map((worth, i) => ({ worth, said: 5 - (i % 3), leave: (i % 3) + 1 }));
    const one = desk(group(8));
    await play(one, forms);
    const results = (['worth', 'said', 'leave'] as const).flatMap(
      (item) =>
        toldOf(
          item,
          forms.map((form) => form[item]),
        ) ?? [],
    );
    expect(one.rounds.read()?.outcome).toEqual({
      forms: 6,
      told: results,
      withheld: null,
      lines: [],
      wordsLost: 0,
    });
    const [entry] = [...one.kept.register.pulse.values()];
    expect(entry).toEqual({
      ...{ id: 'pulse-1', group: 'g1', day: DAY, asks: 'session', way: 'closed', forms: 6 },
      ...{ people: people(6), told: results, until: '2027-06-01' },
    });
    // Whoever answered what: the same totals.
    const other = desk(group(8));
    await play(other, forms.toReversed());
    expect(other.kept.writes).toEqual(one.kept.writes);
    expect(other.rounds.read()?.outcome).toEqual(one.rounds.read()?.outcome);
  });

  it('is all in, and no more, below five forms', async () => {
    for (const n of [2, 3, 4]) {
      const small = desk(group(n));
      await play(
        small,
        Array.from({ length: n }, () => ({ worth: 5 })),
        'I liked it.',
      );
      expect(small.rounds.read()?.outcome).toEqual({
        forms: n,
        told: [],
        withheld: 'few',
        lines: [],
        wordsLost: 0,
      });
      expect(told(small)).toEqual([[]]);
    }
    // Of five who were asked one passed.
    const five = desk(group(5));
    five.rounds.begin(ask(5));
    expect(await five.rounds.pass('ana')).toBeNull();
    for (const person of people(5).slice(1))
      await five.rounds.seal(person, { answers: { worth: 4 }, line: '', to: null });
    expect(five.rounds.read()?.outcome).toMatchObject({ forms: 4, withheld: 'few' });
  });

  it('shows lines if five wrote one, and writes none of them', async () => {
    const all = desk(group(6));
    await play(
      all,
      Array.from({ length: 6 }, () => ({ worth: 4 })),
      'Keep the pauses.',
    );
    expect(all.rounds.read()?.outcome?.lines).toHaveLength(6);
    expect(JSON.stringify(all.kept.writes)).not.toContain('pauses');
    const four = desk(group(6));
    four.rounds.begin(ask(6));
    for (const [i, person] of people(6).entries())
      await four.rounds.seal(person, { answers: {}, line: i < 4 ? 'Keep the pauses.' : '', to: null });
    expect(four.rounds.read()?.outcome?.lines).toEqual([]);
    four.rounds.stop();
    expect(four.rounds.read()).toBeNull();
  });

  it('seals a line to one reader once all are in, shows it to nobody, and says what could not be written', async () => {
    const ofOne = async (disk: Why | null) => {
      const one = desk(group(6));
      one.kept.disk = disk;
      one.rounds.begin(ask(6));
      for (const [i, person] of people(6).entries()) {
        expect(one.kept.words).toEqual([]);
        await one.rounds.seal(person, { answers: {}, line: 'Keep the pauses.', to: i === 2 ? 'b1' : null });
      }
      return one;
    };
    const one = await ofOne(null);
    expect(one.kept.words).toEqual([['b1', 'know', 'Keep the pauses.']]);
    expect(one.rounds.read()?.outcome).toMatchObject({ lines: { length: 5 }, wordsLost: 0 });
    expect((await ofOne({ code: 'wordsUnreadable' })).rounds.read()?.outcome?.wordsLost).toBe(1);
  });

  it('has no way back to a form, and takes none that is not asked for', async () => {
    const { rounds, kept } = desk(group(6));
    expect(await rounds.seal('ana', { answers: {}, line: '', to: null })).toMatchObject({
      refusal: { code: 'noFormToFill' },
    });
    rounds.begin(ask(5));
    expect(rounds.begin(ask(5))).toMatchObject({ refusal: { code: 'pulseRuns' } });
    expect(await rounds.seal('fay', { answers: {}, line: '', to: null })).toMatchObject({
      refusal: { code: 'noFormToFill' },
    });
    expect(await rounds.seal('ana', { answers: { worth: 6 }, line: '', to: null })).toMatchObject({
      refusal: { code: 'countsDoNotFit' },
    });
    expect(await rounds.seal('ana', { answers: { hard: 6 }, line: '', to: null })).toMatchObject({
      refusal: { code: 'countsDoNotFit' },
    });
    expect(await rounds.seal('ana', { answers: { worth: 5 }, line: '', to: null })).toBeNull();
    for (const again of [
      () => rounds.seal('ana', { answers: {}, line: '', to: null }),
      () => rounds.pass('ana'),
    ])
      expect(await again()).toMatchObject({ refusal: { code: 'formIsIn' } });
    rounds.stop();
    expect(kept.register.pulse.size).toBe(0);
  });

  it('keeps that it goes round, so that a start after a crash says that it is lost, once', async () => {
    const one = desk(group(6));
    one.rounds.begin(ask(6));
    await one.rounds.seal('ana', { answers: { worth: 1 }, line: 'secret', to: null });
    const next = one.make();
    expect(next.lost()).toEqual({ group: 'g1', day: DAY });
    expect(next.read()).toBeNull();
    next.lostSeen();
    expect(next.lost()).toBeNull();
    expect(one.make().lost()).toBeNull();
    // One that came to its end is not lost, nor is one that was stopped.
    const ended = desk(group(5));
    await play(
      ended,
      Array.from({ length: 5 }, () => ({ worth: 4 })),
    );
    expect(ended.make().lost()).toBeNull();
    const stopped = desk(group(5));
    stopped.rounds.begin(ask(5));
    stopped.rounds.stop();
    expect(stopped.make().lost()).toBeNull();
  });

  it('tells no second result of the same people but one, whoever left or joined, until the question is another one', async () => {
    const after = async (days: number, n: number, asks: 'session' | 'safety' = 'session') => {
      const one = desk(group(12));
      const answers = asks === 'session' ? { worth: 4 } : { hard: 4 };
      const ways = async (count: number) => {
        one.rounds.begin({ ...ask(count), asks });
        for (const person of people(count)) await one.rounds.seal(person, { answers, line: '', to: null });
        return one.rounds.read()?.outcome?.withheld;
      };
      expect(await ways(6)).toBeNull();
      one.kept.day = addDays(DAY, days);
      return ways(n);
    };
    expect(await Promise.all([after(0, 5), after(0, 7), after(3, 8), after(6, 7)])).toEqual([
      'near',
      'near',
      'near',
      'near',
    ]);
    expect(await Promise.all([after(0, 6), after(7, 5), after(7, 7)])).toEqual([null, null, null]);
    expect(await Promise.all([after(41, 7, 'safety'), after(42, 7, 'safety')])).toEqual(['near', null]);
  });

  it('leaves each answer open even to somebody who takes all for answering the same twice on one day', async () => {
    // Every way in which six can answer, and any five of them once more on the same day.
    const scale = [1, 2, 3, 4, 5];
    const ways = fc.array(fc.constantFrom(...scale), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(ways, fc.nat(5), async (answers, left) => {
        const one = desk(group(6));
        const round = async (who: readonly number[]) => {
          one.rounds.begin({ ...ask(6), people: who.map((i) => idOf(NAMES[i] ?? '')) });
          for (const i of who)
            await one.rounds.seal(idOf(NAMES[i] ?? ''), {
              answers: { worth: answers[i] ?? 1 },
              line: '',
              to: null,
            });
        };
        await round([0, 1, 2, 3, 4, 5]);
        await round([0, 1, 2, 3, 4, 5].filter((i) => i !== left));
        // The second tells nothing, so what is known is what the first told.
        expect(told(one)[1]).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('totals that are kept', () => {
  it('are of nobody’s level but that of the day, and go when their time is over', async () => {
    for (const level of LEVELS) {
      const register = done(group(6), { act: 'group.describe', group: 'g1', level });
      const one = desk(register);
      const months = PULSE_MONTHS[level];
      if (months === null) {
        expect(one.rounds.begin(ask(6))).toMatchObject({ refusal: { code: 'levelAsksNoPulse' } });
        expect(viewOfRegister(register, DAY).groups[0]?.pulses.asked).toBe(false);
        continue;
      }
      await play(
        one,
        Array.from({ length: 6 }, () => ({ worth: 4 })),
      );
      const raised = done(one.kept.register, { act: 'group.describe', group: 'g1', level: 'L3' });
      const last = addMonths(DAY, months);
      expect(expiredPulses(raised, last)).toEqual([]);
      expect(withChanges(raised, expiredPulses(raised, addDays(last, 1))).pulse.size).toBe(0);
    }
  });

  it('go with their group; of somebody who is removed the name alone goes', async () => {
    const one = desk(group(6));
    await play(
      one,
      Array.from({ length: 6 }, () => ({ worth: 4 })),
    );
    const { register } = one.kept;
    expect(done(register, { act: 'group.remove', group: 'g1' }).pulse.size).toBe(0);
    const without = withChanges(register, withoutTheirEntries(register, 'ana'));
    expect(JSON.stringify([...without.pulse.values()])).not.toContain('Ana');
    // A second result of those who are left would tell what the one who is gone answered.
    const later = desk(without);
    later.rounds.begin({ ...ask(6), people: people(6).slice(1) });
    for (const person of people(6).slice(1))
      await later.rounds.seal(person, { answers: { worth: 4 }, line: '', to: null });
    expect(later.rounds.read()?.outcome?.withheld).toBe('near');
  });

  it('of papers are told as closed forms are, and typed in again they take the place of the first', async () => {
    const count = (pulse: string, worth: readonly number[], forms = 6): RegisterAct => ({
      ...{ act: 'pulse.count', group: 'g1', pulse, on: DAY, asks: 'session', way: 'paper', forms },
      ...{ people: people(6), counts: { worth: [...worth] }, agreed: [] },
    });
    const first = done(group(6), count('u1', [0, 1, 1, 3, 1]));
    expect([...first.pulse.values()][0]).toMatchObject({
      ...{ id: 'u1', way: 'paper', forms: 6 },
      told: [{ item: 'worth', low: 3, middle: 4, high: 4 }],
    });
    const again = done(first, count('u2', [0, 0, 0, 6, 0]));
    expect([...again.pulse.keys()]).toEqual(['u1']);
    expect(again.pulse.get('u1')?.told).toEqual([{ item: 'worth', low: 4, middle: 4, high: 4 }]);
    const few = done(group(6), count('u1', [0, 1, 1, 1, 1], 4));
    expect([...few.pulse.values()][0]?.told).toEqual([]);
    const wrong = decideRegister(group(6), count('u1', [0, 1, 1, 3, 2]), DAY);
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'countsDoNotFit' } });
    expect(decideRegister(group(6), count('u1', [1, 1]), DAY)).toMatchObject({ ok: false });
  });

  it('of what was shown openly are kept with everybody’s yes alone', async () => {
    const open = (n: number, agreed: readonly string[]): RegisterAct => ({
      ...{ act: 'pulse.count', group: 'g1', pulse: 'u1', on: DAY, asks: 'session', way: 'open', forms: n },
      ...{ people: people(n), counts: { worth: [0, 0, 1, n - 1, 0] }, agreed: [...agreed] },
    });
    expect([...done(group(4), open(4, people(4))).pulse.values()][0]?.told).toEqual([
      { item: 'worth', low: 3, middle: 4, high: 4 },
    ]);
    expect([...done(group(4), open(4, people(3))).pulse.values()][0]?.told).toEqual([]);
    expect(decideRegister(group(5), open(5, people(5)), DAY)).toMatchObject({
      refusal: { code: 'tooManyForOpen', most: 4 },
    });
  });

  it('of a pair are the four, shown to each other', async () => {
    const four = (n: number): RegisterAct => ({
      ...{ act: 'pulse.count', group: 'g1', pulse: 'u1', on: DAY, asks: 'pair', way: 'open', forms: n },
      ...{ people: people(n), counts: { heard: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0] }, agreed: people(n) },
    });
    expect([...done(group(2), four(2)).pulse.values()][0]?.told).toEqual([
      { item: 'heard', low: 8, middle: 8, high: 9 },
    ]);
    expect(decideRegister(group(3), four(3), DAY)).toMatchObject({ refusal: { code: 'pulseOfTwo' } });
    expect(desk(group(2)).rounds.begin({ group: 'g1', asks: 'pair', people: people(2) })).not.toBeNull();
  });

  it('propose the safety check every six weeks, a pair’s four every third, and turn the fourth item', async () => {
    const view = (register: Register, today: string) => {
      const found = viewOfRegister(register, today).groups[0]?.pulses;
      if (found === undefined) throw new Error('a group');
      return found;
    };
    const pulse = (register: Register, id: string, day: string, asks: 'session' | 'safety' | 'pair') =>
      withChanges(
        register,
        setFields('pulse', id, {
          ...{ group: 'g1', day, asks, way: 'closed', people: people(6), forms: 6, told: [] },
          until: '2030-01-01',
        }),
      );
    const six = group(6);
    expect(view(six, DAY).proposes).toBe('session');
    const first = pulse(six, 'u1', DAY, 'session');
    expect(view(first, addDays(DAY, 41)).proposes).toBe('session');
    expect(view(first, addDays(DAY, 42)).proposes).toBe('safety');
    const checked = pulse(first, 'u2', addDays(DAY, 42), 'safety');
    expect(view(checked, addDays(DAY, 83)).proposes).toBe('session');
    expect(view(checked, addDays(DAY, 84)).proposes).toBe('safety');
    expect([view(six, DAY).items.session.at(-1), view(first, DAY).items.session.at(-1)]).toEqual([
      'listened',
      'think',
    ]);
    const two = group(2);
    expect(view(two, DAY).proposes).toBe('pair');
    const met = pulse(two, 'u1', DAY, 'pair');
    expect([view(met, addDays(DAY, 20)).proposes, view(met, addDays(DAY, 21)).proposes]).toEqual([
      'session',
      'pair',
    ]);
  });

  it('know of each item what an answer is', async () => {
    for (const item of PULSE_ITEM_IDS) {
      const { from, to } = SCALES[scaleOf(item)];
      expect([from - 1, from, to, to + 1, from + 0.5].map((answer) => isAnswer(item, answer))).toEqual([
        ...[false, true, true, false, false],
      ]);
    }
  });
});
