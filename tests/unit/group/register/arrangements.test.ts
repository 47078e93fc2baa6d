import { describe, expect, it } from 'vitest';
import { mergeKeeps } from '#shared/bundle/merge.ts';
import { ARRANGEMENT_MONTHS } from '#shared/care/care.ts';
import { LEVELS } from '#shared/care/levels.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { expiredArrangements } from '#shared/group/register/arrangements.ts';
import { addMonths } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { withoutTheirEntries } from '#shared/group/register/leaving.ts';
import { registerOf, reverse, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { wallTime } from '#shared/time.ts';
import { afterAct, beginCouncil, withChanges } from '../../../support/register.ts';

const TODAY = '2026-06-20';
const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
const idOf = (name: string) => name.toLowerCase();

const done = (register: Register, act: RegisterAct) => afterAct(register, act, TODAY);
const refusal = (register: Register, act: RegisterAct) => {
  const decided = decideRegister(register, act, TODAY);
  return decided.ok ? null : decided.refusal.code;
};
const begun = (): Register => done(registerOf([]), beginCouncil(NAMES, '2026-01-01'));
type Say = Extract<RegisterAct, { act: 'arrangement.say' }>;
let ids = 0;
const say = (over: Partial<Say>): Say => ({
  act: 'arrangement.say',
  group: 'g1',
  arrangement: `a${(ids += 1)}`,
  person: 'ana',
  role: null,
  other: null,
  says: 'never',
  on: TODAY,
  ...over,
});
const viewed = (register: Register, today = TODAY) => viewOfRegister(register, today).groups[0]!;
const said = (register: Register, today = TODAY) =>
  viewed(register, today).arrangements.map(({ person, role, other, says }) => [person, role ?? other, says]);

describe('what a group arranged', () => {
  it('keeps somebody from a role or a slot, and it is never proposed to them, whoever else there is', () => {
    let register = begun();
    for (const name of NAMES.slice(0, 5))
      for (const role of ['observer', 'presenter'] as const)
        register = done(register, say({ person: idOf(name), role }));
    const { proposal } = viewed(register);
    expect(proposal.queue.map(({ id }) => id)).toEqual(['fay']);
    expect(proposal.roles.find(({ role }) => role === 'observer')?.id ?? null).toBeNull();
  });

  it('is of a role or of somebody else, and of people who are known', () => {
    expect(refusal(begun(), say({}))).toBe('arrangesNothing');
    expect(refusal(begun(), say({ role: 'observer', other: 'ben' }))).toBe('arrangesNothing');
    expect(refusal(begun(), say({ other: 'ana' }))).toBe('arrangesNothing');
    expect(refusal(begun(), say({ other: 'nobody' }))).toBe('notThere');
    expect(refusal(begun(), say({ other: 'ben', group: 'g2' }))).toBe('notThere');
  });

  it('stands once of each, the later word or the stricter one, and is taken away whole', () => {
    let register = done(begun(), say({ other: 'ben' }));
    register = done(register, say({ person: 'ben', other: 'ana', says: 'rather' }));
    expect(said(register)).toEqual([['ben', 'ana', 'rather']]);
    // Another facilitator arranged the same, and both came together.
    const theirs = decideRegister(begun(), say({ other: 'ben' }), TODAY);
    if (!theirs.ok) throw new Error('refused');
    register = withChanges(register, theirs.changes);
    expect(said(register)).toEqual([['ana', 'ben', 'never']]);
    expect(register.arrangement.size).toBe(2);
    const [one] = viewed(register).arrangements;
    register = done(register, { act: 'arrangement.drop', arrangement: one!.id });
    expect(register.arrangement.size).toBe(0);
    expect(refusal(register, { act: 'arrangement.drop', arrangement: one!.id })).toBe('notThere');
  });

  it('is taken back as it was said', () => {
    const before = done(begun(), say({ role: 'observer', says: 'rather' }));
    for (const act of [say({ role: 'observer' }), say({ other: 'ben' })]) {
      const decided = decideRegister(before, act, TODAY);
      if (!decided.ok) throw new Error('refused');
      const after = withChanges(before, decided.changes);
      expect(said(after)).not.toEqual(said(before));
      expect(said(withChanges(after, reverse(before, decided.changes)))).toEqual(said(before));
    }
  });

  it('goes with whoever leaves, is removed or loses the group', () => {
    const register = [
      say({ role: 'observer' }),
      say({ person: 'ben', other: 'ana' }),
      say({ person: 'ben', role: 'observer' }),
    ].reduce(done, begun());
    const ofBen = [['ben', 'observer', 'never']];
    expect(said(done(register, { act: 'member.leave', member: 'm0', on: TODAY }))).toEqual(ofBen);
    const removed = withChanges(register, withoutTheirEntries(register, 'ana'));
    expect(said(removed)).toEqual(ofBen);
    // Nothing of it is left that is not seen either.
    expect(removed.arrangement.size).toBe(1);
    expect(done(register, { act: 'group.remove', group: 'g1' }).arrangement.size).toBe(0);
  });

  it('is of the one person where two records became one', () => {
    const register = [
      say({ role: 'observer' }),
      say({ person: 'ben', other: 'chidi' }),
      { act: 'people.merge', person: 'ana', into: 'chidi' } as const,
    ].reduce(done, begun());
    expect(said(register)).toEqual([
      ['chidi', 'observer', 'never'],
      ['ben', 'chidi', 'never'],
    ]);
    // With oneself nobody is never together.
    expect(said(done(register, { act: 'people.merge', person: 'ben', into: 'chidi' }))).toEqual([
      ['chidi', 'observer', 'never'],
    ]);
  });

  it.each(LEVELS)(
    'is kept as long as the level lets records stay, from when it was last said: %s',
    (level) => {
      const group = done(begun(), { act: 'group.describe', group: 'g1', level });
      const register = done(group, say({ role: 'observer' }));
      const until = addMonths(TODAY, ARRANGEMENT_MONTHS[level]);
      expect(said(register, until)).toHaveLength(1);
      expect(expiredArrangements(register, until)).toEqual([]);
      const after = addMonths(until, 1);
      expect(said(register, after)).toEqual([]);
      expect(withChanges(register, expiredArrangements(register, after)).arrangement.size).toBe(0);
      const anew = done(register, say({ role: 'observer', on: until }));
      expect(said(anew, after)).toHaveLength(1);
    },
  );

  it('put together from two computers twice is the same as once', () => {
    const decided = decideRegister(begun(), say({ other: 'ben' }), TODAY);
    if (!decided.ok) throw new Error('refused');
    const at = wallTime(1);
    const none = { sessions: [], goneEntries: [], goneSessions: [] };
    const there = {
      ...none,
      fields: decided.changes.map(({ kind, id, field, value }) => ({
        ...{ kind, id, field, seen: { there: at } },
        versions: [{ value, at, by: 'there' }] as [{ value: unknown; at: typeof at; by: string }],
      })),
    };
    const once = mergeKeeps({ ...none, fields: [] }, there);
    expect(mergeKeeps(once, there)).toEqual(once);
    expect(once.fields).toHaveLength(decided.changes.length);
  });
});
