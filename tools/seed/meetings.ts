import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTurnsFile } from '../../src/main/import/readTurnsFile.ts';

/** What a recorded meeting was like, without anything that was said in it. */
export interface MeetingShape {
  readonly speakers: number;
  /** From the first turn to the end of the last, in ms. */
  readonly length: number;
  /** Each speaker's time in ms and number of turns, the longest first. */
  readonly voices: readonly { readonly spoken: number; readonly turns: number }[];
}

const DATA = join(import.meta.dirname, '..', '..', 'tests', 'data');
const MS_PER_SECOND = 1000;

/** The shapes of the real meetings that the tests use. */
export async function meetingShapes(): Promise<readonly MeetingShape[]> {
  const files = ['ami', 'voxconverse'].flatMap((folder) =>
    readdirSync(join(DATA, folder))
      .filter((name) => name.endsWith('.rttm'))
      .sort()
      .map((name) => join(DATA, folder, name)),
  );
  const shapes: MeetingShape[] = [];
  for (const file of files) {
    const read = await readTurnsFile(file);
    if (!read.ok) throw new Error(`${file} cannot be read`);
    const voices = new Map<string, { spoken: number; turns: number }>();
    let [from, to] = [Infinity, 0];
    for (const { speaker, from: began, to: ended } of read.transcript.segments) {
      const voice = voices.get(speaker) ?? { spoken: 0, turns: 0 };
      voices.set(speaker, { spoken: voice.spoken + ended - began, turns: voice.turns + 1 });
      from = Math.min(from, began);
      to = Math.max(to, ended);
    }
    const ms = (microseconds: number) => Math.round(microseconds / MS_PER_SECOND);
    shapes.push({
      speakers: voices.size,
      length: ms(to - from),
      voices: [...voices.values()]
        .map(({ spoken, turns }) => ({ spoken: ms(spoken), turns }))
        .sort((a, b) => b.spoken - a.spoken),
    });
  }
  return shapes.filter(({ speakers }) => speakers >= 3);
}
