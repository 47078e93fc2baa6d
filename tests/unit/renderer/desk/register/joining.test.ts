import { expect, it } from 'vitest';
import { joiningOf, usuallyMeant, whoIsMeant } from '../../../../../src/renderer/desk/register/joining.ts';

const people = [
  { person: 'a1', name: 'Ana', groups: ['Thursday Council'] },
  { person: 'b1', name: 'Ben', groups: [] },
  { person: 'b2', name: 'ben', groups: ['First Monday Set'] },
];

it('a name that one known person bears means them, once; where two fit it means nobody until it is chosen', () => {
  const asked = whoIsMeant(['ana', 'Ana', 'Ben', 'Gus'], people, []);
  expect(asked.map(({ known }) => known.map(({ person }) => person))).toEqual([
    ['a1'],
    ['a1'],
    ['b1', 'b2'],
    [],
  ]);
  expect(usuallyMeant(asked)).toEqual(['a1', null, null, null]);
});

it('whoever is in the group already is not meant again', () => {
  expect(whoIsMeant(['Ana'], people, ['a1'])[0]?.known).toEqual([]);
});

it('those who are known join as they are known, the others as new people with new ids', () => {
  const asked = whoIsMeant(['Ana', 'Gus', 'Gus'], people, []);
  const [ana, gus, other] = joiningOf(asked, usuallyMeant(asked));
  expect(ana).toMatchObject({ person: 'a1', name: null });
  expect(gus).toMatchObject({ name: 'Gus' });
  expect(new Set([gus?.person, other?.person, gus?.member, other?.member]).size).toBe(4);
});
