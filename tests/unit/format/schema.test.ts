import { describe, expect, it } from 'vitest';
import { FORMATS } from '#shared/format/library/index.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import type { Format } from '#shared/format/schema.ts';
import { format, phase } from './formatBuilder.ts';

const refusals = (given: unknown): string[] =>
  FormatSchema.safeParse(given).error?.issues.map(({ message }) => message) ?? [];

describe('the schema of a format', () => {
  it.each(FORMATS)('takes the shipped $name as it is', (shipped) => {
    expect(FormatSchema.parse(shipped)).toEqual(shipped);
  });

  it.each<[string, Partial<Format>]>([
    ['a phase id appears twice', { front: [phase('SLOT')] }],
    ['only a gap phase is counted per gap', { back: [phase('B', { per: 'gap' })] }],
    ['a gap phase is counted per gap', { gap: [phase('G')] }],
    ['closing names an unknown phase', { closing: ['CLOSE'] }],
    ['growth names an unknown phase', { growth: [{ kind: 'phase', phase: 'CLOSE' }] }],
    ['min, def and max must rise', { back: [phase('B', { min: 70 })] }],
    ['a protected phase cannot be left out or skipped', { back: [phase('B', { protected: true, drop: 1 })] }],
    [
      'a protected phase cannot be left out or skipped',
      { back: [phase('B', { protected: true, may: ['skip'] })] },
    ],
    ['the sizes must rise', { size: { min: 3, ideal: [2, 4], max: 5 } }],
    [
      'the boxed phase stands once in the slot',
      { maxPresenters: { kind: 'boxes', phase: 'TOPIC', shortBox: 300, fewerThan: 3 } },
    ],
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
  ])('refuses %s', (_, path, given) => {
    const issues = FormatSchema.safeParse({ ...format(), ...given }).error?.issues ?? [];
    expect(issues[0]?.path.join('.')).toBe(path);
  });
});
