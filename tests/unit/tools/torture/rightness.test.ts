import { describe, expect, it } from 'vitest';
import type { TimerView } from '#shared/session/agenda/timeReadings.ts';
import { instant, minutes, ms } from '#shared/time.ts';
import { wrongWith, type Between, type Standing } from '../../../../tools/torture/rightness.ts';

const timer = (change: Partial<TimerView> = {}): TimerView => ({
  mode: 'running',
  elapsed: ms(10_000),
  asOf: instant(10_000),
  planned: minutes(5),
  first: minutes(5),
  ...change,
});
/** Known to the millisecond. */
const just = (at: number): Between => ({ from: at, to: at });
/** Looked at 2 s before the kill, with 12 s elapsed. */
const before: Standing = { step: 'front.CHECKIN', timer: timer(), at: instant(12_000), seen: just(50_000) };
const gap = { ended: just(52_000), answered: just(56_000) };
const counted = { ...gap, counted: true };
const leftOut = { ...gap, counted: false };
/** Looked at 1 s after the answer, with this much elapsed. */
const resumed = (elapsed: number, change: Partial<Standing> = {}): Standing => ({
  step: 'front.CHECKIN',
  timer: timer({ elapsed: ms(elapsed), asOf: instant(20_000) }),
  at: instant(20_000),
  seen: just(57_000),
  ...change,
});

describe('where a resumed session stands', () => {
  it('is right where a counted gap went by on the clock', () => {
    expect(wrongWith(before, resumed(19_000), counted)).toBeNull();
    expect(wrongWith(before, resumed(18_000), counted)).toBeNull();
    expect(wrongWith(before, resumed(15_000), counted)).toBe('the elapsed time is -4000 ms off');
  });

  it('is right where a gap that was left out did not', () => {
    expect(wrongWith(before, resumed(15_000), leftOut)).toBeNull();
    expect(wrongWith(before, resumed(19_000), leftOut)).toBe('the elapsed time is 4000 ms off');
  });

  it('is right within what nobody can know of a busy machine, and not beyond', () => {
    const slowlyEnded = { ...leftOut, ended: { from: 49_000, to: 52_000 } };
    expect(wrongWith(before, resumed(12_000), leftOut)).toBe('the elapsed time is -3000 ms off');
    expect(wrongWith(before, resumed(12_000), slowlyEnded)).toBeNull();
    expect(wrongWith(before, resumed(9_000), slowlyEnded)).toBe('the elapsed time is -3000 ms off');
    const slowlySeen = resumed(21_500, { seen: { from: 57_000, to: 59_000 } });
    expect(wrongWith(before, slowlySeen, counted)).toBeNull();
    expect(wrongWith(before, resumed(21_500), counted)).toBe('the elapsed time is 2500 ms off');
    const slowlyAnswered = { ...leftOut, answered: { from: 54_000, to: 56_000 } };
    expect(wrongWith(before, resumed(17_000), slowlyAnswered)).toBeNull();
  });

  it('is right while the clock is paused only if it stood', () => {
    const paused = timer({ mode: 'paused', elapsed: ms(12_000) });
    const stood = { ...before, timer: paused };
    expect(wrongWith(stood, resumed(0, { timer: paused }), counted)).toBeNull();
    expect(wrongWith(stood, resumed(12_000), counted)).toBe('paused became running');
  });

  it('is wrong in another phase', () => {
    expect(wrongWith(before, resumed(15_000, { step: 'front.AGREEMENT' }), leftOut)).toBe(
      'front.CHECKIN became front.AGREEMENT',
    );
    expect(wrongWith(before, resumed(15_000, { timer: null }), leftOut)).toBe('the timer is gone');
  });
});
