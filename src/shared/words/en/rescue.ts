import type { RescueResult } from '#shared/ipc/rescue.ts';
import { countedInWords, formOf, inWords } from './counted.ts';

const sessions = (n: number) => countedInWords(n, 'session');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is said where the file that holds the sessions cannot be used. */
export const rescueWords = {
  title: { damaged: 'The sessions file is damaged', newer: 'A newer version wrote the sessions file' },
  lead: { damaged: 'Nothing in it was changed.', newer: 'Nothing in it was touched.' },
  meanwhile: {
    damaged: 'What you begin now is kept in memory, and taken along once you choose.',
    newer: 'Open it with that version. What you do here is kept in memory, and gone when you quit.',
  },
  meanwhileShort: 'Sessions are kept in memory only.',
  looking: 'Looking for what can be saved …',
  working: 'Reading, and writing a new file …',

  facts: 'What is known',
  file: 'The file',
  inIt: 'In it',
  copy: 'A copy',
  takeBackup: 'Take the newest copy',
  backupDetail: (date: string, time: string, n: number) => `${date}, ${time}: ${sessions(n)}`,
  noBackup: 'There is no copy of it that is whole.',
  salvage: 'Save what can be read',
  salvageDetail: (n: number) => `${sessions(n)} named; the app tries each`,
  nothingReadable: 'Nothing in it can be read.',
  showFolder: 'Open the folder',
  quit: 'Quit',
  goOn: 'Go on in memory',
  back: 'The file that cannot be used',

  askTitle: 'Save what can be read?',
  askBody:
    'Every session that can still be read whole goes into a new file, and the app works with that one. Reading a damaged file can bring back lines that were deleted before: look through the sessions afterwards. The damaged file is kept under another name.',
  askYes: 'Save it',
  askNo: 'Not now',

  /** Stands in the place of words that were there and cannot be read any more. */
  lostLine: '(these words could not be read from the damaged file)',

  busy: 'This is being done already.',
  notDamaged: 'The sessions file is in use and needs no rescue.',
  notWhole: 'No whole file could be made of it; nothing was changed.',
  failed: 'The disk did not let the new file be made; nothing was changed. Make room on it, then try again.',

  keys: {
    backup: 'Take the newest copy; what came later stays in the damaged file',
    salvage: 'Save what can be read into a new file',
    folder: 'Open the folder of the file',
    quit: 'Quit the app',
    goOn: 'Go on in memory, to the start screen',
  },
} as const;

/** What came of a rescue. */
export function rescueSentence(result: RescueResult): string {
  const { sessions: n, aside } = result;
  if (result.code === 'backupTaken')
    return `${capital(sessions(n))} ${formOf(n, 'is', 'are')} back. The damaged file is kept as ${aside}.`;
  const { lost, missingLines } = result;
  return `${capital(sessions(n))} could be read${lost === 0 ? '' : `, ${inWords(lost)} could not`}.${missingLines === 0 ? '' : ` Some of what was written in ${sessions(missingLines)} could not.`} The damaged file is kept as ${aside}.`;
}
