import { expect, it } from 'vitest';
import { guessPeople, titleFromFile } from '../../../../../src/renderer/desk/turns/guessPeople.ts';

const speakers = (...names: string[]) => names.map((speaker) => ({ speaker }));
const people = [
  { person: 'p1', name: 'Ana Kim' },
  { person: 'p2', name: 'Ana' },
  { person: 'p3', name: 'Ben' },
];

it('keeps the names of a file that becomes a meeting of its own', () => {
  expect(guessPeople(speakers('FEE019', 'Ana'), null)).toEqual(['FEE019', 'Ana']);
});

it('finds people by their names, then by their first names, each once', () => {
  expect(guessPeople(speakers('ana', 'Ana (guest)', 'BEN', 'Zoë'), people)).toEqual(['p2', 'p1', 'p3', '']);
  expect(guessPeople(speakers('Ben_Okoro', 'Ben'), people)).toEqual(['', 'p3']);
});

it('makes a title of a file’s name', () => {
  expect(titleFromFile('weekly_council 2026.vtt')).toBe('weekly council 2026');
  expect(titleFromFile('notes')).toBe('notes');
});
