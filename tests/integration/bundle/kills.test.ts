import { expect, it } from 'vitest';
import { attackWithKills } from '../../../tools/attack/kills.ts';
import { ownFolder } from '../../support/folders.ts';

/** All of a file that is taken in, or nothing: with whom it removes, in every file and every plan. */
it(
  'a kill before any statement of taking an archive in leaves all of it or nothing',
  { timeout: 600_000 },
  async () => {
    const { tried, found } = await attackWithKills(ownFolder(), 1, 'beforeEachStep', ['takeInPlain']);
    expect(found).toEqual([]);
    expect(tried['takeInPlain']).toBeGreaterThan(20);
  },
);

it('a kill while a bundle is taken in leaves all of it or nothing', { timeout: 600_000 }, async () => {
  const { found } = await attackWithKills(ownFolder(), 1, 16, ['takeInBundle']);
  expect(found).toEqual([]);
});
