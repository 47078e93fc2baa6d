import { counted } from './counted.ts';

/** The question of whoever has a slot, and what each wants from today: their lines in the console and their sheets. */
export const questionWords = {
  title: 'Question',
  write: 'Write',
  dialog: (name: string) => `The question of ${name}`,
  description: 'In their own words. It stands in the room for the whole slot; said again, both stand there.',
  text: 'The question',
  help: 'Which help is wanted',
  kinds: {
    ideas: 'Ideas',
    questions: 'Questions',
    courage: 'Courage',
    practice: 'Practice',
    none: 'Not said',
  },
  keep: 'Show it in the room',
  none: (name: string) => `${name}, not yet`,
  /** Each as it was said; empty where its words were in memory alone and the app did not go on. */
  written: (texts: readonly string[]) => {
    const known = texts.filter((text) => text !== '').length;
    if (known === 0) return 'no longer in memory';
    return known === 1 ? 'in the room' : 'said again, in the room';
  },
  tooLong: (over: number) => `Shorten it by ${counted(over, 'letter')}, so that it can be read from afar.`,
} as const;

export const wantWords = {
  title: 'Wanted today',
  write: 'Write',
  dialog: 'What I want from today',
  description: 'One line each. At the close it stands in the room in its owner’s turn; then it is destroyed.',
  text: 'I want',
  whose: 'Whose',
  written: (count: number) => (count === 0 ? 'none yet' : counted(count, 'line')),
} as const;
