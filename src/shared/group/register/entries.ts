import { z } from '#shared/schema.ts';
import type { BesideKind } from '#shared/care/beside.ts';
import { LevelSchema } from '#shared/care/levelSchema.ts';
import { FormatIdSchema } from '#shared/format/own.ts';
import { PhaseIdSchema } from '#shared/format/vocabulary.ts';
import {
  MOST_MINUTES,
  LONGEST_GROUP_NAME,
  LONGEST_PURPOSE,
  LONGEST_AGREEMENT_LINE,
  MOST_AGREEMENT_LINES,
  LONGEST_SIGNAL,
  LONGEST_TOPIC,
  LONGEST_FIELD,
  LONGEST_SEED,
  LONGEST_BANKED,
  LONGEST_GUIDE_LINE,
  LONGEST_GUIDE_PART,
  LONGEST_GUIDE_TITLE,
  LONGEST_LEARNING,
  LONGEST_MEANING,
  LONGEST_TAG,
  LONGEST_WORD,
  MOST_GUIDE_LINES,
  MOST_READ_AGAIN,
  LONGEST_PROMPT,
  MOST_TAGS,
  MOST_WEEKS,
  MOST_PERIODS_KEPT,
  MOST_SMALL_GROUPS,
  MOST_IN_PROGRAMME,
} from '#shared/limits.ts';
import { WallSchema } from '#shared/session/moments.ts';
import { PersonNameSchema } from '#shared/session/people/person.ts';
import { VisibleSchema } from '#shared/session/lines/commitmentSchemas.ts';
import { BecomesSchema, HearsSchema } from '#shared/session/recall/recallSchemas.ts';
import { USUAL_ROLES } from '#shared/group/rotation/rotation.ts';
import { PreferencesSchema } from '#shared/group/pairs/preferences.ts';
import { PairReasonsSchema } from '#shared/group/pairs/reasonSchema.ts';
import { ReflectedSchema } from '#shared/group/reflection/reflected.ts';
import { PULSE_ITEM_IDS, PULSE_KINDS } from '#shared/group/pulse/questions.ts';
import { ItemResultSchema, PULSE_WAYS } from '#shared/group/pulse/resultSchema.ts';
import { DaySchema, TimeOfDaySchema } from './daySchemas.ts';
import { TrendMeasureSchema } from './trendMeasure.ts';
import { EntryIdSchema, type EntryId } from './entryId.ts';

/**
 * What the app remembers between sessions: people, groups, who is in which, planned meetings, sessions held. Each is an entry with an id
 * for good and fields that change one by one, so that two facilitators' changes to one entry can both be kept.
 */

export const GROUP_KINDS = ['council', 'forum', 'set', 'circle', 'pair', 'community'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

const YearsSchema = z.int().min(0).max(60);

const MinutesSchema = z.int().min(1).max(MOST_MINUTES);

export const AgreementLineSchema = z.string().trim().min(1).max(LONGEST_AGREEMENT_LINE);

export const TopicTextSchema = z.string().trim().min(1).max(LONGEST_TOPIC);
export const WeightSchema = z.int().min(1).max(10);
const LearnedSchema = z.string().trim().max(LONGEST_LEARNING);
const GuidePartSchema = z.string().trim().max(LONGEST_GUIDE_PART);
const GuideLinesSchema = z.array(z.string().trim().min(1).max(LONGEST_GUIDE_LINE)).max(MOST_GUIDE_LINES);
/** Letters, digits and what joins them: it stands behind a `#`. */
export const TagSchema = z
  .string()
  .max(LONGEST_TAG)
  .regex(/^[\p{L}\p{N}\p{M}_-]+$/u);

/** The longest story in UTF-16 units: it stands beside a small picture. */
export const LONGEST_STORY = 160;
/** The longest name of what a group follows outside itself. */
export const LONGEST_SIGNAL_NAME = 40;

/** The longest small win, and the longest answer of a look back, in UTF-16 units. */
export const LONGEST_WIN = 160;
export const LONGEST_LOOK_BACK = 400;
const LookBackTextSchema = z.string().trim().max(LONGEST_LOOK_BACK);

/** What somebody may be kept from, or ask for: a slot, or a role that the rotation gives. */
export const ARRANGED_ROLES = ['presenter', ...USUAL_ROLES] as const;
export type ArrangedRole = (typeof ARRANGED_ROLES)[number];
/** `never` is not broken; what is wished bends. */
export const ARRANGED = ['never', 'ratherNot', 'rather'] as const;
export type Arranged = (typeof ARRANGED)[number];

/** What topics may be tagged with, each with a question that a group may ask itself once a year. */
export const HORIZONS = ['vision', 'understanding', 'clarity', 'agility'] as const;
export const HorizonSchema = z.enum(HORIZONS);
export type Horizon = z.infer<typeof HorizonSchema>;

/** The fields of each kind of entry. Until when each is kept stands in `care/beside.ts`. */
export const ENTRY_FIELDS = {
  person: {
    name: PersonNameSchema,
    /** The record this one was found to be the same person as; null: it stands for itself. */
    mergedInto: EntryIdSchema.nullable(),
  },
  group: {
    name: z.string().trim().min(1).max(LONGEST_GROUP_NAME),
    /** One sentence; empty until somebody writes it. */
    purpose: z.string().trim().max(LONGEST_PURPOSE),
    kind: z.enum(GROUP_KINDS),
    /** The usual format and its minutes; null: none yet. */
    format: FormatIdSchema.nullable(),
    minutes: MinutesSchema.nullable(),
    level: LevelSchema,
    /** Its own set of prompts, which the facilitator is offered; null or left out: as the format has them. */
    prompts: FormatIdSchema.nullable().optional(),
    /** The day after which the group meets no more; null: open. */
    endsOn: DaySchema.nullable(),
    /** People as they sit in the room, clockwise. Who is not in it sits last. */
    seats: z.array(EntryIdSchema),
    /** When each of the yearly questions was put on its parking list last; left out: never. */
    horizons: z.partialRecord(HorizonSchema, DaySchema).optional(),
  },
  /** Somebody's time in a group. Who leaves and comes back has two. */
  member: {
    group: EntryIdSchema,
    person: EntryIdSchema,
    joined: DaySchema,
    left: DaySchema.nullable(),
    /** Comes once: sees nothing of before, and holds no role by rotation. */
    guest: z.boolean(),
  },
  /** A planned meeting of a group. */
  meeting: {
    group: EntryIdSchema,
    day: DaySchema,
    begins: TimeOfDaySchema,
    minutes: MinutesSchema,
    cancelled: z.boolean(),
    /** How often it was changed since it was first planned: calendars take the higher one. */
    sequence: z.int().min(0),
  },
  /** One version of a group's working agreement; the newest day stands (docs/domain/agreement.md). */
  agreement: {
    group: EntryIdSchema,
    day: DaySchema,
    lines: z.array(AgreementLineSchema).min(1).max(MOST_AGREEMENT_LINES),
    /** Who was there when it was adopted. */
    present: z.array(EntryIdSchema),
    /** Lines of the version before that this one changed or added, by place. */
    changed: z.array(z.int().min(0)),
    /** How the group signals that it has drifted; empty: not agreed. Versions from before it was asked have none. */
    signal: z.string().trim().max(LONGEST_SIGNAL).default(''),
    /** To whom it goes when it is stuck or harm shows; empty: not agreed. */
    goTo: z.string().trim().max(LONGEST_SIGNAL).default(''),
  },
  /** A session that the group held, under the session's own id: what a fair rotation has to know. */
  session: {
    group: EntryIdSchema,
    day: DaySchema,
    format: z.string().max(40),
    present: z.array(EntryIdSchema),
    roles: z.record(z.string(), z.array(EntryIdSchema)),
    presented: z.array(EntryIdSchema),
    /** Whose slot was planned and did not come: it is carried over. Left out by older builds. */
    carried: z.array(EntryIdSchema).optional(),
    /** Who sat in a small group with whom at the end; left out: there were none, or an older build. */
    together: z.array(z.array(EntryIdSchema).min(2)).min(1).max(MOST_SMALL_GROUPS).optional(),
    /** When it began: sessions of one day stand in that order on every computer. Left out by older builds. */
    began: WallSchema.optional(),
    /** How many lines of the working agreement were bent; left out: none, nobody looked, or an older build. */
    bent: z.int().min(1).optional(),
    /**
     * How often it was ticked that a risk or a stuck point was raised before it hurt, and that a decision was written with
     * its trade-offs; left out: it was not asked, or an older build.
     */
    early: z.int().min(0).optional(),
    decisions: z.int().min(0).optional(),
    /** It was sealed as a whole: who presented is counted, and not shown with the day. Left out: it was not, or an older build. */
    sealed: z.literal(true).optional(),
    /** The level it was held at: so long the day tells who presented. Left out by older builds: as long as its group's level says. */
    level: LevelSchema.optional(),
  },
  /** A topic on the group's parking list, with how much it weighs as its owner says. */
  topic: {
    group: EntryIdSchema,
    /** Null: nobody said whose it is. */
    owner: EntryIdSchema.nullable(),
    text: TopicTextSchema,
    /** 1 to 10. */
    importance: WeightSchema,
    urgency: WeightSchema,
    /** How often it was asked for: 1 when it is first written. */
    raised: z.int().min(1),
    since: DaySchema,
    /** The day it goes by itself, as the level lets topics stay (docs/domain/confidentiality.md). */
    until: DaySchema,
  },
  /**
   * A commitment, under the id of the act that wrote it: whose it is and when it comes back. Not what it says: that
   * lies with the session, and goes with it.
   */
  commitment: {
    /** Null: of a session without a group. */
    group: EntryIdSchema.nullable(),
    /** Null: somebody of no record. */
    person: EntryIdSchema.nullable(),
    session: EntryIdSchema,
    day: DaySchema,
    /** Null: at the next session. */
    by: DaySchema.nullable(),
    visible: VisibleSchema,
    /** It is something to try out; left out: it is not, or an older build. */
    experiment: z.literal(true).optional(),
  },
  /** Of a person who seals their own lines with a word, under the person's id: without the word it opens nothing. */
  seal: {
    /** What lines are sealed with; base64. */
    publicKey: z.string().max(200),
    /** What opens them, itself sealed with the word; base64. */
    salt: z.string().max(100),
    secret: z.string().max(400),
  },
  /** One time that a commitment came back to its owner: without a word of it. */
  review: {
    /** Null: of a session without a group. */
    group: EntryIdSchema.nullable(),
    commitment: EntryIdSchema,
    session: EntryIdSchema,
    day: DaySchema,
    hears: HearsSchema,
    /** Null: nothing was said, it stays open. */
    becomes: BecomesSchema.nullable(),
    /** Something was seen of it, and written; left out: nothing was, or an older build. */
    evidence: z.literal(true).optional(),
  },
  /**
   * What its owner says of one of their insights afterwards, under the line's id: whether it may leave without a name. Of
   * the line itself, and whose it is, it holds nothing; it goes with the line's session.
   */
  release: {
    /** Null: of a session without a group. */
    group: EntryIdSchema.nullable(),
    session: EntryIdSchema,
    /** Since when it may; null: it is withheld. */
    released: DaySchema.nullable(),
  },
  /**
   * What somebody marked and wrote of themselves after a session (docs/domain/reflection.md). It stays on the computer on
   * which it was written. Of the last two one is null.
   */
  reflection: {
    person: EntryIdSchema,
    session: EntryIdSchema,
    /** Null: of a session without a group. */
    group: EntryIdSchema.nullable(),
    /** The day of the session. */
    day: DaySchema,
    /** The day it goes by itself, as the level of the session lets it stay. */
    until: DaySchema,
    said: ReflectedSchema.nullable(),
    /** The same as JSON, sealed with a word of its owner's. */
    sealed: z.string().max(20_000).nullable(),
  },
  /** What somebody told of how a group changes: it stands beside a measure. */
  story: {
    group: EntryIdSchema,
    measure: TrendMeasureSchema,
    day: DaySchema,
    text: z.string().trim().min(1).max(LONGEST_STORY),
    /** With their yes; null: told by somebody. */
    teller: EntryIdSchema.nullable(),
  },
  /** What somebody never does or takes, or would rather or rather not: a role, or to be put together with somebody. */
  arrangement: {
    group: EntryIdSchema,
    person: EntryIdSchema,
    /** Null: it is about the other person. */
    role: z.enum(ARRANGED_ROLES).nullable(),
    /** Null: it is about the role. */
    other: EntryIdSchema.nullable(),
    says: z.enum(ARRANGED),
    since: DaySchema,
    /** The day it goes by itself, unless it is said anew (docs/domain/confidentiality.md). */
    until: DaySchema,
  },
  /** A programme of pairs that a group runs: periods of so many weeks, one after the other (docs/domain/pairs.md). */
  programme: {
    group: EntryIdSchema,
    /** The first day of the first week. */
    starts: DaySchema,
    weeks: z.int().min(1).max(MOST_WEEKS),
    periods: z.int().min(1).max(MOST_PERIODS_KEPT),
    /** What the pairs of the periods to come were drawn with last. */
    seed: z.string().min(1).max(LONGEST_SEED),
    /** When pairs usually meet, on the weekday on which the programme starts. */
    begins: TimeOfDaySchema,
    minutes: MinutesSchema,
    /** How often its dates were changed: calendars take the higher one. */
    sequence: z.int().min(0),
    /** Pairs meet across time zones, and the inconvenient hour goes round. Left out: they do not. */
    zones: z.boolean().optional(),
    /** What pairs are rather like, the weightier first. */
    prefers: PreferencesSchema,
  },
  /** What somebody says of themselves for the preferences of a programme. */
  background: {
    group: EntryIdSchema,
    person: EntryIdSchema,
    level: z.int().min(1).max(9).nullable(),
    field: z.string().trim().max(LONGEST_FIELD),
    experience: YearsSchema.nullable(),
    tenure: YearsSchema.nullable(),
  },
  /** Two who coach each other for some weeks of a period; of three: coachee, coach, observer. */
  pair: {
    group: EntryIdSchema,
    programme: EntryIdSchema,
    /** Counted from 1. */
    period: z.int().min(1).max(MOST_PERIODS_KEPT),
    people: z.array(EntryIdSchema).min(2).max(3),
    /** Weeks of the period, counted from 1, both included. */
    from: z.int().min(1).max(MOST_WEEKS),
    until: z.int().min(1).max(MOST_WEEKS),
    reasons: PairReasonsSchema,
    /** Whether they met, by week; a week that is not in it was not said. Nothing else is known of what they did. */
    met: z.record(z.string().regex(/^\d{1,2}$/), z.boolean()),
  },
  /** What one pulse of a group came to: totals, of which nobody's answer can be told (docs/domain/pulse.md). */
  pulse: {
    group: EntryIdSchema,
    day: DaySchema,
    asks: z.enum(PULSE_KINDS),
    way: z.enum(PULSE_WAYS),
    /** Who was asked and did not pass: of the same people but one no second result is told soon. */
    people: z.array(EntryIdSchema),
    /** How many forms are in; empty ones too. */
    forms: z.int().min(0).max(MOST_IN_PROGRAMME),
    /** Empty: all are in, and nothing else is told. */
    told: z.array(ItemResultSchema).max(PULSE_ITEM_IDS.length),
    /** The day it goes by itself, as the level of that day lets it stay. */
    until: DaySchema,
  },
  /** What somebody learned, told so that it tells of nobody (docs/domain/learning.md). */
  learning: {
    group: EntryIdSchema,
    /** Whose it is: they alone release it. Null: of somebody who was taken out since. */
    owner: EntryIdSchema.nullable(),
    /** In one general line. */
    situation: LearnedSchema,
    helped: LearnedSchema,
    /** When it may not help; empty: nothing was said. */
    unless: LearnedSchema,
    tags: z.array(TagSchema).max(MOST_TAGS),
    /** Since when it may leave, once it is no longer held; null: it is its owner's alone. */
    released: DaySchema.nullable(),
    /** The days on which the group read it again, the last ones; left out: it never did. */
    readAgain: z.array(DaySchema).min(1).max(MOST_READ_AGAIN).optional(),
    /** The day it goes by itself, unless it is released. */
    until: DaySchema,
  },
  /** Thirty days with which a group begins (docs/domain/sprint.md). */
  sprint: {
    group: EntryIdSchema,
    /** Day 0. */
    starts: DaySchema,
    /** Since when the group has its first one-page guide; null: not yet. */
    guide: DaySchema.nullable(),
  },
  /** A small win, in one line. */
  win: {
    group: EntryIdSchema,
    day: DaySchema,
    text: z.string().trim().min(1).max(LONGEST_WIN),
    /** Null: it is not said whose it is. */
    by: EntryIdSchema.nullable(),
    /** The day it goes by itself, as the level of that day lets it stay. */
    until: DaySchema,
  },
  /** What a group said looking back at a week of a sprint (from 1), or at all of it; empty where nothing was said. */
  lookBack: {
    group: EntryIdSchema,
    sprint: EntryIdSchema,
    week: z.int().min(1).max(5),
    day: DaySchema,
    helped: LookBackTextSchema,
    keep: LookBackTextSchema,
    change: LookBackTextSchema,
    stop: LookBackTextSchema,
    playbook: LookBackTextSchema,
    cadence: LookBackTextSchema,
    /** The day it goes by itself, as the level of that day lets it stay. */
    until: DaySchema,
  },
  /** What a group sees outside itself, as it typed it in: a number or which way it goes, once a month, and a sentence. */
  signal: {
    group: EntryIdSchema,
    name: z.string().trim().min(1).max(LONGEST_SIGNAL_NAME),
    day: DaySchema,
    value: z.number().min(-1e9).max(1e9).nullable(),
    arrow: z.enum(['up', 'same', 'down']).nullable(),
    says: z.string().trim().max(LONGEST_STORY),
  },
  /** One page of the playbook: a problem, what was decided, what came of it (docs/domain/playbook.md). */
  guide: {
    group: EntryIdSchema,
    title: z.string().trim().min(1).max(LONGEST_GUIDE_TITLE),
    problem: GuidePartSchema,
    decision: GuidePartSchema,
    outcome: GuidePartSchema,
    /** A checklist. */
    steps: GuideLinesSchema,
    /** Where more lies, as text: nothing is opened. */
    links: GuideLinesSchema,
    tags: z.array(TagSchema).max(MOST_TAGS),
    /** Whether it is in what somebody reads who joins. */
    newcomer: z.boolean(),
  },
  /** A question that opened something, of nobody. */
  question: {
    group: EntryIdSchema,
    text: z.string().trim().min(1).max(LONGEST_BANKED),
    since: DaySchema,
  },
  /** A word that a group uses, and what it means by it. */
  term: {
    group: EntryIdSchema,
    word: z.string().trim().min(1).max(LONGEST_WORD),
    means: z.string().trim().min(1).max(LONGEST_MEANING),
  },
  /** A prompt that hurt or led, as it is written: it is to have other words. Nobody is kept who said so. */
  flag: {
    group: EntryIdSchema,
    phase: PhaseIdSchema,
    prompt: z.string().trim().min(1).max(LONGEST_PROMPT),
    day: DaySchema,
  },
  /** A phase that a group keeps though it was left out several times: it is not asked again for what was before. */
  ritual: { group: EntryIdSchema, phase: z.string().min(1).max(40), day: DaySchema },
} as const satisfies Record<BesideKind, z.ZodRawShape>;

export type EntryKind = keyof typeof ENTRY_FIELDS;
export const ENTRY_KINDS = Object.keys(ENTRY_FIELDS) as EntryKind[];

/** The fields of one entry. */
export type FieldsOf<K extends EntryKind> = z.infer<z.ZodObject<(typeof ENTRY_FIELDS)[K]>>;
/** An entry whole. */
export type EntryOf<K extends EntryKind> = { readonly id: EntryId } & Readonly<FieldsOf<K>>;

/** One field of one entry as it is from now on; undefined: there is no such field any more. */
export interface Change {
  readonly kind: EntryKind;
  readonly id: EntryId;
  readonly field: string;
  readonly value: unknown;
}

/** Sets fields of an entry, but for those that are undefined; a new entry needs all of them. */
export const setFields = <K extends EntryKind>(
  kind: K,
  id: EntryId,
  fields: Partial<FieldsOf<K>>,
): Change[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [{ kind, id, field, value }],
  );

/** Takes an entry away with everything it says. */
export const dropEntry = (kind: EntryKind, id: EntryId): Change[] =>
  Object.keys(ENTRY_FIELDS[kind]).map((field) => ({ kind, id, field, value: undefined }));
