import { noonOf, type Day } from '#shared/group/register/day.ts';
import { countedInWords, inWords } from './counted.ts';
import { dayLabel, dateLabel } from './wallClock.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const list = new Intl.ListFormat('en-GB');
const day = (one: Day): string => dayLabel(noonOf(one));
const date = (one: Day): string => dateLabel(noonOf(one));

/** `two pairs and a trio`. */
const groupsOf = (pairs: number, trios: number): string =>
  [
    ...(pairs > 0 ? [countedInWords(pairs, 'pair')] : []),
    ...(trios > 0 ? [trios === 1 ? 'a trio' : countedInWords(trios, 'trio')] : []),
  ].join(' and ');

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
  pairs: (pairs: number, trios: number) => capital(groupsOf(pairs, trios)),
  metOnly: 'met: yes or not, nothing else',
  metSoFar: (week: number, met: number, notSaid: number) =>
    `week ${week} · ${inWords(met)} have met, ${inWords(notSaid)} not said yet`,
  weekHead: 'week',
  /** One cell, heard. */
  cell: (week: number, met: boolean | null, ahead: boolean) =>
    `week ${week}: ${met === true ? 'met' : met === false ? 'not that week' : ahead ? 'to come' : 'not said yet'}`,
  notTogether: (week: number) => `week ${week}: not together`,
  legend: { met: 'met', notMet: 'not that week', notSaid: 'not said yet', toCome: 'to come' },
  observes: 'who observes',
  stays:
    'What they talk about stays with them. The programme knows of each week only whether they met, as somebody says who runs it, and tells nobody else.',
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
      ? `In ${countedInWords(periods, 'period')} everybody has been with everybody, but for whom they are kept apart from.`
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
      `${list.format(names)} left and ${names.length === 1 ? 'is' : 'are'} in pairs still.`,
    apart: (one: string, other: string) => `${one} and ${other} are kept apart by now, and are to meet.`,
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
    draw: 'Draw the pairs',
    drawn: 'The pairs are drawn and kept.',
  },
  met: {
    title: 'Who met?',
    body: 'Either of the two tells you. Nothing else is asked, and nothing else is kept.',
    week: 'Week',
    options: { met: 'Met', notMet: 'Not that week', notSaid: 'Not said' },
    of: (names: readonly string[], week: number) => `${list.format(names)}, week ${week}`,
  },
  calendar: {
    title: 'Dates and calendar',
    body: 'One meeting a week. A calendar that took an earlier file finds the same events, whoever is in the pair by now.',
    every: (on: Day) => `On the weekday of ${date(on)}.`,
    keep: 'Meet then',
    all: 'Calendar file for all: one event a week',
    one: 'Calendar file',
    oneOf: (name: string) => `Calendar file of ${name}`,
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
    met: 'Who met this week?',
    dates: 'Dates and calendar',
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
  },
} as const;
