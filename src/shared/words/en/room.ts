import { counted } from './counted.ts';

/** Words of the room screen: all that the room can read apart from names, phases, rules and messages. */
export const roomWords = {
  left: 'left',
  nearlyTime: 'nearly time',
  overTime: 'over time',
  paused: 'paused',
  ready: 'ready',
  nobodySpeaks: 'Nobody speaks.',
  /** What the whole room is asked to do in silence. */
  asks: {
    cards: 'One topic a card.',
    dots: 'Put your dots.',
    thumbs: 'Thumbs: more of this topic?',
  },
  /** Behind a list that is longer than the wall. */
  more: (left: number) => `and ${left} more`,
  goesOn: 'goes on by itself',
  /** Beside the phase's name, where nothing is written. */
  sealed: 'sealed',
  /** Which help whoever brings a question wants: `Dora wants ideas`. */
  wants: 'wants',
  help: { ideas: 'ideas', questions: 'questions', courage: 'courage', practice: 'practice' },
  /** Around the name of whoever it is: `Dora’s question now`. */
  question: { before: '', after: '’s question' },
  questionNow: { before: '', after: '’s question', now: 'now' },
  atFirst: 'At first:',
  /** Beside the two lines of the observer's report. */
  report: { keep: 'Keep', try: 'Try' },
  wantedToday: 'wanted from today',
  blank: 'Nothing is shown now.',
  ended: 'Thank you for today.',
  break: 'Break',
  breakOver: 'The break is over.',
  then: 'then',
  /** Small, for whoever sits at the laptop, where the room lies over the console on the only display. */
  ownPanes: 'your own panes',
  /** Said once by a screen reader when a phase or a turn changes. */
  nowSpeaks: (phase: string, name: string) => `${phase}: ${name}`,
  /** The sentence above, and what the clock has come to. */
  withState: (what: string, state: string) => `${what}. ${state}`,
  heardWarning: 'The time is almost up.',
  heardOvertime: 'The time is used up.',
  heardPause: 'The clock stands.',
  /** The picture of time in one sentence. */
  picture: (people: number, holder: string | null) =>
    holder === null
      ? `A circle of ${counted(people, 'person', 'people')}. The stone lies in the middle.`
      : `A circle of ${counted(people, 'person', 'people')}. ${holder} has the stone.`,
} as const;
