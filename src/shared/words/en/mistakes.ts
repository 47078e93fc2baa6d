import { formatLength } from '../clock.ts';
import { counted, formOf, ofCount } from './counted.ts';

/** What is wrong in a field of a format, and how to mend it: one sentence each. */
export const mistakeWords = {
  missing: 'This is missing.',
  unknownField: 'This field is not known. Take it out.',
  wrongKind: 'This is of another kind than what belongs here.',
  kinds: {
    string: 'A text belongs here.',
    number: 'A number belongs here.',
    int: 'A whole number belongs here.',
    boolean: 'Yes or no (true or false) belongs here.',
    array: 'A list belongs here.',
    object: 'A group of named fields belongs here.',
    record: 'A group of named fields belongs here.',
    tuple: 'A list of two belongs here.',
  },
  reserved: 'A field must not have this name.',
  unseen: 'The text holds signs that cannot be seen.',
  empty: 'Write something here.',
  /** Where more can be said of what is missing. */
  emptyFields: {
    name: 'Give the format a name.',
    purpose: 'Say in one sentence what it is for.',
    slot: 'Add at least one phase for each presenter.',
    closing: 'Say of at least one phase that it is part of the close.',
  } as Readonly<Record<string, string>>,
  tooLong: (most: number) => `At most ${counted(most, 'letter')} ${formOf(most, 'fits', 'fit')} here.`,
  atLeast: (least: string) => `Not less than ${least}.`,
  atMost: (most: string) => `Not more than ${most}.`,
  atLeastEntries: (least: number) =>
    ofCount(least, 'At least one entry belongs here.', `At least ${least} entries belong here.`),
  atMostEntries: (most: number) => `At most ${counted(most, 'entry fits', 'entries fit')} here.`,
  time: (seconds: number) => formatLength(seconds * 1000),
  notAnId: 'Only Latin letters, digits and underscores, a letter first.',
  notAPhase: 'This is not the name of a phase.',
  notAChoice: 'This is not one of the choices.',
  placeholder: (name: string) => `The app knows nothing to put in for {${name}}.`,
  /** What cannot be though each field is sound, by what the check says. */
  together: {
    'the sizes must rise': 'The smallest group comes first, then the ideal, then the largest.',
    'min, def and max must rise': 'The usual time lies between the shortest and the longest.',
    'a phase id appears twice': 'Another phase has this name already.',
    'a gap phase is counted per gap': 'A phase between presenters counts once for each change.',
    'only a gap phase is counted per gap': 'Only a phase between presenters counts once for each change.',
    'a new phase needs a title and prompts': 'A phase of one’s own needs a title and at least one prompt.',
    'a protected phase cannot be left out or skipped':
      'A protected phase cannot also be left out or skipped.',
    'closing names an unknown phase': 'The close names a phase that is not in this format.',
    'growth names an unknown phase': 'Spare time would go to a phase that is not in this format.',
    'the boxed phase stands once in the slot':
      'The time box belongs to a phase of the slot that counts once.',
    'a variant names an unknown phase': 'A variant names a phase that is not in this format.',
    'a variant id appears twice': 'Another variant has this name already.',
  } as Readonly<Record<string, string>>,
  otherwise: (message: string) => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
} as const;
