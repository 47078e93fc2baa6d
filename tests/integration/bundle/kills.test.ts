import { expect, it } from 'vitest';
import { attackWithKills } from '../../../tools/attack/kills.ts';
import { ownFolder } from '../../support/folders.ts';

it.each(['takeInBundle', 'takeInPlain'])(
  'a kill before any statement of taking a file in leaves all of it or nothing: %s',
  { timeout: 600_000 },
  async (act) => {
    const { tried, found } = await attackWithKills(ownFolder(), 1, 'beforeEachStep', [act]);
    expect(found).toEqual([]);
    expect(tried[act]).toBeGreaterThan(20);
  },
);
