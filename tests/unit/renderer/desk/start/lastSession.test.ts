import { describe, expect, it } from 'vitest';
import type { Summary } from '#shared/summary/summary.ts';
import {
  lastBefore,
  readFirst,
  readRest,
  currentOrNextPhase,
} from '../../../../../src/renderer/desk/start/lastSession.ts';
import { REGISTERS } from '../../../../support/preview/groups.ts';
import { startReadOf } from '../../../../support/startRead.ts';
import { PlayedSession, sampleDraft } from '../../../../support/playedSession.ts';
import { summarize } from '#shared/summary/summarize.ts';
import * as english from '#shared/words/en/index.ts';

const { oneGroup } = REGISTERS;
const register = oneGroup ?? { groups: [], people: [] };
const first = startReadOf(register, {
  ...{ plans: [], lastFormat: 'council', open: null, lastOfGroup: null },
  last: { title: 'elsewhere' } as Summary,
});
const answering = (answers: Readonly<Record<string, unknown>>, asked: string[] = []) =>
  ((query: { type: string; session?: string }) => {
    asked.push(query.session ?? query.type);
    const answer = query.session === undefined ? answers[query.type] : { title: query.session };
    return Promise.resolve(
      answer === undefined ? { ok: false, refusal: { code: 'malformed' } } : { ok: true, answer },
    );
  }) as never;

describe('what the start screen reads', () => {
  it('is first the group that meets next alone, then everybody', async () => {
    const asked: string[] = [];
    const two = {
      ...register,
      groups: [...register.groups, { ...register.groups[0], id: 'later', next: null }],
    };
    const query = answering({ 'start.read': { ...first, groups: 2 }, 'register.read': two }, asked);
    const read = await readFirst({ query });
    expect(asked).toEqual(['start.read']);
    expect(read.groups.map(({ id }) => id)).toEqual(['thursday']);
    expect(read).toMatchObject({ toRead: 1, isWhole: false, people: [], lastFormat: 'council' });
    const whole = await readRest({ query }, read);
    expect(whole.groups.map(({ id }) => id)).toEqual(['thursday', 'later']);
    expect(whole).toMatchObject({ toRead: 0, isWhole: true, people: register.people, lastFormat: 'council' });
  });

  it("goes on with a group's plan after what the group did last, not after what anybody did", async () => {
    const query = answering({ 'start.read': first, 'register.read': register });
    const data = await readFirst({ query });
    const own = { id: 'a', draft: sampleDraft(6), starts: null };
    const ofGroup = { ...own, draft: { ...sampleDraft(6), group: { id: 'thursday', people: {} } } };
    const ofGone = { ...own, draft: { ...sampleDraft(6), group: { id: 'gone', people: {} } } };
    const titles = [own, ofGroup, ofGone].map(
      async (plan) => (await lastBefore({ query }, plan, data))?.title ?? null,
    );
    expect(await Promise.all(titles)).toEqual(['elsewhere', 'thursday-s6', null]);
  });

  it('is an empty start where nothing can be read', async () => {
    const query = answering({});
    const read = await readFirst({ query });
    expect(read).toEqual({
      plans: [],
      last: null,
      lastFormat: null,
      open: null,
      groups: [],
      people: [],
      lastOfGroup: null,
      toRead: 0,
      isWhole: false,
    });
    expect(await readRest({ query }, { ...read, toRead: 3 })).toEqual({ ...read, isWhole: true });
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
