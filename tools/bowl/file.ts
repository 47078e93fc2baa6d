import { BLOOM, LOUDEST, RINGS, STRUCK, type Mode } from '#shared/sound/bowl.ts';
import { STROKES } from '#shared/sound/sound.ts';

/** Twice the highest mode, and some. */
const RATE = 8_000;
/** Seconds of nothing between them. */
const APART = 1;

const modeAt = ({ hz, beat, level, fades }: Mode, t: number): number => {
  const waves = Math.sin(2 * Math.PI * hz * t) + Math.sin(2 * Math.PI * (hz + beat) * t);
  return (level / 2) * waves * Math.min(1, t / BLOOM) * 10 ** (-t / fades);
};

/** All strokes one after the other, as a WAV file of one channel. */
export function bowlFile(): Buffer {
  const samples: number[] = [];
  for (const stroke of STROKES) {
    const { modes, at } = STRUCK[stroke];
    const loud = LOUDEST / modes.reduce((sum, { level }) => sum + level, 0);
    const length = Math.max(...at) + RINGS + APART;
    for (let i = 0; i < length * RATE; i += 1) {
      const since = at.map((after) => i / RATE - after).filter((t) => t >= 0 && t <= RINGS);
      samples.push(
        loud * since.flatMap((t) => modes.map((mode) => modeAt(mode, t))).reduce((a, b) => a + b, 0),
      );
    }
  }
  const data = Buffer.from(Int16Array.from(samples, (one) => Math.round(one * 32_767)).buffer);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
