import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFirstLook, readFirstLook, withTheme } from '../../../../src/main/platform/firstLook.ts';

const THEMES = ['system', 'light', 'dark', 'beamer'] as const;
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'look-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => join(folder, 'first-look.json');

describe('the look of the first window', () => {
  it('is the same at the next start', () => {
    const look = fc.record({
      theme: fc.constantFrom(...THEMES),
      zoom: fc.constantFrom(1, 1.1, 1.5, 2),
      goesOn: fc.boolean(),
    });
    fc.assert(
      fc.property(look, (kept) => {
        keepFirstLook(file(), kept);
        expect(readFirstLook(file())).toEqual(kept);
      }),
    );
  });

  it('is plain where nothing was kept, or what makes no sense', () => {
    const plain = { theme: 'system', zoom: 1, goesOn: false };
    expect(readFirstLook(file())).toEqual(plain);
    for (const text of [
      '',
      'null',
      '[]',
      '{"theme":"red","zoom":0}',
      '{"theme":7,"zoom":40}',
      '{"zoom":"2","goesOn":"true"}',
    ]) {
      writeFileSync(file(), text);
      expect(readFirstLook(file())).toEqual(plain);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        writeFileSync(file(), text);
        expect(THEMES).toContain(readFirstLook(file()).theme);
      }),
    );
  });

  it('is written only when it changed, for its owner alone', () => {
    keepFirstLook(file(), { theme: 'system', zoom: 1 });
    expect(existsSync(file())).toBe(false);
    keepFirstLook(file(), { goesOn: false });
    expect(existsSync(file())).toBe(false);
    keepFirstLook(file(), { theme: 'dark', zoom: 1 });
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readFileSync(file(), 'utf8')).toBe('{"theme":"dark","zoom":1,"goesOn":false}');
  });

  it('keeps each part of it apart', () => {
    keepFirstLook(file(), { theme: 'dark', zoom: 1.5 });
    keepFirstLook(file(), { goesOn: true });
    expect(readFirstLook(file())).toEqual({ theme: 'dark', zoom: 1.5, goesOn: true });
    keepFirstLook(file(), { theme: 'light', zoom: 1.5 });
    expect(readFirstLook(file())).toEqual({ theme: 'light', zoom: 1.5, goesOn: true });
  });

  it('stays as it was where the disk refuses', () => {
    const nowhere = join(folder, 'missing', 'first-look.json');
    keepFirstLook(nowhere, { theme: 'dark', zoom: 2 });
    expect(readFirstLook(nowhere)).toEqual({ theme: 'system', zoom: 1, goesOn: false });
  });

  it('stands in the page, and nothing else of it changes', () => {
    const html = '<!doctype html>\n<html lang="en">\n<body></body>';
    expect(withTheme(Buffer.from(html), 'beamer').toString('utf8')).toBe(
      html.replace('<html lang', '<html data-chosen="beamer" lang'),
    );
  });
});
