import { join } from 'node:path';
import { openStore } from '../../src/main/store/open.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { deskOn, draft, testTime } from './conducting.ts';
import { ownFolder } from './folders.ts';
import { tapOnAndOn } from './otherProgram.ts';

/** A store with a session of a hundred taps, properly closed. */
export function filled(folder = ownFolder()): string {
  const file = join(folder, STORE_FILE);
  const { store } = openStore(file);
  const desk = deskOn(store.log, testTime());
  desk.conductor.open(draft);
  for (let i = 0; i < 100; i += 1) desk.taps(`p${1 + (i % 6)}`);
  desk.conductor.leave();
  store.close();
  return file;
}

/** What a kill leaves: everything committed so far lies in the write-ahead log. */
export async function killed(): Promise<string> {
  const file = join(ownFolder(), STORE_FILE);
  const tapping = tapOnAndOn(file);
  await new Promise<void>((enough) => {
    let taps = 0;
    tapping.stdout?.on('data', (chunk: Buffer) => {
      taps += chunk.toString().split('\n').length - 1;
      if (taps > 60) enough();
    });
  });
  const over = new Promise((ended) => tapping.once('exit', ended));
  tapping.kill('SIGKILL');
  await over;
  return file;
}
