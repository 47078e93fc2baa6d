import { truncateSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { ownFolder } from '../../support/folders.ts';
import { tapOnAndOn } from '../../support/otherProgram.ts';

/** Lets a program tap until it has told of `taps`, kills it at once, and returns every tap it told of. */
async function killAfter(file: string, taps: number): Promise<string[]> {
  const tapping = tapOnAndOn(file);
  let told = '';
  const over = new Promise((ended) => tapping.once('close', ended));
  tapping.stdout?.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.split('\n').length > taps) tapping.kill('SIGKILL');
  });
  await over;
  return told.split('\n').slice(0, -1);
}

/** The acts that the file holds, in order. */
function kept(file: string): string[] {
  const { kind, store } = openStore(file);
  expect(kind).toBe('ok');
  const reading = store.log.read(store.resumable()?.session ?? '');
  store.close();
  return reading.ok ? reading.events.slice(1).map(({ act }) => act) : [];
}

describe('an app that is killed', () => {
  it.each([1, 13, 40, 77, 150, 300])(
    'keeps every act it had told of after %i taps, and at most one more',
    async (taps) => {
      const file = join(ownFolder(), STORE_FILE);
      const told = await killAfter(file, taps);
      const found = kept(file);
      expect(told.length).toBeGreaterThanOrEqual(taps);
      expect(found.slice(0, told.length)).toEqual(told);
      expect(found.length - told.length).toBeLessThanOrEqual(1);
      expect(new Set(found).size).toBe(found.length);
    },
  );

  it('has nothing half-written where the last write was cut off', async () => {
    const file = join(ownFolder(), STORE_FILE);
    const told = await killAfter(file, 30);
    truncateSync(`${file}-wal`, statSync(`${file}-wal`).size - 10);
    const found = kept(file);
    expect(found).toEqual(found.map((_, i) => `tap-${i + 1}`));
    expect(found.length).toBeGreaterThanOrEqual(told.length - 1);
  });
});
