import type { WhyNotAFormat } from '#shared/format/share.ts';
import type { Times } from '../timeText.ts';
import { ofCount } from './counted.ts';
import { mistakeSentence } from './mistakes.ts';

/** What the app says of a format's file. */
export const shareWords = {
  tooLarge: (kilobytes: number) => `The file is larger than ${kilobytes} kB; no format is.`,
  tooDeep: (most: number) => `The file nests more than ${most} deep; no format does.`,
  tooMuch: 'The file holds more values than any format does.',
  notText: 'The file is not a text.',
  notJson: (place: string | null) =>
    `This is no file that a format was kept in, or it is damaged${place === null ? '' : ` at ${place}`}.`,
  notRead: 'The file could not be read.',
  faults: (count: number) =>
    ofCount(
      count,
      'One thing in the file is wrong. Nothing was taken from it.',
      `${count} things in the file are wrong. Nothing was taken from it.`,
    ),
  importTitle: 'Take in a format from a file',
  exportTitle: 'Keep the format as a file',
  kind: 'Format of Talking Piece',
  untitled: 'Format',
  full: 'There are as many of your own as the app keeps. Delete one first.',
  shipped: 'A format of the app has this name already.',
  unknownPart: 'This field is not known.',
  lineColumn: (line: number, column: number) => `line ${line}, column ${column}`,
  notAFormat: 'This is not a format of Talking Piece.',
  otherVersion: 'It was written by another version of Talking Piece, which this one does not read.',
} as const;

/** What is wrong with a format's file. */
export function faultSentence(why: WhyNotAFormat, times: Times): string {
  switch (why.code) {
    case 'tooLarge':
      return shareWords.tooLarge(why.kilobytes);
    case 'tooDeep':
      return shareWords.tooDeep(why.most);
    case 'notJson':
      return shareWords.notJson(why.place && shareWords.lineColumn(why.place.line, why.place.column));
    case 'notRead':
    case 'notText':
    case 'tooMuch':
    case 'notAFormat':
    case 'otherVersion':
    case 'unknownPart':
      return shareWords[why.code];
    default:
      return mistakeSentence(why, times);
  }
}
