import fc from 'fast-check';
import { fit, type FitInputs, type FittedPlan } from '#shared/format/fit.ts';
import { phasesInLibrary } from '#shared/format/phases.ts';
import type { Format, Phase, PhaseInfo } from '#shared/format/schema.ts';
import { FORMATS, PRESETS } from '../../support/shipped.ts';

/** A phase that lasts a minute and never shrinks, but for what is given. */
export function phase(id: string, given: Partial<Phase> = {}): Phase {
  const def = given.def ?? 60;
  return {
    id,
    per: '1',
    def,
    min: def,
    max: def,
    drop: 0,
    sticky: false,
    protected: false,
    who: { kind: 'open', of: 'all' },
    whoNotation: 'A',
    rules: [],
    may: [],
    source: 'O',
    ...given,
  };
}

/** Words for phases that the library does not have. */
const infosFor = (phases: readonly Phase[]): PhaseInfo[] =>
  [...new Set(phases.map(({ id }) => id))]
    .filter((id) => !phasesInLibrary.has(id))
    .map((id) => ({ id, title: id, prompts: ['Go on.'], observerCodes: [], watchFor: null, records: null }));

/** A format for two to eight people with one slot phase and nothing else, but for what is given. */
export function format(given: Partial<Format> = {}): Format {
  const slot = given.slot ?? [phase('SLOT')];
  const { front = [], gap = [], back = [], variants = [] } = given;
  const added = variants.flatMap((variant) => variant.with ?? []);
  return {
    id: 'sample',
    name: 'Sample',
    purpose: 'To show one thing.',
    size: { min: 2, ideal: [4, 6], max: 8 },
    roles: [],
    focus: 'presenter',
    maxObservers: 1,
    observerShares: false,
    maxPresenters: { kind: 'people' },
    furtherSlotsAtFullLengthOnly: false,
    growth: [],
    front: [],
    slot,
    gap: [],
    back: [],
    closing: [slot[0]!.id],
    phaseInfos: infosFor([...front, ...slot, ...gap, ...back, ...added]),
    variants: [],
    ...given,
  };
}

/** `least` to `most` phases of any times, named after the zone. */
const anyZone = (
  name: string,
  least: number,
  most: number,
  pers: readonly Phase['per'][],
): fc.Arbitrary<Phase[]> => {
  const anyPhase = fc.record({
    per: fc.constantFrom(...pers),
    times: fc.tuple(fc.nat(600), fc.nat(600), fc.nat(600)),
    drop: fc.constantFrom<Phase['drop']>(0, 0, 1, 2, 3),
    sticky: fc.boolean(),
    protected: fc.boolean(),
  });
  return fc.array(anyPhase, { minLength: least, maxLength: most }).map((zone) =>
    zone.map(({ times, ...rest }, index) => {
      const [min = 0, def = 0, max = 0] = times.toSorted((a, b) => a - b);
      return phase(`${name}${index}`, { ...rest, min, def, max, drop: rest.protected ? 0 : rest.drop });
    }),
  );
};

/** Any format of the schema that is fitted by shrinking. */
export const anyFormat: fc.Arbitrary<Format> = fc
  .record({
    front: anyZone('F', 0, 3, ['1', 'n', 'c', 'k']),
    slot: anyZone('S', 1, 4, ['1', 'n', 'h']),
    gap: anyZone('G', 0, 1, ['gap']),
    back: anyZone('B', 0, 3, ['1', 'n', 'o']),
    observerShares: fc.boolean(),
    furtherSlotsAtFullLengthOnly: fc.boolean(),
    maxPresenters: fc.oneof(
      fc.constant({ kind: 'people', cap: 6 } as const),
      fc.integer({ min: 1, max: 3 }).map((count) => ({ kind: 'fixed', count }) as const),
      fc.integer({ min: 1, max: 3 }).map((count) => ({ kind: 'locked', count }) as const),
    ),
  })
  .map((given) => format(given));

/** Any session of two to eight people within four hours. */
export const anyInputs: fc.Arbitrary<FitInputs> = fc.record({
  minutes: fc.integer({ min: 1, max: 240 }),
  people: fc.integer({ min: 2, max: 8 }),
  observers: fc.nat(1),
  review: fc.nat(8),
  cards: fc.nat(8),
});

/** Any council that the group size allows. */
export const anyCouncilInputs: fc.Arbitrary<FitInputs> = fc.record({
  minutes: fc.integer({ min: 1, max: 240 }),
  people: fc.integer({ min: 3, max: 8 }),
  observers: fc.nat(1),
  review: fc.nat(8),
});

/** The plan of a format into which it fits. */
export function fitted(of: Format, inputs: FitInputs): FittedPlan {
  const plan = fit(of, inputs);
  if (!plan.ok) throw new Error(`does not fit: ${plan.reason}`);
  return plan;
}

/** A format of the app, with minutes and people that it may be asked for. */
export const anyShipped = fc.constantFrom(...FORMATS, ...PRESETS).chain((of) =>
  fc.record({
    of: fc.constant(of),
    inputs: fc.record({
      minutes: fc.integer({ min: 1, max: 240 }),
      people: fc.integer({ min: of.size.min, max: of.size.max }),
      observers: fc.nat(of.maxObservers),
      review: fc.nat(of.size.min),
      cards: fc.nat(12),
    }),
  }),
);
