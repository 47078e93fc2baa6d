import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../../support/folders.ts';
import { ranTool } from '../../support/ranTool.ts';

describe('closing, as a command', () => {
  it('answers in JSON alone what stays and what is destroyed, in the order of what it says', async () => {
    const folder = join(ownFolder(), 'new', 'below');
    const ran = await ranTool('closing', '--level', 'L2', '--plant', 'zyxwo', '--dir', folder, '--json');
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const told = JSON.parse(ran.stdout) as { level: string; found: { file: string; allowed: boolean }[] };
    expect(Object.keys(told)).toEqual(['level', 'kept', 'destroyed', 'found']);
    expect(told.level).toBe('L2');
    expect(told.found.length).toBeGreaterThan(0);
    expect(told.found.every(({ allowed }) => allowed)).toBe(true);
    // The search's index has no file: it is in memory.
    const files = told.found.map(({ file }) => file).filter((file) => !file.startsWith('('));
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
    expect(files).toContain('sessions.sqlite');
  });

  it('refuses what makes no sense, in one sentence, and leaves what is there alone', async () => {
    const folder = ownFolder();
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'a file'), 'a');
    const asked = (dir: string, level = 'L1', word = 'zyxwo') =>
      ranTool('closing', '--level', level, '--plant', word, '--dir', dir, '--json');
    const free = join(folder, 'free');
    const [full, file] = [join(folder, 'full'), join(folder, 'full', 'a file')];
    for (const [wanted, ran] of [
      [2, () => asked(full)],
      [2, () => asked(file)],
      [2, () => asked(free, 'L9')],
      [2, () => asked(free, 'L1', 'a b')],
      [2, () => asked(free, 'L1', 'é')],
      [2, () => ranTool('closing', '--level', 'L1')],
      [2, () => ranTool('closing', '--levels', 'L1')],
      // Nothing can be made there: it says so, and does not try for ever.
      [1, () => asked(join(file, 'below'))],
      ...(process.platform === 'linux' ? [[1, () => asked('/proc/talking-piece-test/below')] as const] : []),
    ] as const) {
      const { status, stdout, stderr } = await ran();
      expect([status, stdout, stderr.trim().split('\n').length]).toEqual([wanted, '', 1]);
    }
    expect([readdirSync(folder), readdirSync(full)]).toEqual([['full'], ['a file']]);
  });
});
