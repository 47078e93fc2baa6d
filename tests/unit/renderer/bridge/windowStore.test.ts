import { NO_SOUND } from '#shared/sound/sound.ts';
import { describe, expect, it } from 'vitest';
import { connectWindow } from '../../../../src/renderer/bridge/windowStore.ts';
import type { CommandReply, CommandRequest } from '#shared/ipc/command.ts';
import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { ClockStamp, WindowPush } from '#shared/ipc/pushes.ts';
import { DEFAULT_SET_UP } from '#shared/session/voices/boardSetUp.ts';
import { refuse } from '#shared/session/refusals.ts';
import { instant, wallTime } from '#shared/time.ts';
import { windowTime, type WindowTime } from './windowTime.ts';

const AHEAD = 50_000;

const stamp = (at: number, monotonic: number, moving = true): ClockStamp => ({
  at: instant(at),
  monotonic,
  wall: wallTime(0),
  moving,
});
const roomPush = (clock: ClockStamp | null): WindowPush => ({
  role: 'room',
  theme: 'system',
  sample: false,
  sound: NO_SOUND,
  view: null,
  covers: false,
  replay: null,
  clock,
});

/** Main's side: its monotonic clock runs `AHEAD` of the window's, and answers take `trips` ms each, in turn. */
function main(time: WindowTime, first: WindowPush, trips: readonly number[] = [2]) {
  const sent: CommandRequest[] = [];
  const listeners = new Set<(push: WindowPush) => void>();
  let reply: CommandReply = { ok: true, seq: 1, saved: 'disk' };
  let reads = 0;
  const bridge: TalkingPieceBridge = {
    role: 'room',
    command: async (request) => (sent.push(request), reply),
    request: async () => ({ ok: true }) as never,
    query: async (query) => {
      if (query.type === 'window.view') return { ok: true, answer: first } as never;
      const trip = trips[reads % trips.length] ?? 0;
      reads += 1;
      time.pass(trip * 0.75);
      const monotonic = time.monotonic() + AHEAD;
      time.pass(trip * 0.25);
      return { ok: true, answer: { monotonic } } as never;
    },
    onPush: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
  };
  return {
    bridge,
    sent,
    reads: () => reads,
    answer: (next: CommandReply) => void (reply = next),
    push: (push: WindowPush) => listeners.forEach((listener) => listener(push)),
    listeners,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a connected window', () => {
  it('tells the session clock by main, by its own clock and the smallest round trip', async () => {
    const time = windowTime(100);
    const at = stamp(7_000, AHEAD + 100);
    const { bridge } = main(time, roomPush(at), [400, 0.2, 90]);
    const store = connectWindow(bridge, 'room', time);
    await settled();
    const began = time.monotonic();
    expect(Math.abs(store.exactNow() - (7_000 + began - 100))).toBeLessThanOrEqual(0.1);
    time.pass(3_600_000);
    expect(Math.abs(store.exactNow() - (7_000 + 3_600_000 + began - 100))).toBeLessThanOrEqual(0.1);
  });

  it('stands where main says that the clock stands', async () => {
    const time = windowTime();
    const { bridge } = main(time, roomPush(stamp(7_000, AHEAD, false)));
    const store = connectWindow(bridge, 'room', time);
    await settled();
    time.pass(60_000);
    expect(store.now()).toBe(7_000);
  });

  it('compares clocks again when a push contradicts it, and only then', async () => {
    const time = windowTime();
    const { bridge, push, reads } = main(time, roomPush(stamp(0, AHEAD)));
    const store = connectWindow(bridge, 'room', time);
    await settled();
    expect(reads()).toBe(5);
    time.pass(10_000);
    push(roomPush(stamp(10_000, time.monotonic() + AHEAD - 3)));
    await settled();
    expect(reads()).toBe(5);
    push(roomPush(stamp(10_000, time.monotonic() + AHEAD + 80)));
    await settled();
    expect(reads()).toBe(10);
    expect(store.push()?.clock?.at).toBe(10_000);
  });

  it('ignores a push for another role', async () => {
    const time = windowTime();
    const { bridge, push } = main(time, roomPush(null));
    const store = connectWindow(bridge, 'room', time);
    await settled();
    push({
      ...{ role: 'board', theme: 'dark', view: null, session: null, clock: null },
      setUp: DEFAULT_SET_UP,
    });
    expect(store.push()).toEqual(roomPush(null));
    expect(store.now()).toBe(0);
  });

  it('sends each act under an id of its own and keeps its refusal until the next', async () => {
    const time = windowTime();
    const { bridge, sent, answer } = main(time, roomPush(null));
    const store = connectWindow(bridge, 'room', time);
    answer({ ok: false, refusal: refuse('nothingToUndo') });
    await store.send({ type: 'act.undo' });
    const first = store.refused();
    await store.send({ type: 'act.undo' });
    expect(store.refused()).toEqual({ key: 2, refusal: { code: 'nothingToUndo' } });
    expect(first?.key).toBe(1);
    answer({ ok: true, seq: 2, saved: 'disk' });
    await store.send({ type: 'act.redo' });
    expect(store.refused()).toBeNull();
    expect(sent).toEqual([
      { id: 'act-1', command: { type: 'act.undo' } },
      { id: 'act-2', command: { type: 'act.undo' } },
      { id: 'act-3', command: { type: 'act.redo' } },
    ]);
  });

  it('stops listening when it is closed', async () => {
    const time = windowTime();
    const { bridge, listeners } = main(time, roomPush(null));
    connectWindow(bridge, 'room', time).close();
    expect(listeners.size).toBe(0);
  });
});
