import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../../../src/main/export/atomicFile.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'export-'));

describe('a file that is written', () => {
  it('is whole, and the only one there', async () => {
    const into = folder();
    expect(await writeFileAtomically(join(into, 'a.md'), '# Ana\n')).toEqual({ ok: true });
    expect(readdirSync(into)).toEqual(['a.md']);
    expect(readFileSync(join(into, 'a.md'), 'utf8')).toBe('# Ana\n');
  });

  it('is its owner’s alone, also in the place of one that was not', async () => {
    const into = folder();
    writeFileSync(join(into, 'old.md'), 'old', { mode: 0o644 });
    for (const name of ['new.md', 'old.md']) {
      await writeFileAtomically(join(into, name), '# Ana\n');
      // Windows has no such modes.
      if (process.platform !== 'win32') expect(statSync(join(into, name)).mode & 0o777).toBe(0o600);
    }
  });

  it('takes the place of the one before', async () => {
    const into = folder();
    writeFileSync(join(into, 'a.pdf'), 'a longer text from before');
    await writeFileAtomically(join(into, 'a.pdf'), new Uint8Array([1, 2, 3]));
    expect([...readFileSync(join(into, 'a.pdf'))]).toEqual([1, 2, 3]);
  });

  it('takes a name as long as the system allows', async () => {
    const into = folder();
    expect(await writeFileAtomically(join(into, `${'é'.repeat(120)}.md`), 'x')).toEqual({ ok: true });
  });
});

describe('a file that cannot be written', () => {
  it('leaves nothing behind, and what was there as it was', async () => {
    const into = folder();
    mkdirSync(join(into, 'taken'));
    writeFileSync(join(into, 'taken', 'inside'), '');
    expect(await writeFileAtomically(join(into, 'taken'), 'x')).toEqual({ ok: false, why: 'other' });
    expect(readdirSync(into)).toEqual(['taken']);
  });

  it('says why', async () => {
    expect(await writeFileAtomically(join(folder(), 'gone', 'a.md'), 'x')).toEqual({
      ok: false,
      why: 'missing',
    });
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await writeFileAtomically(join(file, 'a.md'), 'x')).toEqual({ ok: false, why: 'missing' });
    expect(await writeFileAtomically('/proc/a.md', 'x')).toMatchObject({ ok: false });
  });
});
