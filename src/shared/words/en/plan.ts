import { circlesOf } from './circles.ts';
import { counted, countedInWords, formOf, inWords, ofCount } from './counted.ts';
import { apart } from './nameApart.ts';
import { capital, slotHeading, slotNoun, slotNumbered, type Focus } from './slots.ts';

const list = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
const alwaysEqual = (focus: Focus): string => `${capital(slotNoun(focus))}s are always equal.`;
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Words of the Plan screen. */
export const planWords = {
  untitled: 'Council',
  titleLabel: 'Name of this session',
  /** The level of confidentiality lets none be written. */
  noTitle: 'without a name: nothing is written',
  when: (date: string, from: string, to: string, people: number) =>
    `${date}, ${from} to ${to}\u00a0· ${countedInWords(people, 'person', 'people')}`,
  minutes: 'Minutes available',
  minutesUnit: (minutes: number) => formOf(minutes, 'minute'),
  open: 'Open the room',
  opening: 'One moment',
  back: 'Back',
  strip: (minutes: number, focus: Focus, slots: number, end: string) =>
    `The plan to scale: ${focus === 'nobody' ? '' : `${countedInWords(slots, slotNoun(focus))} in `}${counted(minutes, 'minute')}, ending at ${end}.`,
  stripTable: 'The plan, phase by phase',
  zones: { front: 'Opening', gap: '', back: 'Close' },
  /** Where the whole word is wider than its place. */
  zonesShort: { front: 'Open', gap: '', back: 'End' },
  slotOf: (focus: Focus, slot: number, name: string | null) =>
    name === null ? slotHeading(focus, slot) : `${slotHeading(focus, slot)}, ${name}`,
  /** Where the whole title does not fit into the strip. */
  shortTitles: { REVIEW: 'Commitments', AGREE: 'Agreement' } as Readonly<Record<string, string>>,
  shorterTitles: { REVIEW: 'Commitments' } as Readonly<Record<string, string>>,
  grow: (title: string) => `Spare time for ${title}`,
  growMore: (from: string, to: string) => `${to} instead of ${from} each time`,
  /** What somebody books a slot of office hours for. */
  asksOf: (name: string) => `${name} brings`,
  walksIn: 'Walks in',
  asks: { decision: 'A decision', draft: 'A draft', stuck: 'A stuck question', curious: 'Curiosity' },
  checkIn: 'Check-in',
  checkInAsFormat: 'As in the format',
  firstAgreement: 'The first agreement',
  firstAgreementMore: 'The group has none yet: twenty minutes to go through the lines and fill their blanks.',
  longReview: 'The long review of the agreement',
  longReviewMore: 'It is the sixth session: ten minutes for each line and what it has become.',
  spareOf: (length: string) => `spare ${length}`,
  break: 'Break',
  breakOf: (length: string) => `break ${length}`,
  atFull: 'at full',
  fullLength: (length: string) => `length ${length}`,

  people: 'People and roles',
  why: 'why',
  noRole: 'No role',
  presents: {
    presenter: (slot: number) => `presents, ${slotNumbered('presenter', slot)}`,
    coachee: (slot: number) => `coachee, ${slotNumbered('coachee', slot)}`,
    receiver: () => 'receiver',
  },
  helps: 'helps',
  takesPart: 'takes part',
  /** In so many slots whoever has the place of one presents. */
  inGroup: ({ group, place }: { readonly group: number; readonly place: number }, slots: number) =>
    place > slots ? `group ${group}` : `group ${group}, presents ${ordinals[place] ?? place}`,
  whyFirst: 'first in the list',
  whySecond: 'second in the list',
  whySmallGroup: 'one may do both in a group this small',
  whyFormat: 'one may do both in this format',
  whyChosen: 'your choice',
  whyOwnSlot: 'no other role in their own slot',
  whyStandIn: (role: string) => `somebody stands in as ${role}`,
  reviews: 'reports on a commitment',
  addPerson: 'Add a person',
  addPersonName: 'Name',
  addPersonTake: 'Add',
  removePerson: (name: string) => `Take ${name} off the list`,
  role: 'Role',
  seat: 'Seat in the circle',
  seatOf: (seat: number, seats: number) => `${seat} of ${seats}, clockwise`,
  earlierSeat: 'One seat earlier',
  laterSeat: 'One seat later',
  presenting: {
    presenter: 'Presents today',
    coachee: 'Is coached today',
    receiver: 'Receives today',
  },
  joins: 'Joins',
  inRoom: 'In the room',
  remote: 'Remotely; rounds begin with them',
  isRemote: 'remote',
  reviewing: 'Has a commitment to report on',
  yes: 'Yes',
  no: 'No',
  done: 'Done',

  slotHeads: {
    presenter: 'Presenters',
    coachee: 'Who is coached',
    receiver: 'Who receives',
    topicOwner: 'Topics',
    nobody: 'Everybody',
  },
  /** Where there is no queue. */
  noQueue: {
    topicOwner: 'The cards of the day decide: whoever wrote the most wanted ones opens them.',
    nobody: 'Nobody presents. Everybody has a say.',
  },
  topicsFit: (topics: number) => `Time for ${countedInWords(topics, 'topic')}.`,
  cards: 'Cards expected',
  cardsUnit: (cards: number) => formOf(cards, 'card'),
  groups: 'Small groups',
  group: (group: number) => `Group ${group}`,
  /** Before those of a small group for whom no slot is left. */
  withoutSlot: 'no slot today:',
  groupsMore: 'Several groups share this clock; in each, people present in seat order.',
  groupsInTurn: 'Several groups share this clock; in each, whoever waited longest for a slot presents first.',
  mix: 'Mix who sits with whom',
  sitTogetherLeast: 'As before: who sat together least',
  ways: 'Ways to run it',
  level: 'Confidentiality',
  levelChoice: (name: string, sentence: string) => `${name}: ${sentence}`,
  autoAdvance: 'Phases go on by themselves',
  autoAdvanceMore: 'At the end of its time a phase gives way to the next. One key takes it back to waiting.',
  changeFormat: 'Another format',
  pack: 'Print pack',
  packKept: (path: string) => `Written: ${path}`,
  instead: 'These fit:',
  slotsFit: (focus: Focus, slots: number) =>
    `${capital(countedInWords(slots, slotNoun(focus)))} ${formOf(slots, 'fits', 'fit')}.`,
  /** Where the format, and not the time, is why there are no more. */
  formatTakes: {
    just: (focus: Focus, slots: number) => `This format has ${countedInWords(slots, slotNoun(focus))}.`,
    upTo: (focus: Focus, slots: number) =>
      `This format has at most ${countedInWords(slots, slotNoun(focus))}.`,
  },
  slotsLocked: (focus: Focus, slots: number) =>
    `${capital(countedInWords(slots, slotNoun(focus)))}, as you said.`,
  slotsChoice: (focus: Focus) => `How many ${slotNoun(focus)}s`,
  asFits: 'As fits',
  nextTime: 'First in line next time:',
  whyFree: 'holds no other role',
  whyWaited: 'did not present last time',
  whyYourOrder: 'your order',
  whyAfterOthers: 'after those without a role',
  orderStands: (name: string) =>
    `This order stands as it was made. By now the rotation would put ${apart(name)} further up.`,
  orderByNow: 'In the order proposed by now',
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  takeOut: (name: string) => `${name} does not present today`,
  takeIn: (name: string) => `${name} presents today`,
  nobodyPresents: {
    presenter: 'Nobody presents yet. Choose at least one person.',
    coachee: 'Nobody is coached yet. Choose somebody.',
    receiver: 'Nobody receives yet. Choose somebody.',
  },
  restToday: 'Not presenting today',
  moreSlots: (focus: Focus, slot: number, minutes: number) =>
    `A ${ordinals[slot] ?? `${slot}th`} ${slotNoun(focus)} fits from ${counted(minutes, 'minute')}. ${alwaysEqual(focus)}`,
  noMoreSlots: alwaysEqual,

  shorter: 'What became shorter',
  fullToToday: 'full  →  today',
  each: (title: string) => `${title}, each`,
  nothingShorter: 'Nothing: every phase has its full length.',
  nothingLeftOut: 'Nothing left out.',
  leftOut: (titles: readonly string[]) => `Left out: ${list(titles)}.`,
  keep: (titles: readonly string[]) =>
    titles.length === 0
      ? ''
      : `${list(titles)} ${formOf(titles.length, 'keeps its', 'keep their')} full length.`,
  spare: (length: string) => `Spare ${length}: finish early.`,
  givenBack: (length: string) => `Given back of what rounding down had left over: ${length}.`,
  breaks: 'Breaks of five minutes',
  noBreak: 'None',
  breaksMore: (most: number) =>
    `Spare has room for ${countedInWords(most, 'break')}. At its place Space begins it.`,
  breakAfter: (number: number, of: number) => (of === 1 ? 'It stands after' : `Break ${number} stands after`),
  breakPlace: (part: string, phase: string) => (part === '' ? phase : `${part}: ${phase}`),
  breaksTaken: (breaks: number) => `Kept for breaks: ${counted(breaks * 5, 'minute')}.`,
  noSpare: 'No time to spare.',

  tooFew: (name: string, least: number, most: number, people: number) =>
    `${name} takes ${inWords(least)} to ${countedInWords(most, 'person', 'people')}, and ${
      people === 0 ? 'nobody is' : ofCount(people, 'one person is', `${inWords(people)} are`)
    } on the list: add ${inWords(least - people)} more, or wait until they are here.`,
  tooMany: (name: string, least: number, most: number, people: number) => {
    const circles = circlesOf(people, least, most);
    const off = `take ${countedInWords(people - most, 'name')} off`;
    return `${name} takes ${inWords(least)} to ${countedInWords(most, 'person', 'people')}, and ${countedInWords(people, 'is', 'are')} on the list: ${circles === null ? '' : `make ${circles}, or `}${off}.`;
  },
  tooManyObservers: (name: string, most: number) =>
    most === 0 ? `${name} has no observer.` : `${name} takes at most ${inWords(most)} observing.`,
  groupSize: (name: string, least: number, most: number, people: number) =>
    `${name} takes ${inWords(least)} to ${countedInWords(most, 'person', 'people')} in each group, and one has ${inWords(people)}.`,
  tooShort: (name: string, minutes: number) =>
    `${name} needs at least ${counted(minutes, 'minute')} with these people, even at its shortest.`,
  slotsOutside: (focus: Focus, least: number, most: number) =>
    least === most
      ? `With these people it takes ${countedInWords(most, slotNoun(focus))}, no more and no fewer.`
      : `It takes ${inWords(least)} to ${countedInWords(most, slotNoun(focus))} with these people.`,

  keys: {
    lines: 'Choose a line',
    up: 'Move up the queue, or a seat earlier',
    down: 'Move down, or a seat later',
    edit: 'Swap a role, or change a person',
    plus: 'More minutes',
    minus: 'Fewer minutes',
    minutes: 'Type the minutes',
    review: 'Has a commitment to report on, or not',
    queue: 'Presents today, or not',
    slots: 'One slot more, then as many as fit',
    person: 'Add a person',
    pack: 'Print pack: plan, roles and prompts as PDF',
    packText: 'Print pack as Markdown',
    format: 'Another format',
    ownFormat: 'Change this format itself',
    ways: 'Ways to run it',
    title: 'Name this session',
    undo: 'Undo',
    redo: 'Redo',
    open: 'Open the room',
    openAnywhere: 'Open the room, from anywhere',
    back: 'Back to the start; the plan is kept',
  },
  footer: { move: 'Move up the queue' },
} as const;
