import { describe, expect, it, vi } from 'vitest';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { RegisterActSchema } from '#shared/group/register/acts.ts';
import { addMonths, instantOf } from '#shared/group/register/day.ts';
import { dayProblem } from '#shared/group/register/dayToPlan.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { MOST_MEMBERS } from '#shared/limits.ts';
import { planDraft } from '#shared/session/agenda/plan.ts';
import { DraftSchema } from '#shared/session/draft.ts';
import { draftOfGroup } from '../../../../src/renderer/desk/draft/groupDraft.ts';
import { FORMATS } from '../../../../src/renderer/desk/draft/shipped.ts';
import { afterAct, withChanges } from '../../../support/register.ts';

const ON = '2026-03-01';
const begin = (group: string, names: readonly string[], people?: readonly string[]): RegisterAct =>
  RegisterActSchema.parse({
    act: 'group.begin',
    group,
    name: `Group ${group}`,
    kind: 'council',
    people: names.map((name, i) => ({
      member: `${group}-m${i}`,
      person: people?.[i] ?? `${group}-p${i}`,
      name: people?.[i] === undefined ? name : null,
    })),
    on: ON,
  });
const groupOf = (register: Register, id: string) =>
  viewOfRegister(register, ON).groups.find((group) => group.id === id)!;
const people = (n: number): string[] => Array.from({ length: n }, (_, i) => `Person ${i + 1}`);

describe('a group of', () => {
  it.each([1, 2, 3, 12, MOST_MEMBERS])('%i: everybody has one seat and one place in the queue', (n) => {
    const group = groupOf(afterAct(registerOf([]), begin('g1', people(n))), 'g1');
    const draft = draftOfGroup(group, FORMATS, null);
    expect(DraftSchema.safeParse(draft).error).toBeUndefined();
    expect(draft.people).toHaveLength(n);
    expect(new Set(Object.values(draft.group?.people ?? {})).size).toBe(n);
    expect(group.proposal.queue.map(({ id }) => id).toSorted()).toEqual(
      group.people.map(({ person }) => person).toSorted(),
    );
  });

  it('more than there may be is refused, and nobody of it is there', () => {
    const decided = decideRegister(registerOf([]), begin('g1', people(MOST_MEMBERS + 1)));
    expect(decided).toMatchObject({ ok: false, refusal: { code: 'tooManyMembers', most: MOST_MEMBERS } });
  });

  it('people with names of any kind keeps them as they are written, and tells namesakes apart', () => {
    const names = ['=HYPERLINK("http://x","y")', 'ليلى', '👩‍👩‍👧‍👦', 'x'.repeat(200), 'Ana', 'ana'];
    const group = groupOf(afterAct(registerOf([]), begin('g1', names)), 'g1');
    expect(group.people.map(({ name }) => name)).toEqual(names);
    expect(DraftSchema.safeParse(draftOfGroup(group, FORMATS, null)).error).toBeUndefined();
    expect(
      RegisterActSchema.safeParse({
        ...begin('g1', ['Ana']),
        people: [{ member: 'm', person: 'p', name: ' ' }],
      }).success,
    ).toBe(false);
  });
});

it('somebody in two groups has a turn in each of its own, and leaves one without leaving the other', () => {
  const one = afterAct(registerOf([]), begin('g1', ['Ana', 'Ben', 'Chidi']));
  const both = afterAct(one, begin('g2', ['Ana', 'Dora'], ['g1-p0']));
  const held = withChanges(
    both,
    Object.entries({
      group: 'g1',
      day: ON,
      format: 'council',
      present: ['g1-p0', 'g1-p1'],
      roles: { facilitator: ['g1-p0'] },
      presented: ['g1-p0'],
    }).map(([field, value]) => ({ kind: 'session' as const, id: 's1', field, value })),
  );
  const reasonIn = (id: string) =>
    groupOf(held, id).proposal.queue.find((one) => one.id === 'g1-p0')?.reason.code;
  expect([reasonIn('g1'), reasonIn('g2')]).toEqual(['waited', 'never']);
  const left = afterAct(held, { act: 'member.leave', member: 'g1-m0', on: ON });
  expect(groupOf(left, 'g1').people.map(({ name }) => name)).toEqual(['Ben', 'Chidi']);
  expect(groupOf(left, 'g2').people.map(({ name }) => name)).toContain('Ana');
});

describe('a date', () => {
  it('across a change of the clock ends when the clock says so', async () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Europe/Berlin';
    try {
      // Labels of the clock are made for the zone that the computer is in when they are first read.
      vi.resetModules();
      const { groupWords } = await import('#shared/words/en/index.ts');
      expect(groupWords.fromTo('2026-03-29', '01:30', 60)).toBe('01:30 to 03:30, as the clock changes');
      // Of two times that the clock calls 02:30 it is the second: no date ends before it begins.
      expect(groupWords.fromTo('2027-10-31', '02:30', 45)).toBe('02:30 to 03:15');
      expect(groupWords.fromTo('2027-10-31', '01:45', 90)).toBe('01:45 to 02:15, as the clock changes');
      // It was kept by an earlier build: the clock leaves that hour out.
      expect(groupWords.fromTo('2027-03-28', '02:30', 45)).toBe('03:30 to 04:15');
      expect(groupWords.fromTo('2027-10-31', '01:59', 1)).toBe('01:59 to 02:00');
      expect(groupWords.fromTo('2027-10-31', '03:00', 45)).toBe('03:00 to 03:45');
      expect(groupWords.fromTo('2026-06-18', '23:30', 60)).toBe('23:30 to 00:30');
      expect(new Date(instantOf('2026-03-29', '02:30')).getHours()).toBe(3);
      const problemAt = (begins: string) => dayProblem('2027-03-28', '2026-11-30', begins);
      expect(['01:59', '02:00', '02:59', '03:00'].map(problemAt)).toEqual([
        ...[null, 'noSuchTime', 'noSuchTime', null],
      ]);
      expect(dayProblem('2027-10-31', '2026-11-30', '02:30')).toBeNull();
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
      // Nobody after this test is to meet labels of that zone.
      vi.resetModules();
    }
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 12, '2027-11-30'],
    ['2026-12-15', 24, '2028-12-15'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('a group without a usual format', () => {
  it.each([
    [2, 'pair'],
    [6, 'council'],
    [40, null],
  ] as const)('of %i is prepared with a format that takes so many', (n, expected) => {
    const group = groupOf(afterAct(registerOf([]), begin('g1', people(n))), 'g1');
    const draft = draftOfGroup(group, FORMATS, null);
    const { min, max } = draft.format.size;
    const sizes = draft.trios.length > 0 ? draft.trios.map(({ length }) => length) : [n];
    expect(sizes.every((size) => size >= min && size <= max)).toBe(true);
    if (expected !== null) expect(draft.format.id).toBe(expected);
    expect(planDraft(draft).ok).toBe(true);
  });

  it('that has one is prepared with that as long as it takes them, however short the time: the plan says why not', () => {
    const of = (n: number) => groupOf(afterAct(registerOf([]), begin('g1', people(n))), 'g1');
    const prepared = (n: number, minutes: number) =>
      draftOfGroup({ ...of(n), format: 'forum', minutes, next: null }, FORMATS, null);
    expect([prepared(6, 15).format.id, planDraft(prepared(6, 15)).ok]).toEqual(['forum', false]);
    expect([prepared(2, 60).format.id, planDraft(prepared(2, 60)).ok]).toEqual(['pair', true]);
  });
});
