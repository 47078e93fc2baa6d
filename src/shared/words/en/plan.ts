import { inWords } from './summary.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const list = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Words of the Plan screen. */
export const planWords = {
  untitled: 'Council',
  titleLabel: 'Name of this session',
  when: (date: string, from: string, to: string, people: number) =>
    `· ${date}, ${from} to ${to} · ${inWords(people)} people`,
  minutes: 'Minutes available',
  minutesUnit: 'minutes',
  open: 'Open the room',
  opening: 'One moment',
  back: 'Back',
  strip: (minutes: number, slots: number, end: string) =>
    `The plan to scale: ${inWords(slots)} ${slots === 1 ? 'slot' : 'slots'} in ${minutes} minutes, ending at ${end}.`,
  stripTable: 'The plan, phase by phase',
  zones: { front: 'Opening', gap: '', back: 'Close' },
  slot: (slot: number, name: string | null) => (name === null ? `Slot ${slot}` : `Slot ${slot}, ${name}`),
  /** Where the whole title does not fit into the strip. */
  shortTitles: { REVIEW: 'Commitments', AGREE: 'Agreement' } as Readonly<Record<string, string>>,
  shorterTitles: { REVIEW: 'Commitments' } as Readonly<Record<string, string>>,
  spareOf: (length: string) => `spare ${length}`,
  atFull: 'at full',
  fullLength: (length: string) => `length ${length}`,

  people: 'People and roles',
  why: 'why',
  roles: {
    none: 'No role',
    facilitator: 'Facilitator',
    timekeeper: 'Timekeeper',
    observer: 'Observer',
    secondObserver: 'Second observer',
    noteTaker: 'Note-taker',
    prepCoach: 'Prep coach',
    coach: 'Coach',
    giver: 'Giver',
  },
  roleWords: {
    facilitator: 'facilitator',
    timekeeper: 'timekeeper',
    observer: 'observer',
    secondObserver: 'second observer',
    noteTaker: 'note-taker',
    prepCoach: 'prep coach',
    coach: 'coach',
    giver: 'giver',
  },
  presents: (slot: number) => `presents, slot ${slot}`,
  helps: 'helps',
  whyFirst: 'first in the list',
  whySecond: 'second in the list',
  whySmallGroup: 'in a group of four or fewer',
  whyChosen: 'your choice',
  whyOwnSlot: 'no other role in the own slot',
  whyStandIn: (role: string) => `somebody stands in as ${role}`,
  reviews: 'reports on a commitment',
  notToday: 'not presenting today',
  addPerson: 'Add a person',
  addPersonName: 'Name',
  addPersonTake: 'Add',
  removePerson: (name: string) => `Take ${name} off the list`,
  role: 'Role',
  seat: 'Seat in the circle',
  seatOf: (seat: number, seats: number) => `${seat} of ${seats}, clockwise`,
  earlierSeat: 'One seat earlier',
  laterSeat: 'One seat later',
  presenting: 'Presents today',
  reviewing: 'Has a commitment to report on',
  yes: 'Yes',
  no: 'No',
  done: 'Done',

  presenters: 'Presenters',
  slotsFit: (slots: number) => `${capital(inWords(slots))} ${slots === 1 ? 'slot fits' : 'slots fit'}.`,
  slotsLocked: (slots: number) =>
    `${capital(inWords(slots))} ${slots === 1 ? 'slot' : 'slots'}, as you said.`,
  slotsChoice: 'How many slots',
  asFits: 'As fits',
  nextTime: 'First in line next time:',
  whyFree: 'holds no other role',
  whyWaited: 'did not present last time',
  whyYourOrder: 'your order',
  whyAfterOthers: 'after those without a role',
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  takeOut: (name: string) => `${name} does not present today`,
  takeIn: (name: string) => `${name} presents today`,
  nobodyPresents: 'Nobody presents yet. Choose at least one person.',
  restToday: 'Not presenting today',
  moreSlots: (slot: number, minutes: number) =>
    `A ${ordinals[slot] ?? `${slot}th`} slot fits from ${minutes} minutes. Slots are always equal.`,
  noMoreSlots: 'Slots are always equal.',

  shorter: 'What became shorter',
  fullToToday: 'full  →  today',
  each: (title: string) => `${title}, each`,
  nothingShorter: 'Nothing: every phase has its full length.',
  nothingLeftOut: 'Nothing left out.',
  leftOut: (titles: readonly string[]) => `Left out: ${list(titles)}.`,
  keep: (titles: readonly string[]) =>
    titles.length === 0
      ? ''
      : `${list(titles)} ${titles.length === 1 ? 'keeps its' : 'keep their'} full length.`,
  spare: (length: string) => `Spare ${length}: finish early.`,
  noSpare: 'No time to spare.',

  tooFew: (least: number, most: number, people: number) =>
    `A council takes ${inWords(least)} to ${inWords(most)} people, and ${
      people === 0 ? 'nobody is' : people === 1 ? 'one person is' : `${inWords(people)} are`
    } on the list: add ${inWords(least - people)} more, or wait until they are here.`,
  tooMany: (least: number, most: number, people: number) =>
    `A council takes ${inWords(least)} to ${inWords(most)} people, and ${inWords(people)} are on the list: make two circles, or take ${
      people - most === 1 ? 'one name' : `${inWords(people - most)} names`
    } off.`,
  tooShort: (minutes: number) => `These people need at least ${minutes} minutes, even at the shortest.`,
  slotsOutside: (most: number) => `At most ${inWords(most)} slots with these people.`,

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
    title: 'Name this session',
    undo: 'Undo',
    redo: 'Redo',
    open: 'Open the room',
    openAnywhere: 'Open the room, from anywhere',
    back: 'Back to the start; the plan is kept',
  },
  footer: { lines: 'Choose a line', move: 'Move up the queue', swap: 'Swap a role', minutes: 'Minutes' },
} as const;
