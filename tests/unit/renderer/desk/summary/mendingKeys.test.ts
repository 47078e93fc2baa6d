import { expect, it } from 'vitest';
import { DESK_KEYS, MENDING_SEATS } from '#shared/deskKeys.ts';

it('while turns are mended, no letter of the page means another thing', () => {
  const letters = (keys: Readonly<Record<string, { readonly caps: readonly string[] }>>) =>
    Object.values(keys).flatMap(({ caps }) => (/^\p{L}$/u.test(caps.join('')) ? caps : []));
  const page = letters(DESK_KEYS.summary);
  expect(letters(DESK_KEYS.mending).filter((cap) => page.includes(cap))).toEqual([]);
  expect(MENDING_SEATS.flatMap(({ caps }) => caps).filter((cap) => page.includes(cap))).toEqual([]);
});
