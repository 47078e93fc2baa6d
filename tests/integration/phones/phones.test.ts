import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyOfSecret } from '#shared/phones/pairing.ts';
import type { Level } from '#shared/care/levels.ts';
import type { Command } from '#shared/session/commands.ts';
import { computerTime } from '../../../src/main/platform/timeSource.ts';
import type { TimeSource } from '../../../src/main/session/sessionClock.ts';
import { readKept, type Keeping } from '../../../src/renderer/bridge/sealed/keptOnDevice.ts';
import { luggageIn, pageAt } from '../../../src/renderer/phone/luggage.ts';
import { AS_WALL, linkDevice, type DeviceLink } from '../../../src/renderer/bridge/sealed/deviceLink.ts';
import type { WallView } from '#shared/phones/wallView.ts';
import { comesBack, comesByCode, firstWords, keyAfterYes, repeat } from '../../../tools/attack/rogue.ts';
import { LIMITS } from '../../../src/main/phones/limits.ts';
import { keptInMemory, nodePhone } from '../../../tools/phones/nodePhone.ts';
import { draft } from '../../support/conducting.ts';
import { sampleDraft } from '../../support/playedSession.ts';
import { takePort } from '../../support/takenPort.ts';
import {
  phoneComputer,
  type After,
  type KeptThere,
  type PhoneComputer,
} from '../../support/phoneComputer.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const kept: KeptThere = new Map();
function computer(how: Parameters<typeof phoneComputer>[1] = {}): PhoneComputer {
  const it = phoneComputer(kept, how);
  ends.push(it.end);
  return it;
}

/** A session one phase in, with the door open on this computer's own address. */
async function opened({
  names = true,
  level = 'L1',
  ...how
}: {
  names?: boolean;
  level?: Level;
  monotonic?: () => number;
  time?: TimeSource;
  after?: After;
  has?: (address: string) => boolean;
} = {}): Promise<PhoneComputer> {
  const it = computer(how);
  const opening = it.conductor.open(level === 'L1' ? draft : sampleDraft(6, { level, title: '' }));
  if (!opening.ok) throw new Error(opening.refusal.code);
  it.does({ type: 'phase.start', ago: 0 });
  expect(await it.phones.open({ address: '127.0.0.1', names })).toBeNull();
  it.phones.invite();
  return it;
}

const come = (
  it: PhoneComputer,
  keeping: Keeping = keptInMemory(),
  secret: Uint8Array | null = it.code(),
  monotonic?: () => number,
): DeviceLink => {
  const world = nodePhone(it.host, keeping);
  const link = linkDevice(secret, { ...world, ...(monotonic && { monotonic }) });
  ends.push(link.close);
  return link;
};
const fail = (): never => {
  throw new Error('it was let in, so it has luggage');
};
const stage = (link: DeviceLink) => link.state().stage.kind;
const until = (holds: () => unknown) =>
  vi.waitFor(() => expect(holds()).toBeTruthy(), { timeout: 20_000, interval: 5 });

/** A phone that was let in: both showed the same signs, and somebody said yes. */
async function letIn(
  it: PhoneComputer,
  keeping: Keeping = keptInMemory(),
  monotonic?: () => number,
): Promise<DeviceLink> {
  const link = come(it, keeping, it.code(), monotonic);
  await until(() => stage(link) === 'asking' && it.phones.state()?.asking);
  const asking = it.phones.state()?.asking;
  expect(link.state().stage).toEqual({ kind: 'asking', signs: asking?.signs });
  it.phones.answer(asking?.device ?? '', true);
  await until(() => stage(link) === 'linked' && link.state().view);
  return link;
}

/** Shuts the door, and another program takes its port, until it is told to let go. */
async function shutAndTaken(it: PhoneComputer): Promise<() => void> {
  const { port } = it.phones.state()?.open ?? { port: 0 };
  it.phones.close();
  const free = await takePort(port);
  ends.push(free);
  return free;
}

const tap = (person: string): Command => ({ type: 'voice.tap', person, style: 'handOver' });
const endSession = (it: PhoneComputer): void => {
  it.does({ type: 'session.endNow' });
  for (let next = it.conductor.console()?.next; next; next = it.conductor.console()?.next)
    it.does(next.command);
};
const factsOf = (it: PhoneComputer) => [...it.log.sessions.values()].flat();

describe('a phone', () => {
  it('is let in by a person who compared the signs, and told its own board', async () => {
    const it = await opened();
    const link = await letIn(it);
    expect(link.state().view?.board.seats.map(({ name }) => name)).toEqual(
      draft.people.map(({ name }) => name),
    );
    expect(it.phones.state()).toMatchObject({
      open: { stage: 'arrived', code: null },
      asking: null,
      devices: [{ number: 1, name: null, linked: true, counts: false, tapped: null }],
    });
  });

  it('taps on a track of its own, at the moment of the finger', async () => {
    const it = await opened();
    const link = await letIn(it);
    const reply = await link.act(tap('p2'));
    expect(reply).toMatchObject({ ok: true, saved: 'disk' });
    const device = it.phones.state()?.devices[0]?.id ?? '';
    expect(factsOf(it).at(-1)).toMatchObject({
      by: `observer:${device}`,
      body: { type: 'voice.started', person: 'p2' },
    });
    await until(() => link.state().view?.board.seats[1]?.since != null);
    expect(it.conductor.current()?.session.state.tracks.get(device)?.speaking.has('p2')).toBe(true);
    expect(it.conductor.board('board')?.seats.every(({ since }) => since === null)).toBe(true);
  });

  it('is sent away by a no, and its code is used up', async () => {
    const it = await opened();
    const secret = it.code();
    const link = come(it, keptInMemory(), secret);
    await until(() => it.phones.state()?.asking);
    it.phones.answer(it.phones.state()?.asking?.device ?? '', false);
    await until(() => stage(link) === 'farewell');
    expect(it.phones.state()?.devices).toEqual([]);
    const again = come(it, keptInMemory(), secret);
    await until(() => stage(again) === 'refused');
  });

  it('has two minutes to come, and who waits at the laptop is told after 25 seconds that nobody did', async () => {
    const waits: { delay: number; then: () => void }[] = [];
    const it = await opened({
      after(delay, then) {
        const one = { delay, then };
        waits.push(one);
        return () => void waits.splice(waits.indexOf(one), 1);
      },
    });
    const passes = (seconds: number): void => {
      for (const { delay, then } of [...waits]) if (delay === seconds * 1_000) then();
    };
    const secret = it.code();
    expect(it.phones.state()?.open).toMatchObject({ stage: 'listening' });
    passes(25);
    expect(it.phones.state()?.open).toMatchObject({ stage: 'nothing' });
    passes(120);
    expect(it.phones.state()?.open?.code).toBeNull();
    const late = come(it, keptInMemory(), secret);
    await until(() => stage(late) === 'refused');
    expect(it.phones.state()?.open).toMatchObject({ stage: 'arrived' });
    // Somebody has come: nothing is said of nobody any more.
    it.phones.invite();
    expect(it.phones.state()?.open).toMatchObject({ stage: 'listening' });
    await fetch(`http://${it.host()}/`);
    expect(it.phones.state()?.open).toMatchObject({ stage: 'loaded' });
    passes(25);
    expect(it.phones.state()?.open).toMatchObject({ stage: 'loaded' });
  });

  it('is called as the facilitator says, also once both were gone', async () => {
    const it = await opened();
    await letIn(it);
    const device = it.phones.state()?.devices[0]?.id ?? '';
    it.phones.rename(device, 'Fay’s tablet');
    expect(it.phones.state()?.devices).toMatchObject([{ id: device, number: 1, name: 'Fay’s tablet' }]);
    const session = it.conductor.current()?.id ?? '';
    it.end();
    const next = computer({ log: it.log });
    next.conductor.resume(session);
    await until(() => next.phones.state()?.open);
    expect(next.phones.state()?.devices).toMatchObject([{ id: device, number: 1, name: 'Fay’s tablet' }]);
  });

  it('is out of reach, and not sent away, when the session is only left: both go on when it is taken up again', async () => {
    let passed = 0;
    const now = () => performance.now() + passed;
    const time: TimeSource = {
      ...computerTime,
      monotonic: now,
      wall: () => computerTime.wall() + passed,
      uptime: () => computerTime.uptime() + passed / 1_000,
    };
    const it = await opened({ monotonic: now, time });
    const keeping = keptInMemory();
    const link = await letIn(it, keeping, now);
    await link.act(tap('p1'));
    const session = it.conductor.current()?.id ?? '';
    const key = readKept(keeping.read)?.key;
    it.conductor.leave();
    await until(() => stage(link) === 'lost');
    passed += 1_000;
    const told = link.act(tap('p2'));
    passed += 1_000;
    expect(readKept(keeping.read)).toMatchObject({ key, acts: [{}] });
    expect(it.conductor.resume(session)).toEqual({ ok: true });
    await until(() => it.phones.state()?.open);
    link.wake();
    await until(() => stage(link) === 'linked');
    // The time since then does not count: what was tapped in it lies at its edge, and the phone says so.
    it.does({ type: 'gap.answer', count: false });
    expect(await told).toMatchObject({ ok: true });
    expect(link.state()).toMatchObject({ untold: 0, news: { moved: 'gap' } });
    expect(it.phones.state()?.devices).toMatchObject([{ linked: true }]);
  });

  it('is refused with another code, and nobody is told of it', async () => {
    const it = await opened();
    const wrong = it.code().map((byte, i) => (i === 0 ? byte ^ 1 : byte));
    const link = come(it, keptInMemory(), wrong);
    await until(() => stage(link) === 'refused');
    expect(it.phones.state()?.asking).toBeNull();
    // The code is still good for who has it.
    await letIn(it);
  });

  it('comes back by its own key after its link is cut, and tells each tap once', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    await link.act(tap('p1'));
    const { address, port } = it.phones.state()?.open ?? { address: '', port: 0 };
    it.phones.close();
    await until(() => stage(link) === 'lost');
    const waiting = ['p2', 'p3', 'p4', 'p2', 'p3', 'p4', 'p2', 'p1'].map((person) => link.act(tap(person)));
    expect(link.state().untold).toBe(8);
    expect(await it.phones.open({ address, port, names: true })).toBeNull();
    link.wake();
    for (const reply of await Promise.all(waiting)) expect(reply.ok).toBe(true);
    expect(link.state().untold).toBe(0);
    const began = factsOf(it).filter(({ body }) => body.type === 'voice.started');
    expect(began.map(({ body }) => 'person' in body && body.person)).toEqual([
      ...['p1', 'p2', 'p3', 'p4', 'p2', 'p3', 'p4', 'p2', 'p1'],
    ]);
  });

  it('comes back by its key where it scans a code though it was let in, and tells what it kept', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    await link.act(tap('p1'));
    link.close();
    const cut = linkDevice(null, {
      ...nodePhone(it.host, keeping),
      connect: () => ({ send: () => undefined, close: () => undefined }),
    });
    void cut.act(tap('p2'));
    cut.close();
    it.phones.invite();
    const back = come(it, keeping);
    await until(() => stage(back) === 'linked' && back.state().untold === 0);
    expect(it.phones.state()?.devices).toHaveLength(1);
    expect(factsOf(it).flatMap(({ body }) => (body.type === 'voice.started' ? [body.person] : []))).toEqual([
      'p1',
      'p2',
    ]);
  });

  it('whose page is open twice has the board on the one that came last, says so on the other, and loses and doubles no tap', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const first = await letIn(it, keeping);
    await first.act(tap('p1'));
    // What it taps now is not heard before it is replaced.
    const one = linkDevice(null, {
      ...nodePhone(it.host, keeping),
      connect(ends) {
        const wire = nodePhone(it.host).connect(ends);
        return { ...wire, send: (bytes) => bytes.length < 300 && wire.send(bytes) };
      },
    });
    ends.push(one.close);
    await until(() => stage(first) === 'replaced' && stage(one) === 'linked');
    void one.act(tap('p2'));
    expect(one.state().untold).toBe(1);
    const other = come(it, keeping, null);
    await until(() => stage(one) === 'replaced' && other.state().untold === 0);
    // A page that is looked at again does not take the link by itself.
    first.wake();
    one.wake();
    await other.act(tap('p3'));
    expect([first, one, other].map(stage)).toEqual(['replaced', 'replaced', 'linked']);
    first.takeOver();
    await until(() => stage(first) === 'linked' && stage(other) === 'replaced');
    await first.act(tap('p4'));
    expect([first.state().untold, readKept(keeping.read)?.acts]).toEqual([0, []]);
    expect(factsOf(it).flatMap(({ body }) => (body.type === 'voice.started' ? [body.person] : []))).toEqual([
      ...['p1', 'p2', 'p3', 'p4'],
    ]);
    expect(it.phones.state()?.devices).toHaveLength(1);
  });

  it('tells what its second page tapped before it was known to be the second one, though its first one wrote over it', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    const { device, key } = readKept(keeping.read) ?? fail();
    const untold = { at: 1, page: 'other', wall: Date.now(), offset: null };
    const act = { ...untold, request: { id: 'tapped-there', command: tap('p2') } };
    keeping.write(JSON.stringify({ device, key, sealed: false, acts: [act] }));
    await until(() => factsOf(it).some(({ act: id }) => id === 'tapped-there'));
    await until(() => link.state().untold === 0);
    expect(readKept(keeping.read)?.acts).toEqual([]);
  });

  it('comes back by itself where the door was shut and is opened again: it is at the same place, also after the app was gone', async () => {
    const it = await opened();
    const link = await letIn(it);
    const host = it.host();
    it.phones.close();
    await until(() => stage(link) === 'lost');
    expect(await it.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    expect(it.host()).toBe(host);
    await until(() => stage(link) === 'linked');
    it.phones.close();
    const session = it.conductor.current()?.id ?? '';
    it.end();
    const next = computer({ log: it.log });
    next.conductor.resume(session);
    next.phones.publish();
    expect(await next.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    expect(next.host()).toBe(host);
  });

  it('whose taps counted is named when it is turned away, until somebody says whose count from now on', async () => {
    const it = await opened();
    const link = await letIn(it);
    it.phones.invite();
    const other = await letIn(it);
    await link.act(tap('p1'));
    await other.act(tap('p2'));
    const [first, second] = it.phones.state()?.devices ?? [];
    expect(it.phones.state()?.countsStill).toBeNull();
    it.phones.rename(first?.id ?? '', 'Fay’s tablet');
    it.phones.turnAway(first?.id ?? '');
    expect(it.phones.state()?.countsStill).toEqual({ number: 1, name: 'Fay’s tablet' });
    it.does({ type: 'track.count', track: second?.id ?? '' });
    expect(it.phones.state()).toMatchObject({ countsStill: null, devices: [{ number: 2, counts: true }] });
  });

  it('is told of where the end of its session is taken back: it was sent away, and its taps still count', async () => {
    const it = await opened();
    const link = await letIn(it);
    await link.act(tap('p1'));
    const host = it.host();
    endSession(it);
    await until(() => stage(link) === 'farewell');
    expect(it.phones.state()).toBeNull();
    it.does({ type: 'act.undo' });
    it.phones.publish();
    expect(it.phones.state()).toMatchObject({
      ...{ open: null, devices: [], sentAway: true },
      countsStill: { number: 1, name: null },
    });
    expect(await it.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    expect(it.phones.state()?.sentAway).toBe(false);
    expect(it.host()).toBe(host);
  });

  it('takes back out of reach what it tapped there, and does it again: the session hears each tap once, and of no undo', async () => {
    const it = await opened();
    const link = await letIn(it);
    await link.act(tap('p1'));
    it.phones.close();
    await until(() => stage(link) === 'lost');
    const people = () => link.state().ahead?.acts.map(({ command }) => 'person' in command && command.person);
    const taken = link.act(tap('p2'));
    void link.act(tap('p3'));
    void link.act(tap('p4'));
    const before = link.luggage()?.acts;
    void link.act({ type: 'act.undo' });
    void link.act({ type: 'act.undo' });
    expect([people(), link.state().ahead?.undone?.command]).toEqual([['p2'], tap('p3')]);
    void link.act({ type: 'act.redo' });
    void link.act({ type: 'act.redo' });
    expect(link.luggage()?.acts).toEqual(before);
    void link.act({ type: 'act.undo' });
    expect(link.state()).toMatchObject({ untold: 2, ahead: { undone: { command: tap('p4') } } });
    expect(await it.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    link.wake();
    expect(await taken).toMatchObject({ ok: true });
    await until(() => link.state().ahead === null);
    expect(
      factsOf(it).flatMap(({ body }) =>
        body.type === 'voice.started' ? [body.person] : body.type.startsWith('act.') ? [body.type] : [],
      ),
    ).toEqual(['p1', 'p2', 'p3']);
  });

  it('undoes out of reach what the computer has, and lets go of that again', async () => {
    const it = await opened();
    const link = await letIn(it);
    await link.act(tap('p1'));
    it.phones.close();
    await until(() => stage(link) === 'lost');
    void link.act({ type: 'act.undo' });
    expect(link.state().ahead?.acts).toMatchObject([{ command: { type: 'act.undo' } }]);
    void link.act({ type: 'act.redo' });
    expect(link.state()).toMatchObject({ untold: 0, ahead: { acts: [], undone: null } });
    void link.act({ type: 'act.undo' });
    expect(await it.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    link.wake();
    await until(() => link.state().ahead === null);
    expect(factsOf(it).filter(({ body }) => body.type === 'act.undone')).toHaveLength(1);
    expect(link.state().view?.board.seats.every(({ since }) => since === null)).toBe(true);
  });

  it('leaves nobody speaking whom it tapped on, where it is turned away', async () => {
    const it = await opened();
    const link = await letIn(it);
    await link.act(tap('p1'));
    expect(it.conductor.console()?.board.seats.filter(({ since }) => since !== null)).toHaveLength(1);
    it.phones.turnAway(it.phones.state()?.devices[0]?.id ?? '');
    expect(it.conductor.console()?.board.seats.filter(({ since }) => since !== null)).toEqual([]);
  });

  it('says that it is not known any more where it was turned away out of reach, keeps what it has, and a code says how much stays behind', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    link.close();
    const device = it.phones.state()?.devices[0]?.id ?? '';
    await until(() => it.phones.state()?.devices[0]?.linked === false);
    it.phones.turnAway(device);
    const cut = linkDevice(null, {
      ...nodePhone(it.host, keeping),
      connect: () => ({ send: () => undefined, close: () => undefined }),
    });
    void cut.act(tap('p2'));
    cut.close();
    const back = come(it, keeping, null);
    await until(() => stage(back) === 'lost');
    expect(back.state()).toMatchObject({ stage: { kind: 'lost', stranger: true }, untold: 1 });
    back.close();
    it.phones.invite();
    const anew = come(it, keeping);
    await until(() => stage(anew) === 'asking');
    expect(anew.state()).toMatchObject({ untold: 0, leftBehind: 1 });
  });

  it('that is not known any more tries again every half a minute only, and at once when it is asked to', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    link.close();
    it.phones.turnAway(it.phones.state()?.devices[0]?.id ?? '');
    const waits = new Set<number>();
    const back = linkDevice(null, {
      ...nodePhone(it.host, keeping),
      after(delay) {
        waits.add(delay);
        return () => void waits.delete(delay);
      },
    });
    ends.push(back.close);
    await until(() => stage(back) === 'lost');
    expect([...waits]).toEqual([30_000]);
    back.wake();
    expect([...waits]).not.toContain(30_000);
    await until(() => waits.has(30_000));
  });

  it('keeps its taps over a crash of its page and of the computer, and both come back by themselves', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    await link.act(tap('p1'));
    const session = it.conductor.current()?.id ?? '';
    // The computer goes, then the page: nothing said goodbye.
    link.close();
    const cut = linkDevice(null, {
      ...nodePhone(it.host, keeping),
      connect: () => ({ send: () => undefined, close: () => undefined }),
    });
    void cut.act(tap('p2'));
    void cut.act(tap('p3'));
    cut.close();
    const host = it.host();
    it.end();
    const next = computer({ log: it.log });
    expect(next.conductor.resume(session)).toEqual({ ok: true });
    await until(() => next.phones.state()?.open);
    expect(next.host()).toBe(host);
    const back = come(next, keeping, null);
    await until(() => stage(back) === 'linked' && back.state().view);
    // Whether the time since then counts is asked first; then they lie in it, where they were tapped.
    const first = factsOf(next).find(({ body }) => body.type === 'voice.started')?.at ?? 0;
    expect(back.state().untold).toBe(2);
    next.does({ type: 'gap.answer', count: true });
    await until(() => back.state().untold === 0);
    expect(back.state().news).toBeNull();
    const answered = factsOf(next).find(({ body }) => body.type === 'gap.answered')?.at ?? 0;
    for (const { at } of factsOf(next)
      .filter(({ body }) => body.type === 'voice.started')
      .slice(1)) {
      expect(at).toBeGreaterThanOrEqual(first);
      expect(at).toBeLessThanOrEqual(answered);
    }
    const began = factsOf(next).filter(({ body }) => body.type === 'voice.started');
    expect(began.map(({ body }) => 'person' in body && body.person)).toEqual(['p1', 'p2', 'p3']);
  });

  it('is turned away for good: its link ends, and its key opens nothing any more', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    const before = keeping.read();
    it.phones.turnAway(it.phones.state()?.devices[0]?.id ?? '');
    await until(() => stage(link) === 'farewell');
    expect(keeping.read()).toBeNull();
    keeping.write(before);
    const back = come(it, keeping, null);
    await until(() => stage(back) === 'lost');
    expect(it.phones.state()?.devices).toEqual([]);
    expect(kept.get(it.conductor.current()?.id ?? '')?.devices).toEqual([]);
  });

  it('is told that the session is over; the door closes, and no key stays', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    const session = it.conductor.current()?.id ?? '';
    expect(kept.has(session)).toBe(true);
    endSession(it);
    await until(() => stage(link) === 'farewell');
    expect(it.phones.state()).toBeNull();
    expect(kept.has(session)).toBe(false);
    expect(keeping.read()).toBeNull();
  });

  it('says how much it still held when the session ended, and one out of reach is named', async () => {
    const it = await opened();
    const link = await letIn(it);
    it.phones.invite();
    const other = await letIn(it);
    const [first, second] = it.phones.state()?.devices ?? [];
    other.close();
    await until(() => it.phones.state()?.devices[1]?.linked === false);
    // They are on their way when the session ends.
    void link.act(tap('p2'));
    void link.act(tap('p3'));
    endSession(it);
    await until(() => stage(link) === 'farewell' && it.phones.state()?.leftBehind.length === 2);
    expect(link.state().untold).toBe(2);
    expect(it.phones.state()).toEqual({
      ...{ open: null, blocked: null, asking: null, devices: [], countsStill: null, sentAway: false },
      leftBehind: [
        { id: second?.id, number: 2, name: null, acts: null },
        { id: first?.id, number: 1, name: null, acts: 2 },
      ],
    });
    expect(factsOf(it).some(({ body }) => body.type === 'voice.started')).toBe(false);
  });

  it('may not say that it left something behind while the session goes on', async () => {
    const it = await opened();
    const rogue = await comesByCode({ host: it.host() }, it.code());
    it.phones.answer(it.phones.state()?.asking?.device ?? '', true);
    expect(rogue && (await keyAfterYes(rogue))).not.toBeNull();
    expect(rogue?.over()).toBe(false);
    rogue?.say({ type: 'left', acts: 1 });
    rogue?.say({ type: 'ping', ping: 77, heard: null, clear: true });
    const answered = () => rogue?.heard.some((said) => said.type === 'pong' && said.ping === 77);
    await until(() => rogue?.over() || answered());
    expect(answered()).toBe(false);
  });

  it('may not do what only the facilitator may: the link ends, and nothing is done', async () => {
    const it = await opened();
    const link = await letIn(it);
    const facts = factsOf(it).length;
    void link.act({ type: 'phase.next' });
    await until(() => stage(link) === 'lost');
    expect(factsOf(it)).toHaveLength(facts);
  });

  it('says nothing on the wire that can be read: no name, no phase, no command', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const wire: Uint8Array[] = [];
    const world = nodePhone(it.host, keeping);
    const link = linkDevice(it.code(), {
      ...world,
      connect(ends) {
        const own = world.connect({ ...ends, came: (bytes) => (wire.push(bytes), ends.came(bytes)) });
        return { ...own, send: (bytes) => (wire.push(bytes), own.send(bytes)) };
      },
    });
    ends.push(link.close);
    await until(() => it.phones.state()?.asking);
    it.phones.answer(it.phones.state()?.asking?.device ?? '', true);
    await until(() => link.state().view);
    await link.act(tap('p2'));
    await until(() => link.state().view?.board.seats[1]?.since != null);
    const captured = Buffer.concat(wire).toString('latin1');
    expect(captured.length).toBeGreaterThan(2_000);
    const view = JSON.stringify(link.state().view);
    for (const planted of [
      ...draft.people.map(({ name }) => name),
      'voice.tap',
      'handOver',
      'pong',
      '"type"',
    ]) {
      expect([planted, captured.includes(planted)]).toEqual([planted, false]);
      if (planted.length === 3) expect(view).toContain(planted);
    }
  });

  it('is told numbers in place of names where that was chosen', async () => {
    const it = await opened({ names: false });
    const link = await letIn(it);
    await link.act(tap('p2'));
    await until(() => link.state().view?.board.undo != null);
    const told = JSON.stringify(link.state().view);
    for (const { name } of draft.people) expect(told).not.toContain(name);
    expect(link.state().view?.board.seats.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('begins no new count of its messages with a new link', async () => {
    // The door's clock stands: nothing that was used up comes back.
    const it = await opened({ monotonic: () => 1_000 });
    const at = { host: it.host() };
    const first = await comesByCode(at, it.code());
    it.phones.answer(it.phones.state()?.asking?.device ?? '', true);
    const key = first && (await keyAfterYes(first));
    if (key === null) throw new Error('it was not let in');
    const pings = (): number => LIMITS.messages.atOnce;
    const used = async (): Promise<number> => {
      const rogue = await comesBack(at, key);
      for (let ping = 1; ping <= pings() * 2; ping += 1)
        rogue?.say({
          type: 'acts',
          life: 'another one',
          acts: [{ request: { id: 'x', command: tap('p1') }, moment: 0 }],
        });
      await until(() => rogue?.over());
      return rogue?.heard.filter(({ type }) => type === 'again').length ?? 0;
    };
    expect(await used()).toBe(pings());
    expect(await used()).toBe(0);
  });

  it('that was overheard and never answers with anything sealed is heard so often, and no more', async () => {
    const it = await opened({ monotonic: () => 1_000 });
    const at = { host: it.host() };
    const { greeting } = firstWords('pair', keyOfSecret(it.code()));
    let answered = 0;
    for (let i = 0; i < LIMITS.greetings.atOnce * 2; i += 1) {
      const one = await repeat(at, greeting);
      if (one !== null) answered += 1;
      one?.cut();
    }
    expect(answered).toBe(LIMITS.greetings.atOnce);
    expect(it.phones.state()?.asking).toBeNull();
  });

  it('that came by a code and says nothing more keeps nobody out: the next code is good', async () => {
    const it = await opened();
    const { greeting, finish } = firstWords('pair', keyOfSecret(it.code()));
    const silent = await repeat({ host: it.host() }, greeting, finish);
    silent?.say({ type: 'ping', ping: 1, heard: null, clear: true });
    await until(() => it.phones.state()?.open?.code === null);
    it.phones.invite();
    await letIn(it);
    await until(() => silent?.over());
  });

  it('takes its key and its taps along to another address, and each is done once', async () => {
    const it = await opened();
    const link = await letIn(it);
    await link.act(tap('p1'));
    const before = it.host();
    const free = await shutAndTaken(it);
    await until(() => stage(link) === 'lost');
    void link.act(tap('p2'));
    void link.act(tap('p3'));
    const there = new URL(pageAt('10.42.0.1:40000', link.luggage() ?? fail()));
    expect(await it.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    expect(it.host()).not.toBe(before);
    free();
    expect(it.phones.state()?.devices).toMatchObject([{ linked: false, elsewhere: true }]);
    const keeping = keptInMemory();
    const moved = linkDevice(luggageIn(there.hash.slice(1)), nodePhone(it.host, keeping));
    ends.push(moved.close);
    // It is kept there before anything is answered.
    expect(readKept(keeping.read)?.acts).toHaveLength(2);
    await until(() => moved.state().untold === 0 && stage(moved) === 'linked');
    expect(it.phones.state()?.devices).toMatchObject([{ linked: true, elsewhere: false }]);
    await moved.act(tap('p4'));
    const began = factsOf(it).filter(({ body }) => body.type === 'voice.started');
    expect(began.map(({ body }) => 'person' in body && body.person)).toEqual(['p1', 'p2', 'p3', 'p4']);
    link.close();
  });

  it('keeps nothing of its taps outside the page in a sealed session, and takes them along all the same', async () => {
    const it = await opened({ level: 'L3' });
    const keeping = keptInMemory();
    const link = await letIn(it, keeping);
    it.phones.close();
    await until(() => stage(link) === 'lost');
    void link.act(tap('p2'));
    expect(link.state().untold).toBe(1);
    expect(keeping.read()).not.toContain('p2');
    expect(readKept(keeping.read)).toMatchObject({ acts: [], sealed: true });
    const kept = link.luggage() ?? fail();
    expect(kept.acts).toHaveLength(1);
    expect(await it.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    link.giveWay();
    const other = keptInMemory();
    const moved = linkDevice(kept, nodePhone(it.host, other));
    ends.push(moved.close);
    expect(readKept(other.read)).toMatchObject({ acts: [], sealed: true });
    await until(() => moved.state().untold === 0 && stage(moved) === 'linked');
    expect(factsOf(it).filter(({ body }) => body.type === 'voice.started')).toHaveLength(1);
    link.close();
  });
});

describe('a wall on a browser', () => {
  const comesAsWall = (it: PhoneComputer, keeping: Keeping = keptInMemory()): DeviceLink<WallView> => {
    const link = linkDevice<WallView>(AS_WALL, nodePhone(it.host, keeping));
    ends.push(link.close);
    return link;
  };
  const stands = (link: DeviceLink<WallView>) => link.state().stage.kind;
  const device = (it: PhoneComputer) => it.phones.state()?.devices[0];
  async function wallIn(it: PhoneComputer, keeping?: Keeping): Promise<DeviceLink<WallView>> {
    it.phones.inviteWall();
    const link = comesAsWall(it, keeping);
    await until(() => stands(link) === 'asking' && it.phones.state()?.asking);
    const asking = it.phones.state()?.asking;
    expect(link.state().stage).toEqual({ kind: 'asking', signs: asking?.signs });
    expect(asking?.kind).toBe('wall');
    it.phones.answer(asking?.device ?? '', true);
    await until(() => stands(link) === 'linked' && link.state().view);
    return link;
  }

  it('is let in by its signs alone, and shows what the room sees, without words until somebody says so', async () => {
    const it = await opened();
    const link = await wallIn(it);
    const room = () => link.state().view?.room;
    expect(room()?.seats.map(({ name }) => name)).toEqual(draft.people.map(({ name }) => name));
    expect(room()?.phase?.title).toEqual(it.conductor.room()?.phase?.title);
    expect(room()?.timer).not.toBeNull();
    it.does({ type: 'room.message', text: 'Back at ten.' });
    await until(() => room()?.screen === 'blank');
    expect(room()?.message).toBeNull();
    it.phones.words(device(it)?.id ?? '', true);
    await until(() => room()?.message === 'Back at ten.');
    it.phones.words(device(it)?.id ?? '', false);
    await until(() => room()?.message === null);
    expect(device(it)).toMatchObject({ kind: 'wall', words: false, linked: true, counts: false });
  });

  it('takes no place of a phone: eight come beside it, and whoever says yes to a ninth is told why nobody came', async () => {
    const it = await opened();
    const yes = async (comes: () => DeviceLink | DeviceLink<WallView>) => {
      const link = comes();
      await until(() => link.state().stage.kind === 'asking' && it.phones.state()?.asking);
      const full = it.phones.answer(it.phones.state()?.asking?.device ?? '', true);
      // All of them come from one address here, which may have only so many connections.
      link.close();
      return full;
    };
    const phone = () => {
      it.phones.invite();
      return come(it);
    };
    const wall = () => {
      it.phones.inviteWall();
      return comesAsWall(it);
    };
    const came = async (comes: () => DeviceLink | DeviceLink<WallView>, times: number) => {
      for (let i = 0; i < times; i += 1) expect(await yes(comes)).toBeNull();
    };
    await came(wall, LIMITS.devices.wall);
    await came(phone, 8);
    expect(await yes(phone)).toEqual({ kind: 'observer', most: 8 });
    expect(await yes(wall)).toEqual({ kind: 'wall', most: LIMITS.devices.wall });
    expect(it.phones.state()?.devices).toHaveLength(8 + LIMITS.devices.wall);
    // What is kept of them all is read again.
    const session = it.conductor.current()?.id ?? '';
    it.end();
    const next = computer({ log: it.log });
    next.conductor.resume(session);
    await until(() => next.phones.state()?.open);
    expect(next.phones.state()?.devices).toHaveLength(8 + LIMITS.devices.wall);
  });

  it('comes only where one is awaited, and one at a time', async () => {
    const it = await opened();
    const stranger = comesAsWall(it);
    await until(() => stands(stranger) === 'refused');
    expect(it.phones.state()?.asking).toBeNull();
    await wallIn(it);
    const second = comesAsWall(it);
    await until(() => stands(second) === 'refused');
    expect(it.phones.state()?.devices).toHaveLength(1);
    // A code for a phone lets no wall in, and the other way round.
    it.phones.invite();
    const third = comesAsWall(it);
    await until(() => stands(third) === 'refused');
    expect(it.phones.state()?.open?.code).not.toBeNull();
    it.phones.inviteWall();
    expect(it.phones.state()?.open?.code).toBeNull();
  });

  it('may do nothing at all: its link ends, and nothing is done', async () => {
    const it = await opened();
    for (const command of [tap('p1'), { type: 'act.undo' }, { type: 'phase.next' }] as const) {
      const link = await wallIn(it);
      const facts = factsOf(it).length;
      void link.act(command);
      await until(() => stands(link) === 'lost');
      expect(factsOf(it)).toHaveLength(facts);
      it.phones.turnAway(device(it)?.id ?? '');
      await until(() => it.phones.state()?.devices.length === 0);
      link.close();
    }
  });

  it('comes back by its own key, and goes on to show words where it did', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await wallIn(it, keeping);
    it.phones.words(device(it)?.id ?? '', true);
    link.close();
    await until(() => device(it)?.linked === false);
    const session = it.conductor.current()?.id ?? '';
    it.end();
    const next = computer({ log: it.log });
    expect(next.conductor.resume(session)).toEqual({ ok: true });
    await until(() => next.phones.state()?.open);
    const back = comesAsWall(next, keeping);
    await until(() => stands(back) === 'linked' && back.state().view);
    expect(device(next)).toMatchObject({ kind: 'wall', words: true });
  });

  it('is told that the session is over, and leaves nothing behind there or here', async () => {
    const it = await opened();
    const keeping = keptInMemory();
    const link = await wallIn(it, keeping);
    endSession(it);
    await until(() => stands(link) === 'farewell');
    expect(keeping.read()).toBeNull();
    expect(it.phones.state()).toBeNull();
  });

  it('shows numbers, and nobody’s words, in a sealed session', async () => {
    const it = await opened({ level: 'L3' });
    const link = await wallIn(it);
    it.phones.words(device(it)?.id ?? '', true);
    await until(() => device(it)?.words);
    expect(link.state().view?.room.seats.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});

describe('a computer whose address changes', () => {
  /** Waits that the test ends itself, and whether the computer has its address. */
  function network() {
    const waits: { delay: number; then: () => void }[] = [];
    let there = true;
    return {
      has: () => there,
      after: (delay: number, then: () => void) => {
        const one = { delay, then };
        waits.push(one);
        return () => {
          if (waits.includes(one)) waits.splice(waits.indexOf(one), 1);
        };
      },
      /** The computer has it, or not, and looks. */
      looks(has: boolean) {
        there = has;
        for (const one of waits.filter(({ delay }) => delay === LIMITS.networks)) {
          waits.splice(waits.indexOf(one), 1);
          one.then();
        }
      },
    };
  }

  it('says so while phones are let in, and hands out no code, until it has it again or another one', async () => {
    const net = network();
    const it = await opened({ names: false, ...net });
    net.looks(true);
    expect(it.phones.state()).toMatchObject({ blocked: null, open: { stage: 'listening' } });
    expect(it.phones.state()?.open?.code).not.toBeNull();
    const asks = come(it);
    await until(() => stage(asks) === 'asking' && it.phones.state()?.asking);
    net.looks(false);
    const blocked = { address: '127.0.0.1', names: false, why: 'addressGone' };
    expect(it.phones.state()).toMatchObject({ blocked, asking: null, open: { code: null } });
    it.phones.invite();
    it.phones.inviteWall();
    expect(it.phones.state()?.open).toMatchObject({ code: null, takesWall: false });
    net.looks(true);
    expect(it.phones.state()?.blocked).toBeNull();
    it.phones.invite();
    expect(it.phones.state()?.open?.code).not.toBeNull();
    net.looks(false);
    net.looks(false);
    expect(it.phones.state()).toMatchObject({ blocked });
    expect(await it.phones.open({ address: '127.0.0.1', names: false })).toBe('addressGone');
    expect(it.phones.state()).toMatchObject({ blocked });
    it.phones.close();
    expect(it.phones.state()).toBeNull();
  });

  it('says so where it is gone before the app is there again, and opens by itself once it comes back', async () => {
    const it = await opened();
    await letIn(it);
    const session = it.conductor.current()?.id ?? '';
    it.end();
    const net = network();
    net.looks(false);
    const next = computer({ log: it.log, ...net });
    next.conductor.resume(session);
    const blocked = { address: '127.0.0.1', names: true, why: 'addressGone' };
    await until(() => next.phones.state()?.blocked);
    expect(next.phones.state()).toMatchObject({ blocked, open: null, devices: [{ linked: false }] });
    net.looks(false);
    expect(next.phones.state()).toMatchObject({ blocked, open: null });
    net.looks(true);
    await until(() => next.phones.state()?.open);
    expect(next.phones.state()).toMatchObject({ blocked: null, open: { address: '127.0.0.1' } });
  });
});
