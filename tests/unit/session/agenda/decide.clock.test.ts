import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '#shared/time.ts';
import { council } from '../support/council.ts';

describe('a forgotten start', () => {
  it('is back-dated: we began so many seconds ago', () => {
    council().wait(60).start(20).expectElapsed(20).expectRemaining(30).expectDrift(0);
  });

  it('does not lie before the room was opened', () => {
    council()
      .wait(10)
      .refuses('beforePreviousPhase', (it) => it.start(11))
      .start(10)
      .expectElapsed(10);
  });

  it('does not lie before the phase before it ended', () => {
    council()
      .start()
      .wait(45)
      .end()
      .wait(15)
      .refuses('beforePreviousPhase', (it) => it.start(16))
      .start(15)
      .expectElapsed(15)
      .expectDrift(-5);
  });

  it('gives its time to the first turn of a round', () => {
    const played = council().to('front.AGREE').end().wait(20).start(8);
    expect(played.expectTurn('Ana').turnReading.elapsed).toBe(8_000);
  });
});

describe('elapsed time that was wrong', () => {
  it('is corrected in either direction', () => {
    council().wait(30).start().wait(10).elapsedIs(25).expectElapsed(25).elapsedIs(4).expectElapsed(4);
  });

  it('moves the start of the session with its first phase', () => {
    const played = council().wait(30).start().wait(10).expectDrift(0).elapsedIs(25);
    expect(played.expectDrift(0).state.startedAt).toBe(15_000);
  });

  it('starts an armed phase', () => {
    council().wait(30).elapsedIs(12).expectIn('front.open.time').expectElapsed(12);
  });

  it('does not reach back beyond the phase before', () => {
    council()
      .start()
      .wait(50)
      .next()
      .wait(10)
      .refuses('beforePreviousPhase', (it) => it.elapsedIs(11))
      .elapsedIs(10);
  });

  it('counts what ran before a pause, and moves the end of the pause', () => {
    const played = council().start().wait(20).pause().wait(30).resume().wait(5).elapsedIs(35);
    expect(played.expectElapsed(35).state.pauses).toEqual([{ from: 20_000, to: 40_000 }]);
    played.refuses('beforePreviousPhase', (it) => it.elapsedIs(56));
    played.refuses('beforePreviousPhase', (it) => it.elapsedIs(19));
  });

  it('counts what ran before somebody went back', () => {
    const played = council().start().wait(40).next().wait(5).back().wait(10);
    played.expectIn('front.open.ready').expectElapsed(40).elapsedIs(47).expectElapsed(47);
    played.refuses('beforePreviousPhase', (it) => it.elapsedIs(56));
  });

  it('leaves the length of a later turn alone', () => {
    const played = council().to('front.CHECKIN').wait(25).turn().wait(10).elapsedIs(30);
    expect(played.expectElapsed(30).turnReading.elapsed).toBe(10_000);
  });

  it('belongs to the first turn while it runs', () => {
    const played = council().to('front.AGREE').end().wait(20).start().wait(5).elapsedIs(15);
    expect(played.turnReading.elapsed).toBe(15_000);
  });
});

describe('a pause', () => {
  it('stops the phase and the turn, and is drift', () => {
    const played = council().to('front.CHECKIN').wait(10).pause().wait(45);
    expect(played.expectIn('front.checkin.paused').expectElapsed(10).turnReading.elapsed).toBe(10_000);
    expect(played.resume().wait(5).expectElapsed(15).turnReading.elapsed).toBe(15_000);
    expect(played.schedule.projectedEnd - played.schedule.plannedEnd).toBe(45_000 - (50 + 45) * 1000);
  });

  it('is not begun twice', () => {
    council()
      .start()
      .pause()
      .refuses('alreadyPaused', (it) => it.pause())
      .resume()
      .refuses('notPaused', (it) => it.resume());
  });
});

describe('extending', () => {
  it('adds a minute at a time up to the longest', () => {
    council()
      .to('slot.1.PRESENT')
      .wait(170)
      .expectIn('slot.present.warning')
      .extend(60)
      .expectIn('slot.present.time')
      .extend(60)
      .expectRemaining(130)
      .refuses('beyondLongest', (it) => it.extend(60));
  });

  it('is overrun: it moves the projected end, not the planned one', () => {
    const played = council().start().wait(50).next();
    const before = played.schedule;
    const after = played.extend(60).schedule;
    expect(after.drift).toBe(60_000);
    expect(after.plannedEnd).toBe(before.plannedEnd);
    expect(after.projectedEnd - before.projectedEnd).toBe(60_000);
  });

  it('goes beyond the longest if the group agreed: it moves the end, and is no overrun', () => {
    const played = council().to('slot.1.PRESENT');
    const before = played.schedule;
    played.extend(180, { agreed: true }).expectRemaining(360);
    expect(played.schedule).toEqual({
      ...before,
      projectedEnd: before.projectedEnd + 180_000,
      plannedEnd: before.plannedEnd + 180_000,
      latestEnd: before.latestEnd + 180_000,
    });
    expect(played.step('slot.1.PRESENT').first).toBe(180_000);
  });

  it('is the group’s to decide where the format gives it to nobody', () => {
    council()
      .start()
      .refuses('mayNotExtend', (it) => it.extend(60))
      .extend(60, { agreed: true })
      .expectRemaining(110);
  });

  it('works in overtime', () => {
    council().to('slot.1.PRESENT').wait(200).extend(60).expectRemaining(40).expectIn('slot.present.time');
  });
});

describe('shortening', () => {
  it('takes a minute at a time, down to what has been used', () => {
    const played = council().to('slot.1.PRESENT').wait(65).shorten(60).expectRemaining(55);
    expect(played.current.first).toBe(120_000);
    played.shorten(60).expectRemaining(0).expectElapsed(65);
    played.refuses('nothingToShorten', (it) => it.shorten(60));
    played.wait(30).refuses('nothingToShorten', (it) => it.shorten(1));
  });

  it('keeps whole seconds, so that the digits go on', () => {
    const played = council().to('slot.1.PRESENT').wait(130.4).shorten(60);
    expect(played.phaseReading.remaining).toBe(600);
  });

  it('brings the end nearer, and leaves the plan as it was', () => {
    const played = council().start().wait(50).next();
    const before = played.schedule;
    const after = played.shorten(20).schedule;
    expect([after.drift, after.plannedEnd]).toEqual([-20_000, before.plannedEnd]);
    expect(played.undo().schedule).toEqual(before);
  });

  it('is of a phase that runs, and of no break', () => {
    council()
      .refuses('notRunning', (it) => it.shorten(60))
      .start()
      .rest()
      .refuses('breakFirst', (it) => it.shorten(60))
      .refuses('breakFirst', (it) => it.extend(60, { agreed: true }))
      .resume()
      .shorten(10)
      .expectRemaining(40);
  });

  it('of a turn takes from the turn and the round, and never what was used', () => {
    const played = council().to('front.CHECKIN').wait(5).shortenTurn(15);
    expect(played.turnReading.remaining).toBe(5_000);
    expect(played.planned('front.CHECKIN')).toBe(135);
    played.shortenTurn(15).refuses('nothingToShorten', (it) => it.shortenTurn(15));
    expect(played.turnReading.remaining).toBe(0);
    const late = council().to('front.CHECKIN').wait(140).turn().wait(5).shortenTurn(15);
    expect(late.planned('front.CHECKIN')).toBe(145);
  });
});

describe('five quick extensions', () => {
  it('are five minutes, or as many as the longest allows', () => {
    const five = council({ minutes: 120 }).to('slot.1.COUNSEL').openFloor();
    const planned = five.planned('slot.1.COUNSEL');
    for (let i = 0; i < 5; i++) five.extend(60);
    expect(five.planned('slot.1.COUNSEL')).toBe(planned + 300);
    const stopped = council().to('slot.1.PRESENT').extend(60).extend(60);
    for (let i = 0; i < 3; i++) stopped.refuses('beyondLongest', (it) => it.extend(60));
    expect(stopped.planned('slot.1.PRESENT')).toBe(300);
  });
});

describe('we began earlier', () => {
  const armed = () => council().start().wait(45).end().wait(15);

  it('reaches back to the end of the phase before at most, and says how far that is', () => {
    const decision = armed().decide({ type: 'clock.correct', elapsed: 16_000 });
    expect(decision).toEqual({ ok: false, refusal: { code: 'beforePreviousPhase', about: seconds(15) } });
    const running = council().start().wait(50).next().wait(10);
    expect(running.decide({ type: 'clock.correct', elapsed: 11_000 })).toMatchObject({
      refusal: { about: seconds(10) },
    });
    expect(armed().decide({ type: 'phase.start', ago: 16_000 })).toMatchObject({
      refusal: { about: seconds(15) },
    });
  });

  it('moves both ends where the phase before ended earlier too', () => {
    const from = armed().elapsedIsAndEndsBefore(40);
    expect([from.step('front.OPEN').runs, from.current.runs]).toEqual([
      [{ from: 0, to: 20_000 }],
      [{ from: 20_000, to: null }],
    ]);
    from.expectElapsed(40).undo().expectIn('front.agree.ready');
    expect(from.step('front.OPEN').runs).toEqual([{ from: 0, to: 45_000 }]);
    const running = council().start().wait(50).next().wait(10).elapsedIsAndEndsBefore(25).expectElapsed(25);
    expect(running.step('front.OPEN').runs).toEqual([{ from: 0, to: 35_000 }]);
  });

  it('does not take the phase before more than all its time', () => {
    expect(armed().decide({ type: 'clock.correct', elapsed: 61_000, endsBefore: true })).toEqual({
      ok: false,
      refusal: { code: 'endNotBefore', about: minutes(1) },
    });
    const all = armed().elapsedIsAndEndsBefore(60);
    expect(all.step('front.OPEN').runs).toEqual([{ from: 0, to: 0 }]);
  });

  it('moves no end where nothing came before, or a break', () => {
    council()
      .wait(10)
      .refuses('endNotBefore', (it) => it.elapsedIsAndEndsBefore(20));
    armed()
      .rest()
      .wait(100)
      .refuses('endNotBefore', (it) => it.elapsedIsAndEndsBefore(101))
      .elapsedIs(100)
      .expectElapsed(100);
  });

  it('moves the end of a phase that was left in a pause no further than where the pause began', () => {
    const paused = () => council().start().wait(20).pause().wait(30).next().wait(10);
    paused().refuses('endNotBefore', (it) => it.elapsedIsAndEndsBefore(41));
    const played = paused().elapsedIsAndEndsBefore(40);
    expect(played.state.pauses).toEqual([{ from: 20_000, to: 20_000 }]);
    expect(played.step('front.OPEN').runs).toEqual([{ from: 0, to: 20_000 }]);
  });
});

describe('a gap nobody saw', () => {
  it('holds back what needs a moving clock, and never a tap', () => {
    council()
      .start()
      .wait(10)
      .findGap()
      .refuses('gapFirst', (it) => it.next())
      .refuses('gapFirst', (it) => it.pause())
      .refuses('gapFirst', (it) => it.turn())
      .tap('Ana')
      .expectSpeaking('Ana')
      .note('still noted');
  });

  it('counts, or is left out', () => {
    council().start().wait(10).findGap().answerGap(300, true).expectElapsed(310);
    council().start().wait(10).findGap().answerGap(300, false).expectElapsed(10).wait(5).expectElapsed(15);
  });

  it('is answered once', () => {
    council().refuses('noGap', (it) => it.answerGap(5, true));
  });
});
