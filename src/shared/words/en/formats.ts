import { ofCount } from './counted.ts';

/** What the app says of a format's file. */
export const shareWords = {
  tooLarge: (kilobytes: number) => `The file is larger than ${kilobytes} kB; no format is.`,
  tooDeep: (most: number) => `The file nests more than ${most} deep; no format does.`,
  tooMuch: 'The file holds more values than any format does.',
  notText: 'The file is not a text.',
  notJson: (place: string | null) => `The file is no JSON${place === null ? '' : `: ${place}`}.`,
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
  lineColumn: (line: number, column: number) => `line ${line}, column ${column}`,
  notAFormat: 'This is not a format of Talking Piece.',
  otherVersion: 'It was written by another version of Talking Piece, which this one does not read.',
  unknownField: 'This field is not known.',
} as const;
