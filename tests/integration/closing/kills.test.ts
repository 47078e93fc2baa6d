import { expect, it } from 'vitest';
import { attackWithKills } from '../../../tools/attack/kills.ts';
import { ownFolder } from '../../support/folders.ts';

it(
  'a kill before any statement of closing leaves the session open with everything, or closed with nothing too much',
  { timeout: 600_000 },
  async () => {
    const { tried, found } = await attackWithKills(ownFolder(), 1, 'beforeEachStep', ['close']);
    expect(found).toEqual([]);
    expect(tried['close']).toBeGreaterThan(20);
  },
);
