import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegisterActSchema, type RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { addDays } from '#shared/group/register/day.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { MOST_MEMBERS } from '#shared/limits.ts';
import { membersNow, personOf, registerOf, reverse, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { afterAct, fieldsOf, withChanges } from '../../../support/register.ts';

const EMPTY = registerOf([]);
const ON = '2026-03-01';

/** Does one act after the other; each has to be taken. */
function after(...acts: RegisterAct[]): Register {
  return acts.reduce((register, act) => afterAct(register, act), EMPTY);
}
const refusalOf = (register: Register, act: RegisterAct) => {
  const decided = decideRegister(register, act);
  return decided.ok ? null : decided.refusal.code;
};
const joining = (names: readonly string[], group = 'g1') =>
  names.map((name) => ({ member: `${group}-${name}`, person: name.toLowerCase(), name }));
const begin = (name: string, names: readonly string[], group = 'g1'): RegisterAct => ({
  act: 'group.begin',
  group,
  name,
  kind: 'council',
  people: joining(names, group),
  on: ON,
});
const THURSDAY = begin('Thursday Council', ['Ana', 'Ben', 'Chidi']);
const namesIn = (register: Register, group = 'g1') =>
  membersNow(register, register.group.get(group)!).map(({ name }) => name);

describe('a group', () => {
  it('is made of a name and of names, who sit as they were named', () => {
    const [group, ...more] = viewOfRegister(after(THURSDAY), ON).groups;
    expect(more).toEqual([]);
    expect(group).toMatchObject({ name: 'Thursday Council', kind: 'council', level: 'L1', purpose: '' });
    expect(group?.people.map(({ name, joined, guest }) => [name, joined, guest])).toEqual([
      ['Ana', ON, false],
      ['Ben', ON, false],
      ['Chidi', ON, false],
    ]);
  });

  it('shows its last sessions and dates, and counts all of them', () => {
    const day = (n: number) => addDays(ON, 7 * n);
    const many = Array.from({ length: 60 }, (_, n) => [
      ...setFields('session', `s${n}`, {
        ...{ group: 'g1', day: day(n), format: 'council', present: ['ana'], roles: {}, presented: ['ana'] },
      }),
      ...setFields('meeting', `d${n}`, {
        ...{ group: 'g1', day: day(n), begins: '18:00', minutes: 60, cancelled: false, sequence: 0 },
      }),
    ]).flat();
    const [group] = viewOfRegister(withChanges(after(THURSDAY), many), day(58)).groups;
    expect([group?.held, group?.sessions.length, group?.sessions[0]?.id]).toEqual([60, 24, 's59']);
    expect(group?.meetings.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, n) => `d${n + 34}`));
    expect(group?.rhythm).toMatchObject({ held: 60, planned: 60, everyWeeks: 1 });
    expect(group?.proposal.queue.map(({ id }) => id).at(-1)).toBe('ana');
  });

  it('has a name of its own, whatever its case', () => {
    const register = after(THURSDAY);
    expect(refusalOf(register, begin('thursday COUNCIL', [], 'g2'))).toBe('nameOfGroupTaken');
    const two = after(THURSDAY, begin('Set', [], 'g2'));
    const describeIt = (name: string): RegisterAct => ({ act: 'group.describe', group: 'g2', name });
    expect(refusalOf(two, describeIt('Thursday Council'))).toBe('nameOfGroupTaken');
    expect(refusalOf(two, describeIt('SET'))).toBeNull();
  });

  it('takes forty members and no more', () => {
    const names = Array.from({ length: MOST_MEMBERS }, (_, i) => `P${i}`);
    const full = after(begin('Big', names));
    const one: RegisterAct = {
      act: 'member.join',
      group: 'g1',
      member: 'm',
      person: 'x',
      name: 'X',
      on: ON,
      guest: false,
    };
    expect(refusalOf(full, one)).toBe('tooManyMembers');
    expect(refusalOf(EMPTY, begin('Big', [...names, 'One more']))).toBe('tooManyMembers');
  });

  it('takes with it, when it is removed, its meetings and whoever is in no other', () => {
    const other = begin('Set', ['Dora'], 'g2');
    const ben: RegisterAct = {
      act: 'member.join',
      group: 'g2',
      member: 'm2',
      person: 'ben',
      name: null,
      on: ON,
      guest: false,
    };
    const meeting: RegisterAct = {
      act: 'meeting.plan',
      group: 'g1',
      meetings: [{ meeting: 'd1', day: '2026-04-02' }],
      begins: '18:00',
      minutes: 45,
    };
    const left = after(THURSDAY, other, ben, meeting, { act: 'group.remove', group: 'g1' });
    expect([...fieldsOf(left)].filter(({ id, value }) => id === 'g1' || value === 'g1')).toEqual([]);
    expect([...left.person.keys()].toSorted()).toEqual(['ben', 'dora']);
    expect(left.meeting.size).toBe(0);
  });
});

describe('the next meeting', () => {
  const SESSION = { group: 'g1', format: 'council', present: ['ana'], roles: {}, presented: [] };
  const planned = after(THURSDAY, {
    act: 'meeting.plan',
    group: 'g1',
    meetings: ['2026-03-05', '2026-03-19'].map((day) => ({ meeting: day, day })),
    begins: '18:00',
    minutes: 45,
  });
  const held = (...days: string[]) =>
    withChanges(
      planned,
      days.flatMap((day, i) => setFields('session', `s${i}`, { ...SESSION, day })),
    );
  const view = (register: Register) => viewOfRegister(register, '2026-03-05').groups[0];

  it("is today's until it was held, then the one after it", () => {
    expect(view(planned)?.next?.day).toBe('2026-03-05');
    expect(view(held('2026-03-04'))?.next?.day).toBe('2026-03-05');
    expect(view(held('2026-03-05'))?.next?.day).toBe('2026-03-19');
    expect(view(held('2026-03-05', '2026-03-05'))?.next?.day).toBe('2026-03-19');
  });

  it('follows the newest session: of one day, the one that was held last', () => {
    expect(view(held('2026-03-05', '2026-03-05', '2026-03-04'))?.sessions.map(({ id }) => id)).toEqual([
      's1',
      's0',
      's2',
    ]);
  });
});

describe('people', () => {
  const two = after(THURSDAY, begin('Set', ['Anna'], 'g2'));

  it('are known by one id in every group, so that a name is mended everywhere', () => {
    const both = after(THURSDAY, begin('Set', [], 'g2'), {
      act: 'member.join',
      group: 'g2',
      member: 'm2',
      person: 'ana',
      name: null,
      on: ON,
      guest: false,
    });
    const renamed = decideRegister(both, { act: 'person.rename', person: 'ana', name: 'Anna' });
    if (!renamed.ok) throw new Error('a name can be mended');
    const after_ = withChanges(both, renamed.changes);
    expect([namesIn(after_), namesIn(after_, 'g2')]).toEqual([['Anna', 'Ben', 'Chidi'], ['Anna']]);
  });

  it('of two records become one, and can be taken apart again', () => {
    const merge: RegisterAct = { act: 'people.merge', person: 'ana', into: 'anna' };
    const merged = decideRegister(two, merge);
    if (!merged.ok) throw new Error('two records can be one person');
    const one = withChanges(two, merged.changes);
    expect(namesIn(one)).toEqual(['Anna', 'Ben', 'Chidi']);
    expect(personOf(one, 'ana')?.id).toBe('anna');
    expect(refusalOf(one, merge)).toBe('samePerson');
    const parted = decideRegister(one, { act: 'people.part', person: 'ana' });
    if (!parted.ok) throw new Error('they can be taken apart');
    expect(withChanges(one, parted.changes)).toEqual(two);
  });

  it('whose records became one are shown with them, so that they can be taken apart', () => {
    const merged = withChanges(two, [{ kind: 'person', id: 'ana', field: 'mergedInto', value: 'anna' }]);
    const known = viewOfRegister(merged, ON).people;
    expect(known.map(({ person, records }) => [person, records])).toEqual([
      ['anna', [{ person: 'ana', name: 'Ana' }]],
      ['ben', []],
      ['chidi', []],
    ]);
  });

  it('in a group under two records leave it with both', () => {
    const twice = withChanges(after(THURSDAY), [
      { kind: 'person', id: 'ben', field: 'mergedInto', value: 'ana' },
    ]);
    expect(namesIn(twice)).toEqual(['Ana', 'Chidi']);
    const [who] = membersNow(twice, twice.group.get('g1')!);
    const left = decideRegister(twice, { act: 'member.leave', member: who!.member, on: ON });
    expect(namesIn(withChanges(twice, left.ok ? left.changes : []))).toEqual(['Chidi']);
  });

  it('are in a group once, whichever record of them is named', () => {
    const one = withChanges(two, [{ kind: 'person', id: 'ana', field: 'mergedInto', value: 'anna' }]);
    const again = {
      act: 'member.join',
      group: 'g1',
      member: 'm9',
      person: 'anna',
      on: ON,
      guest: false,
    } as const;
    expect(refusalOf(one, { ...again, name: null })).toBe('isInAlready');
    expect(refusalOf(one, { ...again, name: 'Anna' })).toBe('idTaken');
  });

  it('that point at each other stay two', () => {
    const circle = withChanges(two, [
      { kind: 'person', id: 'ana', field: 'mergedInto', value: 'anna' },
      { kind: 'person', id: 'anna', field: 'mergedInto', value: 'ana' },
    ]);
    expect(['ana', 'anna'].map((id) => personOf(circle, id)?.id)).toEqual(['anna', 'ana']);
  });

  it('leave on a day not before they joined, and may come back', () => {
    const leave = (on: string): RegisterAct => ({ act: 'member.leave', member: 'g1-Ben', on });
    expect(refusalOf(after(THURSDAY), leave('2026-02-28'))).toBe('leavesBeforeJoining');
    const gone = after(THURSDAY, leave('2026-04-01'));
    expect(namesIn(gone)).toEqual(['Ana', 'Chidi']);
    expect(refusalOf(gone, leave('2026-04-02'))).toBe('hasLeftAlready');
    const back = after(THURSDAY, leave('2026-04-01'), {
      act: 'member.join',
      group: 'g1',
      member: 'again',
      person: 'ben',
      name: null,
      on: '2026-06-01',
      guest: false,
    });
    expect(membersNow(back, back.group.get('g1')!).find(({ name }) => name === 'Ben')?.joined).toBe(
      '2026-06-01',
    );
  });
});

describe('meetings', () => {
  const plan = (...days: string[]): RegisterAct => ({
    act: 'meeting.plan',
    group: 'g1',
    meetings: days.map((day, i) => ({ meeting: `d${i}`, day })),
    begins: '18:00',
    minutes: 45,
  });

  it('count how often they were changed, so that a calendar takes the newest', () => {
    const register = after(
      THURSDAY,
      plan('2026-04-02', '2026-04-16'),
      { act: 'meeting.move', meeting: 'd0', day: '2026-04-03', begins: '18:30', minutes: 45 },
      { act: 'meeting.cancel', meeting: 'd0' },
    );
    expect(viewOfRegister(register, ON).groups[0]?.meetings).toMatchObject([
      { id: 'd0', day: '2026-04-03', begins: '18:30', cancelled: true, sequence: 2 },
      { id: 'd1', day: '2026-04-16', cancelled: false, sequence: 0 },
    ]);
  });

  it('are never two at one time', () => {
    expect(refusalOf(after(THURSDAY), plan('2026-04-02', '2026-04-02'))).toBe('meetsThenAlready');
    const register = after(THURSDAY, plan('2026-04-02', '2026-04-16'));
    const move: RegisterAct = {
      act: 'meeting.move',
      meeting: 'd1',
      day: '2026-04-02',
      begins: '18:00',
      minutes: 30,
    };
    expect(refusalOf(register, move)).toBe('meetsThenAlready');
  });
});

describe('an act', () => {
  it('brings hostile names to one legible line, or is not taken', () => {
    const act = (name: string) => RegisterActSchema.safeParse({ ...THURSDAY, name, people: [] });
    expect(act(' =1+1\u202e\n')).toMatchObject({ success: true, data: { name: '=1+1' } });
    expect(act('\u200b').success).toBe(false);
    expect(act('x'.repeat(121)).success).toBe(false);
  });
});

/** Acts about a handful of ids, so that they meet. */
const id = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01');
const joins = fc.record({ member: id, person: id, name: fc.option(fc.constantFrom('Ana', 'Ben', 'ana')) });
const times = { begins: fc.constantFrom('09:00', '18:00'), minutes: fc.constantFrom(30, 60) };
const anyAct: fc.Arbitrary<RegisterAct> = fc.oneof(
  fc.record({
    act: fc.constant('group.begin'),
    group: id,
    name: fc.constantFrom('One', 'Two', 'one'),
    kind: fc.constantFrom('council', 'set'),
    people: fc.array(joins, { maxLength: 4 }),
    on: day,
  }),
  fc.record({ act: fc.constant('group.describe'), group: id, name: fc.constantFrom('One', 'Three') }),
  fc.record({ act: fc.constant('group.remove'), group: id }),
  fc.record({ act: fc.constant('seats.order'), group: id, seats: fc.array(id) }),
  fc
    .tuple(joins, fc.record({ group: id, on: day, guest: fc.boolean() }))
    .map(([who, where]) => ({ act: 'member.join', ...who, ...where })),
  fc.record({ act: fc.constant('member.leave'), member: id, on: day }),
  fc.record({ act: fc.constant('person.rename'), person: id, name: fc.constantFrom('Ana', 'Zoe') }),
  fc.record({ act: fc.constant('people.merge'), person: id, into: id }),
  fc.record({ act: fc.constant('people.part'), person: id }),
  fc.record({
    act: fc.constant('meeting.plan'),
    group: id,
    meetings: fc.array(fc.record({ meeting: id, day }), { minLength: 1, maxLength: 3 }),
    ...times,
  }),
  fc.record({ act: fc.constant('meeting.move'), meeting: id, day, ...times }),
  fc.record({ act: fc.constant('meeting.cancel'), meeting: id }),
) as fc.Arbitrary<RegisterAct>;

describe('any acts', () => {
  it('can be taken back one by one until nothing is left, and are read back as they were stored', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
        let register = EMPTY;
        const before: (readonly [Register, Register])[] = [];
        for (const act of acts) {
          const decided = decideRegister(register, RegisterActSchema.parse(act));
          if (!decided.ok) continue;
          const next = withChanges(register, decided.changes);
          expect(registerOf(fieldsOf(next))).toEqual(next);
          expect(withChanges(next, reverse(register, decided.changes))).toEqual(register);
          before.push([register, next]);
          register = next;
        }
        for (const group of register.group.values()) {
          const people = membersNow(register, group).map(({ person }) => person);
          expect(new Set(people).size).toBe(people.length);
        }
        // Whoever is a member, and whatever has meetings, is there.
        for (const { group, person } of register.member.values())
          expect([register.group.has(group), register.person.has(person)]).toEqual([true, true]);
        for (const { group } of register.meeting.values()) expect(register.group.has(group)).toBe(true);
      }),
    );
  });
});

describe('a working agreement', () => {
  const adopt = (
    agreement: string,
    lines: readonly string[],
    on = ON,
    present = ['ana', 'ben'],
  ): RegisterAct => ({
    act: 'agreement.adopt',
    group: 'g1',
    agreement,
    lines: [...lines],
    present: [...present],
    on,
  });
  const versions = (register: Register) => viewOfRegister(register, ON).groups[0]?.agreements ?? [];

  it('has versions with their day and those who were there; the newest stands, and says what it changed', () => {
    const register = after(
      THURSDAY,
      adopt('v2', ['We meet to think.', 'We stop on time.'], '2026-05-02', ['ana']),
      adopt('v1', ['We meet in order to ___.', 'We stop on time.'], '2026-04-02'),
    );
    expect(versions(register).map(({ id }) => id)).toEqual(['v1', 'v2']);
    const later = after(
      THURSDAY,
      adopt('v1', ['We meet in order to ___.', 'We stop on time.'], '2026-04-02'),
      adopt('v2', ['We meet to think.', 'We stop on time.'], '2026-05-02', ['ana', 'ana']),
    );
    expect(versions(later)).toMatchObject([
      { changed: [], present: ['ana', 'ben'] },
      { changed: [0], present: ['ana'] },
    ]);
  });

  it('is refused where it is the one that stands, and taken where only the order is another', () => {
    const register = after(THURSDAY, adopt('v1', ['One.', 'Two.']));
    expect(refusalOf(register, adopt('v2', ['One.', 'Two.']))).toBe('nothingChanged');
    expect(refusalOf(register, adopt('v1', ['Two.']))).toBe('idTaken');
    expect(refusalOf(register, adopt('v2', ['Two.', 'One.']))).toBeNull();
    expect(refusalOf(EMPTY, adopt('v1', ['One.']))).toBe('notThere');
  });

  it('goes with its group, and is read as one line each', () => {
    const gone = after(THURSDAY, adopt('v1', ['One.']), { act: 'group.remove', group: 'g1' });
    expect(gone.agreement.size).toBe(0);
    expect(RegisterActSchema.safeParse(adopt('v1', ['One\n\u202etwo'])).data).toMatchObject({
      lines: ['One two'],
    });
    expect(RegisterActSchema.safeParse(adopt('v1', [' '])).success).toBe(false);
  });
});

it('the level of a group is that of its sessions to come', () => {
  const register = after(THURSDAY, { act: 'group.describe', group: 'g1', level: 'L3' });
  expect(register.group.get('g1')?.level).toBe('L3');
});
