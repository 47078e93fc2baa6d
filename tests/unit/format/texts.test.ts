import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS, type ShippedId } from '#shared/format/library/index.ts';
import { PHASES } from '#shared/format/phases.ts';
import type { ASKING } from '#shared/format/phases/asking.ts';
import { inWords, type TextsOfFormats, type TextsOfPhases } from '#shared/format/texts.ts';
import { asking } from '#shared/words/en/formats/phases/asking.ts';
import { formats } from '#shared/words/en/formats/formats.ts';
import { formatWords, phaseWords } from '#shared/words/en/formats/index.ts';

/** What a text is kept under in a format, or in what a language says of one. */
const TEXTS = ['name', 'purpose', 'names', 'title', 'prompts', 'watchFor', 'records', 'warning'];

const keysIn = (data: unknown): string[] =>
  typeof data !== 'object' || data === null
    ? []
    : Object.entries(data).flatMap(([key, inside]) => [key, ...keysIn(inside)]);

describe('the texts of formats and phases', () => {
  it('are not among their data', () => {
    const keys = new Set(keysIn([...FORMATS, ...PRESETS, ...PHASES]));
    expect(TEXTS.filter((key) => keys.has(key))).toEqual([]);
  });

  it('are there for every format, phase and variant, and for no other', () => {
    const ids: readonly ShippedId[] = [...FORMATS, ...PRESETS].map(({ id }) => id);
    expect(Object.keys(formatWords)).toEqual(ids);
    expect(Object.keys(phaseWords).toSorted()).toEqual(PHASES.map(({ id }) => id).toSorted());
    for (const format of [...FORMATS, ...PRESETS])
      expect(() => inWords(format, formatWords[format.id])).not.toThrow();
  });

  it('do not compile where one is missing', () => {
    const { WARMUP, ...fewerPhases } = asking;
    // @ts-expect-error Nothing is said of WARMUP.
    const phases: TextsOfPhases<typeof ASKING> = fewerPhases;
    const { forum, ...fewerFormats } = formats;
    // @ts-expect-error Nothing is said of the forum.
    const fewer: TextsOfFormats<typeof FORMATS> = fewerFormats;
    const { variants, ...varied } = forum;
    // @ts-expect-error Nothing is said of its variant.
    const unvaried: TextsOfFormats<typeof FORMATS> = { ...formats, forum: varied };
    const { ownPhases, ...phased } = forum;
    // @ts-expect-error Nothing is said of its own phase.
    const unphased: TextsOfFormats<typeof FORMATS> = { ...formats, forum: phased };
    expect([WARMUP, variants, ownPhases, phases, fewer, unvaried, unphased]).not.toContain(undefined);
  });

  it('are missed aloud where a language without types says nothing', () => {
    const [, forum] = FORMATS;
    expect(() => inWords(forum, { name: 'Forum', purpose: 'To see.' })).toThrow(
      'Nothing is said of OPENCOACH.',
    );
  });
});
