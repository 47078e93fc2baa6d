import { noonOf, type Day } from '#shared/group/register/day.ts';
import { countedInWords } from './counted.ts';
import { dateLabel } from './wallClock.ts';

const list = new Intl.ListFormat('en-GB');

/** Words of a working agreement on paper, and of where it is asked for. */
export const agreementPaperWords = {
  /** What a file of it is called, without the day. */
  file: (group: string, version: number) => `${group}, working agreement ${version}`,
  title: 'Working agreement',
  /** What stands below the name of the group. */
  version: (version: number, since: Day | null) =>
    since === null
      ? `Version ${version}, being written`
      : `Version ${version}, since ${dateLabel(noonOf(since))}`,
  present: 'Who was there',
  names: (names: readonly string[], noLongerKnown: number) =>
    list.format(
      noLongerKnown === 0
        ? names
        : [
            ...names,
            countedInWords(
              noLongerKnown,
              'person of whom no record is left',
              'people of whom no record is left',
            ),
          ],
    ),

  ask: 'Print',
  askTitle: 'The working agreement on paper',
  askBody: (version: number, isWritten: boolean) =>
    isWritten
      ? `Version ${version} as it is now; it says that it is being written. What is blank has room for a pen.`
      : `Version ${version} as it stands, on A4. What is blank has room for a pen.`,
  asFile: 'Save it as PDF',
  onPaper: 'Print it',
  printed: 'Handed to the printer.',
  nothing: 'Every line is empty: there is nothing to print yet.',
  key: 'Print it, or save it as PDF',
} as const;
