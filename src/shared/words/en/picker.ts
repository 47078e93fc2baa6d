import { formOf, inWords, ofCount } from './counted.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of the sheet that finds a format for the time and the people there are. */
export const pickerWords = {
  title: 'Which format fits?',
  iHave: 'I have',
  and: 'and',
  minutes: 'Minutes',
  minutesUnit: (minutes: number) => formOf(minutes, 'minute'),
  people: 'People',
  peopleUnit: (count: number) => formOf(count, 'person', 'people'),
  hint: '↑ ↓ go through the list, Enter takes a format. M and P lead to minutes and people, Enter back to the list.',
  kinds: { formats: 'Fits', relatives: 'Relatives of these', own: 'Your own', fitsNot: 'Does not fit' },
  nothing: 'Nothing fits so few minutes with these people. More minutes, or fewer people?',
  fitCount: (count: number) =>
    count === 0
      ? 'No format fits.'
      : ofCount(count, 'One format fits.', capital(`${inWords(count)} formats fit.`)),
  now: (how: string) => `Chosen now · ${how}`,
  close: 'Leave it',
} as const;
