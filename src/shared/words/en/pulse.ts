import type { PulseItem, PulseKind, Scale } from '#shared/group/pulse/questions.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import { counted, countedInWords, formOf, inWords } from './counted.ts';
import { dateLabel, dayLabel } from './wallClock.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const list = new Intl.ListFormat('en-GB');

/** What each item says. The safety check is put in words of our own: it cannot be compared with published numbers. */
const items = {
  worth: 'This was worth my time.',
  said: 'I could say what I wanted to say.',
  leave: 'I leave with something I will do or watch for.',
  listened: 'I felt listened to.',
  think: 'The questions made me think.',
  roles: 'The roles were fair.',
  pace: 'The pace suited me.',
  slips: 'Slips are used against people here.',
  hard: 'We can put hard matters on the table.',
  aside: 'People are pushed aside for being different.',
  risk: 'I can risk something personal here.',
  help: 'It is hard to ask anyone here for help.',
  undercut: 'Nobody here would knowingly undercut my work.',
  used: 'What I am good at is seen and used.',
  heard: 'You heard me.',
  wanted: 'We worked on what I wanted.',
  way: 'The way of working fitted.',
  right: 'It was right overall.',
  relation: 'We know and trust each other better than before.',
  unfamiliar: 'I learned to coach where I am no expert.',
  account: 'What I said I would do, I looked at again.',
} as const satisfies Record<PulseItem, string>;

/** What would be better, as a part of a question to all. */
const better = {
  worth: 'make it worth our time',
  said: 'say more of what we want to say',
  leave: 'leave with something to do or watch for',
  listened: 'listen to each other more',
  think: 'ask questions that make us think',
  roles: 'share the roles more fairly',
  pace: 'find a pace that suits us',
  slips: 'let slips be slips',
  hard: 'put hard matters on the table',
  aside: 'have room for being different',
  risk: 'risk something personal',
  help: 'ask each other for help',
  undercut: 'trust each other with our work',
  used: 'see and use what each is good at',
  heard: 'hear each other',
  wanted: 'work on what each of us wants',
  way: 'find a way of working that fits',
  right: 'get it right overall',
  relation: 'know and trust each other',
  unfamiliar: 'coach where we are no experts',
  account: 'look again at what we said we would do',
} as const satisfies Record<PulseItem, string>;

/** What the ends of a scale mean, and its middle. */
const ENDS: Readonly<Record<Scale, readonly [string, string]>> = {
  five: ['not at all', 'all of it'],
  seven: ['not at all true', 'wholly true'],
  ten: ['not at all', 'wholly'],
  yesPartlyNo: ['no', 'yes'],
};
const shares = ['no', 'partly', 'yes'] as const;

const kinds = {
  session: 'Pulse',
  safety: 'Safety check',
  pair: 'The four of a pair',
  goals: 'The three goals',
} as const satisfies Record<PulseKind, string>;

/** `three of six are`. */
const soMany = (n: number, of: number): string =>
  `${n === 0 ? 'none' : inWords(n)} of ${inWords(of)} ${n <= 1 ? 'is' : 'are'}`;
const ofForms = (n: number): string => countedInWords(n, 'form');

/** Words of a pulse and its safety check. */
const LINES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

export const pulseWords = {
  key: 'Pulse: how it was for everybody',
  short: 'Pulse',
  back: 'Back',
  kinds,
  items,
  /** The ends of a scale, the lower first. */
  ends: (item: PulseItem, scale: Scale): readonly [string, string] =>
    item === 'worth' ? ['lost time', 'far more than I gave'] : ENDS[scale],
  middleMeans: (item: PulseItem): string | null => (item === 'worth' ? 'broke even' : null),
  share: (from: number, to: number): string =>
    shares
      .slice(from - 1, to)
      .toReversed()
      .join(' or '),
  /** One question for the next opening, out of the two that stood lowest. */
  question: (lowest: readonly PulseItem[]): string =>
    `What would help us ${list.format(lowest.map((item) => better[item]))}?`,
  forNext: 'For the next opening',
  home: {
    title: 'Pulse',
    none: 'Nothing was asked so far.',
    sealedLevel: 'At the confidentiality of this group nothing of the kind is asked.',
    about: 'A pulse is there to make the group curious. It is no score, and nobody defends a number.',
    who: 'Who is here',
    asks: 'What is asked',
    proposes: {
      session: null,
      safety: 'Six weeks have passed: the safety check is due.',
      pair: 'Three weeks have passed: the four of a pair are due.',
      goals: 'A period of pairs ends: the three goals are due.',
    } satisfies Record<PulseKind, string | null>,
    /** Said before the first form. */
    promises: (people: number, fewest: number): readonly string[] => [
      'One form a person, sealed without a way back. Nobody sees one form alone.',
      people < fewest
        ? `You are ${inWords(people)}: with so few, one could work out the others. So ‘all in’ shows, and nothing more; or all show fingers, openly.`
        : `Below ${inWords(fewest)} forms only ‘all in’ shows; from ${inWords(fewest)} on the middle answer and the middle half.`,
      'Where nearly all answer alike, the middle answer shows that too.',
      'Forms are in memory only: if the app ends before all are in, they are gone.',
    ],
    near: 'There is a result of nearly the same people from these days: another one would tell who answered what, so only ‘all in’ will show.',
    begin: (name: string) => `Hand it to ${name}`,
    beginDetail: 'the laptop goes round like the stone',
    open: 'Show fingers, openly',
    paper: 'Type in papers',
    two: 'A pulse takes two people at least.',
    openFew: (most: number) => `Openly is for ${countedInWords(most, 'person', 'people')} at most.`,
    earlier: 'So far',
    lost: 'A pulse was going round when the app ended: its forms are gone. Let it go round anew, or go on without.',
  },
  pass: {
    handTo: (name: string) => `Hand it to ${name}`,
    handOn: (name: string) => `Hand it on to ${name}`,
    first: (people: number) =>
      `${capital(countedInWords(people, 'person', 'people'))} will have it, one by one.`,
    sealed: (name: string, forms: number, of: number) =>
      `The form of ${name} is sealed. ${capital(soMany(forms, of))} in.`,
    passed: (name: string, forms: number, of: number) => `${name} passed. ${capital(soMany(forms, of))} in.`,
    detail: 'opens one empty form',
    passes: (name: string) => `${name} passes`,
    order: 'Another order',
    foot: 'The laptop goes round like the stone.',
    stop: 'Facilitator: stop the pulse',
  },
  stop: {
    title: 'Stop the pulse?',
    body: (forms: number) =>
      forms === 0
        ? 'No form is in yet. Nothing is kept.'
        : `${capital(ofForms(forms))} ${formOf(forms, 'is', 'are')} in and will be gone: nothing of ${formOf(forms, 'it', 'them')} is told or kept.`,
    yes: 'Stop it',
    no: 'Go on',
  },
  form: {
    title: {
      session: 'How was it for you, today?',
      safety: 'How is it for you, here?',
      pair: 'How was it for the two of you?',
      goals: 'How was it in pairs, these weeks?',
    } satisfies Record<PulseKind, string>,
    sealedSoFar: (forms: number, of: number) => `${soMany(forms, of)} sealed`,
    line: 'One line to all, if you like: shown shuffled, once, if five write one, and kept nowhere',
    privateLine: (name: string) =>
      `One line, sealed: ${name} alone can read it, with a passphrase of theirs; if that is forgotten, it is gone`,
    lineTo: 'To whom the line goes',
    toAll: 'to all, shuffled',
    toOne: (name: string) => `private, to ${name}`,
    placeholder: 'Keep … change … or nothing',
    seal: (next: string | null) => (next === null ? 'Seal it: all are in' : `Seal, hand on to ${next}`),
    sealEmpty: (next: string | null) =>
      next === null ? 'Seal it empty: all are in' : `Seal it empty, hand on to ${next}`,
    noWayBack: 'there is no way back to it',
    note: 'Nobody sees one form alone. Under five forms only ‘all in’ shows. In a small group your way of writing may give you away.',
    foot: 'Digits answer the line you are on, Tab goes to the next one. Covered unsealed, the form is empty again.',
    answer: (item: PulseItem, answer: string) => `${items[item]} ${answer}`,
  },
  result: {
    allIn: 'All in',
    allInAbout: (forms: number) =>
      `${capital(ofForms(forms))}: too few to tell anything else. What you want heard, say aloud.`,
    nearAbout: 'A result of nearly the same people stands too near: this one would tell who answered what.',
    /** All forms are in, and what was left empty leaves too few answers. Of yes, partly and no it is never said why. */
    nothing: 'Too few answered: nothing is told of it.',
    forms: (forms: number) => `${ofForms(forms)} in`,
    legend: 'stone: the middle answer · band: the middle half',
    lines: 'Lines, shuffled',
    linesAbout: 'The lines are shown here, once, and kept nowhere.',
    wordsLost: (n: number) =>
      `${capital(countedInWords(n, 'private line'))} could not be written and ${formOf(n, 'is', 'are')} gone: whoever wrote one writes it again with W.`,
    done: 'Done',
    doneDetail: 'the totals are kept, the lines are gone',
    heardMiddle: (middle: number, low: number, high: number, from: number, to: number) =>
      `the middle answer is ${middle} of ${from} to ${to}; the middle half lies between ${low} and ${high}`,
    heardShares: (all: readonly { readonly count: number; readonly says: string }[]) =>
      list.format(all.map(({ count, says }) => `${count} ${says}`)),
    mean: (mean: number) =>
      `Mean of the middles, turned to one direction: ${mean} of 7. Compare it with your own earlier ones alone.`,
    ways: {
      closed: 'sealed',
      paper: 'on paper',
      open: 'openly',
    },
    on: (day: Day) => dateLabel(noonOf(day)),
    onShort: (day: Day) => dayLabel(noonOf(day)),
    /** One line of a list: what it came to. */
    brief: (kind: PulseKind, way: string, forms: number) => `${kinds[kind]} · ${ofForms(forms)} · ${way}`,
  },
  /** On the wall. */
  wall: {
    answered: (forms: number, of: number) => `${inWords(forms)} of ${inWords(of)} answered`,
    stone: 'stone: the middle answer',
    band: 'band: the middle half',
    /** Short: they stand below a scale, left and right. */
    ends: (item: PulseItem, scale: Scale): readonly [string, string] =>
      item === 'worth' ? ['lost time', 'far more'] : ENDS[scale],
    aloud: 'What you want heard, say aloud.',
    openTitle: 'Open pulse',
    people: (n: number) => countedInWords(n, 'person', 'people'),
    onThree: 'On three',
    shows: (item: PulseItem) => `The room sees ‘${items[item]}’ and ‘On three’.`,
    show: 'Show in the room',
    stop: 'Take it off the wall',
  },
  count: {
    openTitle: (people: number) =>
      people === 2 ? 'Show each other at the same moment' : 'All show fingers at the same moment',
    openAbout: (people: number) =>
      people === 2
        ? 'You are two: any total tells either of you what the other said. So it is open, on purpose.'
        : 'You are too few for closed forms: one could work out the others. So it is open, on purpose. Count what you see.',
    paperTitle: 'Totals of papers',
    paperAbout:
      'How many gave which answer. Below five papers nothing but ‘all in’ is kept, whatever you type; of more only what closed forms tell.',
    forms: 'Papers',
    agree: (n: number) => `Totals are kept only with ${n === 2 ? 'both' : `all ${inWords(n)}`}:`,
    yes: 'yes',
    notYet: 'not yet',
    agrees: (name: string, yes: boolean) => `${name} ${yes ? 'yes' : 'not yet'}`,
    cell: (item: PulseItem, answer: string, n: number) => `${items[item]} ${answer}: ${n}`,
    /** Counted from 1: the line that is counted next. */
    next: (line: number) => `Count the ${LINES[line - 1] ?? 'next'}`,
    nextDetail: 'three, two, one: hands up',
    here: (n: number) => `open pulse; ${inWords(n)} are here`,
    roomSees: 'The room sees',
    roomSeesNot: 'The room would see',
    digits: 'A digit: a hand at that number of the line you are on. ↑ ↓ another line; Z takes a hand back.',
    ratherNot: 'Rather not?',
    noteOnly: 'Note ‘all in’ and nothing more',
    keep: 'Keep the totals',
    keepDetail: 'of everybody together',
    noteAllIn: 'Note ‘all in’',
    noteDetail: 'and nothing more',
    without: (n: number) =>
      `Without ${inWords(n)} yeses nothing is stored; what was seen in the room stays in the room.`,
    how: 'A digit counts one more at that answer of the line you are on; ↑ ↓ change the line, Del takes the last one back.',
    full: (n: number) => `That line has ${counted(n, 'answer')} already.`,
    kept: 'Kept.',
  },
  print: {
    title: 'Empty forms to print',
    body: 'Two of one form on a page, as many pages as you need. They have no place for a name; whoever counts them types in totals with P.',
  },
  keys: {
    print: 'Print empty forms',
    begin: 'Let it go round',
    open: 'Show fingers, openly',
    paper: 'Type in papers',
    done: 'Done with the result',
    show: 'Show it in the room, or take it off the wall',
    keep: 'Keep what was counted',
    takeBack: 'Take the last count back',
    lineBefore: 'The line above',
    lineAfter: 'The line below',
    undo: 'Take the last change back',
    back: 'Back to the group',
    passes: 'This one passes',
    order: 'Another order',
    stop: 'Stop the pulse',
    next: 'Open the form',
  },
} as const;

/** On an empty form of a pulse that is printed. */
export const pulsePaperWords = {
  /** The file's name. */
  file: (group: string, asks: PulseKind) => `${group} ${kinds[asks].toLowerCase()}`,
  how: 'One answer a line, or none. No name. Fold it and put it with the others; whoever counts types in totals alone, and the papers are destroyed.',
  few: 'Below five papers nothing but ‘all in’ is kept. In a small group your handwriting may give you away: cross, do not write.',
  ends: (from: number, lowest: string, to: number, highest: string) => `${from} ${lowest} · ${to} ${highest}`,
  turned: 'to agree is to say that it goes badly',
} as const;
