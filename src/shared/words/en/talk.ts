import { counted, formOf, inWords, ofCount } from './counted.ts';

/** A name within a sentence, kept apart from the direction of the text around it. */
const name = (text: string): string => `\u2068${text}\u2069`;

const listed = (names: readonly string[]): string => {
  const all = names.map(name);
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
};

/** The pictures of the talk. */
export const talkWords = {
  unobserved: 'not observed',
  timeline: 'Timeline of the session',
  timelineNote: 'One lane a person. Hatched: several at once. The bracket marks the longest silence.',
  timelineNotePrinted: 'One lane a person. Hatched: several at once. Bracket: the longest silence.',
  timelineNoteSecond: 'As the second observer has it.',
  timelineNoteTogether: 'Everybody in one lane, as names and turns stay here.',
  differs: 'The strip below the lanes marks where the two observers differ.',
  how: 'Press anywhere, or ← → to go through the time and [ ] from turn to turn.',
  more: 'Closer',
  less: 'Farther',
  whole: 'Whole session',
  left: 'A little earlier',
  right: 'A little later',
  farLeft: 'Much earlier',
  farRight: 'Much later',
  turnBefore: 'The turn before',
  turnAfter: 'The next turn',
  toStart: 'To the beginning',
  toEnd: 'To the end',
  turn: (who: string, from: string, to: string, length: string, phase: string | null) =>
    `${name(who)}, ${from} to ${to}, ${length}${phase === null ? '' : ` · ${phase}`}`,
  /** `speaking` is null while the clock stood. */
  moment: (clock: string, phase: string | null, speaking: readonly string[] | null) =>
    `${clock}${phase === null ? '' : ` · ${phase}`} · ${
      speaking === null
        ? 'the clock stood'
        : speaking.length === 0
          ? 'silence'
          : `${listed(speaking)} ${formOf(speaking.length, 'speaks', 'speak')}`
    }`,
  turnsOf: (who: string, turns: number, length: string) =>
    `${name(who)} ${counted(turns, 'turn')}, ${length}`,
  shareOf: (who: string, spoke: string, expected: string | null) =>
    `${name(who)} ${spoke}${expected === null ? '' : `, expected ${expected}`}`,
  spokeAfter: (who: string, whom: string, times: number) =>
    `${name(who)} after ${name(whom)} ${counted(times, 'time')}`,
  codes: 'Marked by the observer',
  codeCount: (label: string, n: number) => `${label}, ${n}`,

  /** How far the talk lay from what the phases expected (docs/domain/observer.md), as minutes of ten. */
  distance(d: number): string {
    const minutes = Math.round(d * 10);
    if (minutes === 0) return 'The talk went where the phases expected it.';
    return `Of every ten minutes spoken, about ${inWords(minutes)} went elsewhere than expected.`;
  },
  reach(heard: number, of: number): string {
    if (heard === of)
      return ofCount(
        of,
        'The one who was expected to speak was heard.',
        `${of === 2 ? 'Both' : `All ${inWords(of)}`} who were expected to speak were heard.`,
      );
    const some = heard === 0 ? 'none' : inWords(heard);
    return `${some.charAt(0).toUpperCase()}${some.slice(1)} of the ${inWords(of)} who were expected to speak ${formOf(heard, 'was', 'were')} heard.`;
  },
  /** `hadPlan`: silence is counted where a phase expects somebody to speak, and in no pause. */
  speech: (speech: string, overlap: string | null, silence: string, hadPlan: boolean) =>
    `Speech ${speech}${overlap === null ? '' : `, of it ${overlap} by several at once`}; silence ${silence}${
      hadPlan ? ' where somebody was to speak' : ''
    }.`,
  /** `goesOn`: it did not end in that phase. */
  longestSilence: (length: string, clock: string, phase: string | null, goesOn: boolean) =>
    `The longest silence: ${length}, at ${clock}${phase === null ? '' : goesOn ? `, from ${phase} on` : `, in ${phase}`}.`,

  questions: 'What was asked',
  questionKinds: { QO: 'Open', QS: 'Short', QL: 'Leading', AQ: 'Advice as a question' },
  /** Beside the heading: how often. */
  questionRate: (total: number, perMinute: number | null) =>
    `${ofCount(total, 'One question', `${total} questions`)}${
      perMinute === null ? '' : `, ${perMinute.toFixed(1)} a minute while questions were asked`
    }.`,
  questionTable: 'Kinds of questions',
  kind: 'Kind',
  count: 'Count',
  code: 'Code',
  about: 'About',
  when: 'When',

  observers: 'Two observers',
  agreed: (percent: string) => `You two agreed on who spoke ${percent} of the time`,
  mostly: {
    remark: 'short remarks',
    stretch: 'longer stretches that only one of you heard',
    edge: 'when a turn began or ended',
  },
  mostlyBy: (what: string, who: string | null) =>
    `; most differences were ${what}${who === null ? '' : ` by ${name(who)}`}`,
  mostlyOf: (who: string) => `; most differences were about ${name(who)}`,
  startsAndStops: (matched: string, seconds: number) =>
    `Of the starts and stops, ${matched} were within ${ofCount(seconds, 'one second', `${seconds} seconds`)} of each other.`,
  kappa: (value: string) => `Kappa ${value}.`,

  /** Where the rows and the columns of who spoke after whom meet. */
  matrixCorner: 'Spoke first ↓ · next →',
  grid: 'Who interrupted whom',
  gridFor: 'For the facilitator and the observer; the group sees the total.',
  showGrid: 'Show it to facilitator and observer',
  hideGrid: 'Put it away',
  nobodySaid: 'not said',
  by: 'Who',
  whom: 'whom',
} as const;

/** Putting turns right on the timeline, after the session. */
export const mendWords = {
  title: 'Mend the turns',
  done: 'Done mending',
  how: 'Go to a moment with ← → or the pointer; then say what is true of the framed turn.',
  pickFirst: 'Press a turn, or go to one with [ ].',
  whose: 'Whose turns',
  first: 'The observer’s',
  second: 'The second observer’s',
  other: 'The other observer’s turns',
  nothing: 'Pick a turn first, and a moment that fits.',
  beginsHere: 'Begins here',
  endsHere: 'Ends here',
  split: 'Two turns from here',
  merge: 'One with the next',
  was: (who: string) => `It was ${name(who)}`,
  wasNobody: 'It was nobody',
  undo: 'Undo',
  redo: 'Redo',
} as const;
