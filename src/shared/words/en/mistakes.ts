import type { WhyMistaken } from '#shared/format/mistakes.ts';
import type { Times } from '../timeText.ts';
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
  notAnId: 'Only Latin letters, digits and underscores, a letter first.',
  notAPhase: 'This is not the name of a phase.',
  notAChoice: 'This is not one of the choices.',
  placeholder: (name: string) => `The app knows nothing to put in for {${name}}.`,
  /** What cannot be though each field is sound, by what the check says. */
  together: {
    sizesRise: 'The smallest group comes first, then the ideal, then the largest.',
    timesRise: 'The usual time lies between the shortest and the longest.',
    phaseTwice: 'Another phase has this name already.',
    gapPerGap: 'A phase between presenters counts once for each change.',
    onlyGapPerGap: 'Only a phase between presenters counts once for each change.',
    newPhaseBare: 'A phase of one’s own needs a title and at least one prompt.',
    protectedMayGo: 'A protected phase cannot also be left out or skipped.',
    closingUnknown: 'The close names a phase that is not in this format.',
    growthUnknown: 'Spare time would go to a phase that is not in this format.',
    boxedOnce: 'The time box belongs to a phase of the slot that counts once.',
    variantUnknown: 'A variant names a phase that is not in this format.',
    variantTwice: 'Another variant has this name already.',
    tooManySteps: 'A session would have more phases than any window could show.',
    tooLongAtShortest: 'Even the shortest session takes longer than any session may.',
  } as Readonly<Record<string, string>>,
} as const;

/** What is wrong in a field of a format, and how to mend it. */
export function mistakeSentence(why: WhyMistaken, times: Times): string {
  switch (why.code) {
    case 'kind':
      return mistakeWords.kinds[why.kind as keyof typeof mistakeWords.kinds] ?? mistakeWords.wrongKind;
    case 'empty':
      return mistakeWords.emptyFields[why.field] ?? mistakeWords.empty;
    case 'atLeastEntries':
      return mistakeWords.emptyFields[why.field] ?? mistakeWords.atLeastEntries(why.least);
    case 'tooLong':
    case 'atMostEntries':
      return mistakeWords[why.code](why.most);
    case 'atLeast':
    case 'atMost':
      return mistakeWords[why.code](why.isTime ? times.length(why.limit * 1000) : String(why.limit));
    case 'placeholder':
      return mistakeWords.placeholder(why.name);
    case 'together':
      return mistakeWords.together[why.what] ?? mistakeWords.wrongKind;
    default:
      return mistakeWords[why.code];
  }
}
