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
