import { beforeEach, describe, expect, it } from 'vitest';
import { sbi, troika } from '../../../support/shipped.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import { memoryLog, type MemoryLog } from '../../../../src/main/session/memoryLog.ts';
import { deskOn, testTime, type Desk } from '../../../support/conducting.ts';

let log: MemoryLog;
let desk: Desk;

beforeEach(() => {
  log = memoryLog();
  desk = deskOn(log, testTime());
});

const facts = () => desk.conductor.current()?.session.log ?? [];
const step = () => desk.conductor.current()?.session.state.current ?? null;

describe('phases that begin by themselves', () => {
  const open = () =>
    desk.conductor.open({
      ...rehearsalDraft(troika, { people: 3, minutes: 30, seed: 0 }),
      autoAdvance: true,
    });

  it('do so at the exact boundary, whenever that is noticed', () => {
    open();
    desk.waits(4_300);
    desk.does({ type: 'phase.start', ago: 0 });
    desk.waits(60_200);
    expect(step()).toBe('slot.1.PRESENT');
    expect(
      facts()
        .slice(-2)
        .map(({ at, by, body }) => [at, by, body.type]),
    ).toEqual([
      [64_300, 'system', 'phase.ended'],
      [64_300, 'system', 'phase.started'],
    ]);
    desk.waits(90_000);
    expect([step(), facts().at(-1)?.at]).toEqual(['slot.1.CLARIFY', 154_300]);
  });

  it('do so before an act that comes in the moment between', () => {
    open();
    desk.does({ type: 'phase.start', ago: 0 });
    desk.waits(59_800);
    desk.time.pass(300);
    desk.taps('p1');
    expect(
      facts()
        .slice(-3)
        .map(({ at, body }) => [at, body.type]),
    ).toEqual([
      [60_000, 'phase.ended'],
      [60_000, 'phase.started'],
      [60_100, 'voice.started'],
    ]);
  });

  it('wait while the clock is paused, and leave overtime to people', () => {
    open();
    desk.does({ type: 'phase.start', ago: 0 });
    desk.waits(50_000);
    desk.does({ type: 'clock.pause' });
    desk.waits(60_000);
    expect(step()).toBe('front.THINK');
    desk.does({ type: 'clock.resume' });
    desk.does({ type: 'autoAdvance.switch', on: false });
    desk.waits(20_000);
    desk.does({ type: 'autoAdvance.switch', on: true });
    desk.waits(20_000);
    expect(step()).toBe('front.THINK');
  });

  it('are undone by the facilitator, in whose place they began, and then do not begin again', () => {
    open();
    desk.does({ type: 'phase.start', ago: 0 });
    desk.waits(70_000);
    expect(step()).toBe('slot.1.PRESENT');
    desk.does({ type: 'act.undo' });
    expect(step()).toBe('front.THINK');
    desk.waits(30_000);
    expect(step()).toBe('front.THINK');
    desk.does({ type: 'act.redo' });
    expect(step()).toBe('slot.1.PRESENT');
    desk.does({ type: 'act.undo' });
    desk.does({ type: 'act.undo' });
    expect(desk.conductor.current()?.session.state.startedAt).toBeNull();
  });

  it('wait for an answer about sleep', () => {
    open();
    desk.does({ type: 'phase.start', ago: 0 });
    desk.waits(50_000);
    desk.time.sleep(120_000);
    desk.waits(5_000);
    expect(step()).toBe('front.THINK');
    desk.does({ type: 'gap.answer', count: false });
    desk.waits(9_000);
    expect(step()).toBe('front.THINK');
    desk.waits(1_000);
    expect(step()).toBe('slot.1.PRESENT');
  });

  it('go on after the app was started anew, and never end the session', () => {
    open();
    desk.does({ type: 'phase.start', ago: 0 });
    desk.waits(10_000);
    const id = desk.conductor.current()?.id ?? '';
    desk = deskOn(log, desk.time);
    desk.conductor.resume(id);
    desk.does({ type: 'gap.answer', count: false });
    desk.waits(45 * 60_000);
    expect(step()).toBe('back.CLOSE');
    expect(desk.conductor.current()?.session.state.ended).toBeNull();
  });
});

describe('a session that is declined', () => {
  const asked = () => {
    desk.conductor.open(rehearsalDraft(sbi, { people: 2, minutes: 20, seed: 0 }));
    desk.does({ type: 'phase.start', ago: 0 });
    return desk.conductor.current()?.id ?? '';
  };

  it('is gone from the table and from the log', () => {
    const id = asked();
    const published = desk.published();
    expect(desk.does({ type: 'consent.answer', answer: 'later' })).toMatchObject({ ok: true, saved: 'disk' });
    expect(desk.conductor.current()).toBeNull();
    expect(desk.published()).toBeGreaterThan(published);
    expect(log.read(id).ok).toBe(false);
  });

  it('is forgotten later, where the disk refuses now', () => {
    const id = asked();
    log.failure = { kind: 'full' };
    expect(desk.does({ type: 'consent.answer', answer: 'no' })).toMatchObject({ ok: true, saved: 'memory' });
    expect(desk.conductor.current()?.session.state.ended).toBe('declined');
    log.failure = null;
    desk.waits(500);
    expect([desk.conductor.current(), log.read(id).ok]).toEqual([null, false]);
  });

  it('is forgotten when it is asked for again', () => {
    const id = asked();
    desk.does({ type: 'consent.answer', answer: 'yes' });
    const { session } = desk.conductor.current() ?? {};
    const opening = session?.log.slice(0, 2) ?? [];
    log.forget(id);
    log.append(
      id,
      [
        ...opening,
        { ...opening[1]!, seq: 3, act: 'x', body: { type: 'consent.given', answer: 'no' } },
        { ...opening[1]!, seq: 4, act: 'x', body: { type: 'session.ended', how: 'declined' } },
      ],
      null,
    );
    desk = deskOn(log, desk.time);
    expect(desk.conductor.resume(id).ok).toBe(false);
    expect(log.read(id).ok).toBe(false);
  });
});

describe('a session that was ended by mistake', () => {
  it('goes on where it was when the act that ended it is undone', () => {
    desk.conductor.open(rehearsalDraft(troika, { people: 3, minutes: 30, seed: 0 }));
    desk.goesToTheEnd();
    expect(desk.conductor.current()?.session.state.ended).toBe('stopped');
    desk.waits(5_000);
    expect(desk.does({ type: 'act.undo' })).toMatchObject({ ok: true });
    expect([desk.conductor.current()?.session.state.ended, step()]).toEqual([null, 'back.CLOSE']);
    expect(desk.conductor.console()?.now?.phase.mode).toBe('running');
    desk.does({ type: 'phase.next' });
    expect(desk.conductor.current()?.session.state.ended).toBe('stopped');
  });
});
