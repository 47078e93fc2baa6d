import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomView } from '#shared/session/room/view.ts';
import { instant } from '#shared/time.ts';
import { NO_SOUND, STROKES, type Sound, type Stroke } from '#shared/sound/sound.ts';
import {
  feltIn,
  followStrokes,
  momentIn,
  momentOf,
  strokeAfter,
  type RoomMoment,
  type Sounded,
} from '#shared/sound/strokes.ts';
import { createBowl } from '../../../src/renderer/ui/sound/bowl.ts';
import { bowlFile } from '../../../tools/bowl/file.ts';
import { begun, playTo, SIX } from '../../support/preview/playing.ts';

const ALL: Sound = { silence: true, close: true, warning: true, volume: 50, phones: false };

/** What a browser would be asked to play: how high each wave is, when it begins, and how loud it grows. */
interface Wave {
  readonly hz: number;
  readonly from: number;
  readonly loud: number;
}

/** Stands in for the browser's sound: it keeps what it is asked to play. */
function fakeSound() {
  const waves: Wave[] = [];
  let opened = 0;
  let closed = 0;
  const open = (): AudioContext => {
    opened += 1;
    return {
      currentTime: 0,
      destination: {},
      createGain: () => {
        const gain = { loud: 0 };
        return {
          gain: {
            setValueAtTime: () => undefined,
            linearRampToValueAtTime: (to: number) => (gain.loud = to),
            exponentialRampToValueAtTime: () => undefined,
          },
          connect: () => undefined,
          fake: gain,
        };
      },
      createOscillator: () => {
        let loud = (): number => 0;
        const wave = {
          frequency: { value: 0 },
          onended: (): void => undefined,
          connect: (to: { readonly fake: { readonly loud: number } }) => (loud = () => to.fake.loud),
          start: (from: number) => waves.push({ hz: wave.frequency.value, from, loud: loud() }),
          stop: () => queueMicrotask(() => wave.onended()),
        };
        return wave;
      },
      close: () => ((closed += 1), Promise.resolve()),
    } as unknown as AudioContext;
  };
  return { waves, open, opened: () => opened, closed: () => closed };
}

/** The moments of a forum around its silence and of its close, second by second, as the wall has them. */
function momentsOf(phases: readonly string[]): RoomMoment[] {
  const session = begun('forum', SIX, 90, { queue: ['p4'] });
  return phases.flatMap((phase) => {
    playTo(session, phase, 2);
    const planned = (roomView(session.session).timer?.planned ?? 0) / 1000;
    return Array.from({ length: planned + 20 }, () => {
      session.wait(1);
      return momentOf(roomView(session.session), instant(session.at));
    });
  });
}

const strokesIn = (moments: readonly RoomMoment[]): Stroke[] => {
  let sounded: Sounded | null = null;
  return moments.flatMap((moment) => {
    const next = strokeAfter(sounded, moment);
    sounded = next.sounded;
    return next.stroke ?? [];
  });
};

const hear = (moments: readonly RoomMoment[], sound: Sound) => {
  const fake = fakeSound();
  const bowl = createBowl(fake.open);
  for (const moment of moments) bowl.at(moment, sound);
  return fake;
};

const before: RoomMoment = { phase: 'PRESENT', silence: false, turn: false, tone: 'time' };
const silence: RoomMoment = { phase: 'SILENCE', silence: true, turn: false, tone: 'time' };
const close: RoomMoment = { phase: 'CLOSE', silence: false, turn: true, tone: 'time' };
const warning: RoomMoment = { ...before, tone: 'warning' };

describe('a stroke on an observer’s phone', () => {
  const rooms = ['PRESENT', 'SILENCE', 'CLOSE'];
  it('is felt when it is heard, where the group wants that, and of what it is told no word is anybody’s', () => {
    const session = begun('forum', SIX, 90, { queue: ['p4'] });
    const felt: Stroke[] = [];
    const due = followStrokes();
    for (const phase of rooms) {
      playTo(session, phase, 2);
      for (let left = (roomView(session.session).timer?.planned ?? 0) / 1000 + 20; left > 0; left -= 1) {
        session.wait(1);
        const room = roomView(session.session);
        const told = feltIn(room, { ...ALL, phones: true });
        expect(Object.keys(told?.scene ?? {})).toEqual(['phase', 'silence', 'turn']);
        const stroke = told && due(momentIn(told.scene, room.timer, instant(session.at)), told.wanted);
        if (stroke !== null) felt.push(stroke);
      }
    }
    expect(felt).toEqual(strokesIn(momentsOf(rooms)));
    expect(felt.length).toBeGreaterThan(2);
  });

  it('is not told of unless the group wants it', () => {
    expect(feltIn(roomView(begun('forum', SIX, 90, { queue: ['p4'] }).session), ALL)).toBeNull();
  });
});

describe('the bowl', () => {
  it('is off until a group wants it: no device is opened through a whole meeting', () => {
    const moments = momentsOf(['PRESENT', 'SILENCE', 'CLOSE']);
    expect(strokesIn(moments)).toEqual(expect.arrayContaining(['warning', 'silence', 'close']));
    expect(hear(moments, NO_SOUND).opened()).toBe(0);
  });

  it.each(STROKES)('sounds for what is wanted alone: %s', (wanted) => {
    const moments = [before, warning, silence, before, close];
    expect(hear(moments, { ...NO_SOUND, [wanted]: true }).opened()).toBe(1);
  });

  it('is struck once at the start of a silence, twice at the close, and a higher mode alone warns', () => {
    const struck = (moment: RoomMoment) => {
      const { waves } = hear([before, moment], ALL);
      return {
        starts: [...new Set(waves.map(({ from }) => from))],
        heights: [...new Set(waves.map(({ hz }) => Math.round(hz)))],
      };
    };
    expect(struck(silence)).toEqual({ starts: [0], heights: [204, 205, 551, 552, 1040, 1042, 1652, 1654] });
    expect(struck(close).starts).toEqual([0, 2.6]);
    expect(struck(close).heights).toEqual(struck(silence).heights);
    expect(struck(warning)).toEqual({ starts: [0], heights: [551, 552] });
  });

  it('is as loud as the group wants it, and never louder than a part of what a loudspeaker can do', () => {
    const loudest = (volume: number) =>
      hear([before, silence], { ...ALL, volume }).waves.reduce((sum, { loud }) => sum + loud, 0);
    expect(loudest(100)).toBeCloseTo(0.4, 5);
    expect(loudest(50)).toBeCloseTo(0.2, 5);
  });

  it('lets the device go once it has rung out', async () => {
    const { closed } = hear([before, silence], ALL);
    await Promise.resolve();
    expect(closed()).toBe(1);
  });

  it('is silent in a window that opens in the middle of it', () => {
    for (const moment of [silence, close, warning]) expect(strokesIn([moment, moment])).toEqual([]);
    expect(strokesIn([{ ...silence, tone: 'ready' }, silence])).toEqual(['silence']);
  });

  it('does not warn of turns, nor in a silence', () => {
    expect(
      strokesIn([
        before,
        { ...warning, turn: true },
        { ...silence, tone: 'ready' },
        silence,
        { ...silence, tone: 'warning' },
      ]),
    ).toEqual(['silence']);
  });

  it('never repeats within a phase, and never sounds over time or while the clock stands', () => {
    const tone = fc.constantFrom('time', 'warning', 'overtime', 'paused', 'ended' as const);
    fc.assert(
      fc.property(fc.constantFrom(before, silence, close), fc.array(tone, { maxLength: 40 }), (of, tones) => {
        let sounded: Sounded | null = strokeAfter(null, { ...of, phase: 'BEFORE', tone: 'ready' }).sounded;
        const heard: Stroke[] = [];
        for (const now of tones) {
          const { stroke, sounded: next } = strokeAfter(sounded, { ...of, tone: now });
          if (stroke !== null) {
            expect(['time', 'warning']).toContain(now);
            heard.push(stroke);
          }
          sounded = next;
        }
        expect(new Set(heard).size).toBe(heard.length);
      }),
    );
  });

  it('is in the resources as it sounds', () => {
    const file = readFileSync(join(import.meta.dirname, '..', '..', '..', 'resources', 'bowl.wav'));
    expect(file.equals(bowlFile()), 'resources/bowl.wav is stale: npm run -s bowl').toBe(true);
    const samples = new Int16Array(file.buffer.slice(file.byteOffset + 44, file.byteOffset + file.length));
    const loudest = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    expect(loudest).toBeGreaterThan(4_000);
    expect(loudest).toBeLessThan(32_000);
    // No click: it begins and ends in nothing.
    expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
  });
});
