import { wholeSeconds } from '#shared/words/timeText.ts';
import type { SummaryPerson } from './summary.ts';

/** One line of text for a file: no control characters, no line breaks, no marks that turn the text's direction. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim();

/** Minutes and seconds: `3:47`, `119:00`. To the nearest second. */
export function lengthText(milliseconds: number): string {
  const all = Math.round(milliseconds / 1000);
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

/** `19 %`, with a space that does not break. */
export const percentText = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

/** How long each person spoke, in the order of `people`: in whole seconds that add up to what all spoke as it is shown. */
export const spokenLengths = (people: readonly Pick<SummaryPerson, 'airtime'>[]): readonly number[] =>
  wholeSeconds(people.map(({ airtime }) => airtime));
