import { describe, expect, it } from 'vitest';
import type { ClosingNews } from '#shared/ipc/closing.ts';
import { placeOfNews } from '../../../../../src/renderer/desk/start/SinceLastTime.tsx';

const nothing: ClosingNews = {
  doubt: null,
  closed: [],
  removed: { records: 0, talk: 0, entries: {} },
  nextMonth: { records: 0, talk: 0, entries: {} },
  lostPulse: null,
  waiting: [],
  older: [],
};
const some: ClosingNews = { ...nothing, nextMonth: { records: 1, talk: 0, entries: {} } };

describe('what there is to say since last time', () => {
  it.each([
    [null, false, false, null],
    [nothing, true, true, null],
    [some, false, false, 'over'],
    [some, true, false, 'below'],
    [some, true, true, 'over'],
    [{ ...nothing, doubt: 'longAway' as const }, true, false, 'below'],
  ])(
    'of %o lies where it is not in the way (interrupted: %s, asked for: %s): %s',
    (news, interrupted, asked, place) => {
      expect(placeOfNews(news, { interrupted, asked })).toBe(place);
    },
  );
});
