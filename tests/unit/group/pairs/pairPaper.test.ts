import { describe, expect, it } from 'vitest';
import { pairPapers } from '#shared/group/pairs/pairPaper.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { pairPaperWords } from '#shared/words/en/programme.ts';
import { withChanges } from '../../../support/register.ts';

const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre'];
const STARTS = '2026-06-01';
const done = (register: Register, act: RegisterAct): Register => {
  const decided = decideRegister(register, act);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return withChanges(register, decided.changes);
};
const five = (): Register =>
  done(
    done(registerOf([]), {
      ...{ act: 'group.begin', group: 'g1', name: 'Summer pairs', kind: 'community', on: STARTS },
      people: NAMES.map((name, i) => ({ member: `m${i}`, person: name.toLowerCase(), name })),
    }),
    {
      ...{ act: 'pairs.begin', group: 'g1', programme: 'prog', starts: STARTS, weeks: 6, periods: 5 },
      ...{ seed: '1', begins: '09:00', minutes: 50 },
    },
  );

describe('what somebody takes along of a programme', () => {
  it('is a page for each, with whom they meet from when until when, and nothing of whether they met', () => {
    let register = five();
    const { pairs } = viewOfRegister(register, STARTS).groups[0]!.programme!;
    register = done(register, { act: 'pairs.say', pair: pairs[0]!.id, week: 1, met: false });
    const papers = pairPapers(register, 'prog', null);
    expect(papers.map(({ person }) => person)).toEqual(NAMES);
    for (const paper of papers) {
      expect(paper.pairs.map(({ from, until }) => [from, until])).toEqual(
        [0, 1, 2, 3, 4].map((period) => [addDays(STARTS, period * 42), addDays(STARTS, period * 42 + 41)]),
      );
      for (const { withWhom } of paper.pairs) expect(withWhom).not.toContain(paper.person);
      expect(new Set(paper.pairs.flatMap(({ withWhom }) => withWhom)).size).toBe(4);
      expect(JSON.stringify(paper)).not.toMatch(/met|false/);
    }
    expect(pairPapers(register, 'prog', 'ben').map(({ person }) => person)).toEqual(['Ben']);
    expect(pairPapers(register, 'other', null)).toEqual([]);
  });

  it('says on which day of theirs the clock goes forward past the hour, and when they begin then', () => {
    const [TZ, ofYear] = [process.env['TZ'], '2027-02-07'];
    process.env['TZ'] = 'Europe/Berlin';
    try {
      const sundays = done(five(), {
        ...{ act: 'pairs.time', programme: 'prog', begins: '02:30', minutes: 50 },
      });
      const programme = { ...sundays.programme.get('prog')!, starts: ofYear };
      const papers = pairPapers({ ...sundays, programme: new Map([['prog', programme]]) }, 'prog', null);
      expect(papers.map(({ leftOut }) => leftOut)).toEqual(
        NAMES.map(() => [{ day: '2027-03-28', begins: '03:30' }]),
      );
      const [paper] = papers;
      expect(pairPaperWords.leftOut(paper!, paper!.leftOut[0]!)).toMatch(/forward past 02:30: .*03:30\.$/u);
      expect(pairPapers(five(), 'prog', null).flatMap(({ leftOut }) => leftOut)).toEqual([]);
      // Who is with nobody that week has no hour then.
      const until = new Map(
        [...sundays.pair].map(([id, pair]) => [id, { ...pair, until: Math.min(pair.until, 1) }]),
      );
      expect(
        pairPapers(
          { ...sundays, programme: new Map([['prog', programme]]), pair: until },
          'prog',
          null,
        ).flatMap(({ leftOut }) => leftOut),
      ).toEqual([]);
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
  });

  it('says until which day somebody was with whoever left', () => {
    const before = five();
    const on = addDays(STARTS, 15);
    const left = done(before, { act: 'member.leave', member: 'm4', on });
    const after = done(left, { act: 'pairs.adapt', programme: 'prog', drawn: 'd2', on });
    const paired = viewOfRegister(before, STARTS).groups[0]!.programme!.pairs;
    const parted = viewOfRegister(after, on).groups[0]!.programme!.pairs.find(
      ({ period, until }) => period === 1 && until === 2,
    )!;
    expect(paired.map(({ id }) => id)).toContain(parted.id);
    const who = parted.people.find((one) => one !== 'emre')!;
    const [paper] = pairPapers(after, 'prog', who);
    expect(paper!.pairs[0]).toMatchObject({ from: STARTS, until: addDays(STARTS, 13) });
    expect(paper!.pairs[1]?.from).toBe(addDays(STARTS, 14));
  });
});
