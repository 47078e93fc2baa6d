import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedIn, expectedOver, expectsTalk, type Cast } from '#shared/airtime/expected.ts';
import { council } from '../../support/shipped.ts';
import type { Who } from '#shared/format/schema.ts';

const cast = (change: Partial<Cast> = {}): Cast => ({
  all: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'],
  helpers: ['p1', 'p2', 'p3', 'p5'],
  owners: ['p1', 'p5'],
  roles: { presenter: 'p4', facilitator: 'p2', observer: 'p6' },
  passed: new Set(),
  ...change,
});
const q = (who: Who, change: Partial<Cast> = {}) => {
  const expectation = expectedIn({ who }, cast(change));
  return expectation && Object.fromEntries(expectation);
};
const each = (people: string[], share: number) => Object.fromEntries(people.map((person) => [person, share]));

describe('expectedIn', () => {
  it.each<[string, Who, Record<string, number> | null]>([
    ['one role', { kind: 'one', role: 'presenter' }, { p4: 1 }],
    ['the owners of what is reviewed', { kind: 'one', role: 'owner' }, { p1: 0.5, p5: 0.5 }],
    ['a round of all', { kind: 'round', of: 'all' }, each(['p1', 'p2', 'p3', 'p4', 'p5', 'p6'], 1 / 6)],
    ['open floor of the helpers', { kind: 'open', of: 'helpers' }, each(['p1', 'p2', 'p3', 'p5'], 1 / 4)],
    [
      'helpers ask, the presenter answers',
      { kind: 'exchange', asks: 'helpers', answers: 'presenter' },
      { p4: 0.5, ...each(['p1', 'p2', 'p3', 'p5'], 1 / 8) },
    ],
    ['silence', { kind: 'silence' }, null],
    ['nobody', { kind: 'nobody' }, null],
    ['a role nobody holds', { kind: 'one', role: 'coach' }, null],
    ['an exchange with an empty side', { kind: 'exchange', asks: 'coach', answers: 'presenter' }, null],
  ])('expects of %s', (_, who, shares) => {
    expect(q(who)).toEqual(shares);
  });

  it('expects halves of coach and coachee', () => {
    const roles = { coach: 'p1', coachee: 'p2' };
    expect(q({ kind: 'exchange', asks: 'coach', answers: 'coachee' }, { roles })).toEqual({
      p1: 0.5,
      p2: 0.5,
    });
    expect(q({ kind: 'open', of: 'pair' }, { roles })).toEqual({ p1: 0.5, p2: 0.5 });
  });

  it('weights the parts of a sequence by their planned time', () => {
    const who: Who = {
      kind: 'sequence',
      first: { kind: 'one', role: 'presenter' },
      then: { kind: 'one', role: 'facilitator' },
      firstShare: 0.6,
    };
    expect(q(who)).toEqual({ p4: 0.6, p2: 0.4 });
  });

  it('expects no turn of a person who passed, but still expects them in open talk', () => {
    const counsel = council.slot.find(({ id }) => id === 'COUNSEL');
    const shares =
      counsel && Object.fromEntries(expectedIn(counsel, cast({ passed: new Set(['p1']) })) ?? []);
    expect(shares?.['p1']).toBeCloseTo(0.4 / 4, 10);
    expect(shares?.['p2']).toBeCloseTo(0.6 / 3 + 0.4 / 4, 10);
    expect(q({ kind: 'round', of: 'helpers' }, { passed: new Set(['p1', 'p2', 'p3', 'p5']) })).toBeNull();
  });

  it('expects nothing of a role whose holder is out of the room', () => {
    expect(q({ kind: 'one', role: 'facilitator' }, { all: ['p1', 'p4'] })).toBeNull();
  });

  it('gives shares that add up to one in every phase of the council', () => {
    const phases = [...council.front, ...council.slot, ...council.gap, ...council.back];
    for (const phase of phases) {
      const expectation = expectedIn(phase, cast());
      if (phase.id === 'PULSE') expect(expectation).toBeNull();
      else expect([...(expectation?.values() ?? [])].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(expectation !== null).toBe(expectsTalk(phase.who));
    }
  });
});

describe('expectedOver', () => {
  it('weights each stretch with its length and leaves out those without an expectation', () => {
    const over = expectedOver([
      { expectation: new Map([['p1', 1]]), length: 180 },
      { expectation: null, length: 10_000 },
      {
        expectation: new Map([
          ['p1', 0.5],
          ['p2', 0.5],
        ]),
        length: 60,
      },
      { expectation: new Map([['p9', 1]]), length: 0 },
    ]);
    expect(Object.fromEntries(over ?? [])).toEqual({ p1: 0.875, p2: 0.125 });
  });

  it('is null where nothing was expected', () => {
    expect(expectedOver([])).toBeNull();
    expect(expectedOver([{ expectation: null, length: 5 }])).toBeNull();
  });

  it('adds up to one', () => {
    const stretch = fc.record({
      expectation: fc.option(
        fc
          .uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { minLength: 1 })
          .map((people) => new Map(people.map((person) => [person, 1 / people.length]))),
      ),
      length: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const over = expectedOver(stretches);
        if (stretches.every(({ expectation }) => expectation === null)) expect(over).toBeNull();
        else expect([...(over?.values() ?? [])].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
      }),
    );
  });
});
