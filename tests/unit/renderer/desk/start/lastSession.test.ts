import { describe, expect, it } from 'vitest';
import type { RecentSession } from '#shared/session/recentSession.ts';
import {
  lastBefore,
  readStart,
  currentOrNextPhase,
} from '../../../../../src/renderer/desk/start/lastSession.ts';
import { REGISTERS } from '../../../../support/preview/groups.ts';
import { PlayedSession, sampleDraft } from '../../../../support/playedSession.ts';
import { summarize } from '#shared/summary/summarize.ts';
import * as english from '#shared/words/en/index.ts';

const recent = (session: string, state: RecentSession['state'], trial = false) =>
  ({
    session,
    state,
    trial,
    title: session,
    formatId: `format of ${session}`,
    formatName: 'Council',
    openedWall: 0,
    people: [],
  }) as unknown as RecentSession;

describe('readStart', () => {
  it('takes the newest real session that ended for last time', async () => {
    const read: string[] = [];
    const query = ((asked: { type: string; session?: string }) => {
      if (asked.session) read.push(asked.session);
      const answer =
        asked.type === 'sessions.recent'
          ? [
              recent('s4', 'open'),
              recent('s6', 'declined'),
              recent('s5', 'recorded'),
              recent('s3', 'ended', true),
              recent('s2', 'ended'),
              recent('s1', 'ended'),
            ]
          : asked.type === 'register.read'
            ? REGISTERS['oneGroup']
            : asked.type === 'plans.kept'
              ? []
              : null;
      return Promise.resolve({ ok: true, answer });
    }) as never;
    const data = await readStart({ query }, 's4');
    // The group's own last session is its own, whatever came between.
    expect(read).toEqual(['s2', 's4', 'thursday-s6']);
    expect(data.groups.map(({ id }) => id)).toEqual(['thursday']);
    expect(data).toMatchObject({ plans: [], last: null, lastFormat: 'format of s2', open: null });
  });

  it("goes on with a group's plan after what the group did last, not after what anybody did", async () => {
    const query = ((asked: { type: string; session?: string }) => {
      const answers: Record<string, unknown> = {
        'sessions.recent': [recent('elsewhere', 'ended')],
        'register.read': REGISTERS['oneGroup'],
        'summary.read': { title: asked.session },
      };
      return Promise.resolve({ ok: true, answer: answers[asked.type] });
    }) as never;
    const data = await readStart({ query }, null);
    const own = { id: 'a', draft: sampleDraft(6), starts: null };
    const ofGroup = { ...own, draft: { ...sampleDraft(6), group: { id: 'thursday', people: {} } } };
    const ofGone = { ...own, draft: { ...sampleDraft(6), group: { id: 'gone', people: {} } } };
    const titles = [own, ofGroup, ofGone].map(
      async (plan) => (await lastBefore({ query }, plan, data))?.title ?? null,
    );
    expect(await Promise.all(titles)).toEqual(['elsewhere', 'thursday-s6', null]);
  });

  it('shows an empty start where nothing can be read', async () => {
    const query = (() => Promise.resolve({ ok: false, refusal: { code: 'malformed' } })) as never;
    expect(await readStart({ query }, null)).toEqual({
      recent: [],
      plans: [],
      last: null,
      lastFormat: null,
      open: null,
      groups: [],
      people: [],
      lastOfGroup: null,
    });
  });
});

it('finds where an open session stands: in a phase, or before the next', () => {
  const play = new PlayedSession(sampleDraft(6)).start().until('slot.1.COUNSEL');
  expect(currentOrNextPhase(summarize(play.session, english))).toMatchObject({
    title: 'Counsel',
    group: 'Slot 1, Chidi',
  });
  play.do({ type: 'phase.end' });
  expect(currentOrNextPhase(summarize(play.session, english))?.step).toBe('slot.1.RESPOND');
  expect(currentOrNextPhase(null)).toBeNull();
});
