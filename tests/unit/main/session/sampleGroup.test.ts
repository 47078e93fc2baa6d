import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../support/shipped.ts';
import type { Command } from '#shared/session/commands.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { EventType } from '#shared/session/events.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import { memoryLog, type MemoryLog } from '../../../../src/main/session/memoryLog.ts';
import { createSampleGroup, type SampleGroup } from '../../../../src/main/session/sampleGroup.ts';
import { deskOn, draft, testTime, type Desk } from '../../../support/conducting.ts';

const sampleDraft: Draft = { ...draft, trial: true };

/** A desk with a sample group at it, whose timers go by the desk's time. */
interface Stage {
  readonly desk: Desk;
  readonly sample: SampleGroup;
  /** Time goes by, and everything that comes due in it is done. */
  passes(milliseconds: number): void;
  /** A command of a window, as main takes it. */
  asks(command: Command, by?: 'console' | 'board'): void;
  changed(): number;
}

function stageOn(log: MemoryLog, seed = 7): Stage {
  const desk = deskOn(log, testTime());
  const { time } = desk;
  let due: { readonly at: number; readonly then: () => void } | null = null;
  let changes = 0;
  const sample = createSampleGroup({
    conductor: desk.conductor,
    after(delay, then) {
      const own = { at: time.monotonic() + Math.max(1, delay), then };
      due = own;
      return () => {
        if (due === own) due = null;
      };
    },
    changed: () => (changes += 1),
    seed: () => seed,
  });
  return {
    desk,
    sample,
    passes(milliseconds) {
      const until = time.monotonic() + milliseconds;
      for (let now = time.monotonic(); now < until; now = time.monotonic()) {
        time.pass(Math.min(500, until - now, Math.max(0.01, (due?.at ?? until) - now)));
        desk.conductor.tick();
        const ripe = due;
        if (ripe === null || ripe.at > time.monotonic()) continue;
        due = null;
        ripe.then();
      }
    },
    asks(command, by = 'console') {
      sample.makesWay(command.type);
      desk.does(command, by);
    },
    changed: () => changes,
  };
}

let log: MemoryLog;
let stage: Stage;

beforeEach(() => {
  log = memoryLog();
  stage = stageOn(log);
});

const times = (type: EventType): readonly number[] =>
  stage.desk.conductor.current()?.session.log.flatMap(({ at, body }) => (body.type === type ? [at] : [])) ??
  [];
const count = (): number => stage.desk.facts().length;
const opens = (what: Draft = sampleDraft): boolean => {
  stage.desk.conductor.open(what);
  return stage.sample.play();
};

describe('the sample session', () => {
  it('has a voice within ten seconds, a code and another phase within a minute, whatever the seed', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      stage = stageOn(memoryLog(), seed);
      expect(opens()).toBe(true);
      stage.passes(10_000);
      expect(times('voice.started').length).toBeGreaterThan(0);
      stage.passes(50_000);
      expect(times('code.marked').length).toBeGreaterThan(0);
      expect(times('phase.started').length).toBeGreaterThan(1);
    }
  });

  it('goes on to its end by itself, with turns, notes and commitments on the way', () => {
    opens();
    stage.passes(3_600_000);
    expect(stage.desk.conductor.current()?.session.state.ended).toBe('complete');
    expect(stage.desk.facts()).toEqual(
      expect.arrayContaining(['turn.began', 'note.written', 'commitment.written', 'session.ended']),
    );
    expect(stage.sample.state()).toBeNull();
  });

  it('taps as the board and does all else as the app, so that nobody finds its acts among their own', () => {
    opens();
    stage.passes(120_000);
    const facts = stage.desk.conductor.current()?.session.log.slice(1) ?? [];
    expect(new Set(facts.map(({ by }) => by))).toEqual(new Set(['board', 'system']));
    for (const { by, body } of facts) expect(by === 'board').toBe(/^(voice|code)\./.test(body.type));
    expect(stage.desk.conductor.console()?.undo).toBeNull();
  });

  it.each<[string, Command]>([
    ['a note', { type: 'note.write', kind: 'option', text: 'Sleep over it' }],
    ['a pause', { type: 'clock.pause' }],
    ['a break', { type: 'break.begin', length: 300_000 }],
    ['a blank screen', { type: 'room.blank' }],
    ['something refused', { type: 'question.agree', agreed: true }],
  ])('is the facilitator’s from their first act on: %s', (_, command) => {
    opens();
    stage.passes(20_000);
    expect(stage.sample.state()).toBe('plays');
    const changes = stage.changed();
    stage.asks(command);
    expect([stage.sample.state(), stage.changed()]).toEqual(['stopped', changes + 1]);
    const before = count();
    stage.passes(300_000);
    expect(count()).toBe(before);
  });

  it('is the observer’s from their first tap on', () => {
    opens();
    stage.passes(20_000);
    stage.asks({ type: 'voice.silence' }, 'board');
    expect(stage.sample.state()).toBe('stopped');
  });

  it('goes on through an undo', () => {
    opens();
    stage.passes(20_000);
    stage.asks({ type: 'act.undo' });
    expect(stage.sample.state()).toBe('plays');
  });

  it('goes on where it is let go on: out of a pause, and with the room’s screen shown again', () => {
    opens();
    stage.passes(20_000);
    stage.asks({ type: 'clock.pause' });
    stage.asks({ type: 'room.blank' });
    stage.passes(30_000);
    expect(stage.sample.play()).toBe(true);
    const voices = times('voice.started').length;
    stage.passes(60_000);
    expect(stage.desk.facts()).toEqual(expect.arrayContaining(['clock.resumed', 'room.shown']));
    expect(times('voice.started').length).toBeGreaterThan(voices);
  });

  it('stops where the computer slept, and does not go on before the gap is answered', () => {
    opens();
    stage.passes(20_000);
    stage.desk.time.sleep(600_000);
    stage.passes(20_000);
    expect(stage.sample.state()).toBe('stopped');
    expect(stage.sample.play()).toBe(false);
    stage.asks({ type: 'gap.answer', count: false });
    expect(stage.sample.play()).toBe(true);
  });

  it('never plays a session that is no sample', () => {
    expect(opens(draft)).toBe(false);
    stage.passes(300_000);
    expect([stage.sample.state(), stage.desk.facts()]).toEqual([null, ['session.opened']]);
  });

  it('stands still in a session that was left and is taken up again, at once or after a crash', () => {
    opens();
    stage.passes(20_000);
    const id = stage.desk.conductor.current()?.id ?? '';
    stage.desk.conductor.leave();
    expect(stage.sample.state()).toBeNull();
    stage.desk.conductor.resume(id);
    expect(stage.sample.state()).toBe('stopped');
    const before = count();
    stage.passes(60_000);
    expect(count()).toBe(before);

    stage = stageOn(log);
    stage.desk.conductor.resume(id);
    stage.passes(60_000);
    expect(stage.sample.state()).toBe('stopped');
  });

  it('does not reach into the session that is opened after it', () => {
    opens();
    stage.passes(20_000);
    stage.desk.conductor.open(draft);
    stage.passes(60_000);
    expect([stage.sample.state(), stage.desk.facts()]).toEqual([null, ['session.opened']]);
  });
});

describe('whatever is played and whoever comes between', { timeout: 60_000 }, () => {
  const act = fc.constantFrom<Command>(
    { type: 'phase.next' },
    { type: 'phase.back' },
    { type: 'phase.end' },
    { type: 'clock.pause' },
    { type: 'break.begin', length: 60_000 },
    { type: 'room.blank' },
    { type: 'person.stepOut', person: 'p2' },
    { type: 'person.return', person: 'p2' },
    { type: 'voice.tap', person: 'p3', style: 'toggle' },
    { type: 'act.undo' },
    { type: 'gap.answer', count: false },
    { type: 'session.endNow' },
  );

  it('the group throws at nothing, and its acts are done or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMATS),
        fc.nat(),
        fc.array(fc.record({ waits: fc.integer({ min: 0, max: 120_000 }), act }), { maxLength: 6 }),
        (format, seed, acts) => {
          stage = stageOn(memoryLog(), seed);
          const plan = rehearsalDraft(format, { people: format.size.ideal[1], minutes: 240, seed });
          expect(opens(plan)).toBe(true);
          for (const { waits, act: command } of acts) {
            stage.passes(waits);
            stage.asks(command);
            stage.sample.play();
          }
          stage.passes(120_000);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(FORMATS.map((format) => [format.id, format] as const))('%s comes to its end', (_, format) => {
    opens(rehearsalDraft(format, { people: format.size.ideal[1], minutes: 240, seed: 3 }));
    stage.passes(2 * 3_600_000);
    expect(stage.desk.conductor.current()?.session.state.ended).toBe('complete');
  });
});
