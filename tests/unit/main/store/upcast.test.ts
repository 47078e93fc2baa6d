import { describe, expect, it } from 'vitest';
import { LoggedEventSchema } from '#shared/session/events.ts';
import { sampleDraft } from '../../../support/playedSession.ts';
import { upcast } from '../../../../src/main/store/upcast.ts';

const steps = {
  1: (body: unknown) => ({ ...(body as object), two: true }),
  2: (body: unknown) => ({ ...(body as object), three: true }),
};

describe('a session opened before formats other than the council', () => {
  it('reads as one without variants, small groups or cards, and with roles that nobody holds', () => {
    const draft = sampleDraft(5);
    const news = new Set(['variants', 'cards', 'trios', 'autoAdvance']);
    const old = Object.fromEntries(Object.entries(draft).filter(([key]) => !news.has(key)));
    const { facilitator, timekeeper, observer, noteTaker } = draft.roles;
    const stored = {
      ...{ seq: 1, v: 1, act: 'a', by: 'library', at: 0, wall: 0, line: null },
      body: {
        type: 'session.opened',
        draft: { ...old, roles: { facilitator, timekeeper, observer, noteTaker } },
      },
    };
    expect(LoggedEventSchema.safeParse(stored).success).toBe(false);
    expect(LoggedEventSchema.parse(upcast(stored)).body).toEqual({ type: 'session.opened', draft });
  });

  it('keeps every other fact as it was', () => {
    const body = { type: 'voice.started', person: 'p1' };
    expect(upcast({ v: 1, body }).body).toBe(body);
  });
});

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
