import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { zipFolder } from '../../../../tools/package/zip.ts';
import { ownFolder } from '../../../support/folders.ts';

describe('a folder as a ZIP', () => {
  test('keeps names, content, modes and links, and leaves out what is not wanted', async () => {
    const folder = ownFolder();
    const from = join(folder, 'electron');
    mkdirSync(join(from, 'resources', 'app'), { recursive: true });
    writeFileSync(join(from, 'electron'), 'a program');
    chmodSync(join(from, 'electron'), 0o755);
    writeFileSync(join(from, 'resources', 'Übersicht.pak'), Buffer.alloc(100_000, 7));
    writeFileSync(join(from, 'resources', 'app', 'main.js'), 'not ours');
    writeFileSync(join(from, 'empty'), '');
    symlinkSync('resources/Übersicht.pak', join(from, 'link'));
    const target = join(folder, 'electron.zip');

    await zipFolder(from, target, (name) => name.startsWith('resources/app/'));

    const zip = await openPromise(target);
    const found = new Map<string, { readonly content: Buffer; readonly mode: number }>();
    for await (const entry of zip.eachEntry()) {
      const content = await buffer(await zip.openReadStreamPromise(entry));
      found.set(entry.fileName, { content, mode: entry.externalFileAttributes >>> 16 });
    }
    expect([...found.keys()].toSorted()).toEqual(['electron', 'empty', 'link', 'resources/Übersicht.pak']);
    expect(found.get('electron')).toEqual({ content: Buffer.from('a program'), mode: 0o100755 });
    expect(found.get('empty')?.content).toHaveLength(0);
    expect(found.get('link')).toEqual({ content: Buffer.from('resources/Übersicht.pak'), mode: 0o120777 });
    expect(found.get('resources/Übersicht.pak')?.content).toEqual(Buffer.alloc(100_000, 7));
  });

  test('says so where a file cannot be written, and writes over none that is there', async () => {
    const folder = ownFolder();
    const from = join(folder, 'small');
    mkdirSync(from);
    writeFileSync(join(from, 'one'), '1');
    const target = join(folder, 'there.zip');
    writeFileSync(target, 'already here');

    await expect(zipFolder(from, target, () => false)).rejects.toThrow('EEXIST');
    expect(readFileSync(target, 'utf8')).toBe('already here');
  });
});
