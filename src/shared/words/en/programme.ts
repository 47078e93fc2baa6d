import type { HourLeftOut } from '#shared/group/pairs/programme.ts';
import type { PairOnPaper, PairPaper } from '#shared/group/pairs/pairPaper.ts';
import type { Background, Preference } from '#shared/group/pairs/preferences.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import { countedInWords, inWords } from './counted.ts';
import { dayLabel, dateLabel } from './wallClock.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const list = new Intl.ListFormat('en-GB');
const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const weekday = (wall: number): string => weekdays.format(wall);
const day = (one: Day): string => dayLabel(noonOf(one));
const date = (one: Day): string => dateLabel(noonOf(one));

/** `two pairs and a trio`. */
export const pairsAndTrios = (pairs: number, trios: number): string =>
  [
    ...(pairs > 0 ? [countedInWords(pairs, 'pair')] : []),
    ...(trios > 0 ? [trios === 1 ? 'a trio' : countedInWords(trios, 'trio')] : []),
  ].join(' and ');

const BENT: Readonly<Record<Preference, string>> = {
  sameLevel: 'not of the same level',
  farField: 'of the same field',
  mixedExperience: 'much the same experience',
  tenureBesideNewcomer: 'both are newcomers',
};

/** What the room sees while pairs work side by side. */
export const roomPairsWords = {
  find: 'Find each other',
  sit: 'Sit knee to knee. The dark card is coached first.',
  sitFirst: 'Sit knee to knee. Whoever is named first is coached first.',
  /** Where there is a trio. */
  lastObserves: 'The last of three observes.',
  firstAndLast: 'The first is coached first, the last of three observes.',
  comesNext: 'comes next',
  capital,
  pairs: pairsAndTrios,
  andTrios: (threes: number) => `and ${pairsAndTrios(0, threes)}`,
  heard: (pairs: readonly (readonly string[])[]) => pairs.map((one) => list.format(one)).join('; '),
} as const;

/** What somebody takes along on paper. */
export const pairPaperWords = {
  title: (name: string) => `${name}: whom I coach with`,
  when: ({ first, begins, minutes }: Pick<PairPaper, 'first' | 'begins' | 'minutes'>) =>
    `Once a week, ${weekday(noonOf(first))}s at ${begins}, ${minutes} minutes. First on ${date(first)}.`,
  leftOut: ({ begins }: Pick<PairPaper, 'begins'>, on: HourLeftOut) =>
    `On ${date(on.day)} the clock goes forward past ${begins}: that day at ${on.begins}.`,
  whom: 'Whom I meet, and until when',
  dates: ({ from, until }: Pick<PairOnPaper, 'from' | 'until'>) => `${date(from)} to ${date(until)}`,
  and: 'and',
  inTrio: '(a trio)',
  how: 'How a meeting goes',
  /** Half of what the front and the close leave goes to each. */
  steps: (minutes: number) => [
    'Arrive: each says in a sentence how they come, and what became of last week’s step.',
    `First half, about ${Math.max(1, Math.round(minutes * 0.32))} minutes: one of you brings something; the other asks open questions, and waits.`,
    'Whoever was coached says the next step in their own words.',
    'Change over: the second half is as long as the first.',
    'One sentence of feedback for each coach; the only reply is ‘thank you’.',
    'In the first week also: how do we want to work? In the last: what did we learn from each other?',
  ],
  trio: 'In a trio the third person observes, and tells at the end what they saw and heard. Next week the seats move on: who was coached coaches, who coached observes.',
  scripts: [
    {
      title: 'Script: GROW',
      lines: [
        ['Goal', 'What would make this time well spent? What do you want to be different?'],
        ['Reality', 'What is going on now? What did you try, and what happened?'],
        ['Options', 'What could you do? What else? What if nobody stopped you?'],
        ['Way forward', 'Which one do you choose? What exactly, by when, and how will you notice?'],
      ],
    },
    {
      title: 'Script: SBI',
      lines: [
        ['Situation', 'When and where was it? Ask first: may I tell you what I saw?'],
        ['Behaviour', 'What could a camera have seen and heard? No motives.'],
        ['Impact', 'What did it do to me, or to the work?'],
        ['Then', 'How do you see it? What would you like to try next time?'],
      ],
    },
  ] as readonly { readonly title: string; readonly lines: readonly (readonly [string, string])[] }[],
  stays:
    'What we talk about stays with us. Whoever runs the programme asks of each week only whether we met, and keeps nothing else.',
  /** What the file is called. */
  file: (programme: string, papers: readonly PairPaper[]) =>
    [programme, papers.length === 1 ? (papers[0]?.person ?? '') : 'pairs'].join(', '),
} as const;

/** Words of a programme of pairs. */
export const programmeWords = {
  key: 'Pairs: who coaches whom',
  short: 'Pairs',
  back: 'Back',
  people: (n: number) => capital(countedInWords(n, 'person', 'people')),
  period: (n: number, of: number) => `period ${n} of ${of}`,
  dates: (from: Day, until: Day) => `${day(from)} to ${day(until)}`,
  week: (n: number) => `week ${n}`,
  begins: (on: Day) => `begins on ${date(on)}`,
  over: (on: Day) => `ended on ${date(on)}`,
  whoWithWhom: 'Who with whom',
  now: 'now',
  first: 'to come',
  last: 'at last',
  and: 'and',
  pairs: (pairs: number, trios: number) => capital(pairsAndTrios(pairs, trios)),
  metOnly: 'met: yes or not, nothing else',
  metSoFar: (week: number, met: number, notSaid: number) =>
    `week ${week} · ${inWords(met)} have met, ${inWords(notSaid)} not said yet`,
  weekHead: 'week',
  /** The clock goes forward past the hour of the pairs on that day. */
  hourLeftOut: (on: Day, begins: string, then: string) =>
    `On ${date(on)} the clock goes forward past ${begins}: that day they begin at ${then}.`,
  /** One cell, heard. */
  cell: (week: number, met: boolean | null, ahead: boolean) =>
    `week ${week}: ${met === true ? 'met' : met === false ? 'not that week' : ahead ? 'to come' : 'not said yet'}`,
  notTogether: (week: number) => `week ${week}: not together`,
  legend: { met: 'met', notMet: 'not that week', notSaid: 'not said yet', toCome: 'to come' },
  observes: 'who observes',
  stays:
    'What they talk about stays with them. Of each week the programme keeps one thing: whether they met, as one of them says to whoever runs it. It is there for everybody, always, and no tool to judge performance.',
  questions: 'Week 1 adds ‘How do we want to work?’, the last week ‘What did we learn from each other?’.',
  periods: (n: number) => capital(countedInWords(n, 'period')),
  untilDay: (on: Day) => `to ${date(on)}`,
  miniHeard: (period: number, from: Day, pairs: readonly (readonly string[])[]) =>
    `period ${period}, from ${date(from)}: ${pairs.map((one) => list.format(one)).join('; ')}`,
  day,
  circleHeard: (pairs: readonly (readonly string[])[]) =>
    `who is with whom: ${pairs.map((one) => list.format(one)).join('; ')}`,
  allMeet: (periods: number, drawn: number) =>
    drawn >= periods
      ? `After ${countedInWords(periods, 'period')} everybody has been with everybody else, except those kept apart.`
      : `To meet all the others takes ${countedInWords(periods, 'period')}; ${inWords(drawn)} ${drawn === 1 ? 'was' : 'were'} drawn.`,
  odd: 'An odd number: whoever would sit out joins a pair as its observer, each in turn.',
  seed: (seed: string) => `Drawn with seed ${seed}.`,
  never: 'Never together',
  neverNone: 'nobody, so far',
  neverAnd: (one: string, other: string) => `${one} and ${other}`,
  andMore: (n: number) => `and ${countedInWords(n, 'more', 'more')}`,
  why: 'Why not otherwise',
  inPeriod: (period: number, says: string) => `Period ${period}: ${says}`,
  find: 'Find a person',
  notFound: 'Nobody is called so here.',
  dotsOnly: 'Above 16 people the circle shows the pattern only; the list has the names.',
  change: {
    joined: (names: readonly string[]) =>
      `${list.format(names)} ${names.length === 1 ? 'has' : 'have'} nobody to meet yet.`,
    left: (names: readonly string[]) =>
      `${list.format(names)} left and ${names.length === 1 ? 'is' : 'are'} still in a pair.`,
    apart: (one: string, other: string) => `${one} and ${other} are to meet, and are kept apart since then.`,
    parts: (n: number) =>
      n === 0
        ? 'No pair of this period changes; the periods to come are drawn anew.'
        : `${capital(countedInWords(n, 'pair'))} of this period ${n === 1 ? 'changes' : 'change'}, as few as can be; the periods to come are drawn anew.`,
    with: (pairs: readonly (readonly string[])[]) =>
      pairs.length === 0 ? '' : `From then on: ${pairs.map((one) => list.format(one)).join('; ')}.`,
    impossible: 'Not everybody can have somebody: too many are kept apart.',
    take: 'Take it in',
    taken: 'Taken in. Z takes it back.',
  },
  begin: {
    title: 'Pairs over many weeks',
    body: 'Everybody of the group has one partner for some weeks, whatever each works on; then partners change. Who is with whom is drawn now, for all periods, and stays so.',
    who: (n: number) => `${capital(countedInWords(n, 'person', 'people'))} of this group, guests left out`,
    few: 'A programme needs two people at least. A on the group’s page adds some.',
    starts: 'Starts on',
    time: 'Meet at',
    minutes: 'Minutes of a meeting',
    minutesUnit: 'minutes',
    weeks: 'Weeks of a period',
    weeksUnit: (n: number) => (n === 1 ? 'week' : 'weeks'),
    periods: 'Periods',
    periodsUnit: (n: number) => (n === 1 ? 'period' : 'periods'),
    seed: 'Seed of the draw',
    noDay: 'Choose a day.',
    noTime: 'Say when pairs meet.',
    another: 'Begin another programme',
    draw: 'Draw the pairs',
    drawn: 'The pairs are drawn and kept.',
  },
  met: {
    title: 'Who met?',
    body: 'Either of the two tells you. Nothing else is asked, and nothing else is kept.',
    week: 'Week',
    options: { met: 'Met', notMet: 'Not that week', notSaid: 'Not said' },
    names: (names: readonly string[]) => list.format(names),
    of: (names: readonly string[], week: number) => `${list.format(names)}, week ${week}`,
  },
  room: {
    open: 'Open the room for all',
    first: 'First named',
    second: 'Second named',
    none: 'There are no pairs in this week.',
  },
  calendar: {
    zones: 'Across time zones: the inconvenient hour goes round',
    inconvenient: 'has the inconvenient hour this week',
    title: 'Dates and calendar',
    body: 'One meeting a week. A calendar that took an earlier file finds the same events, whoever is in the pair by now.',
    every: (on: Day) => `On the weekday of ${date(on)}.`,
    keep: 'Meet then',
    all: 'Calendar file for all: one event a week',
    one: 'Calendar file',
    oneOf: (name: string) => `Calendar file of ${name}`,
  },
  prefer: {
    title: 'Preferences for pairs',
    body: 'Pairs follow these as far as they can, and the page says where they do not; nobody meets twice because of one. They count from the next draw on. What people say of themselves here is used for this alone, and nobody has to say anything.',
    preferences: {
      sameLevel: 'Both of the same level',
      farField: 'Far from my field',
      mixedExperience: 'Much and little experience together',
      tenureBesideNewcomer: 'Somebody long here beside a newcomer',
    } satisfies Readonly<Record<Preference, string>>,
    who: 'What somebody says of themselves',
    level: 'Level',
    field: 'Field',
    experience: 'Years of experience',
    tenure: 'Years in this house',
    notSaid: 'not said',
    nothingSaid: 'nothing said',
    keep: 'Keep it',
    said: ({ level, field, experience, tenure }: Background) =>
      [
        ...(level === null ? [] : [`level ${level}`]),
        ...(field === '' ? [] : [field]),
        ...(experience === null ? [] : [`experience: ${countedInWords(experience, 'year')}`]),
        ...(tenure === null ? [] : [`here: ${countedInWords(tenure, 'year')}`]),
      ].join(' · ') || 'nothing said',
    bends: (one: Preference, names: readonly string[]) => `${list.format(names)}: ${BENT[one]}.`,
  },
  print: {
    title: 'Page to take along',
    body: 'Whom each meets until when, how a meeting goes, and two scripts. A page of A4 for each.',
    pdf: 'Keep as PDF',
    paper: 'Print',
    everybody: 'Everybody',
    pdfOf: (name: string) => `Keep as PDF: ${name}`,
    paperOf: (name: string) => `Print: ${name}`,
    kept: (path: string) => `Kept: ${path}`,
  },
  redraw: {
    title: 'Draw anew',
    body: (begun: number) =>
      begun === 0
        ? 'All pairs are drawn anew.'
        : `The pairs of periods that have begun stay; those of the others are drawn anew.`,
    seed: 'Seed of the draw',
    same: 'The same people, exclusions and seed give the same pairs.',
    yes: 'Draw anew',
    noSeed: 'A seed is a few letters or digits.',
    remove: 'End the programme',
    removeBody: 'All its pairs go, those of the past too. Z takes it back until you leave the page.',
  },
  keys: {
    open: 'Open the room for all pairs',
    met: 'Who met this week?',
    dates: 'Dates and calendar',
    print: 'Print the page that each takes along',
    prefer: 'Preferences for pairs',
    never: 'Who may not be paired',
    redraw: 'Draw anew, with its seed',
    take: 'Take in who joined or left',
    find: 'Find a person',
    undo: 'Take the last change back',
    back: 'Back to the group',
  },
  footer: {
    met: 'Met this week?',
    dates: 'Dates and calendar',
    never: 'Who may not be paired',
    redraw: 'Redraw, with its seed',
    print: 'Print',
  },
} as const;
