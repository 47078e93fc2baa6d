import { BLOOM, LOUDEST, RINGS, STRUCK, type Mode } from '#shared/sound/bowl.ts';
import type { Sound, Stroke } from '#shared/sound/sound.ts';
import { followStrokes, type RoomMoment } from '#shared/sound/strokes.ts';

export interface Bowl {
  /** The room has come to this moment: strikes what is due and wanted. */
  readonly at: (moment: RoomMoment, sound: Sound) => void;
}

/** Strikes the bowl in this window. `open` is called with the first stroke that is wanted, and never before. */
export function createBowl(open: () => AudioContext): Bowl {
  const due = followStrokes();
  return {
    at(moment, sound) {
      const stroke = due(moment, sound);
      if (stroke !== null) strike(open(), stroke, sound.volume / 100);
    },
  };
}

/** One stroke, or two; the device is let go when they have rung out. `volume`: from 0 to 1. */
export function strike(context: AudioContext, stroke: Stroke, volume: number): void {
  const { modes, at } = STRUCK[stroke];
  const loud = (LOUDEST * volume) / modes.reduce((sum, { level }) => sum + level, 0);
  const last = at.map((after) => modes.flatMap((mode) => ring(context, mode, after, loud))).flat();
  let ringing = last.length;
  for (const wave of last)
    wave.onended = () => {
      ringing -= 1;
      if (ringing === 0) void context.close();
    };
}

/** The two waves of a mode, which bloom and fade together. */
function ring(context: AudioContext, mode: Mode, after: number, loud: number): OscillatorNode[] {
  const from = context.currentTime + after;
  const level = (mode.level * loud) / 2;
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(level, from + BLOOM);
  gain.gain.exponentialRampToValueAtTime(level * 10 ** (-RINGS / mode.fades), from + RINGS);
  gain.connect(context.destination);
  return [mode.hz, mode.hz + mode.beat].map((hz) => {
    const wave = context.createOscillator();
    wave.frequency.value = hz;
    wave.connect(gain);
    wave.start(from);
    wave.stop(from + RINGS);
    return wave;
  });
}
