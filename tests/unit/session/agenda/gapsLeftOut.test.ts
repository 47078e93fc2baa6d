import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, wallOf, type GapLeftOut } from '#shared/session/agenda/gapsLeftOut.ts';
import { instant, ms, wallTime } from '#shared/time.ts';
import { readSchedule } from '#shared/session/agenda/timeReadings.ts';
import { scheduleOf } from '#shared/session/agenda/timers.ts';
import { council, type PlayedCouncil } from '../support/council.ts';
import { anyDraft, anyMoves, play } from '../support/moves.ts';

const MINUTE = 60_000;
const gap = (at: number, length: number): GapLeftOut => ({ at: instant(at), length: ms(length) });

describe('what was left out', () => {
  it('is in every time of day after it, and in none before', () => {
    const opened = wallTime(100 * MINUTE);
    const gaps = [gap(5 * MINUTE, 20 * MINUTE), gap(8 * MINUTE, MINUTE)];
    const wallOfMinute = (at: number) => wallOf(opened, gaps, at * MINUTE) / MINUTE;
    expect([0, 5, 6, 8, 9].map(wallOfMinute)).toEqual([100, 105, 126, 128, 130]);
    // A time of day within it is the moment at which the clock stood.
    expect(instantAt(opened, gaps, 115 * MINUTE)).toBe(5 * MINUTE);
  });

  it('is found back from any time of day', () => {
    const gaps = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 9_000 })), {
        maxLength: 4,
      })
      .map((all) => all.toSorted(([a], [b]) => a - b).map(([at, length]) => gap(at, length)));
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 20_000 }), (all, at) => {
        const opened = wallTime(1_000_000);
        expect(instantAt(opened, all, wallOf(opened, all, at))).toBe(at);
      }),
    );
  });

  it('is known to the session by its length, and what was counted is not left out', () => {
    const left = council().start().wait(60).findGap('crash').answerGap(1_200, false);
    expect(left.state.gapsLeftOut).toEqual([{ at: left.now, length: 1_200_000 }]);
    expect(council().start().wait(60).findGap('crash').answerGap(1_200, true).state.gapsLeftOut).toEqual([]);
  });
});

describe('the ends of a session after a gap that was left out', () => {
  const GAP = 4 * 60 + 7;
  const slept = (played: PlayedCouncil) => played.findGap('sleep').answerGap(GAP, false);
  /** What the wall clock says at an instant, once all gaps lie behind. */
  const now = ({ state }: PlayedCouncil, at: number) =>
    state.openedWall + at + state.gapsLeftOut.reduce((sum, { length }) => sum + length, 0);
  const endsAt = ({ console: view }: PlayedCouncil) => view.now?.blanks.endsAt;

  it('stand where they were planned and agreed on; the projected one comes later, and that is drift', () => {
    const played = council({ minutes: 90 }).start().wait(20);
    const before = played.schedule;
    const [planned, latest] = [now(played, before.plannedEnd), now(played, before.latestEnd)];
    const projected = now(played, before.projectedEnd);
    expect([endsAt(played), before.drift]).toEqual([latest, 0]);
    const { schedule: after } = slept(played).wait(1);
    expect([now(played, after.plannedEnd), now(played, after.latestEnd)]).toEqual([planned, latest]);
    expect(now(played, after.projectedEnd)).toBe(projected + GAP * 1000);
    expect([after.drift, endsAt(played)]).toEqual([GAP * 1000, latest]);
    expect(after.spareLeft).toBe(Math.max(0, before.spareLeft - GAP * 1000));
    // It is paid back like any other, from what spare is left.
    expect(played.proposal().amount).toBe(GAP * 1000);
    expect(played.proposal().payments[0]).toMatchObject({ from: 'spare' });
    // Staying longer by what it is behind moves what was agreed on.
    played.do({ type: 'plan.replan', choice: { kind: 'endLater', by: after.drift } });
    expect([played.drift, endsAt(played)]).toEqual([0, latest + GAP * 1000]);
  });

  it('are counted from the beginning, however long the room stood open before', () => {
    const played = slept(council().wait(30));
    // Before, nobody knows how long the room still waits.
    expect(endsAt(played)).toBeNull();
    const { schedule } = played.wait(5).start();
    expect([schedule.drift, schedule.plannedEnd]).toEqual([0, played.now + played.state.planned]);
    expect(endsAt(played)).toBe(played.state.openedWall + (35 + GAP) * 1000 + played.state.available);
  });

  it('stand once it is over, whatever is left out after that', () => {
    const played = council().start().endNow();
    while (played.state.endedAt === null) played.wait(1).space();
    const { schedule } = played;
    const gaps = { ...scheduleOf(played.state), gapsLeftOut: [gap(played.now + 1, MINUTE)] };
    expect(readSchedule(gaps, played.now)).toEqual(schedule);
  });

  it('differ by the drift, whatever was done', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        const played = play(draft, moves);
        const { startedAt, endedAt, openedWall, gapsLeftOut, planned } = played.state;
        const view = scheduleOf(played.state);
        const reading = readSchedule(view, played.now);
        if (startedAt === null || reading === null) return;
        const ends = reading.projectedEnd;
        if (endedAt !== null) expect(ends).toBe(endedAt);
        const plan = wallOf(openedWall, gapsLeftOut, startedAt) + planned + view.breaks;
        // By the wall clock: the projected end lies after every gap.
        expect(wallOf(openedWall, gapsLeftOut, ends + (endedAt === null ? 1 : 0)) - plan).toBe(
          reading.drift + (endedAt === null ? 1 : 0),
        );
      }),
    );
  });
});
