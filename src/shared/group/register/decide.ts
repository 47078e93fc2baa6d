import { MOST_IN_PROGRAMME, MOST_MEETINGS, MOST_MEMBERS } from '#shared/limits.ts';
import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import { adapt, backgroundsOf, drawAll, redraw, type Drawn } from '#shared/group/pairs/keptPairs.ts';
import type { PairRefusal } from '#shared/group/pairs/pairPlan.ts';
import { programmeAt, programmeOf } from '#shared/group/pairs/programme.ts';
import { decideLearning, type LearningRefusal } from '#shared/group/learning/notes.ts';
import { decidePlaybook, type PlaybookRefusal } from '#shared/group/playbook/playbook.ts';
import { countPulse } from '#shared/group/pulse/countPulse.ts';
import { MOST_SIGNALS, noteSignal } from './signals.ts';
import type { PulseRefusal } from '#shared/group/pulse/askedIn.ts';
import {
  datesOfSprint,
  firstDays,
  isOver,
  REVIEW_WEEK,
  sprintOf,
  winUntil,
} from '#shared/group/sprint/sprint.ts';
import type { Day } from './day.ts';
import type { Joining, RegisterAct } from './acts.ts';
import { dropEntry, setFields, type Change, type EntryOf } from './entries.ts';
import { arrangementUntil, isAboutTheSame } from './arrangements.ts';
import type { EntryId } from './entryId.ts';
import { topicKey, topicsOf, topicUntil } from './parking.ts';
import {
  agreementsOf,
  membersEver,
  membersNow,
  personOf,
  type MemberNow,
  type Register,
} from './register.ts';

/** Most groups. */
const MOST_GROUPS = 200;
/** Most topics on one parking list. */
const MOST_TOPICS = 100;

/** Most small wins of one group at a time: one of each of twelve on every working day of a year. */
const MOST_WINS = 3000;

/** Most arrangements of one group. */
const MOST_ARRANGEMENTS = 200;

/** Why something cannot be done to the register. */
export type RegisterRefusal =
  /** What it is about is not there (any more). */
  | { readonly code: 'notThere' }
  /** The id of something new is taken. */
  | { readonly code: 'idTaken' }
  | { readonly code: 'nameOfGroupTaken'; readonly name: string }
  | { readonly code: 'tooManyGroups'; readonly most: number }
  /** `inPairs`: it runs a programme of pairs, which takes more. */
  | { readonly code: 'tooManyMembers'; readonly most: number; readonly inPairs: boolean }
  | { readonly code: 'tooManyMeetings'; readonly most: number }
  | { readonly code: 'isInAlready'; readonly name: string }
  | { readonly code: 'hasLeftAlready' }
  /** Somebody cannot leave before the day they joined. */
  | { readonly code: 'leavesBeforeJoining' }
  | { readonly code: 'samePerson' }
  | { readonly code: 'notMerged' }
  | { readonly code: 'meetsThenAlready' }
  /** A date is planned, or moved, to a day that is over. */
  | { readonly code: 'dayIsOver' }
  | { readonly code: 'cancelledAlready' }
  /** At this level topics stay with their owner, or nowhere. */
  | { readonly code: 'levelKeepsNoTopics' }
  | { readonly code: 'tooManyTopics'; readonly most: number }
  | { readonly code: 'tooManyArrangements'; readonly most: number }
  /** It is about nothing, or about one person alone. */
  | { readonly code: 'arrangesNothing' }
  /** Not everybody can have somebody to meet; who is named as they are called. */
  | { readonly code: 'noPairs'; readonly why: PairRefusal }
  /** The group runs a programme of pairs already. */
  | { readonly code: 'pairsAlready' }
  /** The group is in its thirty days already. */
  | { readonly code: 'sprintAlready' }
  /** The first date of a sprint is not in its first week. */
  | { readonly code: 'notInFirstWeek' }
  /** At this level nothing of the kind is written down. */
  | { readonly code: 'levelKeepsNoWins' }
  | { readonly code: 'tooManyWins'; readonly most: number }
  /** Neither a number nor which way it goes. */
  | { readonly code: 'signalSaysNothing' }
  | { readonly code: 'tooManySignals'; readonly most: number }
  | PulseRefusal
  | LearningRefusal
  | PlaybookRefusal
  /** The agreement is word for word the one that stands. */
  | { readonly code: 'nothingChanged' };

export type RegisterDecision =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: RegisterRefusal };

const no = (refusal: RegisterRefusal): RegisterDecision => ({ ok: false, refusal });
const yes = (...changes: readonly Change[][]): RegisterDecision => ({ ok: true, changes: changes.flat() });
const NOT_THERE = no({ code: 'notThere' });
const ID_TAKEN = no({ code: 'idTaken' });

/**
 * What an act changes, or why it cannot be done. Nothing else decides about the register. `today`: no date is planned
 * before it; null: any day will do.
 */
export function decideRegister(
  register: Register,
  act: RegisterAct,
  today: Day | null = null,
): RegisterDecision {
  if (today !== null && daysPlanned(act).some((day) => day < today)) return no({ code: 'dayIsOver' });
  switch (act.act) {
    case 'group.begin':
      return begin(register, act);
    case 'group.describe':
      return describe(register, act);
    case 'group.remove':
      return remove(register, act.group);
    case 'seats.order':
      return orderSeats(register, act);
    case 'member.join': {
      const group = register.group.get(act.group);
      return group ? join(register, group, [act], act.on, act.guest) : NOT_THERE;
    }
    case 'member.leave':
      return leave(register, act);
    case 'person.rename': {
      const person = personOf(register, act.person);
      return person ? yes(setFields('person', person.id, { name: act.name })) : NOT_THERE;
    }
    case 'people.merge': {
      const [person, into] = [personOf(register, act.person), personOf(register, act.into)];
      if (!person || !into) return NOT_THERE;
      if (person.id === into.id) return no({ code: 'samePerson' });
      return yes(setFields('person', person.id, { mergedInto: into.id }));
    }
    case 'people.part': {
      const person = register.person.get(act.person);
      if (!person) return NOT_THERE;
      return person.mergedInto === null
        ? no({ code: 'notMerged' })
        : yes(setFields('person', person.id, { mergedInto: null }));
    }
    case 'topic.park':
      return park(register, act);
    case 'topic.weigh': {
      const { topic, importance, urgency } = act;
      return register.topic.has(topic) ? yes(setFields('topic', topic, { importance, urgency })) : NOT_THERE;
    }
    case 'topic.raise': {
      const topic = register.topic.get(act.topic);
      return topic ? yes(setFields('topic', topic.id, { raised: topic.raised + 1 })) : NOT_THERE;
    }
    case 'topic.drop':
      return register.topic.has(act.topic) ? yes(dropEntry('topic', act.topic)) : NOT_THERE;
    case 'agreement.adopt':
      return adopt(register, act);
    case 'meeting.plan':
      return plan(register, act);
    case 'meeting.move': {
      const meeting = register.meeting.get(act.meeting);
      if (!meeting) return NOT_THERE;
      const { day, begins, minutes } = act;
      if (meetsThen(register, meeting.group, { day, begins }, meeting.id))
        return no({ code: 'meetsThenAlready' });
      return yes(
        setFields('meeting', meeting.id, {
          day,
          begins,
          minutes,
          cancelled: false,
          sequence: meeting.sequence + 1,
        }),
      );
    }
    case 'story.tell': {
      const { group, story, measure, text, teller, on } = act;
      if (!register.group.has(group) || (teller !== null && personOf(register, teller) === null))
        return NOT_THERE;
      if (register.story.has(story)) return ID_TAKEN;
      return yes(setFields('story', story, { group, measure, day: on, text, teller }));
    }
    case 'signal.note': {
      const { group, signal, name, value, arrow, says, on } = act;
      if (!register.group.has(group)) return NOT_THERE;
      if (value === null && arrow === null) return no({ code: 'signalSaysNothing' });
      if (register.signal.has(signal)) return ID_TAKEN;
      const noted = noteSignal(register, signal, { group, name, day: on, value, arrow, says });
      return noted === null ? no({ code: 'tooManySignals', most: MOST_SIGNALS }) : yes([...noted]);
    }
    case 'story.takeBack':
      return register.story.has(act.story) ? yes(dropEntry('story', act.story)) : NOT_THERE;
    case 'arrangement.say':
      return arrange(register, act);
    case 'arrangement.drop': {
      const one = register.arrangement.get(act.arrangement);
      return one === undefined
        ? NOT_THERE
        : yes(...likeIt(register, one).map(({ id }) => dropEntry('arrangement', id)));
    }
    case 'pairs.begin':
      return beginPairs(register, act);
    case 'pairs.redraw': {
      const { drawn, seed } = act;
      const on = today ?? act.on;
      const programme = register.programme.get(act.programme);
      if (programme === undefined) return NOT_THERE;
      return kept(register, redraw({ register, programme: { ...programme, seed }, drawn, on }), [
        ...setFields('programme', programme.id, { seed, sequence: programme.sequence + 1 }),
      ]);
    }
    case 'pairs.adapt': {
      const { drawn } = act;
      const on = today ?? act.on;
      const programme = register.programme.get(act.programme);
      return programme === undefined
        ? NOT_THERE
        : kept(
            register,
            adapt({ register, programme, drawn, on }),
            setFields('programme', programme.id, { sequence: programme.sequence + 1 }),
          );
    }
    case 'pairs.say': {
      const pair = register.pair.get(act.pair);
      if (pair === undefined || act.week < pair.from || act.week > pair.until) return NOT_THERE;
      const { [String(act.week)]: _, ...others } = pair.met;
      const met = act.met === null ? others : { ...others, [String(act.week)]: act.met };
      return yes(setFields('pair', pair.id, { met }));
    }
    case 'pairs.time': {
      const { begins, minutes, zones } = act;
      const programme = register.programme.get(act.programme);
      return programme === undefined
        ? NOT_THERE
        : yes(
            setFields('programme', programme.id, {
              ...{ begins, minutes, sequence: programme.sequence + 1 },
              ...(zones !== undefined && { zones }),
            }),
          );
    }
    case 'pairs.prefer': {
      const { prefers } = act;
      return register.programme.has(act.programme)
        ? yes(setFields('programme', act.programme, { prefers: [...new Set(prefers)] }))
        : NOT_THERE;
    }
    case 'pairs.tell': {
      const { act: _, background, person, ...said } = act;
      const who = personOf(register, person);
      if (!register.group.has(said.group) || who === null) return NOT_THERE;
      const [known] = backgroundsOf(register, said.group).get(who.id) ?? [];
      if (known === undefined && register.background.has(background)) return ID_TAKEN;
      return yes(setFields('background', known?.id ?? background, { ...said, person: who.id }));
    }
    case 'pairs.remove': {
      const { programme: id } = act;
      return register.programme.has(id)
        ? yes(
            ...[...register.pair.values()].flatMap((pair) =>
              pair.programme === id ? [dropEntry('pair', pair.id)] : [],
            ),
            dropEntry('programme', id),
          )
        : NOT_THERE;
    }
    case 'pulse.count': {
      const counted = countPulse(register, act);
      return counted.ok ? yes([...counted.changes]) : no(counted.refusal);
    }
    case 'learning.write':
    case 'learning.release':
      return ofLearning(decideLearning(register, act, today ?? act.on));
    case 'learning.withhold':
    case 'learning.readAgain':
    case 'learning.remove':
      return ofLearning(decideLearning(register, act, today ?? ''));
    case 'sprint.begin':
      return beginSprint(register, act);
    case 'sprint.end':
      return register.sprint.has(act.sprint) ? yes(dropEntry('sprint', act.sprint)) : NOT_THERE;
    case 'sprint.guide':
      return register.sprint.has(act.sprint)
        ? yes(setFields('sprint', act.sprint, { guide: act.on }))
        : NOT_THERE;
    case 'sprint.lookBack':
      return lookBack(register, act);
    case 'win.write':
      return writeWin(register, act);
    case 'win.takeBack':
      return register.win.has(act.win) ? yes(dropEntry('win', act.win)) : NOT_THERE;
    case 'guide.write':
    case 'guide.remove':
    case 'question.keep':
    case 'question.drop':
    case 'term.say':
    case 'term.drop': {
      const decided = decidePlaybook(register, act);
      return decided.ok ? yes([...decided.changes]) : no(decided.refusal);
    }
    case 'flag.takeOff': {
      const flag = register.flag.get(act.flag);
      if (flag === undefined) return NOT_THERE;
      const alike = [...register.flag.values()].filter(
        ({ group, phase, prompt }) => group === flag.group && phase === flag.phase && prompt === flag.prompt,
      );
      return yes(...alike.map(({ id }) => dropEntry('flag', id)));
    }
    case 'ritual.keep': {
      if (!register.group.has(act.group)) return NOT_THERE;
      if (register.ritual.has(act.ritual)) return ID_TAKEN;
      return yes(setFields('ritual', act.ritual, { group: act.group, phase: act.phase, day: act.on }));
    }
    case 'meeting.cancel': {
      const meeting = register.meeting.get(act.meeting);
      if (!meeting) return NOT_THERE;
      if (meeting.cancelled) return no({ code: 'cancelledAlready' });
      return yes(setFields('meeting', meeting.id, { cancelled: true, sequence: meeting.sequence + 1 }));
    }
  }
}

/** The days on which an act lets a group meet. */
const daysPlanned = (act: RegisterAct): readonly Day[] =>
  act.act === 'meeting.plan'
    ? act.meetings.map(({ day }) => day)
    : act.act === 'meeting.move'
      ? [act.day]
      : act.act === 'sprint.begin'
        ? [act.starts, act.first]
        : [];

const ofLearning = (decided: ReturnType<typeof decideLearning>): RegisterDecision =>
  decided.ok ? yes([...decided.changes]) : no(decided.refusal);

type ActOf<A extends RegisterAct['act']> = Extract<RegisterAct, { act: A }>;

function kept(register: Register, drawn: Drawn, also: readonly Change[] = []): RegisterDecision {
  if (drawn.ok) return yes([...also], [...drawn.changes]);
  const { refusal } = drawn;
  const why =
    refusal.code === 'meetsNobody'
      ? { ...refusal, who: personOf(register, refusal.who)?.name ?? refusal.who }
      : refusal;
  return no({ code: 'noPairs', why });
}

function beginPairs(
  register: Register,
  { act: _, programme: id, ...fields }: ActOf<'pairs.begin'>,
): RegisterDecision {
  const { group, starts } = fields;
  if (!register.group.has(group)) return NOT_THERE;
  if (register.programme.has(id)) return ID_TAKEN;
  const before = programmeOf(register, group);
  if (before !== null && programmeAt(before, starts).state !== 'over') return no({ code: 'pairsAlready' });
  const programme = { id, ...fields, sequence: 0, prefers: before?.prefers ?? [] };
  const { id: __, ...said } = programme;
  return kept(
    register,
    drawAll({ register, programme, drawn: id, on: starts }),
    setFields('programme', id, said),
  );
}

const nameTaken = (register: Register, name: string, but: EntryId): boolean =>
  [...register.group.values()].some(
    (group) => group.id !== but && sameNameKey(group.name) === sameNameKey(name),
  );

function begin(
  register: Register,
  { group, name, kind, people, on }: ActOf<'group.begin'>,
): RegisterDecision {
  if (register.group.has(group)) return ID_TAKEN;
  if (nameTaken(register, name, group)) return no({ code: 'nameOfGroupTaken', name });
  if (register.group.size >= MOST_GROUPS) return no({ code: 'tooManyGroups', most: MOST_GROUPS });
  const fields = {
    name,
    purpose: '',
    kind,
    format: null,
    minutes: null,
    level: 'L1',
    endsOn: null,
    seats: people.map(({ person }) => person),
  } as const;
  const joined = join(register, { id: group, ...fields, seats: [] }, people, on, false);
  return joined.ok
    ? yes(setFields('group', group, { ...fields, seats: [...fields.seats] }), [...joined.changes])
    : joined;
}

function describe(
  register: Register,
  { group, name, purpose, kind, format, minutes, prompts, endsOn, level }: ActOf<'group.describe'>,
): RegisterDecision {
  if (!register.group.has(group)) return NOT_THERE;
  if (name !== undefined && nameTaken(register, name, group)) return no({ code: 'nameOfGroupTaken', name });
  return yes(setFields('group', group, { name, purpose, kind, format, minutes, prompts, endsOn, level }));
}

/** Seats in a new order. Whoever left is kept beside namesakes, as before: by that order they have their numbers. */
function orderSeats(register: Register, act: ActOf<'seats.order'>): RegisterDecision {
  const group = register.group.get(act.group);
  if (group === undefined) return NOT_THERE;
  const seats = [...new Set(act.seats)];
  const ever = membersEver(register, group);
  const placeOf = ({ person }: MemberNow): number =>
    seats.findIndex((each) => personOf(register, each)?.id === person);
  const here = new Set(membersNow(register, group).map(({ person }) => person));
  for (const [i, gone] of ever.entries()) {
    if (here.has(gone.person) || placeOf(gone) >= 0) continue;
    const isNamesake = (other: MemberNow): boolean =>
      sameNameKey(other.name) === sameNameKey(gone.name) && placeOf(other) >= 0;
    const before = ever.slice(0, i).findLast(isNamesake);
    const after = ever.slice(i + 1).find(isNamesake);
    if (before !== undefined) seats.splice(placeOf(before) + 1, 0, gone.person);
    else if (after !== undefined) seats.splice(placeOf(after), 0, gone.person);
  }
  return yes(setFields('group', act.group, { seats }));
}

function join(
  register: Register,
  group: EntryOf<'group'>,
  joining: readonly Joining[],
  on: string,
  guest: boolean,
): RegisterDecision {
  const present = membersNow(register, group);
  const there = new Set(present.map(({ person }) => person));
  const inPairs = programmeOf(register, group.id) !== null;
  const most = inPairs ? MOST_IN_PROGRAMME : MOST_MEMBERS;
  if (there.size + joining.length > most) return no({ code: 'tooManyMembers', most, inPairs });
  const changes: Change[] = [];
  const made = new Set<EntryId>();
  for (const { member, person, name } of joining) {
    if (register.member.has(member) || made.has(member)) return ID_TAKEN;
    made.add(member);
    const known = personOf(register, person);
    if (name === null && known === null) return NOT_THERE;
    if (name !== null && (known !== null || there.has(person))) return ID_TAKEN;
    const who = known?.id ?? person;
    if (there.has(who)) return no({ code: 'isInAlready', name: known?.name ?? name ?? '' });
    there.add(who);
    if (name !== null) changes.push(...setFields('person', person, { name, mergedInto: null }));
    changes.push(
      ...setFields('member', member, { group: group.id, person: who, joined: on, left: null, guest }),
    );
  }
  return yes(changes);
}

/** Whoever is in the group under several records leaves with all of them. */
function leave(register: Register, { member: id, on }: ActOf<'member.leave'>): RegisterDecision {
  const member = register.member.get(id);
  if (!member) return NOT_THERE;
  if (member.left !== null) return no({ code: 'hasLeftAlready' });
  const who = personOf(register, member.person)?.id;
  const theirs = [...register.member.values()].filter(
    (each) =>
      each.id === id ||
      (each.group === member.group &&
        each.left === null &&
        who !== undefined &&
        personOf(register, each.person)?.id === who),
  );
  if (theirs.some(({ joined }) => on < joined)) return no({ code: 'leavesBeforeJoining' });
  // What was arranged about them was for as long as they are there.
  const arranged = [...register.arrangement.values()].filter(
    ({ group, person, other }) =>
      group === member.group &&
      [person, other].some((one) => one !== null && personOf(register, one)?.id === who),
  );
  return yes(
    ...theirs.map((each) => setFields('member', each.id, { left: on })),
    ...arranged.map((one) => dropEntry('arrangement', one.id)),
    ...[...register.background.values()].flatMap((one) =>
      one.group === member.group && personOf(register, one.person)?.id === who
        ? [dropEntry('background', one.id)]
        : [],
    ),
  );
}

function remove(register: Register, id: EntryId): RegisterDecision {
  if (!register.group.has(id)) return NOT_THERE;
  const ofGroup = <T extends { readonly group: EntryId }>(all: Iterable<T>) =>
    [...all].filter(({ group }) => group === id);
  const members = ofGroup(register.member.values());
  const elsewhere = new Set(
    [...register.member.values()].flatMap(({ group, person }) =>
      group === id ? [] : [personOf(register, person)?.id],
    ),
  );
  // Somebody known under several records goes with all of them.
  const people = [...register.person.values()].filter((person) => {
    const who = personOf(register, person.id)?.id;
    return members.some((each) => personOf(register, each.person)?.id === who) && !elsewhere.has(who);
  });
  const theirs = [...register.commitment.values()].flatMap((one) => (one.group === id ? [one.id] : []));
  return yes(
    ...people.map((person) => dropEntry('person', person.id)),
    ...members.map((member) => dropEntry('member', member.id)),
    ...ofGroup(register.meeting.values()).map((meeting) => dropEntry('meeting', meeting.id)),
    ...ofGroup(register.agreement.values()).map((agreement) => dropEntry('agreement', agreement.id)),
    ...ofGroup(register.session.values()).map((session) => dropEntry('session', session.id)),
    ...ofGroup(register.topic.values()).map((topic) => dropEntry('topic', topic.id)),
    ...theirs.map((id) => dropEntry('commitment', id)),
    ...[...register.review.values()]
      .filter(({ commitment }) => theirs.includes(commitment))
      .map((review) => dropEntry('review', review.id)),
    ...[...register.release.values()]
      .filter(({ group }) => group === id)
      .map((one) => dropEntry('release', one.id)),
    ...[...register.reflection.values()]
      .filter(({ group }) => group === id)
      .map((one) => dropEntry('reflection', one.id)),
    ...ofGroup(register.story.values()).map((story) => dropEntry('story', story.id)),
    ...ofGroup(register.arrangement.values()).map((one) => dropEntry('arrangement', one.id)),
    ...ofGroup(register.programme.values()).map((one) => dropEntry('programme', one.id)),
    ...ofGroup(register.background.values()).map((one) => dropEntry('background', one.id)),
    ...ofGroup(register.pair.values()).map((pair) => dropEntry('pair', pair.id)),
    ...ofGroup(register.pulse.values()).map((pulse) => dropEntry('pulse', pulse.id)),
    ...ofGroup(register.learning.values()).map((one) => dropEntry('learning', one.id)),
    ...ofGroup(register.sprint.values()).map((sprint) => dropEntry('sprint', sprint.id)),
    ...ofGroup(register.win.values()).map((win) => dropEntry('win', win.id)),
    ...ofGroup(register.lookBack.values()).map((said) => dropEntry('lookBack', said.id)),
    ...ofGroup(register.signal.values()).map((signal) => dropEntry('signal', signal.id)),
    ...ofGroup(register.guide.values()).map((one) => dropEntry('guide', one.id)),
    ...ofGroup(register.question.values()).map((one) => dropEntry('question', one.id)),
    ...ofGroup(register.term.values()).map((one) => dropEntry('term', one.id)),
    ...ofGroup(register.flag.values()).map((one) => dropEntry('flag', one.id)),
    ...ofGroup(register.ritual.values()).map((ritual) => dropEntry('ritual', ritual.id)),
    dropEntry('group', id),
  );
}

function adopt(
  register: Register,
  { group, agreement, lines, present, on, ...agreed }: ActOf<'agreement.adopt'>,
): RegisterDecision {
  if (!register.group.has(group)) return NOT_THERE;
  if (register.agreement.has(agreement)) return ID_TAKEN;
  const before = agreementsOf(register, group).at(-1);
  const changed = lines.flatMap((line, i) => (before?.lines.includes(line) ? [] : [i]));
  const { signal = before?.signal ?? '', goTo = before?.goTo ?? '' } = agreed;
  const same =
    before?.signal === signal &&
    before.goTo === goTo &&
    changed.length === 0 &&
    before.lines.length === lines.length;
  if (same && before.lines.every((line, i) => line === lines[i])) return no({ code: 'nothingChanged' });
  return yes(
    setFields('agreement', agreement, {
      group,
      day: on,
      lines: [...lines],
      present: [...new Set(present)],
      changed: before === undefined ? [] : changed,
      signal,
      goTo,
    }),
  );
}

function park(
  register: Register,
  { group: id, topic, owner, text, importance, urgency, on, horizon }: ActOf<'topic.park'>,
): RegisterDecision {
  const group = register.group.get(id);
  const who = owner === null ? null : personOf(register, owner);
  if (group === undefined || (owner !== null && who === null)) return NOT_THERE;
  if (register.topic.has(topic)) return ID_TAKEN;
  const until = topicUntil(group.level, on);
  if (until === null) return no({ code: 'levelKeepsNoTopics' });
  const asked =
    horizon === undefined ? [] : setFields('group', id, { horizons: { ...group.horizons, [horizon]: on } });
  const there = topicsOf(register, id, on);
  // Last year's may still wait.
  const same = horizon && there.find((one) => topicKey(one.text) === topicKey(text));
  if (same) return yes([...setFields('topic', same.id, { raised: same.raised + 1, until }), ...asked]);
  if (there.length >= MOST_TOPICS) return no({ code: 'tooManyTopics', most: MOST_TOPICS });
  const fields = {
    group: id,
    owner: who?.id ?? null,
    text,
    importance,
    urgency,
    raised: 1,
    since: on,
    until,
  };
  return yes([...setFields('topic', topic, fields), ...asked]);
}

/** What says something about the same: two facilitators may each have arranged it. */
const likeIt = (
  register: Register,
  one: Pick<EntryOf<'arrangement'>, 'group' | 'person' | 'role' | 'other'>,
): EntryOf<'arrangement'>[] =>
  [...register.arrangement.values()].filter((each) => isAboutTheSame(register, each, one));

function arrange(
  register: Register,
  { group: id, arrangement, person, role, other, says, on }: ActOf<'arrangement.say'>,
): RegisterDecision {
  const group = register.group.get(id);
  const who = personOf(register, person);
  const whom = other === null ? null : personOf(register, other);
  if (group === undefined || who === null || (other !== null && whom === null)) return NOT_THERE;
  if (register.arrangement.has(arrangement)) return ID_TAKEN;
  // About a role, or about somebody else.
  if ((role === null) === (whom === null) || who.id === whom?.id) return no({ code: 'arrangesNothing' });
  const fields = { group: id, person: who.id, role, other: whom?.id ?? null, says };
  const before = likeIt(register, fields);
  const all = [...register.arrangement.values()].filter((each) => each.group === id);
  if (before.length === 0 && all.length >= MOST_ARRANGEMENTS)
    return no({ code: 'tooManyArrangements', most: MOST_ARRANGEMENTS });
  const [kept, ...more] = before;
  return yes(
    setFields('arrangement', kept?.id ?? arrangement, {
      ...fields,
      since: kept?.since ?? on,
      until: arrangementUntil(group.level, on),
    }),
    ...more.map((each) => dropEntry('arrangement', each.id)),
  );
}

const meetsThen = (
  register: Register,
  group: EntryId,
  { day, begins }: { readonly day: string; readonly begins: string },
  but: EntryId,
): boolean =>
  [...register.meeting.values()].some(
    (meeting) =>
      meeting.id !== but &&
      meeting.group === group &&
      !meeting.cancelled &&
      meeting.day === day &&
      meeting.begins === begins,
  );

function plan(
  register: Register,
  { group, meetings, begins, minutes }: ActOf<'meeting.plan'>,
): RegisterDecision {
  if (!register.group.has(group)) return NOT_THERE;
  const planned = [...register.meeting.values()].filter((meeting) => meeting.group === group).length;
  if (planned + meetings.length > MOST_MEETINGS) return no({ code: 'tooManyMeetings', most: MOST_MEETINGS });
  const days = new Set<string>();
  const ids = new Set<EntryId>();
  const changes: Change[] = [];
  for (const { meeting, day } of meetings) {
    if (register.meeting.has(meeting) || ids.has(meeting)) return ID_TAKEN;
    if (days.has(day) || meetsThen(register, group, { day, begins }, meeting))
      return no({ code: 'meetsThenAlready' });
    ids.add(meeting);
    days.add(day);
    changes.push(
      ...setFields('meeting', meeting, { group, day, begins, minutes, cancelled: false, sequence: 0 }),
    );
  }
  return yes(changes);
}

function beginSprint(
  register: Register,
  { group, sprint, starts, first, begins, meetings }: ActOf<'sprint.begin'>,
): RegisterDecision {
  if (!register.group.has(group)) return NOT_THERE;
  if (register.sprint.has(sprint)) return ID_TAKEN;
  const before = sprintOf(register, group);
  if (before !== null && !isOver(before.starts, starts) && !isReviewed(register, before))
    return no({ code: 'sprintAlready' });
  if (!firstDays(starts).includes(first)) return no({ code: 'notInFirstWeek' });
  const dates = datesOfSprint(starts, first).flatMap((date, i) => {
    const meeting = meetings[i] ?? '';
    // The group meets then already: that date is it.
    return meetsThen(register, group, { ...date, begins }, meeting) ? [] : [{ ...date, meeting }];
  });
  const planned = dates.map(({ meeting, day, minutes }) =>
    plan(register, { act: 'meeting.plan', group, meetings: [{ meeting, day }], begins, minutes }),
  );
  const refused = planned.find((one) => !one.ok);
  return (
    refused ??
    yes(
      setFields('sprint', sprint, { group, starts, guide: null }),
      ...planned.map((one) => (one.ok ? [...one.changes] : [])),
    )
  );
}

/** Whether all of it was looked back at: another one may begin. */
const isReviewed = (register: Register, { id }: EntryOf<'sprint'>): boolean =>
  [...register.lookBack.values()].some(({ sprint, week }) => sprint === id && week === REVIEW_WEEK);

function lookBack(
  register: Register,
  { act: _, sprint: id, lookBack: entry, week, on, ...said }: ActOf<'sprint.lookBack'>,
): RegisterDecision {
  const sprint = register.sprint.get(id);
  const group = sprint && register.group.get(sprint.group);
  if (sprint === undefined || group === undefined) return NOT_THERE;
  const until = winUntil(group.level, on);
  if (until === null) return no({ code: 'levelKeepsNoWins' });
  const known = [...register.lookBack.values()].find((one) => one.sprint === id && one.week === week);
  if (known === undefined && register.lookBack.has(entry)) return ID_TAKEN;
  return yes(
    setFields('lookBack', known?.id ?? entry, { group: group.id, sprint: id, week, day: on, ...said, until }),
  );
}

function writeWin(
  register: Register,
  { group: id, win, text, by, on }: ActOf<'win.write'>,
): RegisterDecision {
  const group = register.group.get(id);
  const who = by === null ? null : personOf(register, by);
  if (group === undefined || (by !== null && who === null)) return NOT_THERE;
  if (register.win.has(win)) return ID_TAKEN;
  const until = winUntil(group.level, on);
  if (until === null) return no({ code: 'levelKeepsNoWins' });
  if ([...register.win.values()].filter((one) => one.group === id).length >= MOST_WINS)
    return no({ code: 'tooManyWins', most: MOST_WINS });
  return yes(setFields('win', win, { group: id, day: on, text, by: who?.id ?? null, until }));
}
