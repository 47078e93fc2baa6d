import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_KEPT, type Keep, type KeptSession } from '#shared/bundle/keep.ts';
import { mergeKeeps } from '#shared/bundle/merge.ts';
import { questionsIn } from '#shared/bundle/questions.ts';
import { othersOf, writeField, type Field } from '#shared/bundle/versions.ts';
import { ms as duration, wallTime } from '#shared/time.ts';

/** What can happen on one of three computers. */
type Move =
  | {
      readonly what: 'write';
      readonly on: number;
      readonly id: string;
      readonly value: string;
      readonly at: number;
    }
  | { readonly what: 'remove'; readonly on: number; readonly id: string; readonly at: number }
  | { readonly what: 'close'; readonly on: number; readonly session: string; readonly owner: string }
  | { readonly what: 'delete'; readonly on: number; readonly session: string; readonly at: number }
  | { readonly what: 'carry'; readonly on: number; readonly to: number };

const COMPUTERS = ['one', 'two', 'three'] as const;
const PEOPLE = ['ana', 'ben', 'cai'] as const;
const on = fc.nat({ max: COMPUTERS.length - 1 });
const at = fc.nat({ max: 6 });
const person = fc.constantFrom(...PEOPLE);
const session = fc.constantFrom('s1', 's2');
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('write' as const),
      on,
      id: person,
      value: fc.constantFrom('A', 'B', 'C'),
      at,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('remove' as const), on, id: person, at }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('close' as const), on, session, owner: person }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('delete' as const), on, session, at }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('carry' as const), on, to: on }) },
);

/** A session is closed once, on one computer: whoever closed it first is asked no more. */
const closedAs = (id: string, owner: string): KeptSession => ({
  session: id,
  closed: wallTime(5),
  keptUntil: wallTime(1_000),
  record: {
    level: 'L1',
    raised: {},
    title: 'Spring',
    format: { id: 'council', name: 'Council' },
    group: 'g1',
    openedWall: wallTime(1),
    minutes: duration(60_000),
    length: null,
    ended: 'complete',
    phases: [],
    people: [{ name: owner, person: owner, roles: [], presented: [] }],
    agreement: null,
    totals: null,
  },
  lines: [
    { n: 1, line: { kind: 'topic', text: 'a', shown: 'group', owners: [0], slot: null, released: false } },
    { n: 2, line: { kind: 'option', text: 'b', shown: 'owners', owners: [0], slot: 1, released: false } },
  ],
});

function write(keep: Keep, id: string, value: string, by: string, when: number): Keep {
  if (keep.goneEntries.some((gone) => gone.id === id)) return keep;
  const before = keep.fields.find((field) => field.id === id) ?? null;
  const field = writeField(before as Field | null, value, { at: wallTime(when), by });
  const fields = keep.fields.filter((one) => one.id !== id);
  return mergeKeeps(
    { ...keep, fields: [...fields, { kind: 'person', id, field: 'name', ...field }] } as Keep,
    NOTHING_KEPT,
  );
}

/** The three computers after these moves; a session has one record, whoever closed it. */
function played(moves: readonly Move[]): Keep[] {
  const keeps: Keep[] = COMPUTERS.map(() => NOTHING_KEPT);
  const closed = new Map<string, KeptSession>();
  for (const move of moves) {
    const here = keeps[move.on] ?? NOTHING_KEPT;
    const by = COMPUTERS[move.on] ?? '';
    const marked = (keep: Partial<Keep>): Keep => mergeKeeps({ ...here, ...keep }, NOTHING_KEPT);
    if (move.what === 'write') keeps[move.on] = write(here, move.id, move.value, by, move.at);
    else if (move.what === 'remove')
      keeps[move.on] = marked({
        goneEntries: [...here.goneEntries, { kind: 'person', id: move.id, at: wallTime(move.at) }],
      });
    else if (move.what === 'close') {
      const made = closed.get(move.session) ?? closedAs(move.session, move.owner);
      // Only the computer that held it has it at first.
      if (!closed.has(move.session)) {
        closed.set(move.session, made);
        keeps[move.on] = mergeKeeps(here, { ...NOTHING_KEPT, sessions: [made] });
      }
    } else if (move.what === 'delete')
      keeps[move.on] = marked({
        goneSessions: [...here.goneSessions, { session: move.session, at: wallTime(move.at) }],
      });
    else keeps[move.to] = mergeKeeps(keeps[move.to] ?? NOTHING_KEPT, here);
  }
  return keeps;
}

const anyThree = fc.array(anyMove, { maxLength: 40 }).map(played);
const RUNS = { numRuns: 600 };

describe('two keeps put together', () => {
  it('are the same in any order, in any grouping, and as often as one likes', () => {
    fc.assert(
      fc.property(anyThree, ([a = NOTHING_KEPT, b = NOTHING_KEPT, c = NOTHING_KEPT]) => {
        const both = mergeKeeps(a, b);
        expect(mergeKeeps(a, a)).toEqual(a);
        expect(mergeKeeps(both, b)).toEqual(both);
        expect(mergeKeeps(b, a)).toEqual(both);
        expect(mergeKeeps(both, c)).toEqual(mergeKeeps(a, mergeKeeps(b, c)));
      }),
      RUNS,
    );
  });

  it('hold nothing that either of them destroyed', () => {
    fc.assert(
      fc.property(anyThree, ([a = NOTHING_KEPT, b = NOTHING_KEPT]) => {
        const both = mergeKeeps(a, b);
        for (const { id } of [...a.goneEntries, ...b.goneEntries]) {
          expect(both.fields.some((field) => field.id === id)).toBe(false);
          expect(both.sessions.flatMap(({ record }) => record.people).some(({ name }) => name === id)).toBe(
            false,
          );
        }
        for (const gone of [...a.goneSessions, ...b.goneSessions])
          expect(both.sessions.some((kept) => kept.session === gone.session)).toBe(false);
      }),
      RUNS,
    );
  });

  it('lose no change that nobody replaced: it stands, or is asked about, or its entry was removed', () => {
    fc.assert(
      fc.property(anyThree, ([a = NOTHING_KEPT, b = NOTHING_KEPT]) => {
        const both = mergeKeeps(a, b);
        for (const [mine, theirs] of [
          [a, b],
          [b, a],
        ] as const)
          for (const field of mine.fields) {
            if (both.goneEntries.some(({ id }) => id === field.id)) continue;
            const other = theirs.fields.find(({ id }) => id === field.id);
            const kept = both.fields.find(({ id }) => id === field.id);
            for (const version of field.versions) {
              const replaced =
                (other?.seen[version.by] ?? -1) >= version.at &&
                !other?.versions.some((one) => one.by === version.by && one.at === version.at);
              expect(replaced || kept?.versions.some((one) => one.value === version.value)).toBe(true);
            }
          }
      }),
      RUNS,
    );
  });
});

const named = (value: string, by: string, when: number, keep: Keep = NOTHING_KEPT) =>
  write(keep, 'ana', value, by, when);
const nameIn = (keep: Keep): unknown => keep.fields[0]?.versions[0].value;

describe('what two facilitators changed', () => {
  it('is asked about where neither knew of the other; the later one stands', () => {
    const both = mergeKeeps(named('Ann', 'one', 10), named('Anna', 'two', 20));
    expect(nameIn(both)).toBe('Anna');
    expect(questionsIn(both, 'one')).toEqual([
      {
        kind: 'person',
        id: 'ana',
        field: 'name',
        standing: { value: 'Anna', at: 20, here: false },
        others: [{ nth: 0, value: 'Ann', at: 10, here: true }],
      },
    ]);
  });

  it('is not asked about where the second knew of the first, even by a clock that stands before', () => {
    const first = named('Ann', 'one', 50);
    const second = named('Anna', 'two', 20, first);
    const both = mergeKeeps(first, second);
    expect(nameIn(both)).toBe('Anna');
    expect(questionsIn(both, 'one')).toEqual([]);
  });

  it('is not asked about where both changed it to the same', () => {
    const both = mergeKeeps(named('Anna', 'one', 10), named('Anna', 'two', 20));
    expect(questionsIn(both, 'one')).toEqual([]);
  });

  it('is settled by the next change, also for whoever did not choose', () => {
    const both = mergeKeeps(named('Ann', 'one', 10), named('Anna', 'two', 20));
    const chosen = named('Ann', 'one', 30, both);
    const back = mergeKeeps(both, chosen);
    expect(nameIn(back)).toBe('Ann');
    expect(back.fields.map((field) => othersOf(field as Field))).toEqual([[]]);
  });
});
