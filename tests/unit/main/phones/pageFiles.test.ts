import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readPageFiles } from '../../../../src/main/phones/pageFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', mp4: 'video/mp4' };

describe('the files of a page', () => {
  it.each(['`', '"', "'"])('are all that it names, a film in %s too, and nothing else', (quote) => {
    const files = {
      '/phone/index.html': '<script type="module" src="../assets/phone.js"></script>',
      '/assets/phone.js': `const film = new URL(${quote}awake-C_9-x.mp4${quote}, import.meta.url).href;`,
      '/assets/awake-C_9-x.mp4': 'film',
      '/assets/other.js': 'of another page',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const listed = new Map(
      Object.keys(files).map((path) => [path, TYPES[path.split('.')[1] as keyof typeof TYPES]]),
    );
    const found = readPageFiles(listed, folder);
    expect([...found.keys()]).toEqual(['/', '/assets/phone.js', '/assets/awake-C_9-x.mp4']);
    expect(found.get('/assets/awake-C_9-x.mp4')).toEqual({
      body: Buffer.from('film'),
      packed: null,
      contentType: 'video/mp4',
    });
  });
});

describe('the film that keeps a screen awake', () => {
  const film = readFileSync(join(import.meta.dirname, '../../../../src/renderer/ui/awake/awake.mp4'));
  const after = (mark: string): number => film.indexOf(mark) + mark.length;

  it('has a picture and a track of sound, for without sound some browsers let the screen sleep', () => {
    for (const mark of ['avc1', 'mp4a']) expect(film.includes(mark), mark).toBe(true);
  });

  it('lasts longer than the page lets it play, and weighs next to nothing', () => {
    // The head of an MP4 (ISO 14496-12, `mvhd`): version, two dates, then units a second and the length in units.
    const head = after('mvhd') + 12;
    const seconds = film.readUInt32BE(head + 4) / film.readUInt32BE(head);
    expect(seconds).toBeGreaterThan(6);
    expect(film.length).toBeLessThan(4_096);
  });
});
