import type { TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import type { Arrow } from '#shared/group/register/signals.ts';
import type { GroupTrends, Middle } from '#shared/records/archive/trends.ts';
import { counted, countedInWords, inWords } from './counted.ts';
import { groupWords } from './group.ts';
import { dayAmong } from './dayAmong.ts';
import { apart } from './nameApart.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const percent = (part: number): string => `${Math.round(part * 100)} %`;
const number = (value: number): string => String(Math.round(value * 100) / 100);
const arrows = { up: 'going up', same: 'the same', down: 'going down' } as const satisfies Record<
  Arrow,
  string
>;
const points = (part: number): string => String(Math.round(part * 100));

/** What the desk shows in the room between sessions. */
export const shownWords = {
  show: 'Show in the room',
  stop: 'Take it off the wall',
  /** Small, for whoever sits at the laptop, where the room lies over the window on the only display. */
  ends: 'takes it off the wall',
  lineOf: (line: number, of: number) => `${line} of ${of}`,
} as const;

/** Beyond so many a picture shows their number. */
const MOST_COUNTED = 12;

/** What changes over time in a group: each measure with its sentence, never a mark. */
export const trendsWords = {
  title: 'What changes over time',
  short: 'Over time',
  about: (name: string, dates: number) =>
    `${apart(name)} · ${countedInWords(dates, 'date')} · the group’s own measures, next to what somebody told. No marks, no comparison with others.`,
  none: 'Nothing was held yet: what changes shows after the first sessions.',
  gone: 'This group is not here any more.',
  measures: {
    rhythm: 'Rhythm',
    reach: 'Reach of roles',
    gap: 'Airtime',
    questions: 'Question mix',
    looked: 'Commitments looked at',
    evidence: 'Experiments with evidence',
    learned: 'Learning notes',
    readAgain: 'Notes read again',
    early: 'Raised early',
    decisions: 'Decisions written down',
    worth: 'Worth my time',
    safety: 'Safety check',
    signal: 'What we see outside',
  } satisfies Readonly<Record<TrendMeasure, string>>,
  says: {
    rhythm: ({ dates, came }: GroupTrends) => {
      const there = came.filter((n) => n !== null);
      const [least, most] = [Math.min(...there), Math.max(...there)];
      const held = capital(`${inWords(there.length)} of ${inWords(dates.length)} held`);
      return there.length === 0
        ? `${held}.`
        : `${held}; ${least === most ? inWords(most) : `${inWords(least)} to ${inWords(most)}`} came, ${most > MOST_COUNTED ? `a dot each up to ${inWords(MOST_COUNTED)}` : 'a dot each'}.`;
    },
    reach: ({ reach }: GroupTrends) => {
      const gaps = reach.flatMap(({ did }) => did).filter((done) => !done).length;
      const says = gaps === 0 ? 'Everybody has done everything' : capital(countedInWords(gaps, 'gap'));
      return `${says}, in sessions of which that is kept.`;
    },
    gap: ({ gap, formats }: GroupTrends) => {
      const several = new Set(formats.filter((format, i) => format !== null && gap[i] !== null)).size > 1;
      const newest = formats.findLast((_, i) => gap[i] !== null);
      return several && newest != null
        ? `Middle gap to the expected share, in points. The full line: ${newest}.`
        : 'Middle gap to the expected share, in points.';
    },
    questions: () => 'Open questions, of all in question phases.',
    looked: () => 'Looked at, not ‘done’; a full stone each.',
    evidence: () => 'What was seen, not whether it went well.',
    learned: () => 'Released, and free to read.',
    readAgain: () => 'How often, since the date before.',
    early: () => 'A risk or a stuck point, before it hurt; as ticked.',
    decisions: () => 'With their trade-offs, in office hours; as ticked.',
    worth: () => 'Middle answer and the middle half, 1 to 5, from pulses.',
    safety: () => 'Mean of the middles, 1 to 7. Compare it with your own alone.',
    signal: ({ signal }: GroupTrends) => {
      const [first] = signal?.months ?? [];
      const last = signal?.months.at(-1);
      const start =
        first === undefined || first.value === null ? '' : `; at the start ${number(first.value)}`;
      return `${apart(signal?.name ?? '')}${start}. ${apart(last?.says ?? '')}`.trim();
    },
  },
  value: {
    gap: points,
    questions: percent,
    learned: String,
    readAgain: String,
    early: String,
    decisions: String,
    safety: number,
    signal: number,
  },
  worthSays: (told: Middle | null) =>
    told === null ? 'all in, and no more' : `${told.middle}; the middle half ${told.low} to ${told.high}`,
  safetySays: (mean: number | null) => (mean === null ? 'all in, and no more' : number(mean)),
  arrowSays: (arrow: Arrow | null) => (arrow === null ? 'nothing noted' : arrows[arrow]),
  arrows,
  reached: ['presented', 'facilitated', 'kept time', 'observed', 'took notes'],
  day: groupWords.shortDay,
  /** With its time where another of the dates was on the same day. */
  dayAmong: dayAmong(groupWords.shortDay),
  notHeld: 'not held',
  /** Of a date that was held. */
  noValue: {
    gap: 'nobody’s talk was counted',
    questions: 'no question was marked',
    looked: 'none is known to have been open',
    evidence: 'none is known to have come back',
    learned: 'fewer than five people',
    readAgain: 'fewer than five people',
    early: 'it was not asked',
    decisions: 'it was not asked',
  },
  lookedOf: (open: number | null, looked: number) =>
    open === null ? `${looked} looked at, of how many is not known here` : `${looked} of ${open} looked at`,
  evidenceOf: (looked: number, evidence: number) =>
    `${evidence} of ${counted(looked, 'experiment')} with evidence`,
  /** A value, and of which format. */
  ofFormat: (value: string, format: string | null) => (format === null ? value : `${value}, ${format}`),
  cameOf: (n: number) => counted(n, 'person', 'people'),
  yes: 'yes',
  notYet: 'not yet',
  /** What the two dots of the reach of roles say, beside one of each. */
  dots: { did: 'has done it', open: 'not yet' },
  date: 'Date',
  person: 'Person',
  told: (teller: string | null, day: string) =>
    `${teller === null ? 'told by somebody' : apart(teller)}, ${groupWords.dayOnly(day)}${teller === null ? '' : '; with their yes'}`,
  noStory: 'Nobody told anything about it yet.',
  write: 'Write a story',
  andMore: (n: number) => `and ${countedInWords(n, 'other', 'others')}`,
  room: {
    shows: (measure: string) => `The room sees ‘${measure}’. Up and down show another.`,
    newer: {
      title: 'Some were not there from the beginning',
      says: (names: readonly string[]) =>
        `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} newer than the first of these dates, or a guest: newcomers do not see what was before them, unless the group wants it.`,
      yes: 'Show it to everybody',
      no: 'Not now',
    },
  },
  tables: 'The same as tables',
  pictures: 'The same as pictures',
  prune: {
    title: 'Prune or change it?',
    leftOut: (phase: string, times: number) => `‘${phase}’ was left out ${inWords(times)} times running.`,
    worth: (format: string | null, times: number) =>
      `${format === null ? 'It' : `‘${apart(format)}’`} was less worth the time each of the last ${inWords(times)} times.`,
    dates: (times: number) => `The last ${inWords(times)} dates were not held.`,
    change: 'Change the format',
    keep: 'Keep it',
    kept: 'It stays; you are asked again when it comes to that three times more.',
  },
  story: {
    title: 'A story beside a measure',
    body: 'One or two sentences in the teller’s own words. A name only with their yes.',
    about: 'Beside',
    text: 'What was told',
    teller: 'Who told it, with their yes',
    somebody: 'Somebody',
    save: 'Put it there',
    takeBack: 'Take back the one that stands there',
    needsText: 'Write what was told.',
    done: 'The story stands beside the measure.',
    gone: 'The story is gone.',
  },
  signal: {
    title: 'What we see outside',
    body: 'Once a month, in the group’s own words: a number or which way it goes, and a sentence. It proves nothing; the first month is what the others are compared with.',
    name: 'What it is',
    placeholder: 'Escalations, rework, days until somebody new can work alone …',
    value: 'A number, if you have one',
    arrow: 'Or which way it goes',
    none: 'no arrow',
    says: 'A sentence beside it',
    save: 'Note it for this month',
    needsName: 'Say what it is.',
    needsValue: 'Type a number, or choose which way it goes.',
    done: 'Noted for this month.',
    before: 'Followed so far',
  },
  back: 'Back',
  keys: {
    signal: 'Note what you see outside',
    write: 'Write a story',
    show: 'Show the measure in the room, or take it off the wall',
    tables: 'Pictures or tables',
    down: 'The next measure',
    up: 'The measure before',
    change: 'Change the format of what is left out',
    keep: 'Keep what is left out',
    undo: 'Take the last back',
    back: 'Back',
  },
  footer: { measure: 'Measure', tables: 'The same as tables', signal: 'Outside', story: 'Write a story' },
};
