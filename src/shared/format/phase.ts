import { z } from '#shared/schema.ts';
import {
  ObserverCodeSchema,
  PhaseIdSchema,
  ReminderIdSchema,
  RuleCodeSchema,
  flag,
  seconds,
  text,
} from './vocabulary.ts';
import { WhoSchema } from './who.ts';

/**
 * What multiplies a phase's duration: `1` once · `n` people · `h` helpers of one presenter · `c` people with open
 * commitments · `o` observers · `k` topic cards · `gap` changes between presenters.
 */
const PerSchema = z.enum(['1', 'n', 'h', 'c', 'o', 'k', 'gap']);

/** What the facilitator may do in a phase. Pause, back and end-now work in every phase. */
const PowerSchema = z.enum(['extend', 'skip', 'endEarly']);

const MomentSchema = z
  .strictObject({
    /** Which part of the phase's time has gone: 0 at its start. */
    share: z.number().min(0).lt(1),
    reminder: ReminderIdSchema,
  })
  .readonly();

/** The fields of a phase, each sound by itself; `soundness.ts` checks them against each other. */
export const PhaseShape = z.strictObject({
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
  /** `who` as docs/domain/formats.md writes it, for people who compare. */
  whoNotation: text(40),
  rules: z.array(RuleCodeSchema).max(6).readonly(),
  /** Rules in the format's own words, shown in the room after the others. */
  ownRules: z.array(text(80)).max(3).readonly().optional(),
  may: z.array(PowerSchema).max(3).readonly(),
  /** Where the phase and its times come from, in the marks of docs/domain/sources.md. */
  source: text(200),
  /** The session goes on only with a yes; a no, or a later, ends it with no trace but the date. */
  asksConsent: flag,
  /** Nothing said in this phase is ever written down. */
  keepsNoWords: flag,
  /** Who is due to write a commitment here: the presenter of the slot, or everybody who speaks in the phase. */
  commitment: z.enum(['presenter', 'each']).optional(),
  /** People may write down what they learned, with or without leave to pass it on. */
  takesInsights: flag,
  /** Owners put topics on the parking list. */
  collectsParking: flag,
  /** At its end the group says whether the question is the right one; if not, the round begins again. */
  repeatsUntilAgreed: flag,
  /** Topic cards are written here. */
  collectsCards: flag,
  /** One card after the other is read out by its owner. */
  pitchesCards: flag,
  /** Dots are put on cards; when it ends the topics are in order. */
  votes: flag,
  /** Thumbs decide whether the topic before it goes on. */
  extends: flag,
  /** Said to the facilitator as the phase goes on. */
  remindAt: z.array(MomentSchema).max(4).readonly().optional(),
});

export const PhaseSchema = PhaseShape.readonly();
/** One timed part of a session with one set of rules. */
export type Phase = z.infer<typeof PhaseSchema>;

/** Reads what a format says of a phase by itself. */
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
    /** What the app keeps of it; null where that is nothing. */
    records: text(120).nullable(),
  })
  .readonly();
/** What a phase is called and what helps in it. */
export type PhaseInfo = z.infer<typeof PhaseInfoSchema>;

/** What is the same of a phase in every language. */
export type PhaseCodes = Pick<PhaseInfo, 'id' | 'observerCodes'>;
/** What a language says of a phase. */
export type PhaseText = Omit<PhaseInfo, keyof PhaseCodes>;
