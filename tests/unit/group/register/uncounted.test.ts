import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#shared/group/register/day.ts';
import { setFields, type Change } from '#shared/group/register/entries.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { trendsOf } from '#shared/records/archive/trends.ts';
import { afterAct, beginCouncil, withChanges } from '../../../support/register.ts';

const BEGAN = '2026-01-08';
const TODAY = '2026-06-01';
const PEOPLE = ['ana', 'ben', 'cai'] as const;

const written = fc.record({
  person: fc.constantFrom(...PEOPLE),
  /** In which of the sessions. */
  session: fc.integer({ min: 0, max: 5 }),
  /** So many days after it; null: the next time. */
  by: fc.option(fc.integer({ min: 1, max: 60 })),
  experiment: fc.boolean(),
});
const became = fc.constantFrom('keep' as const, 'change' as const, 'letGo' as const);
type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

const dayOfSession = (n: number) => addDays(BEGAN, n * 14);

/** Six sessions with commitments, each of which came back once and then became something. */
function groupWith(
  commitments: readonly Drawn<typeof written>[],
  outcomes: readonly Drawn<typeof became>[],
): Register {
  const sessions = Array.from({ length: 7 }, (_, n) =>
    setFields('session', `s${n}`, {
      ...{ group: 'g1', day: dayOfSession(n), format: 'council', present: [...PEOPLE] },
      ...{ roles: {}, presented: [] },
    }),
  );
  const lines = commitments.map(({ person, session, by, experiment }, n): Change[] => [
    ...setFields('commitment', `c${n}`, {
      ...{ group: 'g1', person, session: `s${session}`, day: dayOfSession(session), visible: 'group' },
      by: by === null ? null : addDays(dayOfSession(session), by),
      ...(experiment && { experiment: true }),
    }),
    ...setFields('review', `r${n}`, {
      ...{ group: 'g1', commitment: `c${n}`, session: `s${session + 1}`, day: dayOfSession(session + 1) },
      ...{ hears: 'show', becomes: outcomes[n] ?? 'keep' },
    }),
  ]);
  const begun = afterAct(registerOf([]), beginCouncil(['Ana', 'Ben', 'Cai'], BEGAN));
  return withChanges(begun, [...sessions, ...lines].flat());
}
/** What windows of a group tell; the owner's own page is another's. */
const toldOf = (register: Register) => {
  const group = register.group.get('g1');
  if (group === undefined) throw new Error('there is no group');
  return [viewOfRegister(register, TODAY), trendsOf(register, group, () => null, TODAY)];
};

it('no window of a group tells whether commitments were kept, changed or let go', () => {
  fc.assert(
    fc.property(
      fc
        .array(written, { minLength: 1, maxLength: 6 })
        .chain((all) =>
          fc.tuple(
            fc.constant(all),
            ...[1, 2].map(() => fc.array(became, { minLength: all.length, maxLength: all.length })),
          ),
        ),
      ([commitments, some = [], others = []]) => {
        expect(toldOf(groupWith(commitments, some))).toEqual(toldOf(groupWith(commitments, others)));
      },
    ),
  );
});

it('what is open is told alike on its day and long after it', () => {
  const open = (by: string): Register =>
    withChanges(groupWith([{ person: 'ben', session: 0, by: null, experiment: false }], ['keep']), [
      ...setFields('commitment', 'open', {
        ...{ group: 'g1', person: 'ana', session: 's6', day: dayOfSession(6), visible: 'group', by },
      }),
    ]);
  const [due, longAgo] = [open(TODAY), open(addDays(TODAY, -30))];
  expect(viewOfRegister(due, TODAY).groups[0]?.waits).toEqual(['ana']);
  expect(toldOf(longAgo)).toEqual(toldOf(due));
});
