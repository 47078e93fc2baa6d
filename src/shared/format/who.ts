import { z } from '#shared/schema.ts';

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

export const WhoSchema = z.discriminatedUnion('kind', [
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

const one = (role: Speaker): WhoPart => ({ kind: 'one', role });
const HELPERS_ASK: WhoPart = { kind: 'exchange', asks: 'helpers', answers: 'presenter' };
const COACH_ASKS: WhoPart = { kind: 'exchange', asks: 'coach', answers: 'coachee' };
const ALL: WhoPart = { kind: 'open', of: 'all' };
const ALL_IN_TURN: WhoPart = { kind: 'round', of: 'all' };
const HELPERS: WhoPart = { kind: 'open', of: 'helpers' };
const HELPERS_IN_TURN: WhoPart = { kind: 'round', of: 'helpers' };
const BOTH: WhoPart = { kind: 'open', of: 'pair' };
const SILENCE: WhoPart = { kind: 'silence' };

/** What the `who` column of docs/domain/formats.md says, taken apart; two parts are one after the other. */
const NOTATIONS = {
  P: [one('presenter')],
  F: [one('facilitator')],
  O: [one('observer')],
  owner: [one('owner')],
  owners: [{ kind: 'owners' }],
  A: [ALL],
  'A○': [ALL_IN_TURN],
  H: [HELPERS],
  'H○': [HELPERS_IN_TURN],
  'H→P': [HELPERS_ASK],
  'H○ then H': [HELPERS_IN_TURN, HELPERS],
  'H○ then P': [HELPERS_IN_TURN, one('presenter')],
  'P then A': [one('presenter'), ALL],
  'owner, then A': [one('owner'), ALL],
  /** The coach who prepared a forum's presenter. */
  coach: [one('prepCoach')],
  'coach→P': [{ kind: 'exchange', asks: 'prepCoach', answers: 'presenter' }],
  C: [one('coach')],
  K: [one('coachee')],
  'C→K': [COACH_ASKS],
  'C→K, then both': [COACH_ASKS, BOTH],
  'K + C': [BOTH],
  both: [BOTH],
  G: [one('giver')],
  'G asks': [one('giver')],
  R: [one('receiver')],
  'R asks, G offers': [{ kind: 'exchange', asks: 'receiver', answers: 'giver' }],
  '∅': [SILENCE],
  '-': [{ kind: 'nobody' }],
} as const satisfies Record<string, readonly [WhoPart] | readonly [WhoPart, WhoPart]>;
/** Who speaks, as docs/domain/formats.md writes it. */
export type WhoNotation = keyof typeof NOTATIONS;

export const WHO_NOTATIONS = Object.keys(NOTATIONS) as readonly WhoNotation[];

/** Who speaks; of two parts the first has `firstShare` of the time, half of it where nothing is said (0.6). */
export function whoOf(notation: WhoNotation, firstShare = 0.5): Who {
  const [first, then]: readonly [WhoPart, WhoPart?] = NOTATIONS[notation];
  return then === undefined ? first : { kind: 'sequence', first, then, firstShare };
}
