import { ms } from '#shared/time.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { boardView } from '#shared/session/voices/boardView.ts';
import { replay } from '#shared/session/session.ts';
import type { Failure, SessionLog } from '../../../../src/main/session/log.ts';
import { memoryLog, type MemoryLog } from '../../../../src/main/session/memoryLog.ts';
import { deskOn, draft, testTime, type Desk } from '../../../support/conducting.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

const full: Failure = { kind: 'full' };
const MINUTE = 60_000;

let log: MemoryLog;
let desk: Desk;

beforeEach(() => {
  log = memoryLog();
  desk = deskOn(log, testTime());
});

/** A session one minute into its first phase. */
function running(): string {
  const opening = desk.conductor.open(draft);
  if (!opening.ok) throw new Error(opening.refusal.code);
  desk.does({ type: 'phase.start', ago: 0 });
  desk.waits(MINUTE);
  return opening.session;
}

const speaking = () => {
  const running = desk.conductor.current();
  return running ? [...countedTrack(running.session.state).speaking.keys()] : [];
};

describe('opening a session', () => {
  it('logs it, on disk, before it answers', () => {
    const opening = desk.conductor.open(draft);
    expect(opening).toMatchObject({ ok: true, saved: 'disk' });
    expect(
      [...log.sessions.values()].flat().map(({ seq, at, by, body }) => [seq, at, by, body.type]),
    ).toEqual([[1, 0, 'library', 'session.opened']]);
    expect(desk.published()).toBeGreaterThan(0);
  });

  it('refuses a session that does not fit, and logs nothing', () => {
    expect(desk.conductor.open({ ...draft, minutes: 3 })).toMatchObject({ ok: false });
    expect(log.sessions.size).toBe(0);
  });

  it('has nothing to show and refuses every command before', () => {
    expect(desk.taps('p1')).toEqual({ ok: false, refusal: { code: 'noSession' } });
    expect([desk.conductor.room(), desk.conductor.stamp(), desk.conductor.current()]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('what an overrun is paid from', () => {
  it('adds up to what is shown, however many milliseconds main is from that second', () => {
    running();
    desk.does({ type: 'clock.pause' });
    desk.waits(11_990);
    const payments = desk.conductor.repayPreview(ms(12_004))?.payments ?? [];
    expect(payments.reduce((sum, { amount }) => sum + amount, 0)).toBe(12_000);
  });
});

describe('a second session', () => {
  it('undoes its own acts and stops at the first of them', () => {
    running();
    desk.taps('p1');
    desk.conductor.leave();
    running();
    desk.taps('p2');
    expect(desk.does({ type: 'act.undo' }, 'board')).toMatchObject({ ok: true });
    expect(desk.does({ type: 'act.undo' }, 'board')).toMatchObject({ refusal: { code: 'nothingToUndo' } });
    expect(desk.does({ type: 'act.undo' })).toMatchObject({ ok: true });
    expect(desk.does({ type: 'act.undo' })).toMatchObject({ refusal: { code: 'nothingToUndo' } });
  });
});

describe('a command', () => {
  it('is stamped, logged, folded and published, and only then answered', () => {
    const id = running();
    const before = desk.published();
    const reply = desk.taps('p2');
    expect(reply).toEqual({ ok: true, seq: 3, saved: 'disk' });
    expect(log.sessions.get(id)?.at(-1)).toMatchObject({ seq: 3, at: MINUTE, by: 'board', line: null });
    expect(speaking()).toEqual(['p2']);
    expect(desk.published()).toBe(before + 1);
  });

  it('is logged before anybody sees it', () => {
    const seen: unknown[] = [];
    const watched: Desk = deskOn(
      {
        ...log,
        append(...facts) {
          seen.push([watched.published(), watched.conductor.board('board')?.seats[0]?.since ?? 'silent']);
          return log.append(...facts);
        },
      },
      testTime(),
    );
    watched.conductor.open(draft);
    const before = watched.published();
    seen.length = 0;
    watched.taps('p1');
    expect(seen).toEqual([[before, 'silent']]);
    expect(watched.conductor.board('board')?.seats[0]?.since).toBe(0);
  });

  it('is refused when its id is that of an act of another window', () => {
    running();
    const tap = { type: 'voice.tap', person: 'p1', style: 'toggle' } as const;
    expect(desk.does(tap, 'board', 'tap-1').ok).toBe(true);
    const logged = desk.conductor.current()?.session.log.length;
    expect(desk.does(tap, 'console', 'tap-1')).toEqual({ ok: false, refusal: { code: 'notAllowedHere' } });
    expect(desk.conductor.current()?.session.log.length).toBe(logged);
  });

  it('is done once when its id comes twice', () => {
    const id = running();
    const tap = { type: 'voice.tap', person: 'p2', style: 'toggle' } as const;
    const once = desk.does(tap, 'board', 'tap-1');
    const twice = desk.does(tap, 'board', 'tap-1');
    expect(twice).toEqual(once);
    expect([log.sessions.get(id)?.length, speaking()]).toEqual([3, ['p2']]);
  });

  it('is still done only once when its id comes again after a crash', () => {
    const id = running();
    const tap = { type: 'voice.tap', person: 'p2', style: 'toggle' } as const;
    desk.does(tap, 'board', 'tap-1');
    desk = deskOn(log, desk.time);
    desk.conductor.resume(id);
    expect(desk.does(tap, 'board', 'tap-1')).toEqual({ ok: true, seq: 3, saved: 'disk' });
    expect(speaking()).toEqual(['p2']);
  });

  it('that is refused logs and publishes nothing', () => {
    const id = running();
    const before = [desk.published(), log.sessions.get(id)?.length];
    expect(desk.taps('p77')).toEqual({ ok: false, refusal: { code: 'unknownPerson' } });
    expect([desk.published(), log.sessions.get(id)?.length]).toEqual(before);
  });

  it('numbers facts without a gap, and what was folded is what is logged', () => {
    const id = running();
    for (const person of ['p1', 'p2', 'p1', 'p3', 'p2']) desk.taps(person);
    desk.does({ type: 'act.undo' }, 'board');
    const logged = log.sessions.get(id) ?? [];
    expect(logged.map(({ seq }) => seq)).toEqual(logged.map((_, i) => i + 1));
    expect(boardView(replay(logged))).toEqual(desk.conductor.board('board'));
  });

  it('keeps taken-back words nowhere', () => {
    const id = running();
    desk.does({ type: 'note.write', kind: 'option', text: 'call the landlord' }, 'console', 'note-1');
    desk.does({ type: 'note.takeBack', note: 'note-1' });
    expect(JSON.stringify(log.sessions.get(id))).not.toContain('landlord');
  });
});

describe('a disk that refuses', () => {
  it('leaves the session going on in memory, says so, and catches up in order', () => {
    const id = running();
    const onDisk = log.sessions.get(id)?.length;
    log.failure = full;
    expect(desk.taps('p1')).toEqual({ ok: true, seq: 3, saved: 'memory' });
    expect(desk.taps('p2')).toEqual({ ok: true, seq: 4, saved: 'memory' });
    expect(desk.conductor.saved()).toEqual({ where: 'memory', why: { code: 'notSaved', disk: 'full' } });
    expect([speaking(), log.sessions.get(id)?.length]).toEqual([['p1', 'p2'], onDisk]);

    log.failure = null;
    expect(desk.taps('p3')).toEqual({ ok: true, seq: 5, saved: 'disk' });
    expect(desk.conductor.saved()).toEqual({ where: 'disk', why: null });
    expect(log.sessions.get(id)).toEqual(desk.conductor.current()?.session.log);
  });

  it('is tried again by the heartbeat, without another act', () => {
    const id = running();
    log.failure = full;
    desk.taps('p1');
    desk.waits(2_000);
    log.failure = null;
    const before = desk.published();
    desk.waits(500);
    expect([log.sessions.get(id)?.length, desk.conductor.saved().where]).toEqual([3, 'disk']);
    expect(desk.published()).toBe(before + 1);
  });

  it('is noticed by the heartbeat before anything is lost', () => {
    running();
    log.failure = full;
    desk.waits(500);
    expect(desk.conductor.saved()).toEqual({ where: 'memory', why: { code: 'notSaved', disk: 'full' } });
  });

  it('takes a whole session later that could not even be opened', () => {
    log.failure = full;
    const opening = desk.conductor.open(draft);
    expect(opening).toMatchObject({ ok: true, saved: 'memory' });
    desk.taps('p4');
    log.failure = null;
    desk.waits(500);
    expect([...log.sessions.values()].map((events) => events.length)).toEqual([2]);
  });

  it('answers an act sent twice without doing it twice', () => {
    running();
    log.failure = full;
    const tap = { type: 'voice.tap', person: 'p2', style: 'toggle' } as const;
    desk.does(tap, 'board', 'tap-1');
    expect(desk.does(tap, 'board', 'tap-1')).toEqual({ ok: true, seq: 3, saved: 'memory' });
    expect(speaking()).toEqual(['p2']);
  });

  it('never gets to see words that were taken back meanwhile', () => {
    const written: string[] = [];
    desk = deskOn(
      {
        ...log,
        append(...facts) {
          const reply = log.append(...facts);
          if (reply.ok) written.push(JSON.stringify(facts));
          return reply;
        },
      },
      testTime(),
    );
    running();
    log.failure = full;
    desk.does({ type: 'note.write', kind: 'option', text: 'call the landlord' }, 'console', 'note-1');
    desk.does({ type: 'note.takeBack', note: 'note-1' });
    log.failure = null;
    desk.waits(500);
    expect(written.at(-1)).toContain('note.takenBack');
    expect(written.join()).not.toContain('landlord');
  });

  it('is said even where sessions are kept in memory from the start', () => {
    const why = { code: 'cannotOpen', trouble: 'full', file: '/a/sessions.sqlite' } as const;
    desk = deskOn({ ...log, where: 'memory', why }, testTime());
    expect(desk.conductor.open(draft)).toMatchObject({ ok: true, saved: 'memory' });
    expect(desk.conductor.saved()).toEqual({ where: 'memory', why });
  });
});

describe('taking a session up after a crash', () => {
  /** The app dies so long after the last heartbeat and is started again `away` later. */
  function crash(id: string, away: number): void {
    desk.time.pass(away);
    desk = deskOn(log, desk.time);
    expect(desk.conductor.resume(id)).toEqual({ ok: true });
  }

  it('stands at the last moment the app was known alive, and asks', () => {
    const id = running();
    crash(id, 10 * MINUTE);
    expect(desk.facts().at(-1)).toBe('gap.found');
    expect(desk.conductor.current()?.session.state.gap).toEqual({ cause: 'crash', at: MINUTE });
    expect(desk.conductor.stamp()).toMatchObject({ at: MINUTE, moving: false });
    desk.waits(3_000);
    expect(desk.now()).toBe(MINUTE);
  });

  it('stands at the last fact where that is later than the last heartbeat', () => {
    const id = running();
    desk.time.pass(300);
    desk.taps('p1');
    crash(id, 10 * MINUTE);
    expect(desk.now()).toBe(MINUTE + 300);
    desk.does({ type: 'gap.answer', count: true });
    expect(desk.now()).toBe(11 * MINUTE + 300);
  });

  it('counts the gap and the time of waiting for the answer, when told to count', () => {
    const id = running();
    crash(id, 10 * MINUTE);
    desk.waits(30_000);
    expect(desk.does({ type: 'gap.answer', count: true })).toMatchObject({ ok: true });
    expect(desk.conductor.stamp()).toMatchObject({ at: 11.5 * MINUTE, moving: true });
    desk.waits(1_000);
    expect(desk.now()).toBe(11.5 * MINUTE + 1_000);
    const answer = desk.conductor.current()?.session.log.at(-1);
    expect(answer).toMatchObject({
      at: 11.5 * MINUTE,
      body: { type: 'gap.answered', counted: true, length: 10.5 * MINUTE },
    });
  });

  it('goes on from where it stood, when told to leave it out', () => {
    const id = running();
    crash(id, 10 * MINUTE);
    desk.waits(30_000);
    desk.does({ type: 'gap.answer', count: false });
    desk.waits(1_000);
    expect(desk.now()).toBe(MINUTE + 1_000);
  });

  it('takes taps before the answer, at the instant where it stands', () => {
    const id = running();
    crash(id, 10 * MINUTE);
    desk.waits(5_000);
    expect(desk.taps('p5')).toMatchObject({ ok: true, saved: 'disk' });
    expect(desk.conductor.current()?.session.log.at(-1)?.at).toBe(MINUTE);
  });

  it('measures a gap over a restart of the machine by the wall clock', () => {
    const id = running();
    desk.time.restart(20 * MINUTE);
    desk = deskOn(log, desk.time);
    desk.conductor.resume(id);
    desk.does({ type: 'gap.answer', count: true });
    expect(desk.now()).toBe(21 * MINUTE);
  });

  it.each([true, false])(
    'knows a restart even where the machine has been up for longer than before (starts named: %s)',
    (boots) => {
      desk = deskOn(log, testTime({ boots }));
      const id = running();
      desk.time.restart(120 * MINUTE, 900_000_000);
      desk = deskOn(log, desk.time);
      desk.conductor.resume(id);
      desk.does({ type: 'gap.answer', count: true });
      expect(desk.now()).toBe(121 * MINUTE);
    },
  );

  it('takes a small step of the wall clock for no restart where starts are not named', () => {
    desk = deskOn(log, testTime({ boots: false }));
    const id = running();
    desk.time.setWall(MINUTE);
    crash(id, 2 * MINUTE);
    desk.does({ type: 'gap.answer', count: true });
    expect(desk.now()).toBe(3 * MINUTE);
  });

  it('never takes a gap for negative, even if the wall clock went back', () => {
    const id = running();
    desk.time.restart(-60 * MINUTE);
    desk = deskOn(log, desk.time);
    desk.conductor.resume(id);
    desk.does({ type: 'gap.answer', count: true });
    expect(desk.now()).toBe(MINUTE);
  });

  it('believes the uptime and not the wall clock while the machine ran on', () => {
    const id = running();
    desk.time.setWall(5 * 60 * MINUTE);
    crash(id, 2 * MINUTE);
    desk.does({ type: 'gap.answer', count: true });
    expect(desk.now()).toBe(3 * MINUTE);
  });

  it('asks one question about two crashes in a row, over the whole time', () => {
    const id = running();
    crash(id, 10 * MINUTE);
    desk.waits(5_000);
    crash(id, 5 * MINUTE);
    expect(desk.facts().filter((type) => type === 'gap.found')).toHaveLength(1);
    desk.does({ type: 'gap.answer', count: true });
    expect(desk.now()).toBe(16 * MINUTE + 5_000);
  });

  it('does not count time twice when the next crash follows the answer at once', () => {
    for (const count of [true, false]) {
      const id = running();
      crash(id, 10 * MINUTE);
      desk.does({ type: 'gap.answer', count });
      const stood = desk.now();
      crash(id, MINUTE);
      desk.does({ type: 'gap.answer', count: true });
      expect(desk.now()).toBe(stood + MINUTE);
    }
  });

  it('asks the same after a quit in mid-session', () => {
    const id = running();
    desk.conductor.leave();
    expect(desk.conductor.current()).toBeNull();
    desk.time.pass(MINUTE);
    desk.conductor.resume(id);
    expect(desk.conductor.current()?.session.state.gap).toEqual({ cause: 'crash', at: MINUTE });
  });

  it('asks nothing about a session that has ended', () => {
    const id = running();
    desk.goesToTheEnd();
    expect(desk.facts().at(-1)).toBe('session.ended');
    crash(id, MINUTE);
    expect(desk.facts().at(-1)).toBe('session.ended');
    expect(desk.does({ type: 'export.agree', what: 'named' }, 'library')).toMatchObject({ ok: true });
  });

  it('changes nothing when the session is on the table already', () => {
    const id = running();
    expect([desk.conductor.resume(id), desk.conductor.stamp()?.moving]).toEqual([{ ok: true }, true]);
  });

  it('says so when the session is not there, or its log makes no sense', () => {
    const id = running();
    const events = log.sessions.get(id) ?? [];
    desk = deskOn({ ...log, read: () => ({ ok: true, events: events.slice(1) }) }, testTime());
    expect(desk.conductor.resume(id)).toEqual({ ok: false, why: { code: 'unreadableSession' } });
    expect(deskOn(log, testTime()).conductor.resume('nobody')).toEqual({
      ok: false,
      why: { code: 'noSuchSession' },
    });
  });
});

describe('sleep', () => {
  it('is found at the next heartbeat and asked about', () => {
    running();
    desk.time.sleep(20 * MINUTE);
    desk.waits(500);
    expect(desk.conductor.current()?.session.state.gap).toMatchObject({ cause: 'sleep' });
    desk.does({ type: 'gap.answer', count: true });
    expect(desk.now()).toBe(21 * MINUTE + 500);
  });

  it('is found by the first tap after it, which is not lost', () => {
    running();
    desk.time.sleep(20 * MINUTE);
    desk.time.pass(100);
    expect(desk.taps('p1')).toMatchObject({ ok: true });
    expect(desk.facts().slice(-2)).toEqual(['gap.found', 'voice.started']);
    expect(desk.now()).toBe(MINUTE + 100);
  });

  it('is found by the calls of the platform where the monotonic clock counts on', () => {
    running();
    desk.conductor.suspend();
    desk.time.sleep(20 * MINUTE, 'counted');
    desk.conductor.woke();
    desk.does({ type: 'gap.answer', count: false });
    desk.waits(500);
    expect(desk.now()).toBe(MINUTE + 500);
  });

  it('is not asked about when it was a moment', () => {
    running();
    desk.conductor.suspend();
    desk.time.pass(400);
    desk.conductor.woke();
    expect([desk.facts().includes('gap.found'), desk.now()]).toEqual([false, MINUTE + 400]);
  });

  it('is measured from its beginning when the app crashes before the answer', () => {
    const id = running();
    desk.time.sleep(20 * MINUTE);
    desk.waits(5_000);
    desk = deskOn(log, desk.time);
    desk.conductor.resume(id);
    desk.does({ type: 'gap.answer', count: true });
    expect(desk.now()).toBe(21 * MINUTE + 5_000);
  });
});

describe('another log in the place of the one before', () => {
  /** A desk whose log can be put in another one's place. */
  function movable() {
    const behind = { log: memoryLog() };
    const through: SessionLog = {
      where: 'disk',
      why: null,
      append: (...asked) => behind.log.append(...asked),
      read: (...asked) => behind.log.read(...asked),
      forget: (...asked) => behind.log.forget(...asked),
      keepAlive: (...asked) => behind.log.keepAlive(...asked),
      alive: (...asked) => behind.log.alive(...asked),
      settle: () => {},
    };
    return { behind, desk: deskOn(through, testTime()) };
  }

  it('is given the whole session on the table, without words that were taken back', () => {
    const { behind, desk: own } = movable();
    own.conductor.open(draft);
    own.does({ type: 'note.write', kind: 'option', text: 'Say it' }, 'console', 'note-1');
    own.does({ type: 'note.write', kind: 'option', text: 'Better not' }, 'console', 'note-2');
    own.does({ type: 'note.takeBack', note: 'note-2' });
    own.taps('p1');
    behind.log = memoryLog();
    own.conductor.moved();
    const id = own.conductor.current()?.id ?? '';
    const reading = behind.log.read(id);
    expect(reading.ok && reading.events.map(({ seq, body, line }) => [seq, body.type, line])).toEqual([
      [1, 'session.opened', null],
      [2, 'note.written', 'Say it'],
      [3, 'note.written', null],
      [4, 'note.takenBack', null],
      [5, 'voice.started', null],
    ]);
    expect(behind.log.alive(id)).not.toBeNull();
    expect(own.taps('p2')).toMatchObject({ saved: 'disk' });
  });

  it('is given only what it lacks, what the one before refused included', () => {
    const { behind, desk: own } = movable();
    own.conductor.open(draft);
    own.taps('p1');
    const id = own.conductor.current()?.id ?? '';
    const older = memoryLog();
    const begun = behind.log.read(id);
    older.append(id, begun.ok ? begun.events.slice(0, 1) : [], null);
    behind.log.failure = full;
    own.taps('p2');
    expect(own.conductor.saved().where).toBe('memory');
    behind.log = older;
    own.conductor.moved();
    const reading = older.read(id);
    expect(reading.ok && reading.events.map(({ seq }) => seq)).toEqual(own.facts().map((_, i) => i + 1));
    expect(own.conductor.saved()).toEqual({ where: 'disk', why: null });
  });

  it('is given nothing while nothing is on the table', () => {
    const { behind, desk: own } = movable();
    own.conductor.moved();
    expect(behind.log.sessions.size).toBe(0);
  });
});

describe('the wall clock', () => {
  it.each([5_000, -5_000, MINUTE, -MINUTE, 60 * MINUTE, -60 * MINUTE])(
    'moves no timer when it is set by %i ms',
    (step) => {
      running();
      desk.time.setWall(step);
      desk.waits(1_000);
      expect([desk.now(), desk.facts().includes('gap.found')]).toEqual([MINUTE + 1_000, false]);
    },
  );
});

describe('a session that stays open for days', () => {
  const DAY = 24 * 3_600_000;

  it.each([5.99, 6.01, 8, 40])(
    'takes every act, its end too, and asks about a sleep, after %d days',
    (days) => {
      running();
      desk.time.pass(days * DAY);
      const now = desk.now();
      desk.conductor.tick();
      expect(desk.taps('p1')).toMatchObject({ ok: true });
      expect(desk.does({ type: 'clock.pause' })).toMatchObject({ ok: true });
      expect(desk.does({ type: 'clock.resume' })).toMatchObject({ ok: true });
      desk.time.sleep(9 * DAY);
      desk.conductor.tick();
      expect(desk.facts().at(-1)).toBe('gap.found');
      expect(desk.does({ type: 'gap.answer', count: true })).toMatchObject({ ok: true });
      desk.goesToTheEnd();
      expect(desk.conductor.current()?.session.state.ended).not.toBeNull();
      expect(desk.now()).toBeGreaterThanOrEqual(now);
    },
  );

  it('can be taken up after weeks away, and ended', () => {
    const session = running();
    desk.conductor.leave();
    desk.time.restart(60 * DAY);
    expect(desk.conductor.resume(session)).toEqual({ ok: true });
    expect(desk.does({ type: 'gap.answer', count: true })).toMatchObject({ ok: true });
    desk.goesToTheEnd();
    expect(desk.facts().at(-1)).toBe('session.ended');
  });
});
