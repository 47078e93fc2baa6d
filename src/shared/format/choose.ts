import { groupCount } from '#shared/group/smallGroups.ts';
import { fit, type FitInputs, type FitRefusal, type FitResult, type FittedPlan } from './fit.ts';
import { giveBack } from './giveBack.ts';
import type { Format } from './schema.ts';

/** ‘I have 40 minutes and five people.’ */
export interface Occasion {
  readonly minutes: number;
  readonly people: number;
  readonly observers?: number;
  /** The observers were drawn or came by list order, and nobody asked for them: a format that takes fewer does without. */
  readonly observersMayGo?: boolean;
  /** People with open commitments to review. */
  readonly review?: number;
  /** Topic cards, where a format has them; one a person where nothing is said. */
  readonly cards?: number;
}

/** A format that fits the occasion, and how. */
export interface FittingChoice {
  readonly format: Format;
  readonly fits: true;
  /** Of the largest group, where there are several. */
  readonly plan: FittedPlan;
  /** Whole seconds that are left over once what rounding down left was given back (`giveBack`). */
  readonly spare: number;
  /** How many groups run side by side on one clock; 1 in all but the formats made for that. */
  readonly groups: number;
  /** Nothing shortened or left out · at least half-way to full length · shorter than the format is meant to be. */
  readonly length: 'full' | 'shorter' | 'tight';
  /** docs/domain/fit.md names it for so many minutes. */
  readonly fitting: boolean;
}

/** A format that does not fit the occasion, and why. */
export interface RefusedChoice {
  readonly format: Format;
  readonly fits: false;
  readonly why: FitRefusal;
}

export type Choice = FittingChoice | RefusedChoice;

/** Which format fits how many minutes (docs/domain/fit.md); between two rows the nearer one counts. */
const TABLE: readonly { readonly from: number; readonly to: number; readonly formats: readonly string[] }[] =
  [
    { from: 10, to: 15, formats: ['sbi', 'grow', 'checkin_round', 'quick_pair'] },
    {
      from: 20,
      to: 30,
      formats: ['micro', 'grow', 'council', 'troika', 'office_hours', 'learning_circle', 'lean_coffee'],
    },
    {
      from: 40,
      to: 60,
      formats: [
        ...['action_learning', 'consultancy', 'council', 'office_hours', 'pair'],
        ...['learning_circle', 'lean_coffee'],
      ],
    },
    { from: 75, to: 120, formats: ['forum', 'council', 'wise_crowds', 'learning_circle'] },
  ];

const distance = ({ from, to }: { from: number; to: number }, minutes: number): number =>
  Math.max(from - minutes, minutes - to, 0);

const namedFor = (minutes: number): readonly string[] =>
  TABLE.toSorted((a, b) => distance(a, minutes) - distance(b, minutes))[0]?.formats ?? [];

/**
 * What fits the occasion, best first, and why the rest does not, what is nearest to fitting first. Best is what
 * docs/domain/fit.md names for so many minutes; then what the group has the right size for, what uses the time, what
 * need not be shortened, and the order given.
 */
export function choose(occasion: Occasion, formats: readonly Format[]): readonly Choice[] {
  const named = namedFor(occasion.minutes);
  const choices = formats.map((format) => choiceOf(format, occasion, named.includes(format.id)));
  const ranked = choices.map((choice) => ({ choice, rank: rankOf(choice, occasion) }));
  return ranked.toSorted((a, b) => compare(a.rank, b.rank)).map(({ choice }) => choice);
}

function choiceOf(format: Format, occasion: Occasion, fitting: boolean): Choice {
  const { minutes, people, review = 0, cards = people } = occasion;
  const { observers: asked = 0, observersMayGo = false } = occasion;
  const observers = observersMayGo ? Math.min(asked, format.maxObservers) : asked;
  const groups = groupCount(format, people);
  const inputs: FitInputs = { minutes, people: Math.ceil(people / groups), observers, review, cards };
  const plan = fitPresent(format, inputs, groups);
  if (!plan.ok) return { format, fits: false, why: plan };
  const { spare } = giveBack(format, inputs, plan);
  return { format, fits: true, plan, spare, groups, length: lengthOf(format, plan), fitting };
}

/** The plan with no more slots than there are people who may present: who only observes has none. */
function fitPresent(format: Format, inputs: FitInputs, groups: number): FitResult {
  const plan = fit(format, inputs);
  const { focus, maxPresenters, observerShares } = format;
  if (!plan.ok || focus === 'nobody' || focus === 'topicOwner' || groups > 1) return plan;
  const watching = observerShares ? 0 : inputs.observers;
  const most = inputs.people - watching;
  if (plan.presenters <= most) return plan;
  const least = maxPresenters.kind === 'locked' ? maxPresenters.count : 1;
  return most < least
    ? { ok: false, reason: 'tooFew', least: least + watching }
    : fit(format, { ...inputs, lockedPresenters: most });
}

function lengthOf(
  format: Format,
  { durations, dropped, factor, stickyFactor }: FittedPlan,
): FittingChoice['length'] {
  const { maxPresenters } = format;
  if (maxPresenters.kind === 'boxes')
    return durations[maxPresenters.phase] === maxPresenters.shortBox ? 'shorter' : 'full';
  if (stickyFactor.numerator < stickyFactor.denominator || factor.numerator * 2 < factor.denominator)
    return 'tight';
  return dropped.length === 0 && factor.numerator === factor.denominator ? 'full' : 'shorter';
}

const REASONS: readonly FitRefusal['reason'][] = [
  'tooShort',
  'presentersOutside',
  'tooManyObservers',
  'tooFew',
  'tooMany',
];

/** How far from fitting: seconds, or people. */
function missing(why: FitRefusal, { minutes, people }: Occasion): number {
  switch (why.reason) {
    case 'tooShort':
      return why.minimum - minutes * 60;
    case 'tooFew':
      return why.least - people;
    case 'tooMany':
      return people - why.most;
    case 'tooManyObservers':
    case 'presentersOutside':
      return 0;
  }
}

/** Smaller is better, the first difference decides. */
function rankOf(choice: Choice, { minutes, people }: Occasion): readonly number[] {
  if (!choice.fits) {
    return [1, REASONS.indexOf(choice.why.reason), missing(choice.why, { minutes, people })];
  }
  const { format, fitting, groups, length, plan } = choice;
  const [from, to] = format.size.ideal;
  const each = people / groups;
  const atFull = plan.factor.numerator / plan.factor.denominator;
  return [
    0,
    fitting ? 0 : 1,
    length === 'tight' ? 1 : 0,
    Math.max(from - each, each - to, 0),
    plan.spare * 4 > minutes * 60 ? 1 : 0,
    plan.dropLevel,
    1 - atFull,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}
