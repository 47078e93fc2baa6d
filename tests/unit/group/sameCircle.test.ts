import { expect, it } from 'vitest';
import { isSameCircle } from '#shared/group/sameCircle.ts';

const SIX = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];

it('is the same circle where nobody is new and at least half of it are there, however the names are written', () => {
  expect(isSameCircle(SIX, SIX)).toBe(true);
  expect(isSameCircle(['fay', ' Ana', 'BEN'], SIX)).toBe(true);
});

it('is another where somebody is new, or too few of it are there', () => {
  expect(isSameCircle([...SIX.slice(1), 'Gil'], SIX)).toBe(false);
  expect(isSameCircle(['Ana', 'Ben'], SIX)).toBe(false);
});

it('is another where a name is that of two people, then or now', () => {
  expect(isSameCircle(['Kim', 'Kim', 'Ana'], ['Kim', 'Ana', 'Ben'])).toBe(false);
  expect(isSameCircle(['Kim', 'Ana'], ['Kim', 'Kim', 'Ana'])).toBe(false);
});
