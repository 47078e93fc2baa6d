import { describe, expect, it } from 'vitest';
import type { Film } from '#shared/session/replay/film.ts';
import { instant } from '#shared/time.ts';
import { createReplayShow } from '../../../../src/main/session/replayShow.ts';
import { phaseCalled } from '../../../support/shipped.ts';

const scene = (from: number, title: string) =>
  ({
    from: instant(from),
    title: phaseCalled(title),
    sub: null,
    clock: 'running',
    silence: false,
    holder: null,
    out: [],
  }) as const;
const film: Film = {
  from: instant(0),
  to: instant(600_000),
  seats: [{ person: 'p1', name: 'Ana' }],
  voices: [],
  scenes: [
    scene(0, 'Open'),
    { ...scene(60_000, 'Counsel'), sub: { code: 'turn', turn: 1, turns: 2 } },
    scene(90_000, 'Counsel'),
  ],
};
const standing = { session: 's1', step: 'back.OBSERVE' };

/** A replay with the time in hand; `passes` runs what is due by then. */
function stage() {
  let now = 1_000;
  let due: { at: number; then: () => void } | null = null;
  const told: string[] = [];
  const replay = createReplayShow({
    monotonic: () => now,
    after(delay, then) {
      due = { at: now + delay, then };
      return () => (due = null);
    },
    changed: () => told.push('changed'),
    ended: () => told.push('ended'),
  });
  const pass = (ms: number): void => {
    now += ms;
    if (due !== null && due.at <= now) due.then();
  };
  return { replay, told, pass };
}

describe('a replay', () => {
  it('stands where it is put, and goes on from there by its speed', () => {
    const { replay, told } = stage();
    replay.show(film, { at: instant(30_000), speed: 60, playing: false }, standing);
    expect(replay.room()).toEqual({
      film,
      clock: { at: 30_000, monotonic: 1_000, speed: 60, playing: false },
    });
    expect(replay.state()).toMatchObject({ session: 's1', from: 0, to: 600_000 });
    expect(told).toEqual(['changed']);
  });

  it('offers each phase once as a place to go to', () => {
    const { replay } = stage();
    replay.show(film, { at: instant(0), speed: 60, playing: false }, standing);
    expect(replay.state()?.chapters).toEqual([
      { title: phaseCalled('Open'), from: 0 },
      { title: phaseCalled('Counsel'), from: 60_000 },
    ]);
  });

  it('never begins outside of its film', () => {
    const { replay } = stage();
    replay.show(film, { at: instant(9_000_000), speed: 1, playing: false }, standing);
    expect(replay.state()?.clock.at).toBe(600_000);
  });

  it('ends by itself a little after its last picture, once', () => {
    const { replay, told, pass } = stage();
    replay.show(film, { at: instant(0), speed: 60, playing: true }, standing);
    pass(10_000);
    expect(replay.state()).not.toBeNull();
    pass(4_000);
    expect(replay.state()).toBeNull();
    expect(replay.room()).toBeNull();
    replay.stop();
    expect(told).toEqual(['changed', 'ended']);
  });

  it('does not end while it stands still, however long that is', () => {
    const { replay, pass } = stage();
    replay.show(film, { at: instant(0), speed: 60, playing: true }, standing);
    replay.show(film, { at: instant(5_000), speed: 60, playing: false }, standing);
    pass(3_600_000);
    expect(replay.state()).not.toBeNull();
  });

  it('ends when the agenda goes on, another session comes or the room is closed, and not before', () => {
    for (const next of [{ ...standing, step: 'back.PULSE' }, { ...standing, session: 's2' }, null]) {
      const { replay, told } = stage();
      replay.show(film, { at: instant(0), speed: 1, playing: true }, standing);
      replay.follow(standing);
      expect(replay.state()).not.toBeNull();
      replay.follow(next);
      expect(replay.state()).toBeNull();
      expect(told).toEqual(['changed', 'ended']);
    }
  });
});
