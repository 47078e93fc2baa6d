import { z } from 'zod';

export { ZONES, type Zone } from './zones.ts';

/**
 * A format is data: ordered phases in three zones (front once, a slot for each presenter with a gap between
 * slots, back once). Every duration in a format is in whole **seconds for one unit** of the phase.
 */

/** At most this many people take part: one key for each seat of the board. */
const MOST_PEOPLE = 12;
const MOST_SECONDS = 4 * 60 * 60;
const MOST_PHASES_IN_ZONE = 24;

const text = (most: number) => z.string().trim().min(1).max(most);
const seconds = z.int().min(0).max(MOST_SECONDS);
const headcount = z.int().min(1).max(MOST_PEOPLE);

/** Upper-case name of a phase, such as `COUNSEL`; key of the phase library and of every plan. */
export const PhaseIdSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .max(24);
export type PhaseId = z.infer<typeof PhaseIdSchema>;

export const RuleCodeSchema = z.enum([
  'LISTEN',
  'SHORTQ',
  'FACTQ',
  'OPENQ',
  'ONEQ',
  'NOADV',
  'EXP',
  'ASKOK',
  'OPTION',
  'EXPT',
  'PSIL',
  'BACK',
  'ROUND',
  'PASS',
  'NOX',
  'THANKS',
  'FUTURE',
  'OBS1',
  'CHOOSE',
  'OWNER',
  'SIL',
  'CONF',
]);
/** What the room agrees to for one phase; its sentence stands in `rules.ts`. */
export type RuleCode = z.infer<typeof RuleCodeSchema>;

export const ObserverCodeSchema = z.enum([
  'QO',
  'QS',
  'QL',
  'AQ',
  'AD',
  'EX',
  'GE',
  'SU',
  'BU',
  'FE',
  'IN',
  'SI',
  'RP',
  'OT',
  'PA',
  'AP',
  'RR',
]);
/** What an observer taps beside the voices; its label stands in `observerCodes.ts`. */
export type ObserverCode = z.infer<typeof ObserverCodeSchema>;

const SpeakerSchema = z.enum([
  'presenter',
  'facilitator',
  'observer',
  'prepCoach',
  'coach',
  'coachee',
  'giver',
  'receiver',
  'owner',
]);
/** One person by role. `owner` is whoever owns this unit: a commitment under review, or a card. */
export type Speaker = z.infer<typeof SpeakerSchema>;

const CircleSchema = z.enum(['all', 'helpers', 'pair']);
/** Several people by role. `pair` is coach and coachee, or giver and receiver. */
export type Circle = z.infer<typeof CircleSchema>;

const WhoPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one'), role: SpeakerSchema }).readonly(),
  z.strictObject({ kind: z.literal('round'), of: CircleSchema }).readonly(),
  z.strictObject({ kind: z.literal('open'), of: CircleSchema }).readonly(),
  z
    .strictObject({
      kind: z.literal('exchange'),
      asks: z.union([SpeakerSchema, z.literal('helpers')]),
      answers: SpeakerSchema,
    })
    .readonly(),
  z.strictObject({ kind: z.literal('owners') }).readonly(),
  z.strictObject({ kind: z.literal('silence') }).readonly(),
  z.strictObject({ kind: z.literal('nobody') }).readonly(),
]);

const WhoSchema = z.discriminatedUnion('kind', [
  ...WhoPartSchema.options,
  z
    .strictObject({
      kind: z.literal('sequence'),
      first: WhoPartSchema,
      then: WhoPartSchema,
      firstShare: z.number().gt(0).lt(1),
    })
    .readonly(),
]);

/** A part of `Who` that is not itself a sequence. */
export type WhoPart = z.infer<typeof WhoPartSchema>;

/**
 * Who speaks in a phase.
 * - `one`: one person by role · `round`: everybody of the circle once, in seat order · `open`: open floor of the circle
 * - `exchange`: `asks` ask, `answers` answers · `owners`: whoever owns something, in no fixed order
 * - `silence`: nobody speaks, and that is the point · `nobody`: no speaker is expected (changing places)
 * - `sequence`: `first` for `firstShare` of the planned time, then `then`
 */
export type Who = z.infer<typeof WhoSchema>;

/**
 * What multiplies a phase's duration: `1` once · `n` people · `h` helpers of one presenter · `c` people with open
 * commitments · `o` observers · `k` topic cards · `gap` changes between presenters.
 */
const PerSchema = z.enum(['1', 'n', 'h', 'c', 'o', 'k', 'gap']);

/** What the facilitator may do in a phase. Pause, back and end-now work in every phase. */
const PowerSchema = z.enum(['extend', 'skip', 'endEarly']);

const PhaseSchema = z
  .strictObject({
    id: PhaseIdSchema,
    per: PerSchema,
    /** Seconds for one unit: what a plan gives, the least it may shrink to, the most it may be extended to. */
    def: seconds,
    min: seconds,
    max: seconds,
    /** 0 never left out · 1 first to go · 2 · 3 last to go. */
    drop: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
    /** A time the sources fix: it shrinks only after everything else stands at its minimum. */
    sticky: z.boolean(),
    /** May shrink to its minimum; can never be skipped or left out. */
    protected: z.boolean(),
    who: WhoSchema,
    /** `who` as formats.md writes it, for people who compare. */
    whoNotation: text(40),
    rules: z.array(RuleCodeSchema).max(6).readonly(),
    may: z.array(PowerSchema).max(3).readonly(),
    /** Where the phase and its times come from, in the marks of formats.md. */
    source: text(200),
  })
  .refine((phase) => phase.min <= phase.def && phase.def <= phase.max, {
    error: 'min, def and max must rise',
    path: ['def'],
  })
  .refine((phase) => !phase.protected || (phase.drop === 0 && !phase.may.includes('skip')), {
    error: 'a protected phase cannot be left out or skipped',
    path: ['protected'],
  })
  .readonly();
/** One timed part of a session with one set of rules. */
export type Phase = z.infer<typeof PhaseSchema>;

const PresenterLimitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), cap: headcount.optional() }).readonly(),
  z
    .strictObject({
      kind: z.literal('fixed'),
      count: headcount,
      onRequest: z
        .strictObject({ count: headcount, fromMinutes: z.int().min(1).optional() })
        .readonly()
        .optional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('locked'), count: headcount }).readonly(),
  z
    .strictObject({
      kind: z.literal('boxes'),
      phase: PhaseIdSchema,
      shortBox: seconds.min(1),
      fewerThan: z.int().min(1),
    })
    .readonly(),
]);
/**
 * How many presenters a format takes.
 * - `people`: everybody, up to `cap` · `fixed`: `count`, and `onRequest.count` only when the facilitator locks it
 * - `locked`: always `count`
 * - `boxes`: as many slots as fit; where fewer than `fewerThan` fit, `phase` takes `shortBox` seconds instead
 */
export type PresenterLimit = z.infer<typeof PresenterLimitSchema>;

const GrowthSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('presenter') }).readonly(),
  z.strictObject({ kind: z.literal('phase'), phase: PhaseIdSchema }).readonly(),
]);

const FormatRoleSchema = z.enum([
  'facilitator',
  'timekeeper',
  'presenter',
  'helper',
  'observer',
  'noteTaker',
  'prepCoach',
  'coach',
  'coachee',
  'giver',
  'receiver',
]);
/** A role that people hold in a session of a format. */
export type FormatRole = z.infer<typeof FormatRoleSchema>;

const zone = (least: number, most = MOST_PHASES_IN_ZONE) =>
  z.array(PhaseSchema).min(least).max(most).readonly();

/** Reads a format from data nobody has checked. Sizes, lengths and durations are all bounded. */
export const FormatSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/)
      .max(40),
    name: text(60),
    purpose: text(200),
    /** People who take part, facilitator and observer included. */
    size: z
      .strictObject({ min: headcount, ideal: z.tuple([headcount, headcount]).readonly(), max: headcount })
      .refine(
        ({ min, ideal: [from, to], max }) => min <= from && from <= to && to <= max,
        'the sizes must rise',
      )
      .readonly(),
    roles: z
      .array(
        z
          .strictObject({
            role: FormatRoleSchema,
            required: z.boolean(),
            /** The facilitator may hold this role too in a group of at most so many people. */
            facilitatorUpTo: headcount.optional(),
          })
          .readonly(),
      )
      .max(12)
      .readonly(),
    maxObservers: z.int().min(0).max(2),
    /** The observer also takes turns, and counts among the helpers. */
    observerShares: z.boolean(),
    maxPresenters: PresenterLimitSchema,
    /** A plan has a further slot only where nothing is shortened or left out, unless presenters are locked. */
    furtherSlotsAtFullLengthOnly: z.boolean(),
    /** What is offered for spare time, in this order; nothing grows by itself. */
    growth: z.array(GrowthSchema).max(6).readonly(),
    front: zone(0),
    slot: zone(1),
    gap: zone(0, 1),
    back: zone(0),
    /** Where 'end now' jumps: these phases run, at their minimum. */
    closing: z.array(PhaseIdSchema).min(1).max(6).readonly(),
  })
  .superRefine((format, context) => {
    const phases = [...format.front, ...format.slot, ...format.gap, ...format.back];
    const ids = new Set(phases.map((phase) => phase.id));
    const blame = (message: string, path: string[]) => {
      context.addIssue({ code: 'custom', message, path });
    };
    if (ids.size !== phases.length) blame('a phase id appears twice', ['slot']);
    if (format.gap.some((phase) => phase.per !== 'gap')) blame('a gap phase is counted per gap', ['gap']);
    if (phases.some((phase) => phase.per === 'gap' && !format.gap.includes(phase)))
      blame('only a gap phase is counted per gap', ['gap']);
    if (format.closing.some((id) => !ids.has(id))) blame('closing names an unknown phase', ['closing']);
    if (format.growth.some((step) => step.kind === 'phase' && !ids.has(step.phase)))
      blame('growth names an unknown phase', ['growth']);
    const { maxPresenters } = format;
    if (
      maxPresenters.kind === 'boxes' &&
      !format.slot.some((phase) => phase.id === maxPresenters.phase && phase.per === '1')
    )
      blame('the boxed phase stands once in the slot', ['maxPresenters']);
  })
  .readonly();
/** The recipe of a session. */
export type Format = z.infer<typeof FormatSchema>;

/** Reads an entry of the phase library. */
export const PhaseInfoSchema = z
  .strictObject({
    id: PhaseIdSchema,
    /** As the windows show it. */
    title: text(60),
    /** Sentences the facilitator might say; `{…}` are filled in by the app. */
    prompts: z.array(text(160)).min(1).max(12).readonly(),
    /** Buttons of the board in this phase, in their order. */
    observerCodes: z.array(ObserverCodeSchema).max(6).readonly(),
    /** What the observer listens for; null where nobody observes. */
    watchFor: text(120).nullable(),
    records: text(120),
  })
  .readonly();
/** What a phase is called and what helps in it, whatever format it stands in. */
export type PhaseInfo = z.infer<typeof PhaseInfoSchema>;
