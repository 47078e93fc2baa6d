import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS } from '../../support/shipped.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import type { Format } from '#shared/format/schema.ts';
import { format, phase } from './formatBuilder.ts';

const refusals = (given: unknown): string[] =>
  FormatSchema.safeParse(given).error?.issues.map(({ message }) => message) ?? [];

const manyVariants = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `v${index}`, name: 'V' }));

describe('the schema of a format', () => {
  it.each([...FORMATS, ...PRESETS])('takes the shipped $name as it is', (shipped) => {
    expect(FormatSchema.parse(shipped)).toEqual(shipped);
    expect(FormatSchema.parse(JSON.parse(JSON.stringify(shipped)))).toEqual(shipped);
  });

  it('reads a file from before there were variants, people of a slot other than presenters, and words of its own', () => {
    const { focus, variants, phaseInfos, ...old } = format({ slot: [phase('PRESENT')] });
    expect(FormatSchema.parse(old)).toEqual({ ...old, focus, variants });
    expect(phaseInfos).toEqual([]);
  });

  it.each<[string, Partial<Format>]>([
    ['phaseTwice', { front: [phase('SLOT')] }],
    ['onlyGapPerGap', { back: [phase('B', { per: 'gap' })] }],
    ['gapPerGap', { gap: [phase('G')] }],
    ['closingUnknown', { closing: ['CLOSE'] }],
    ['growthUnknown', { growth: [{ kind: 'phase', phase: 'CLOSE' }] }],
    ['timesRise', { back: [phase('B', { min: 70 })] }],
    ['protectedMayGo', { back: [phase('B', { protected: true, drop: 1 })] }],
    ['protectedMayGo', { back: [phase('B', { protected: true, may: ['skip'] })] }],
    ['sizesRise', { size: { min: 3, ideal: [2, 4], max: 5 } }],
    ['newPhaseBare', { phaseInfos: [] }],
    ['variantUnknown', { variants: [{ id: 'v', name: 'V', replaces: ['GONE'], with: [phase('B')] }] }],
    [
      'phaseTwice',
      { back: [phase('B')], variants: [{ id: 'v', name: 'V', before: 'B', with: [phase('SLOT')] }] },
    ],
    ['timesRise', { variants: [{ id: 'v', name: 'V', changes: [{ phase: 'SLOT', set: { min: 90 } }] }] }],
    ['closingUnknown', { variants: [{ id: 'v', name: 'V', replaces: ['SLOT'], with: [phase('B')] }] }],
    [
      'variantTwice',
      {
        variants: [
          { id: 'v', name: 'V' },
          { id: 'v', name: 'W' },
        ],
      },
    ],
    [
      'tooManySteps',
      {
        size: { min: 2, ideal: [4, 6], max: 12 },
        slot: Array.from({ length: 21 }, (_, index) => phase(`S${index}`)),
      },
    ],
    [
      'tooLongAtShortest',
      { slot: [phase('SLOT', { def: 14_400 }), phase('B', { def: 14_400 }), phase('C', { def: 14_400 })] },
    ],
    ['boxedOnce', { maxPresenters: { kind: 'boxes', phase: 'TOPIC', shortBox: 300, fewerThan: 3 } }],
  ])('refuses: %s', (message, given) => {
    expect(refusals(format(given))).toEqual([message]);
  });

  it.each<[string, string, object]>([
    ['a key it does not know', '', { colour: 'red' }],
    [
      'more than 24 phases in a zone',
      'back',
      { back: Array.from({ length: 25 }, (_, index) => phase(`B${index}`)) },
    ],
    ['a purpose of more than 200 letters', 'purpose', { purpose: 'x'.repeat(201) }],
    ['a phase of more than four hours', 'slot.0.max', { slot: [phase('SLOT', { max: 14_401 })] }],
    ['a phase id in small letters', 'front.0.id', { front: [phase('open')] }],
    ['a rule it does not know', 'slot.0.rules.0', { slot: [{ ...phase('SLOT'), rules: ['SHOUT'] }] }],
    ['a group of more than twelve', 'size.max', { size: { min: 2, ideal: [4, 6], max: 13 } }],
    ['no slot', 'slot', { slot: [] }],
    ['a phase that comes twice', 'back.1.id', { back: [phase('CLOSE'), phase('CLOSE')] }],
    ['a length below the shortest', 'slot.0.def', { slot: [phase('SLOT', { min: 70 })] }],
    ['an unknown phase to close with', 'closing.1', { closing: ['SLOT', 'CLOSE'] }],
    ['a variant that breaks it', 'variants.0', { variants: [{ id: 'v', name: 'V', replaces: ['NONE'] }] }],
    ['a long prompt in place of the library’s', 'prompts.SLOT.0', { prompts: { SLOT: ['x'.repeat(161)] } }],
    ['more variants than anybody could choose from', 'variants', { variants: manyVariants(9) }],
  ])('refuses %s', (_, path, given) => {
    const issues = FormatSchema.safeParse({ ...format(), ...given }).error?.issues ?? [];
    expect(issues[0]?.path.join('.')).toBe(path);
  });
});
