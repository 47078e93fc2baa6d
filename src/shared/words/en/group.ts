import type { QueueReason } from '#shared/group/rotation/proposeQueue.ts';
import type { Nevertheless, RoleProposal } from '#shared/group/rotation/proposeRoles.ts';
import type { GroupKind } from '#shared/group/register/entries.ts';
import type { Day } from '#shared/group/register/day.ts';
import { clockChanges, instantOf, noonOf } from '#shared/group/register/day.ts';
import type { GroupRhythm } from '#shared/group/register/rhythm.ts';
import { wallTime } from '#shared/time.ts';
import { counted, countedInWords, inWords, ofCount } from './counted.ts';
import type { ReasonParts } from './rotation.ts';
import { dayAmong } from './dayAmong.ts';
import { dayLabel, timeLabel } from './wallClock.ts';
import { apart } from './nameApart.ts';

const list = new Intl.ListFormat('en-GB');
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const onDay = (day: Day): string => dayLabel(noonOf(day));
const weekdayOf = (day: Day): string => weekday.format(noonOf(day));

/** `Thursday 11 June`: the day of a meeting in a sentence. */
export const dayOfMeeting = (day: Day): string => `${weekdayOf(day)} ${onDay(day)}`;

/** What the clock says at both ends; that it changes in between is said, where they do not tell the length. */
function fromTo(day: Day, begins: string, minutes: number): string {
  const from = instantOf(day, begins);
  const until = wallTime(from + minutes * 60_000);
  const says = `${timeLabel(from)} to ${timeLabel(until)}`;
  return clockChanges(from, until) ? `${says}, as the clock changes` : says;
}

const kinds: Readonly<Record<GroupKind, string>> = {
  council: 'Council',
  forum: 'Forum',
  set: 'Action learning set',
  circle: 'Learning circle',
  pair: 'Pair',
  community: 'Community',
};

/** `every other Thursday`. */
const everyWeeks = (weeks: number, day: Day): string =>
  weeks === 1
    ? `every ${weekdayOf(day)}`
    : weeks === 2
      ? `every other ${weekdayOf(day)}`
      : `${weekdayOf(day)}, every ${inWords(weeks)} weeks`;

const came = (least: number, most: number): string =>
  least === most
    ? `${inWords(least)} came`
    : most === least + 1
      ? `${inWords(least)} or ${inWords(most)} came`
      : `${inWords(least)} to ${inWords(most)} came`;

/** Words of a group's page and its sheets. */
export const groupWords = {
  kinds,
  back: 'Back',
  gone: 'This group is no longer here.',
  tooManyToMeet: (most: number) =>
    `A session holds ${counted(most, 'person', 'people')} at most: these meet in pairs, or all pairs at once.`,
  prepare: (day: Day | null) => (day === null ? 'Prepare the next one' : `Prepare ${onDay(day)}`),
  prepareToday: 'Prepare today',
  prepareDetail: 'the plan is ready to look at',
  noPurpose: 'What for? One sentence: N.',
  /** `Today, 18:00 to 18:45.` */
  meets: (day: Day, today: boolean, begins: string, minutes: number) =>
    `${today ? 'Today' : `${weekdayOf(day)} ${onDay(day)}`}, ${fromTo(day, begins, minutes)}.`,
  meetsAt: (day: Day, today: boolean, begins: string) =>
    `${today ? 'Today' : `${weekdayOf(day)} ${onDay(day)}`}, ${begins}`,
  noDate: 'No date yet.',
  /** Beside something else. */
  noDateYet: 'No date yet',
  formatWith: (format: string, people: number) =>
    `${format} with ${countedInWords(people, 'person', 'people')}.`,
  formatAnd: (format: string, people: number) => `${format}, ${countedInWords(people, 'person', 'people')}`,
  /** `Dora and Chidi present. Ben facilitates, Fay observes.` */
  whoDoesWhat: (presenting: readonly string[], facilitates: string | null, observes: string | null) =>
    [
      presenting.length === 0
        ? null
        : `${list.format(presenting)} ${ofCount(presenting.length, 'presents', 'present')}.`,
      facilitates === null
        ? null
        : `${facilitates} facilitates${observes === null ? '' : `, ${observes} observes`}.`,
    ]
      .filter((sentence) => sentence !== null)
      .join(' '),
  open: 'Open the group',
  others: 'Other groups',
  all: 'Groups',
  another: 'Another group',
  aNew: 'A new group',
  waits: 'What waits',
  commitments: 'Commitments',
  hearFirst: (n: number) => ofCount(n, 'hears of theirs first', 'each hear of theirs first'),
  listed: (names: readonly string[]) => list.format(names),
  people: (n: number) => capital(countedInWords(n, 'person', 'people')),
  seats: 'seats as in the room',
  circle: (names: readonly string[]) => `The circle: ${list.format(names)}.`,
  guests: (n: number) => (n === 0 ? 'No guests' : capital(countedInWords(n, 'guest'))),
  peopleAndSeats: 'People and seats',
  next: (day: Day | null) => (day === null ? 'Next: no date yet' : `Next: ${weekdayOf(day)} ${onDay(day)}`),
  fromTo,
  presents: ['Presents first', 'Presents second', 'Presents third'],
  roles: {
    facilitator: 'Facilitates',
    timekeeper: 'Keeps time',
    observer: 'Observes',
    noteTaker: 'Takes notes',
  } as Readonly<Record<string, string>>,
  youPresent: ['You present first', 'You present second', 'You present third'],
  yourRoles: {
    facilitator: 'You facilitate',
    timekeeper: 'You keep time',
    observer: 'You observe',
    noteTaker: 'You take notes',
  } as Readonly<Record<string, string>>,
  nobody: 'Nobody yet',
  helping: (names: readonly string[]) => `Helping: ${list.format(names.map(apart))}.`,
  swap: 'Swap a role. A swap is free.',
  swapped: 'swapped for this time',
  asPrepared: 'as the plan says',
  /** A format that takes so many people, where the one that is meant does not. */
  takesThem: (
    format: string,
    meant: { readonly name: string; readonly size: { readonly min: number; readonly max: number } },
  ) => `${format}, as ‘${meant.name}’ takes ${inWords(meant.size.min)} to ${inWords(meant.size.max)} people`,
  addPeople: 'Nobody yet: A adds people.',
  sessions: 'Last sessions',
  allSessions: (n: number) => (n === 1 ? 'The only one' : n === 2 ? 'Both' : `All ${inWords(n)}`),
  noSessions: 'No session yet.',
  otherFormat: 'a format of your own',
  dayOnly: onDay,
  /** With its time where another of the list was on the same day. */
  dayAmong: dayAmong(onDay),
  /** Whoever was removed since has no name any more; empty where nobody has one. */
  presented: (names: readonly string[]) => {
    const known = names.filter((name) => name !== '');
    return known.length === 0 ? '' : `${list.format(known.map(apart))} presented`;
  },
  sealed: 'sealed',
  rhythm: 'Rhythm',
  notHeld: 'not held',
  shortDay: (day: Day) => shortDay.format(noonOf(day)),
  noDates: 'No dates yet: D plans them.',
  /** `every other Thursday, 18:00, until 17 December. Held eight of nine; five or six came.` */
  rhythmSentence({ everyWeeks: weeks, begins, last, held, planned, came: span }: GroupRhythm): string {
    const when =
      weeks === null || last === null
        ? ''
        : `${everyWeeks(weeks, last)}, ${begins ?? ''}, until ${onDay(last)}. `;
    const past = planned === 0 ? '' : `Held ${inWords(held)} of ${inWords(planned)}`;
    const there = span === null ? '' : `; ${came(...span)}`;
    return capital(`${when}${past === '' ? '' : `${past}${there}.`}`.trim());
  },
  rhythmHeard: (day: Day, state: 'held' | 'notHeld' | 'next' | 'toCome') =>
    `${onDay(day)}: ${{ held: 'held', notHeld: 'not held', next: 'next', toCome: 'to come' }[state]}`,

  again: 'Will you meet again?',
  meetAgain: 'Meet again?',
  againTitle: 'Will you meet again?',
  againBody:
    'Then these people are a group: this session counts as its first, and roles and slots go round from here.',
  newTitle: 'A new group',
  newBody: 'Its name and who is in it; purpose, dates and everything else can wait.',
  name: 'Name of the group',
  namePlaceholder: 'Thursday Council',
  names: 'Names, as they sit in the room',
  begin: 'Begin a group',
  cancel: 'Not now',
  needsName: 'Give the group a name.',
  whichOne: (name: string) => `Which ${name}?`,
  samePerson: (groups: readonly string[]) =>
    groups.length === 0 ? 'Known from before' : `The one of ${list.format(groups)}`,
  newPerson: 'Somebody new',

  aboutTitle: 'What for, and how',
  purpose: 'Purpose, in one sentence',
  purposePlaceholder: 'We meet in order to …',
  kind: 'Kind',
  format: 'Usual format',
  noFormat: 'None yet',
  minutes: 'Usual length',
  minutesUnit: (n: number) => ofCount(n, 'minute', 'minutes'),
  level: 'Confidentiality of the sessions to come',
  levelChoice: (name: string, sentence: string) => `${name}: ${sentence}`,
  done: 'Done',
  save: 'Save',

  peopleTitle: 'People and seats',
  peopleBody: 'In the order they sit in, clockwise.',
  add: 'Add people',
  addNames: 'Names to add',
  asGuest: 'As guests, for once: they see nothing of before and hold no role',
  since: (day: Day) => `since ${onDay(day)}`,
  guest: 'guest',
  up: (name: string) => `${name}: one seat earlier`,
  down: (name: string) => `${name}: one seat later`,
  rename: 'Rename',
  renameTitle: (name: string) => `Another name for ${name}`,
  renameBody: 'All that was keeps pointing to the same person.',
  newName: 'Name',
  leaves: 'Leaves',
  left: (name: string) => `${name} has left the group. Once this sheet is closed, Z takes it back.`,
  same: 'Same as …',
  sameTitle: (name: string) => `Who is ${name} too?`,
  sameBody: 'Two records of one person become one. It can be taken apart again.',
  sameWith: 'The same person as',
  sameNobody: 'Nobody else is known.',
  sameYes: 'One person',
  records: 'Records that became one',
  part: (name: string) => `Take ${name} apart again`,
  remove: 'Remove the group',
  removeTitle: (name: string) => `Remove ${name} for good?`,
  removeBody: 'Its dates and who did what in it go, and people who are in no other group. Its sessions stay.',
  removeYes: 'Remove for good',
  removeNo: 'Keep it',
  removed: 'The group is removed.',

  datesTitle: 'Dates and calendar',
  datesBody: 'One date or a series; each can be moved or cancelled by itself.',
  day: 'First day',
  theDay: 'Day',
  begins: 'Begins at',
  every: 'Repeats',
  once: 'Once',
  everyOption: (weeks: number) => (weeks === 1 ? 'Every week' : `Every ${inWords(weeks)} weeks`),
  times: 'How many',
  timesUnit: (n: number) => ofCount(n, 'date', 'dates'),
  plan: (n: number) => `Plan ${counted(n, 'date')}`,
  move: 'Move',
  moveTitle: (day: Day) => `Move ${weekdayOf(day)} ${onDay(day)}`,
  moveYes: 'Move it',
  cancelDate: 'Cancel',
  cancelled: 'cancelled',
  coming: 'Coming dates',
  dayLong: (day: Day) => `${weekdayOf(day)} ${onDay(day)}`,

  swapTitle: 'Swap for this time',
  swapBody: 'A swap is free, and counts for whoever does it.',

  before: {
    title: 'Before there was a group',
    body: 'These ended sessions had people of these names. Taken over, they count for whose turn it is.',
    ours: 'It was ours',
    nobody: 'Nobody of the group',
    taken: 'The session is the group’s now. Z takes it back.',
  },
  undone: 'Taken back.',
  keys: {
    prepare: 'Prepare the next session',
    people: 'People and seats',
    about: 'Name, purpose and what is usual',
    agreement: 'Working agreement',
    dates: 'Dates and calendar',
    sessions: 'All sessions of the group',
    swap: 'Swap a role or a presenter for this time',
    own: 'Hand over: a person’s own page, with their commitments',
    undo: 'Take the last change back',
    back: 'Back to the start',
  },
  footer: {
    people: 'People',
    about: 'What for',
    agreement: 'Agreement',
    dates: 'Dates and calendar',
    sessions: 'Sessions',
    own: 'A person’s page',
  },
} as const;

const sessionsSince = (ago: number, ahead: number): string =>
  ago === 1
    ? ahead > 0
      ? 'has a slot the time before'
      : 'had a slot last time'
    : `last slot ${countedInWords(ago, 'session')} ${ahead > 0 ? 'before' : 'ago'}`;

const briefNevertheless = (ahead: number): Readonly<Record<Nevertheless, string>> => ({
  again: ahead > 0 ? 'the time before too' : 'last time too',
  presentsFirst: 'has the first slot too',
  presentsSecond: 'has the second slot too',
  ratherNot: 'would rather not',
  newcomer: 'comes for the first time',
  alsoHolds: 'in a small group one may do both',
});

/** `seed`: null where it is told to people who draw nothing themselves. */
interface BriefParts extends Omit<ReasonParts, 'seed'> {
  readonly seed: string | null;
}

/** Why this person, in a few words for a narrow place; the whole sentence is `roleReason`. */
export function briefRoleReason({ id, reason }: RoleProposal, { nameOf, seed, ahead }: BriefParts): string {
  if (id === null) return '';
  /** One is named; of more it is said how many. */
  const others = (among: readonly string[]): string => {
    const [one = '', ...more] = among.filter((each) => each !== id);
    return more.length === 0 ? nameOf(one) : `${inWords(more.length + 1)} others`;
  };
  const why = {
    only: () => 'the only one free for it',
    rarest: () => 'held it least often',
    longestAgo: () => (reason.turnout.ago === null ? 'never held it' : 'held it longest ago'),
    rather: () => 'as rarely as others, and would like to',
    lot: () =>
      reason.code !== 'lot'
        ? ''
        : seed === null
          ? 'drawn by lot'
          : `level with ${others(reason.among)}; drawn, seed ${seed}`,
  }[reason.code]();
  return [why, ...reason.nevertheless.map((each) => briefNevertheless(ahead)[each])].join('; ');
}

/** Why somebody presents, in a few words for a narrow place; the whole sentence is `queueReason`. */
export function briefQueueReason(
  { code, ago, among, ratherNot }: QueueReason,
  { seed, ahead }: Pick<BriefParts, 'seed' | 'ahead'>,
): string {
  const why = {
    booked: 'booked for this session',
    carried: 'carried over',
    never: 'no slot yet',
    waited: sessionsSince(ago ?? 1, ahead),
  }[code];
  const parts = [
    why,
    among !== 'lot' ? '' : seed === null ? 'drawn by lot' : `drawn, seed ${seed}`,
    ratherNot ? 'would rather not' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
