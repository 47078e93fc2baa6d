import { counted, formOf } from './counted.ts';

/** Words of a replay: on the room screen, and where it is steered. */
export const replayWords = {
  tag: 'replay',
  speed: (times: number) => `×${times}`,
  of: (length: string) => `of ${length}`,
  silence: 'Silence',
  paused: 'The clock stood.',
  estimated: 'Ends estimated: each turn lasts until the next begins.',
  and: 'and',
  /** More people at once than there is room for their names. */
  several: (n: number) => `${n} at once`,
  /** The picture in one sentence. */
  picture: (people: number, speaking: readonly string[]) =>
    `A circle of ${counted(people, 'person', 'people')}, played again. ${
      speaking.length === 0
        ? 'Nobody speaks.'
        : `${speaking.join(' and ')} ${formOf(speaking.length, 'speaks', 'speak')}.`
    }`,
  /** Small, for whoever sits at the laptop, where the room lies over the window on the only display. */
  ends: 'ends the replay',

  title: 'Replay in the room',
  says: 'The room sees the circle as it was: who spoke when, and the silence. No shares, no codes, no notes.',
  runsOn: 'The clock of the session runs on.',
  play: 'Play',
  stand: 'Stand still',
  again: 'From the start',
  end: 'End the replay',
  place: 'Where in the session',
  placeSays: (clock: string, of: string, phase: string) => `${clock} of ${of}, ${phase}`,
  howFast: 'How fast',
  before: 'The phase before',
  after: 'The next phase',
  atTheEnd: 'The end. The room goes back by itself.',
} as const;
