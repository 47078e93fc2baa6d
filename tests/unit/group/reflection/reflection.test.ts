import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '#shared/bundle/gather.ts';
import { NO_OWN_TEXTS } from '#shared/bundle/ownTexts.ts';
import { REFLECTION_MONTHS, RETENTION_MONTHS } from '#shared/care/care.ts';
import { LEVELS, type Level } from '#shared/care/levels.ts';
import { ReflectedSchema } from '#shared/group/reflection/reflected.ts';
import {
  expiredReflections,
  reflect,
  reflectionsOf,
  sealReflections,
  type Closing,
} from '#shared/group/reflection/reflection.ts';
import { MARKS, RUBRIC, type Reflected } from '#shared/group/reflection/rubric.ts';
import { addDays, addMonths, type Day } from '#shared/group/register/day.ts';
import { withoutTheirEntries } from '#shared/group/register/leaving.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { afterAct, beginCouncil, withChanges } from '../../../support/register.ts';

const DAY = '2026-03-02';
const SAID: Reflected = {
  habits: [{ habit: 'Pause zyxw', mark: 'partly' }],
  rubric: { owner: 'yes' },
  line: 'Zyxw: I told Ben what to do.',
};
const begun = (): Register => afterAct(registerOf([]), beginCouncil(['Ana', 'Ben'], '2026-01-01'));
const seals: Closing = (text) => `sealed ${[...text].toReversed().join('')}`;

const after = (
  register: Register,
  person: string,
  said: Reflected,
  {
    level = 'L1',
    session = 's1',
    seal = null,
  }: { readonly level?: Level; readonly session?: string; readonly seal?: Closing | null } = {},
): Register | string => {
  const changes = reflect(
    reflectionsOf(register, new Set([person])),
    { session, group: 'g1', day: DAY, level },
    said,
    { person, id: `r-${person}-${session}`, seal },
  );
  return typeof changes === 'string' ? changes : withChanges(register, changes);
};
const kept = (...asked: Parameters<typeof after>): Register => {
  const register = after(...asked);
  if (typeof register === 'string') throw new Error(register);
  return register;
};
const only = (register: Register) => [...register.reflection.values()];

const reflected: fc.Arbitrary<Reflected> = fc.record({
  habits: fc.array(fc.record({ habit: fc.constantFrom('Pause', 'Ask'), mark: fc.constantFrom(...MARKS) }), {
    maxLength: 3,
  }),
  rubric: fc.dictionary(fc.constantFrom(...RUBRIC), fc.constantFrom(...MARKS)),
  line: fc.constantFrom('', 'I waited.'),
});

describe('what somebody marks and writes of themselves', () => {
  it.each(LEVELS)('is kept as long as sessions of its level, and goes then: %s', (level) => {
    const months = REFLECTION_MONTHS[level];
    const register = after(begun(), 'ana', SAID, { level });
    if (months === null) return expect(register).toBe('levelTakesNoReflection');
    expect(months).toBe(RETENTION_MONTHS[level]);
    const there = register as Register;
    const last: Day = addMonths(DAY, months);
    expect(expiredReflections(there, last)).toEqual([]);
    expect(withChanges(there, expiredReflections(there, addDays(last, 1))).reflection.size).toBe(0);
    return undefined;
  });

  it('is one a session and person, whatever is said, and never kept empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('ana', 'ben'), fc.constantFrom('s1', 's2'), reflected), {
          maxLength: 8,
        }),
        (all) => {
          let register = begun();
          const last = new Map<string, Reflected>();
          for (const [person, session, said] of all) {
            expect(ReflectedSchema.safeParse(said).success).toBe(true);
            const next = after(register, person, said, { session });
            const isEmpty =
              said.habits.length === 0 && Object.keys(said.rubric).length === 0 && said.line === '';
            expect(typeof next === 'string').toBe(isEmpty);
            if (typeof next === 'string') continue;
            register = next;
            last.set(`r-${person}-${session}`, said);
          }
          expect(new Map(only(register).map(({ id, said }) => [id, said]))).toEqual(last);
        },
      ),
    );
  });

  it('is in no plain word once it is sealed, written before or afterwards', () => {
    const open = kept(begun(), 'ana', SAID);
    const sealed = withChanges(open, sealReflections(only(open), seals));
    const written = kept(sealed, 'ana', SAID, { session: 's2', seal: seals });
    expect(only(written).map(({ said, sealed: text }) => [said, text])).toEqual([
      [null, seals(JSON.stringify(SAID))],
      [null, seals(JSON.stringify(SAID))],
    ]);
    // Written anew it takes the place of what was open.
    expect(only(kept(open, 'ana', SAID, { seal: seals })).map(({ said }) => said)).toEqual([null]);
  });

  it('is in no list of the group’s and in no bundle, whoever adds what is theirs', () => {
    const register = kept(begun(), 'ana', SAID);
    expect(JSON.stringify(viewOfRegister(register, DAY)).toLowerCase()).not.toContain('zyxw');
    const fields = only(register).flatMap(({ id, ...entry }) =>
      Object.entries(entry).map(([field, value]) => ({
        ...{ kind: 'reflection', id, field, seen: {} },
        versions: [{ value, at: 1, by: 'here' }],
      })),
    );
    const all = { fields, sessions: [], goneEntries: [], goneSessions: [] };
    for (const group of ['g1', null])
      for (const adding of [new Set<string>(), new Set(['ana'])]) {
        const { keep, leaving } = gather(all as never, NO_OWN_TEXTS, register, { group, adding, today: DAY });
        expect(leaving.entries.reflection).toBe(0);
        expect(keep.fields).toEqual([]);
      }
  });

  it('goes with whoever it is of and with the group; whoever is removed is named in nobody else’s line', () => {
    const register = kept(kept(begun(), 'ana', SAID), 'ben', { ...SAID, line: 'Ana waited, I did not.' });
    const without = withChanges(register, withoutTheirEntries(register, 'ben'));
    expect(only(without).map(({ person, said }) => [person, said?.line])).toEqual([
      ['ana', 'Zyxw: I told … what to do.'],
    ]);
    expect(afterAct(register, { act: 'group.remove', group: 'g1' }).reflection.size).toBe(0);
  });
});
