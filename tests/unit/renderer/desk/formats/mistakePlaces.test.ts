import { describe, expect, it } from 'vitest';
import { council } from '../../../../support/shipped.ts';
import { mistakesIn } from '#shared/format/mistakes.ts';
import type { Format } from '#shared/format/schema.ts';
import { mistakesByField, placeOf } from '../../../../../src/renderer/desk/formats/mistakePlaces.ts';

const infos = [
  { id: 'OPEN', title: '', prompts: ['Hello.'], observerCodes: [], watchFor: null, records: null },
];
const broken: Format = {
  ...council,
  name: '',
  size: { ...council.size, max: 2 },
  slot: council.slot.map((phase) => (phase.id === 'SHORTQ' ? { ...phase, max: 1 } : phase)),
  closing: [],
  phaseInfos: infos,
  prompts: { CLOSE: ['{moon}'] },
};

describe('where a mistake shows', () => {
  it('is the field of the phase or of the whole that it is about', () => {
    expect([...mistakesByField(broken, mistakesIn(broken)).keys()].toSorted()).toEqual([
      'CLOSE.prompts',
      'OPEN.title',
      'SHORTQ.def',
      'whole.closing',
      'whole.name',
      'whole.size',
    ]);
  });

  it('is the row of times for the shortest and the longest', () => {
    for (const field of ['min', 'def', 'max'])
      expect(placeOf(council, { path: ['slot', 1, field] })).toEqual({ line: 'SHORTQ', field: 'def' });
  });

  it('is the whole where no phase is named', () => {
    for (const path of [['slot'], ['growth', 0], ['variants', 2, 'id']] as const)
      expect(placeOf(council, { path }).line).toBe('whole');
  });
});
