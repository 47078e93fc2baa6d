import { describe, expect, it } from 'vitest';
import { upcast } from '../../../../src/main/store/upcast.ts';

const steps = {
  1: (body: unknown) => ({ ...(body as object), two: true }),
  2: (body: unknown) => ({ ...(body as object), three: true }),
};

describe('bringing an old event up to date', () => {
  it('leaves one of the newest version as it is', () => {
    expect(upcast({ v: 3, body: { type: 'x' }, seq: 7 }, steps, 3)).toEqual({
      v: 3,
      body: { type: 'x' },
      seq: 7,
    });
  });

  it('takes every step from the version it has', () => {
    expect(upcast({ v: 1, body: { type: 'x' } }, steps, 3)).toEqual({
      v: 3,
      body: { type: 'x', two: true, three: true },
    });
    expect(upcast({ v: 2, body: { type: 'x' } }, steps, 3)).toEqual({
      v: 3,
      body: { type: 'x', three: true },
    });
  });

  it('refuses a version nobody knows any more', () => {
    expect(() => upcast({ v: 0, body: {} }, steps, 3)).toThrow('events of version 0 cannot be read any more');
  });
});
