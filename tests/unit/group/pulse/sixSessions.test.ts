import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, SCALES, scaleOf, type PulseItem, type PulseKind } from '#shared/group/pulse/questions.ts';
import type { Outcome } from '#shared/group/pulse/round.ts';
import { addDays } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { trendsOf } from '#shared/records/archive/trends.ts';
import { wallTime } from '#shared/time.ts';
import { createPulseRounds } from '../../../../src/main/pulse/rounds.ts';
import { withChanges } from '../../../support/register.ts';

const FIRST = '2026-06-01';
const NAMES = Array.from({ length: 12 }, (_, i) => `p${i}`);
/** Six weekly sessions and, after the sixth, the safety check. */
const EVENINGS: readonly PulseKind[] = [...Array<PulseKind>(6).fill('session'), 'safety'];

type Form = Partial<Record<PulseItem, number>>;

const begun = (): Register => {
  const decided = decideRegister(
    registerOf([]),
    {
      ...{ act: 'group.begin', group: 'g1', name: 'Monday set', kind: 'set', on: '2026-05-01' },
      people: NAMES.map((name, i) => ({ member: `m${i}`, person: name, name })),
    },
    FIRST,
  );
  if (!decided.ok) throw new Error(decided.refusal.code);
  return withChanges(registerOf([]), decided.changes);
};

/** What the disk, the desk, the trends and the wall have of a group after each form, and after each of its evenings. */
async function lived(
  evenings: readonly { readonly there: readonly string[]; readonly forms: readonly Form[] }[],
) {
  let register = begun();
  let day = FIRST;
  let ids = 0;
  const seen: unknown[] = [];
  const rounds = createPulseRounds({
    store: {
      register: () => register,
      keepChanges(changes) {
        register = withChanges(register, changes);
        return { ok: true };
      },
      readSetting: () => null,
      keepSetting(...written) {
        seen.push(structuredClone(written));
        return { ok: true };
      },
    },
    privateWords: { write: () => Promise.resolve(null) },
    wall: () => wallTime(Date.parse(`${day}T12:00:00`)),
    newId: () => `pulse-${(ids += 1)}`,
    chance: () => 0,
  });
  const outcomes: Outcome[] = [];
  for (const [week, { there, forms }] of evenings.entries()) {
    day = addDays(FIRST, 7 * Math.min(week, 5));
    expect(rounds.begin({ group: 'g1', asks: EVENINGS[week] ?? 'session', people: there })).toBeNull();
    for (const [i, person] of there.entries()) {
      const asked = rounds.read()?.items ?? [];
      const answers = Object.fromEntries(
        Object.entries(forms[i] ?? {}).filter(([item]) => asked.includes(item as PulseItem)),
      );
      expect(await rounds.seal(person, { answers, line: '', to: null })).toBeNull();
      seen.push(structuredClone([rounds.read(), [...register.pulse.values()]]));
    }
    const outcome = rounds.read()?.outcome;
    if (outcome == null) throw new Error('all are in');
    outcomes.push(outcome);
    const group = register.group.get('g1');
    seen.push(
      structuredClone([
        rounds.read(),
        [...register.pulse.values()],
        viewOfRegister(register, day).groups[0]?.pulses,
        group && trendsOf(register, group, () => null, day),
      ]),
    );
    rounds.stop();
  }
  return { seen, outcomes };
}

const form = fc.record(
  Object.fromEntries(
    [...itemsOf('session', 0), ...itemsOf('session', 1), ...itemsOf('session', 2), ...itemsOf('session', 3)]
      .concat(itemsOf('safety', 0))
      .map((item) => {
        const { from, to } = SCALES[scaleOf(item)];
        return [item, fc.integer({ min: from, max: to })];
      }),
  ),
  { requiredKeys: [] },
);

/** An evening: who is there (whoever left and joined meanwhile), their forms, and the same forms dealt to others. */
const evening = fc.subarray(NAMES, { minLength: 3 }).chain((there) =>
  fc.record({
    there: fc.constant(there),
    forms: fc.array(form, { minLength: there.length, maxLength: there.length }),
    turn: fc.nat({ max: there.length - 1 }),
  }),
);

describe('the pulse and the safety check of a group over six sessions', () => {
  it('are the same on the disk, on every page, over time and on the wall, whoever gave which form', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(evening, { minLength: EVENINGS.length, maxLength: EVENINGS.length }),
        async (evenings) => {
          const one = await lived(evenings);
          const other = await lived(
            evenings.map(({ there, forms, turn }) => ({
              there,
              forms: [...forms.slice(turn), ...forms.slice(0, turn)],
            })),
          );
          expect(other.seen).toEqual(one.seen);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tell of fewer than five forms nothing but that they are in, wherever one looks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(evening, { minLength: 7, maxLength: 7 }), async (evenings) => {
        const { outcomes, seen } = await lived(
          evenings.map(({ there, forms }) => ({ there: there.slice(0, 4), forms })),
        );
        for (const { told, lines } of outcomes) expect([told, lines]).toEqual([[], []]);
        const empty = await lived(evenings.map(({ there }) => ({ there: there.slice(0, 4), forms: [] })));
        expect(seen).toEqual(empty.seen);
      }),
      { numRuns: 30 },
    );
  });
});
