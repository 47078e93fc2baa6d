import type { LevelView } from '#shared/session/level/view.ts';
import { counted } from './counted.ts';
import { slotNoun, slotNumbered, type Focus } from './slots.ts';

const lines = (n: number): string => counted(n, 'line');

/** The level of confidentiality on the console, and the sheet that raises it. */
export const raiseWords = {
  raise: 'Raise',
  slotNamed: (name: string, focus: Focus): string => `${name}, this ${slotNoun(focus)}`,
  gone: (n: number): string =>
    `${lines(n)} lay in memory only and ${n === 1 ? 'is' : 'are'} gone: the app was ended or broke off.`,
  title: {
    slot: (focus: Focus, presenter: string | null, slot: number): string =>
      presenter === null
        ? `Raise for ${slotNumbered(focus, slot)}`
        : `Raise for the ${slotNoun(focus)} of ${presenter}`,
    session: 'Raise for the whole session',
  },
  description: 'Only upwards, and it is not undone.',
  scope: 'For',
  scopes: {
    slot: (focus: Focus): string => `this ${slotNoun(focus)}`,
    session: 'the session',
  },
  levels: 'Level',
  holds: 'holds now',
  below: 'below what holds',
  changes: 'What changes at once',
  sayFirst: 'Say first',
  say: 'From here on this stays in the room. All right with everyone?',
  yes: 'Everyone agrees: raise it',
  no: 'Leave it as it is',
  highest: 'The highest level holds already.',
  /** What a raised level changes, a row each. */
  effects: {
    L1: [['Kept', 'seconds and codes as totals only']],
    L2: [
      ['Kept', 'lines for whoever they are of, and for nobody else'],
      ['Papers', 'the group’s hold no line and no name'],
    ],
    L3: [
      ['In memory', 'everything written here, until the session is closed or the app ends'],
      ['Not written', 'commitments, insights, starred questions, notes on the way of working, messages'],
      ['Stays', 'who presented and how long; taps until the session is closed'],
    ],
  },
  moves: (n: number): string => `${lines(n)} ${n === 1 ? 'leaves' : 'leave'} the disk`,
} as const;

/** How many lines a raise is about. */
export const linesIn = (view: LevelView, scope: 'slot' | 'session'): number =>
  scope === 'slot' ? (view.slot?.lines ?? 0) : view.lines;
