import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import { breaksOffered } from '#shared/format/breaks.ts';
import { fit } from '#shared/format/fit.ts';
import { council as format, phaseCalled } from '../../../support/shipped.ts';
import { readTimer } from '#shared/session/agenda/timeReadings.ts';
import { instant } from '#shared/time.ts';
import { council, PlayedCouncil } from '../support/council.ts';
import { draftOf } from '../support/draft.ts';
import { anyDraft, anyMoves, play } from '../support/moves.ts';

const withBreaks = (breaks: number, minutes = 90) => new PlayedCouncil({ ...draftOf({ minutes }), breaks });

describe('breaks of a plan', () => {
  it.each([
    [74 * 60 + 59, 3600, 0],
    [75 * 60, 300, 1],
    [75 * 60, 299, 0],
    [149 * 60 + 59, 3600, 1],
    [150 * 60, 3600, 2],
    [150 * 60, 599, 1],
  ])('of %i s with %i s of spare are %i', (planned, spare, offered) => {
    expect(breaksOffered({ planned, spare })).toBe(offered);
  });

  it('are no part of what is planned, and move its end', () => {
    const [plain, rested] = [withBreaks(0).start(), withBreaks(1).start()];
    const plan = fit(format, { minutes: 90, people: 6, observers: 0, review: 2 });
    expect(rested.state.planned).toBe(plan.ok && plan.planned * 1000);
    expect(rested.schedule).toEqual({
      ...plain.schedule,
      projectedEnd: plain.schedule.projectedEnd + 300_000,
      plannedEnd: plain.schedule.plannedEnd + 300_000,
      spareLeft: plain.schedule.spareLeft - 300_000,
    });
  });

  it('that nobody took by the close come no more', () => {
    const played = withBreaks(1).to('back.PULSE');
    expect(played.schedule.spareLeft).toBe(played.schedule.latestEnd - played.schedule.projectedEnd);
    expect(played.schedule.plannedEnd).toBe(played.state.planned);
  });
});

describe('a break', () => {
  it('pauses the clock, and is no drift as far as spare pays for it', () => {
    const played = withBreaks(1).to('slot.1.PRESENT').wait(60);
    const before = played.schedule;
    played.rest().expectIn('slot.present.paused');
    expect(played.wait(100).schedule).toEqual(before);
    expect(played.wait(200).resume().schedule).toEqual(before);
    expect(played.expectElapsed(60).state.pauses).toEqual([{ from: 60_000, to: 360_000 }]);
  });

  it('is what undo calls it, whether the clock was paused for it or a phase ended with it', () => {
    const played = withBreaks(1).to('slot.1.PRESENT').wait(60).rest();
    expect(played.console.undo).toMatchObject({ did: { code: 'break.began' } });
    const paused = withBreaks(1).to('slot.1.PRESENT').wait(60).pause();
    expect(paused.console.undo).toMatchObject({ did: { code: 'clock.paused' } });
    expect(paused.rest().console.undo).toMatchObject({ did: { code: 'break.began' } });
  });

  it('is drift as far as nothing pays for it, from its beginning on', () => {
    const played = council({ minutes: 45 }).start();
    const { spareLeft } = played.schedule;
    expect(spareLeft).toBeLessThan(300_000);
    played.rest();
    expect(played.schedule.drift).toBe(300_000 - spareLeft);
    expect(played.schedule.spareLeft).toBe(0);
  });

  it('gives back what it did not need, and is late after its end', () => {
    const early = withBreaks(0).start().rest().wait(120).resume();
    expect(early.expectDrift(0).schedule.plannedEnd).toBe(early.state.planned + 120_000);
    const late = withBreaks(0).start().rest().wait(340);
    late.expectDrift(40).resume().expectDrift(40);
  });

  it('counts down in room and console, and never ends by itself', () => {
    const played = withBreaks(0).start().rest();
    for (const [length, left] of [
      [0, 300],
      [290, 10],
      [30, -20],
      [3600, -3620],
    ] as const) {
      played.wait(length);
      const { room, console: own } = played;
      expect([room.screen, room.timer]).toEqual(['break', own.break]);
      expect(room.timer && readTimer(room.timer, played.now).remaining).toBe(left * 1000);
    }
  });

  it('stands between phases too, and ends with the start of the next', () => {
    const played = withBreaks(0).start().wait(60).end().rest().wait(300);
    expect(played.console.next?.label).toEqual({
      code: 'endBreakAndStart',
      title: phaseCalled('Working agreement'),
    });
    played.expectDrift(0).start().expectIn('front.agree.time').expectDrift(0);
    expect(played.state.breaks).toMatchObject([{ from: 60_000, to: 360_000 }]);
    expect(played.room.screen).toBe('phase');
  });

  it('ends by hand: the clock stands on', () => {
    const played = withBreaks(0).start().rest().wait(200).endRest();
    expect(played.mode).toBe('paused');
    expect(played.room.screen).toBe('phase');
    played.refuses('noBreak', (it) => it.endRest());
    expect(played.undo().room.screen).toBe('break');
  });

  it('is one at a time, after the first start and before the end', () => {
    council()
      .refuses('notRunning', (it) => it.rest())
      .start()
      .rest()
      .refuses('alreadyBreak', (it) => it.rest());
    const over = council().to('back.CLOSE').next();
    over.refuses('sessionEnded', (it) => it.rest());
  });

  it('may have ended earlier than it was said', () => {
    const played = withBreaks(0).start().wait(20).rest().wait(300).resume().wait(10).elapsedIs(70);
    expect(played.state.breaks).toMatchObject([{ from: 20_000, to: 280_000 }]);
    played.refuses('beforePreviousPhase', (it) => it.elapsedIs(331));
  });

  it('is nobody’s talk', () => {
    const played = withBreaks(0).start().speak('Ben', 10).end().rest().tap('Ana').wait(60).tap('Ana').start();
    const talk = sessionTalk(played.session);
    expect(talk.pauses).toEqual([{ from: 10_000, to: 70_000 }]);
    expect(talk.turns.map(({ person, length }) => [played.nameOf(person), length])).toEqual([
      ['Ben', 10_000],
    ]);
  });
});

describe('a message that was shown while no clock ran', () => {
  it('ends the voice that was on, and brings it back with undo', () => {
    const played = withBreaks(0).start().wait(20).tap('Ana').wait(10).rest().expectSpeaking();
    played.wait(30).resume().expectSpeaking().wait(5).tap('Ben').expectSpeaking('Ben');
    withBreaks(0).start().wait(20).tap('Ana').rest().undo().expectSpeaking('Ana');
  });

  it('goes when one does, and comes back with undo', () => {
    const played = council().start().pause().message('Back at 18:40').wait(60).resume();
    expect(played.room.screen).toBe('phase');
    expect(played.undo().room.message).toBe('Back at 18:40');
    expect(council().message('Welcome').start().room.screen).toBe('phase');
    expect(council().start().end().message('Tea').start().room.screen).toBe('phase');
  });

  it('stays where it was shown while the clock ran', () => {
    const played = council().start().message('Louder, please').pause().resume();
    expect(played.room.message).toBe('Louder, please');
  });
});

describe('breaks, in any session', { timeout: 60_000 }, () => {
  it('lie in no phase that runs, one after the other, and never cost more than the spare', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(2), anyMoves, (draft, breaks, moves) => {
        const { state, now } = play({ ...draft, breaks }, moves);
        let last = instant(0);
        for (const { from, to, length, spare } of state.breaks) {
          expect(from).toBeGreaterThanOrEqual(last);
          last = instant(to ?? now);
          expect(last).toBeGreaterThanOrEqual(from);
          expect(spare).toBeLessThanOrEqual(length);
          for (const run of state.steps.flatMap(({ runs }) => runs))
            expect(run.from >= last || (run.to ?? now) <= from).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
