import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { council } from '../../../support/shipped.ts';
import { MOST_FORMAT_BYTES } from '#shared/format/own.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import { printFormat } from '#shared/format/share.ts';
import { shareWords as words } from '#shared/words/en/share.ts';
import { exportFormat, readFormatFile } from '../../../../src/main/export/formatFile.ts';
import { ownFolder } from '../../../support/folders.ts';
import type { WhyNotAFormat } from '#shared/format/share.ts';

const fault = (why: WhyNotAFormat) => ({ ok: false, faults: [{ path: '', why }] });

describe('a format as a file', () => {
  it('is written whole under its own name, and read again as it was', async () => {
    const folder = ownFolder();
    const suggestions: unknown[] = [];
    const reply = await exportFormat({ ...council, name: 'Ana/Ben: ours?' }, async (...asked) => {
      suggestions.push(asked);
      return join(folder, 'ours.json');
    });
    expect(reply).toEqual({ ok: true, path: join(folder, 'ours.json') });
    expect(suggestions).toEqual([
      ['Ana Ben ours.json', 'json', { title: words.exportTitle, kind: words.kind }],
    ]);
    expect(readdirSync(folder)).toEqual(['ours.json']);
    expect(await readFormatFile(join(folder, 'ours.json'))).toEqual({
      ok: true,
      format: FormatSchema.parse({ ...council, name: 'Ana/Ben: ours?' }),
    });
  });

  it('is not written where nobody chose a place, and says so where it cannot be', async () => {
    expect(await exportFormat(council, async () => null)).toEqual({ ok: false, cancelled: true });
    const nowhere = join(ownFolder(), 'gone', 'x.json');
    expect(await exportFormat(council, async () => nowhere)).toMatchObject({ ok: false });
  });

  it('leaves a file that stood there as it was, until the whole is written', async () => {
    const folder = ownFolder();
    const path = join(folder, 'ours.json');
    writeFileSync(path, 'before');
    await exportFormat(council, async () => path);
    expect(readFileSync(path, 'utf8')).toBe(printFormat(council));
    expect(readdirSync(folder)).toEqual(['ours.json']);
  });

  it('is refused where the file is gone, a folder, no text, or larger than any format', async () => {
    const folder = ownFolder();
    const at = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    mkdirSync(join(folder, 'folder.json'));
    expect(await readFormatFile(join(folder, 'gone.json'))).toEqual(fault({ code: 'notRead' }));
    expect(await readFormatFile(join(folder, 'folder.json'))).toEqual(fault({ code: 'notRead' }));
    expect(await readFormatFile(at('bytes.json', Uint8Array.of(0xff, 0xfe, 0x00)))).toEqual(
      fault({ code: 'notText' }),
    );
    expect(await readFormatFile(at('empty.json', ''))).toEqual(fault({ code: 'notJson', place: null }));
    expect(await readFormatFile(at('large.json', ' '.repeat(MOST_FORMAT_BYTES + 1)))).toEqual(
      fault({ code: 'tooLarge', kilobytes: 256 }),
    );
    const text = printFormat(council);
    const full = text + ' '.repeat(MOST_FORMAT_BYTES - Buffer.byteLength(text));
    expect(await readFormatFile(at('full.json', full))).toMatchObject({ ok: true });
  });

  it('is never waited for in a pipe that nobody writes to', async () => {
    const pipe = join(ownFolder(), 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    expect(await readFormatFile(pipe)).toEqual(fault({ code: 'notRead' }));
  });
});
