import { z } from '#shared/schema.ts';
import { cleanName, removeUnreadable } from '#shared/group/names.ts';
import { LONGEST_SIGNAL, MOST_AGREEMENT_LINES } from '#shared/limits.ts';
import { CountedSchema } from '#shared/group/pulse/countedSchema.ts';
import { DaySchema } from './daySchemas.ts';
import {
  TopicTextSchema,
  WeightSchema,
  AgreementLineSchema,
  ENTRY_FIELDS,
  HorizonSchema,
} from './entries.ts';
import { EntryIdSchema } from './entryId.ts';

const { guide: GUIDE, group: GROUP, meeting: MEETING, programme: PROGRAMME } = ENTRY_FIELDS;
const GroupNameSchema = z.string().max(400).transform(removeUnreadable).pipe(GROUP.name);
const PurposeSchema = z.string().max(1000).transform(removeUnreadable).pipe(GROUP.purpose);
const NameSchema = z.string().max(400).transform(cleanName).pipe(ENTRY_FIELDS.person.name);

/** The lines of a version of the working agreement. */
export const LinesSchema = z
  .array(z.string().max(1000).transform(removeUnreadable).pipe(AgreementLineSchema))
  .min(1)
  .max(MOST_AGREEMENT_LINES);

const SignalSchema = z
  .string()
  .max(400)
  .transform(removeUnreadable)
  .pipe(z.string().trim().max(LONGEST_SIGNAL));

const LearnedTextSchema = z.string().max(2000).transform(removeUnreadable);
const LookBackTextSchema = z
  .string()
  .max(2000)
  .transform(removeUnreadable)
  .pipe(ENTRY_FIELDS.lookBack.helped);

/** Somebody who joins: known already (`name` null), or new. */
const JoiningSchema = z.strictObject({
  member: EntryIdSchema,
  person: EntryIdSchema,
  name: NameSchema.nullable(),
});
export type Joining = z.infer<typeof JoiningSchema>;

/** What can be done to the register. Whoever asks makes the ids of what is new. */
export const RegisterActSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('group.begin'),
    group: EntryIdSchema,
    name: GroupNameSchema,
    kind: GROUP.kind,
    people: z.array(JoiningSchema),
    on: DaySchema,
  }),
  /** Only what is named changes. */
  z.strictObject({
    act: z.literal('group.describe'),
    group: EntryIdSchema,
    name: GroupNameSchema.optional(),
    purpose: PurposeSchema.optional(),
    kind: GROUP.kind.optional(),
    format: GROUP.format.optional(),
    minutes: GROUP.minutes.optional(),
    prompts: GROUP.prompts,
    endsOn: GROUP.endsOn.optional(),
    /** Of the sessions to come; those that were held keep theirs. */
    level: GROUP.level.optional(),
  }),
  /** For good, with its meetings, and with the people who are in no other group. */
  z.strictObject({ act: z.literal('group.remove'), group: EntryIdSchema }),
  z.strictObject({ act: z.literal('seats.order'), group: EntryIdSchema, seats: GROUP.seats }),
  z.strictObject({
    act: z.literal('member.join'),
    group: EntryIdSchema,
    ...JoiningSchema.shape,
    on: DaySchema,
    guest: z.boolean(),
  }),
  z.strictObject({ act: z.literal('member.leave'), member: EntryIdSchema, on: DaySchema }),
  z.strictObject({ act: z.literal('person.rename'), person: EntryIdSchema, name: NameSchema }),
  /** The two records are one person, who is called as in `into`. */
  z.strictObject({ act: z.literal('people.merge'), person: EntryIdSchema, into: EntryIdSchema }),
  z.strictObject({ act: z.literal('people.part'), person: EntryIdSchema }),
  /** A new version of the working agreement, as it stands from now on. */
  z.strictObject({
    act: z.literal('agreement.adopt'),
    group: EntryIdSchema,
    agreement: EntryIdSchema,
    lines: LinesSchema,
    present: ENTRY_FIELDS.agreement.present,
    /** Left out: as before. */
    signal: SignalSchema.optional(),
    goTo: SignalSchema.optional(),
    on: DaySchema,
  }),
  z.strictObject({
    act: z.literal('meeting.plan'),
    group: EntryIdSchema,
    meetings: z.array(z.strictObject({ meeting: EntryIdSchema, day: DaySchema })).min(1),
    begins: MEETING.begins,
    minutes: MEETING.minutes,
  }),
  z.strictObject({
    act: z.literal('meeting.move'),
    meeting: EntryIdSchema,
    day: DaySchema,
    begins: MEETING.begins,
    minutes: MEETING.minutes,
  }),
  /** Puts a topic on the group's parking list. */
  z.strictObject({
    act: z.literal('topic.park'),
    group: EntryIdSchema,
    topic: EntryIdSchema,
    owner: EntryIdSchema.nullable(),
    text: z.string().max(1000).transform(removeUnreadable).pipe(TopicTextSchema),
    importance: WeightSchema,
    urgency: WeightSchema,
    on: DaySchema,
    /** It is this yearly question of the group. */
    horizon: HorizonSchema.optional(),
  }),
  /** How much it weighs, as its owner says. */
  z.strictObject({
    act: z.literal('topic.weigh'),
    topic: EntryIdSchema,
    importance: WeightSchema,
    urgency: WeightSchema,
  }),
  /** Asked for once more. */
  z.strictObject({ act: z.literal('topic.raise'), topic: EntryIdSchema }),
  /** It was dealt with, or nobody wants it any more. */
  z.strictObject({ act: z.literal('topic.drop'), topic: EntryIdSchema }),
  z.strictObject({ act: z.literal('meeting.cancel'), meeting: EntryIdSchema }),
  z.strictObject({
    act: z.literal('story.tell'),
    group: EntryIdSchema,
    story: EntryIdSchema,
    measure: ENTRY_FIELDS.story.measure,
    text: z.string().max(1000).transform(removeUnreadable).pipe(ENTRY_FIELDS.story.text),
    teller: ENTRY_FIELDS.story.teller,
    on: DaySchema,
  }),
  /** A signal from outside, for this month; noted once more in the same month it is written anew. */
  z.strictObject({
    act: z.literal('signal.note'),
    group: EntryIdSchema,
    signal: EntryIdSchema,
    name: z.string().max(200).transform(removeUnreadable).pipe(ENTRY_FIELDS.signal.name),
    value: ENTRY_FIELDS.signal.value,
    arrow: ENTRY_FIELDS.signal.arrow,
    says: z.string().max(1000).transform(removeUnreadable).pipe(ENTRY_FIELDS.signal.says),
    on: DaySchema,
  }),
  z.strictObject({ act: z.literal('story.takeBack'), story: EntryIdSchema }),
  /** What somebody never takes, or would rather or rather not: a role, or to be with somebody. Said anew, it stands anew. */
  z.strictObject({
    act: z.literal('arrangement.say'),
    group: EntryIdSchema,
    arrangement: EntryIdSchema,
    person: EntryIdSchema,
    role: ENTRY_FIELDS.arrangement.role,
    other: ENTRY_FIELDS.arrangement.other,
    says: ENTRY_FIELDS.arrangement.says,
    on: DaySchema,
  }),
  /** It holds no more. */
  z.strictObject({ act: z.literal('arrangement.drop'), arrangement: EntryIdSchema }),
  /** Draws the pairs of every period for those who are in the group now, and keeps them. */
  z.strictObject({
    act: z.literal('pairs.begin'),
    group: EntryIdSchema,
    programme: EntryIdSchema,
    starts: PROGRAMME.starts,
    weeks: PROGRAMME.weeks,
    periods: PROGRAMME.periods,
    seed: PROGRAMME.seed,
    begins: PROGRAMME.begins,
    minutes: PROGRAMME.minutes,
  }),
  /**
   * Draws the periods that have not begun today anew. `drawn`: what the ids of the new pairs are made of; `on`: the day,
   * where nobody else says which one it is.
   */
  z.strictObject({
    act: z.literal('pairs.redraw'),
    programme: EntryIdSchema,
    drawn: EntryIdSchema,
    seed: PROGRAMME.seed,
    on: DaySchema,
  }),
  /** Takes in who joined, out who left, and apart who is kept apart by now: as few pairs of this period change as can be. */
  z.strictObject({
    act: z.literal('pairs.adapt'),
    programme: EntryIdSchema,
    drawn: EntryIdSchema,
    on: DaySchema,
  }),
  /** Whether a pair met in a week; null: it was not said. */
  z.strictObject({
    act: z.literal('pairs.say'),
    pair: EntryIdSchema,
    week: ENTRY_FIELDS.pair.from,
    met: z.boolean().nullable(),
  }),
  /** When pairs meet, from now on. */
  z.strictObject({
    act: z.literal('pairs.time'),
    programme: EntryIdSchema,
    begins: PROGRAMME.begins,
    minutes: PROGRAMME.minutes,
    /** Left out: as it was. */
    zones: PROGRAMME.zones,
  }),
  /** What pairs are rather like: it is heeded the next time they are drawn. */
  z.strictObject({ act: z.literal('pairs.prefer'), programme: EntryIdSchema, prefers: PROGRAMME.prefers }),
  /** What somebody says of themselves, anew. */
  z.strictObject({
    act: z.literal('pairs.tell'),
    group: EntryIdSchema,
    background: EntryIdSchema,
    person: EntryIdSchema,
    level: ENTRY_FIELDS.background.level,
    field: z.string().max(400).transform(removeUnreadable).pipe(ENTRY_FIELDS.background.field),
    experience: ENTRY_FIELDS.background.experience,
    tenure: ENTRY_FIELDS.background.tenure,
  }),
  /** For good, with its pairs. */
  z.strictObject({ act: z.literal('pairs.remove'), programme: EntryIdSchema }),
  /** Keeps the totals of papers, or of what all showed each other, as everybody wants. */
  z.strictObject({
    act: z.literal('pulse.count'),
    group: EntryIdSchema,
    pulse: EntryIdSchema,
    on: DaySchema,
    ...CountedSchema.shape,
  }),
  /** Writes a learning note, or writes it anew: then it is its owner's alone again. */
  z.strictObject({
    act: z.literal('learning.write'),
    group: EntryIdSchema,
    learning: EntryIdSchema,
    person: EntryIdSchema,
    situation: LearnedTextSchema.pipe(ENTRY_FIELDS.learning.situation),
    helped: LearnedTextSchema.pipe(ENTRY_FIELDS.learning.helped),
    unless: LearnedTextSchema.pipe(ENTRY_FIELDS.learning.unless),
    tags: ENTRY_FIELDS.learning.tags,
    on: DaySchema,
  }),
  /** Its owner lets it leave, after it was held for a while. */
  z.strictObject({
    act: z.literal('learning.release'),
    learning: EntryIdSchema,
    person: EntryIdSchema,
    on: DaySchema,
  }),
  /** Its owner takes it back. */
  z.strictObject({ act: z.literal('learning.withhold'), learning: EntryIdSchema, person: EntryIdSchema }),
  /** For good. `person` null: of one whose owner is gone. */
  /** The group read one again that is nobody's. */
  z.strictObject({
    act: z.literal('learning.readAgain'),
    group: EntryIdSchema,
    learning: EntryIdSchema,
    on: DaySchema,
  }),
  z.strictObject({
    act: z.literal('learning.remove'),
    learning: EntryIdSchema,
    person: EntryIdSchema.nullable(),
  }),
  /** Begins thirty days, with their dates: one a week from the first on, and the review. */
  z.strictObject({
    act: z.literal('sprint.begin'),
    group: EntryIdSchema,
    sprint: EntryIdSchema,
    starts: DaySchema,
    first: DaySchema,
    begins: MEETING.begins,
    /** The ids of its dates, in their order. */
    meetings: z.array(EntryIdSchema).length(5),
  }),
  /** It is given up; its dates, and what was written in it, stay. */
  z.strictObject({ act: z.literal('sprint.end'), sprint: EntryIdSchema }),
  /** The first one-page guide is written; null: it is not. */
  z.strictObject({ act: z.literal('sprint.guide'), sprint: EntryIdSchema, on: DaySchema.nullable() }),
  z.strictObject({
    act: z.literal('win.write'),
    group: EntryIdSchema,
    win: EntryIdSchema,
    text: z.string().max(1000).transform(removeUnreadable).pipe(ENTRY_FIELDS.win.text),
    by: ENTRY_FIELDS.win.by,
    on: DaySchema,
  }),
  z.strictObject({ act: z.literal('win.takeBack'), win: EntryIdSchema }),
  /** What was said looking back, in place of what was said of the same week before. */
  z.strictObject({
    act: z.literal('sprint.lookBack'),
    sprint: EntryIdSchema,
    lookBack: EntryIdSchema,
    week: ENTRY_FIELDS.lookBack.week,
    helped: LookBackTextSchema,
    keep: LookBackTextSchema,
    change: LookBackTextSchema,
    stop: LookBackTextSchema,
    playbook: LookBackTextSchema,
    cadence: LookBackTextSchema,
    on: DaySchema,
  }),
  /** Writes a page of the playbook, or writes it anew. */
  z.strictObject({
    act: z.literal('guide.write'),
    guide: EntryIdSchema,
    group: EntryIdSchema,
    title: LearnedTextSchema.pipe(GUIDE.title),
    problem: LearnedTextSchema.pipe(GUIDE.problem),
    decision: LearnedTextSchema.pipe(GUIDE.decision),
    outcome: LearnedTextSchema.pipe(GUIDE.outcome),
    steps: z.array(LearnedTextSchema).pipe(GUIDE.steps),
    links: z.array(LearnedTextSchema).pipe(GUIDE.links),
    tags: GUIDE.tags,
    newcomer: GUIDE.newcomer,
  }),
  z.strictObject({ act: z.literal('guide.remove'), guide: EntryIdSchema }),
  /** Puts a question into the bank. */
  z.strictObject({
    act: z.literal('question.keep'),
    group: EntryIdSchema,
    question: EntryIdSchema,
    text: LearnedTextSchema.pipe(ENTRY_FIELDS.question.text),
    on: DaySchema,
  }),
  z.strictObject({ act: z.literal('question.drop'), question: EntryIdSchema }),
  /** Says what a word means in the group. */
  z.strictObject({
    act: z.literal('term.say'),
    group: EntryIdSchema,
    term: EntryIdSchema,
    word: LearnedTextSchema.pipe(ENTRY_FIELDS.term.word),
    means: LearnedTextSchema.pipe(ENTRY_FIELDS.term.means),
  }),
  z.strictObject({ act: z.literal('term.drop'), term: EntryIdSchema }),
  /** A flagged prompt has other words. */
  z.strictObject({ act: z.literal('flag.takeOff'), flag: EntryIdSchema }),
  /** A phase that was left out several times stays. */
  z.strictObject({
    act: z.literal('ritual.keep'),
    group: EntryIdSchema,
    ritual: EntryIdSchema,
    phase: ENTRY_FIELDS.ritual.phase,
    on: DaySchema,
  }),
]);
export type RegisterAct = z.infer<typeof RegisterActSchema>;
