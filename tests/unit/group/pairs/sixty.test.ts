import { describe, expect, it } from 'vitest';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { MOST_IN_PROGRAMME, MOST_MEMBERS } from '#shared/limits.ts';
import { withChanges } from '../../../support/register.ts';

const STARTS = '2026-06-01';
const done = (register: Register, act: RegisterAct): Register => {
  const decided = decideRegister(register, act, STARTS);
  if (!decided.ok) throw new Error(`${act.act}: ${decided.refusal.code}`);
  return withChanges(register, decided.changes);
};
const full = done(registerOf([]), {
  ...{ act: 'group.begin', group: 'g1', name: 'Autumn pairs', kind: 'community', on: '2026-01-01' },
  people: Array.from({ length: MOST_MEMBERS }, (_, i) => ({
    ...{ member: `m${i}`, person: `p${i}`, name: `Person ${i}` },
  })),
});
const join = (i: number): RegisterAct => ({
  ...{ act: 'member.join', group: 'g1', member: `m${i}`, person: `p${i}`, name: `Person ${i}` },
  ...{ on: STARTS, guest: false },
});
const inPairs = done(full, {
  ...{ act: 'pairs.begin', group: 'g1', programme: 'prog', starts: STARTS, weeks: 6, periods: 3 },
  ...{ seed: '1', begins: '09:00', minutes: 50 },
});

describe('a programme of as many as there may be', () => {
  it('takes sixty where a group takes forty, and no more', () => {
    expect(decideRegister(full, join(40), STARTS)).toMatchObject({
      refusal: { code: 'tooManyMembers', most: MOST_MEMBERS, inPairs: false },
    });
    const sixty = Array.from({ length: MOST_IN_PROGRAMME - MOST_MEMBERS }, (_, i) => MOST_MEMBERS + i).reduce(
      (register, i) => done(register, join(i)),
      inPairs,
    );
    expect(decideRegister(sixty, join(60), STARTS)).toMatchObject({
      refusal: { code: 'tooManyMembers', most: MOST_IN_PROGRAMME, inPairs: true },
    });
    const adapted = done(sixty, { act: 'pairs.adapt', programme: 'prog', drawn: 'd2', on: STARTS });
    const programme = viewOfRegister(adapted, STARTS).groups[0]?.programme;
    for (const period of [1, 2, 3]) {
      const pairs = programme?.pairs.filter((pair) => pair.period === period && pair.until === 6) ?? [];
      expect(pairs).toHaveLength(30);
      expect(new Set(pairs.flatMap(({ people }) => people)).size).toBe(60);
    }
  });
});
