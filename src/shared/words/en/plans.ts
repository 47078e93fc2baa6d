import { instantOf, noonOf, type Day, type TimeOfDay } from '#shared/group/register/day.ts';
import { countedInWords, inWords } from './counted.ts';
import { apart } from './nameApart.ts';
import { dayLabel, timeLabel } from './wallClock.ts';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const list = new Intl.ListFormat('en-GB');
const onDay = (day: Day): string => `${weekday.format(noonOf(day))} ${dayLabel(noonOf(day))}`;

/** So many days are named; of more it is said how many. */
const MOST_DAYS_NAMED = 3;

/** Words about the plans that are kept, and when each begins. */
export const plansWords = {
  title: 'Plans',
  body: 'Each is kept as you left it. Enter goes on with one, Delete throws it away.',
  none: 'No plan is kept.',
  count: (n: number) => `Plans: ${n}`,
  key: 'All plans that are kept',
  starts: (day: Day, begins: TimeOfDay) => `${onDay(day)}, ${timeLabel(instantOf(day, begins))}`,
  atOnce: 'whenever the room is opened',
  over: 'that day is over',
  cancelled: 'that date is cancelled',
  people: (n: number) => countedInWords(n, 'person', 'people'),
  keptDetail: 'the plan is kept as you left it',
  throwAway: 'Throw away',
  throwTitle: 'Throw this plan away?',
  throwBody: (title: string, when: string) => `${title}, ${when}. Nobody can bring it back.`,
  throwYes: 'Throw away',
  throwNo: 'Keep it',
  thrown: 'The plan is thrown away.',

  /** `Proposed as if 18 June and 2 July had gone as planned or proposed.` */
  asIf: (days: readonly Day[]) =>
    `Proposed as if ${
      days.length > MOST_DAYS_NAMED
        ? `the ${inWords(days.length)} sessions before it`
        : list.format(days.map((day) => dayLabel(noonOf(day))))
    } had gone as planned or proposed.`,
  /** Of whom a commitment waits, in a format in which none comes back. */
  waitsOn: (names: readonly string[]) =>
    `What ${list.format(names.map(apart))} took along waits on: nothing comes back in this format.`,
  otherDay: {
    title: (day: Day, begins: TimeOfDay) =>
      `It is planned for ${onDay(day)}, ${timeLabel(instantOf(day, begins))}`,
    body: 'Open its room today all the same? A date of the group stays where it is.',
    yes: 'Open it today',
    no: 'Not now',
  },
  openPlan: 'Open the plan',
  prepare: 'Prepare',

  when: 'Day and time',
  whenKey: 'The day it is planned for, and when it begins',
  whenTitle: 'When does it begin?',
  whenBody: 'Begun later, it starts when the room is opened.',
  date: 'It is for',
  anotherDay: 'another day',
  day: 'Day',
  begins: 'Begins at',
  done: 'Done',
  dayProblem: {
    lacking: 'Choose a day and a time.',
    over: 'That day is over. Choose one from today on.',
    tooFar: 'That day is more than ten years ahead. Choose a nearer one.',
    noSuchTime: 'The clock goes forward that day and leaves this time out. Choose another one.',
  },
} as const;
