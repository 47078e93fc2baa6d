import type { SprintItem, SprintStep, SprintView } from '#shared/group/sprint/sprintView.ts';
import type { Day } from '#shared/group/register/day.ts';
import { inWords } from './counted.ts';
import { dayOfMeeting, groupWords } from './group.ts';

/** Words of the thirty days with which a group begins, and of its small wins. */

const STEPS: Readonly<Record<Exclude<SprintStep, 'session'>, string>> = {
  begin: 'Purpose, agreement, who with whom, first dates',
  pulse: 'First pulse',
  guide: 'First one-page guide: problem, decision, outcome',
  lookBack: 'Look back for ten minutes',
  review: 'Keep, change, stop: 45 minutes',
};
/** In a narrow place. */
const BRIEF: Readonly<Record<Exclude<SprintStep, 'session'>, string>> = {
  begin: 'first dates',
  pulse: 'first pulse',
  guide: 'first one-page guide',
  lookBack: 'ten minutes looking back',
  review: 'the review',
};
const HOW: Readonly<Record<SprintItem['state'], string>> = {
  was: 'done',
  now: 'now',
  toCome: 'to come',
  wasNot: 'left out',
};

/** A format, and how many it takes. */
interface Sized {
  readonly id: string;
  readonly name: string;
  readonly size: { readonly min: number; readonly max: number };
}

const weekName = (week: number): string => (week === 0 ? 'Day 0' : week === 5 ? 'Day 30' : `Week ${week}`);

const dayOf = ({ day }: Pick<SprintView, 'day'>): string =>
  day < 0
    ? `starts in ${day === -1 ? 'one day' : `${inWords(-day)} days`}`
    : day > 30
      ? 'thirty days are over'
      : `day ${day} of 30`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const sprintWords = {
  title: 'Thirty days',
  short: 'Thirty days',
  key: 'Thirty days, and small wins',
  back: 'Back to the group',
  weekName,
  /** What is done with it in a plan; `format`: what a session of it is called. */
  step: ({ step }: Pick<SprintItem, 'step'>, format: string | null) =>
    step === 'session' ? (format ?? 'A session') : STEPS[step],
  state: (state: SprintItem['state']) => HOW[state],
  /** `Day 8 of 30: action learning; first pulse.` */
  due: (sprint: Pick<SprintView, 'day' | 'isOver'>, due: readonly string[]) =>
    sprint.isOver
      ? 'The thirty days are looked back at.'
      : due.length === 0
        ? `${capital(dayOf(sprint))}.`
        : `${capital(dayOf(sprint))}: ${due.join('; ')}.`,
  brief: ({ step }: Pick<SprintItem, 'step'>, format: string | null) =>
    step === 'session' ? (format ?? 'a session').toLowerCase() : BRIEF[step],
  plan: 'The plan',
  onlyPlan: 'What is left out is left out: nobody counts it.',
  open: 'Open',
  prepare: (format: string) => `Prepare: ${format}`,
  nothingDue: 'Write a small win',
  pulse: 'To the first pulse',
  guideDone: 'The guide is written',
  writeGuide: 'Write the first guide',
  backHere: 'Back to the thirty days',
  lookBack: 'Look back for ten minutes',

  begin: {
    title: 'Thirty days to begin with',
    body: 'A session a week, a small win a day if there is one, ten minutes at the end of each week, and a look at all of it on day 30. It takes twenty minutes to set up together.',
    purpose: 'What for, in one sentence',
    purposePlaceholder: 'We meet in order to …',
    agreement: 'Working agreement',
    agreementNone: 'None yet: the first session takes twenty minutes for it, or write it now.',
    agreementThere: (day: Day) => `It stands since ${dayOfMeeting(day)}.`,
    agreementOpen: 'Open the agreement',
    who: 'Who with whom',
    whoSays: {
      trios: (format: Sized, meant: Sized) =>
        format.id === meant.id
          ? 'Trios: the first session is a micro-session, coach, coachee and observer in turn.'
          : `The first session is ${groupWords.takesThem(format.name, meant)}.`,
      pairs: () => 'Pairs: everybody meets one other once a week, for these four weeks.',
    },
    whoNames: { trios: 'Trios', pairs: 'Pairs' },
    starts: 'Day 0',
    first: 'First session',
    begins: 'Begins at',
    dayLong: dayOfMeeting,
    noDay: 'Choose a day.',
    weekOver: 'Its first week is over; choose a later day.',
    noTime: 'Say when, as 18:00.',
    start: 'Begin the thirty days',
    begun: 'The thirty days are planned, with five dates.',
    another: 'Begin another thirty days',
    few: 'Thirty days take two people at least: A on the page of the group adds them.',
  },
  end: 'Give the thirty days up',
  ended: 'Given up. Dates and what was written stay; Z takes it back.',

  wins: 'Small wins',
  winsBody: 'One line, ten seconds. Days without one are fine.',
  win: 'A small win, in one line',
  winKey: 'Write a small win',
  by: 'Who says it',
  nobody: 'Not said',
  write: 'Write it down',
  needsWin: 'Write a few words first.',
  winWritten: 'Written down.',
  noWins: 'None yet: W writes the first one.',
  notKept: 'At the confidentiality of this group small wins are said aloud and not written down.',
  takeBack: (text: string) => `Take back: ${text}`,
  takeBackShort: 'Take back',

  look: {
    title: (week: number) => (week === 5 ? 'Thirty days, looked back at' : `Looking back at week ${week}`),
    body: 'What the group said, in its own words. One of them may stay empty.',
    bodyInAll:
      'What the group said, in its own words. Some may stay empty. With this the thirty days end; dates stay.',
    helped: 'What helped',
    keep: 'Keep',
    change: 'Change',
    stop: 'Stop',
    playbook: 'What goes in the playbook',
    cadence: 'How we go on: how often, until when',
    save: 'Keep it',
    kept: 'Kept.',
    keptAndOver: 'Kept, and with it the thirty days are over. Z takes it back.',
    which: 'Which week',
    none: 'Nothing said yet.',
    heading: 'Looking back',
    notKept: 'At the confidentiality of this group this is said aloud and not written down.',
    nothing: 'Write down one thing at least.',
  },
  keys: {
    next: 'What is due now',
    win: 'Write a small win',
    look: 'Write down what was said looking back',
    guide: 'Write the first guide',
    guideDone: 'The first guide is written, elsewhere',
    playbook: 'To the playbook',
    end: 'Give the thirty days up',
    undo: 'Take the last change back',
    back: 'Back to the group',
  },
  footer: { win: 'Small win', look: 'Look back', guide: 'First guide', playbook: 'Playbook' },
} as const;
