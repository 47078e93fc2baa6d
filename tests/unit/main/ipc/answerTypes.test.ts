import { describe, expectTypeOf, it } from 'vitest';
import type { AppReply, AppRequest, Query, ReplyTo, TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { Cancelled, Done, FileWritten, NotDone } from '#shared/ipc/replies.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { Answers } from '../../../../src/main/ipc/dispatcher.ts';

/** Nothing here runs: that it compiles, and that each marked line would not, is what is asked. */
type Queries = Answers['queries'];
type Requests = Answers['requests'];

describe('an answer', () => {
  it('of the wrong type does not compile, to any query', () => {
    const right = {
      'clock.read': () => ({ monotonic: 1 }),
      'summary.read': () => null,
      'sessions.recent': () => [],
    } satisfies Partial<Queries>;
    // @ts-expect-error a clock is read as an object
    const number = { 'clock.read': () => 1 } satisfies Partial<Queries>;
    // @ts-expect-error a summary, not a list of sessions
    const list = { 'summary.read': () => [] } satisfies Partial<Queries>;
    // @ts-expect-error a list is never null
    const none = { 'formats.own': () => null } satisfies Partial<Queries>;
    // @ts-expect-error nor may it be late and wrong
    const late = { 'draft.kept': () => Promise.resolve({ ok: true }) } satisfies Partial<Queries>;
    // @ts-expect-error nobody asks that
    const unknown = { 'sessions.all': () => [] } satisfies Partial<Queries>;
    expectTypeOf({ right, number, list, none, late, unknown }).toBeObject();
  });

  it('to a request says neither more nor less than its reply', () => {
    const right = { 'turns.discard': () => ({ ok: true }) } satisfies Partial<Requests>;
    // @ts-expect-error an export that was written says where
    const where = { 'plan.export': () => ({ ok: true }) } satisfies Partial<Requests>;
    // @ts-expect-error nothing is asked in a dialog there
    const dialog = { 'session.open': () => ({ ok: false, cancelled: true }) } satisfies Partial<Requests>;
    expectTypeOf({ right, where, dialog }).toBeObject();
    expectTypeOf<ReplyTo<'plan.export'>>().toEqualTypeOf<FileWritten | Cancelled | NotDone>();
    expectTypeOf<ReplyTo<'room.open'>>().toEqualTypeOf<Done | NotDone>();
    expectTypeOf<ReplyTo<AppRequest['type']>>().toEqualTypeOf<AppReply>();
  });

  it('exists for every request and query, and knows who may have asked', () => {
    expectTypeOf<keyof Queries>().toEqualTypeOf<Query['type']>();
    expectTypeOf<keyof Requests>().toEqualTypeOf<AppRequest['type']>();
    expectTypeOf<Parameters<Requests['board.setUp']>[1]>().toEqualTypeOf<
      'console' | 'board' | 'secondBoard'
    >();
    expectTypeOf<Parameters<Requests['session.open']>[1]>().toEqualTypeOf<'library'>();
  });

  it('reaches the window with its own type', () => {
    const asks = async ({ query, request }: TalkingPieceBridge) => {
      const read = await query({ type: 'summary.read', session: 's-1' });
      if (read.ok) expectTypeOf(read.answer).toEqualTypeOf<Summary | null>();
      const written = await request({ type: 'format.export', format: {} as never });
      if (written.ok) expectTypeOf(written.path).toBeString();
      // @ts-expect-error a session is named
      await query({ type: 'summary.read' });
      // @ts-expect-error nothing else is taken
      await request({ type: 'room.open', display: 1 });
    };
    expectTypeOf(asks).toBeFunction();
  });
});
