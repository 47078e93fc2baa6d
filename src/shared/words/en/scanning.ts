import type { FindKind } from '#shared/group/learning/findKinds.ts';

/** What the scanner of learning notes looks for in English, and what it proposes instead. */

/** What may stand for what is found; the first of each list is proposed. None of them holds a name, a number or a date. */
const instead = {
  name: ['a colleague', 'somebody', 'a guest', 'a customer'],
  group: ['a group', 'a team', 'somebody'],
  called: ['a project', 'a team', 'a customer', 'a product', 'a place', 'somebody'],
  place: ['a place', 'a team', 'a project', 'a customer'],
  number: ['a number', 'a few', 'many'],
  count: ['a few', 'many', 'a number'],
  share: ['somebody', 'some of them'],
  date: ['some time ago', 'some weeks ago', 'one day'],
  weekday: ['one day', 'some time ago'],
  address: ['a page', 'a message', 'a file'],
} as const satisfies Readonly<Record<FindKind, readonly string[]>>;

const words = (text: string): readonly string[] => text.split(' ');

export const scanning = {
  instead,
  months: words(
    'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec',
  ),
  weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  /** Days and times that are told from today: as they stand in a text. */
  toldFromToday: [
    'the day before yesterday',
    'yesterday',
    'today',
    'tonight',
    'tomorrow',
    'last night',
    'last week',
    'last month',
    'last quarter',
    'last year',
    'this week',
    'this month',
    'this quarter',
    'this year',
    'next week',
    'next month',
    'next quarter',
    'next year',
    'christmas',
    'easter',
    'new year',
    'ramadan',
    'diwali',
  ],
  /** May stand before a date, and go with it. */
  beforeDates: words('on in since by around last next this'),
  dayEndings: ['st', 'nd', 'rd', 'th', '.'],
  quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
  articles: ['the'],
  /** One is a number only before 'of so many'. */
  single: ['one'],
  /** Numbers that are written out. */
  numbers: words(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen hundreds thousands millions',
  ),
  /** Between two numbers, of which one is a part of the other. */
  ofSoMany: words('of out'),
  /** After these a capital begins the name of a place, as a rule. */
  beforePlaces: words('in at near to from'),
  /** Words with a capital that name nothing. */
  ordinary: new Set(
    words(
      "A An And As At Are Am Is It Its If In I I'm I've I'd I'll But By Be Because Before After All Also Any Both Can Could Did Do Does Don't Each Every For From Had Has Have He Her His How However Let Let's May Maybe More Most My No Nobody Not Now Of On Once One Only Or Our Perhaps Please She Should Since So Some Somebody Someone Something Still Than That That's The Their Then There These They This Those Though To Today Too Until Was We We're We've Well Were What What's When Where Whether Which While Who Why Will With Without Would Yes Yet You Your",
    ),
  ),
} as const;
