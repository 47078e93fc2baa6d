import { expect, it } from 'vitest';
import {
  joiningOf,
  seatsOf,
  usuallyMeant,
  whoIsMeant,
} from '../../../../../src/renderer/desk/register/joining.ts';

const people = [
  { person: 'a1', name: 'Ana', groups: ['Thursday Council'], records: [] },
  { person: 'b1', name: 'Ben', groups: [], records: [] },
  { person: 'b2', name: 'ben', groups: ['First Monday Set'], records: [] },
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

it('who of a session became whom is found by name, namesakes in the order they sat in; who is no member has no seat', () => {
  const asked = whoIsMeant(['Gus', 'Ana', 'gus'], people, []);
  const joining = joiningOf(asked, usuallyMeant(asked));
  const seats = seatsOf(
    [
      { person: 'p1', name: 'ana' },
      { person: 'p2', name: 'Gus' },
      { person: 'p3', name: 'Hana' },
      { person: 'p4', name: 'GUS' },
    ],
    asked,
    joining,
  );
  expect(seats).toEqual({ p1: 'a1', p2: joining[0]?.person, p4: joining[2]?.person });
});
