import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  MAX_LINE_LENGTH,
  MAX_TURNS_READ,
  TranscriptBuilder,
  FileTooLarge,
} from '#shared/airtime/transcripts/transcript.ts';
import { notReadWords } from '#shared/words/en/turns.ts';
import { MAX_FILE_BYTES, readTurnsFile } from '../../../../src/main/import/readTurnsFile.ts';
import { ownFolder } from '../../../support/folders.ts';

/** How many turns a file has, or the sentence that says why it was not read. */
async function told(path: string, how: Parameters<typeof readTurnsFile>[1] = {}): Promise<number | string> {
  const file = await readTurnsFile(path, how);
  return file.ok ? file.transcript.segments.length : notReadWords[file.why](file.name);
}

function written(name: string, text: string): string {
  const path = join(ownFolder(), name);
  writeFileSync(path, text);
  return path;
}

/** One turn in each notation, the `n`th of its file; `said`: what stands in the line beside it. */
const KINDS: readonly (readonly [
  file: string,
  head: string,
  turn: (n: number, said: string) => string,
  turns: number,
])[] = [
  ['m.rttm', '', (n, said) => `SPEAKER m 1 ${n} 1 <NA> <NA> Ana <NA> <NA>\n;;${said}\n`, 3],
  ['m.vtt', 'WEBVTT\n\n', (n, said) => `00:0${n}.000 --> 00:0${n}.500\n<v Ana>x${said}\n\n`, 3],
  ['m.srt', '', (n, said) => `${n}\n00:00:0${n},000 --> 00:00:0${n},500\nAna: x${said}\n\n`, 3],
  ['m.csv', 'speaker,start,end,text\n', (n, said) => `Ana,${n},${n}.5,${said}\n`, 3],
  // Of the last only the start is told.
  ['m.txt', '', (n, said) => `Ana  0:0${n}\nwords${said}\n\n`, 2],
];

describe('a file of turns that is too large', () => {
  it.each(KINDS)(
    '%s: a line may be long, but not longer than any line of turns',
    async (name, head, turn, turns) => {
      const longest = 'x'.repeat(MAX_LINE_LENGTH);
      const lines = (said: string) => [turn(1, ''), turn(2, said), turn(3, '')].join('');
      expect(await told(written(name, head + lines(longest.slice(60))))).toBe(turns);
      expect(await told(written(name, head + lines(`${longest}x`)))).toBe(
        `${name} has a line of more than a million characters: it is no file of turns.`,
      );
    },
  );

  it.each(KINDS)(
    '%s: as many turns are read as may be, and not one more',
    async (name, head, turn, turns) => {
      const path = written(name, head + [1, 2, 3].map((n) => turn(n, '')).join(''));
      const limits = { bytes: MAX_FILE_BYTES };
      expect(await told(path, { limits: { ...limits, turns } })).toBe(turns);
      expect(await told(path, { limits: { ...limits, turns: turns - 1 } })).toBe(
        `${name} has more than a million turns: too many to be read.`,
      );
    },
  );

  it('may have a million turns', () => {
    const found = new TranscriptBuilder();
    for (let n = 0; n < MAX_TURNS_READ; n += 1) found.addTurn('Ana', n, n + 1);
    expect(() => found.addTurn('Ana', 0, 1)).toThrow(FileTooLarge);
    expect(MAX_TURNS_READ).toBe(1_000_000);
  });

  it('is not read at all if it has too many bytes', async () => {
    const path = written('m.rttm', '');
    truncateSync(path, MAX_FILE_BYTES + 1);
    expect(await told(path)).toBe('m.rttm is larger than 200 MB: too large to be read.');
    expect(MAX_FILE_BYTES).toBe(200_000_000);
  });

  it('is not read further if it grows too large while it is read', async () => {
    const line = 'SPEAKER m 1 1 1 <NA> <NA> Ana <NA> <NA>\n';
    const path = written('m.rttm', line.repeat(10_000));
    const limits = { bytes: line.length * 10_000, turns: MAX_TURNS_READ };
    expect(await told(path, { limits })).toBe(10_000);
    let grown = false;
    const onProgress = () => {
      if (!grown) appendFileSync(path, line.repeat(20_000));
      grown = true;
    };
    expect(await told(path, { limits, onProgress })).toBe(
      'm.rttm is larger than 200 MB: too large to be read.',
    );
  });
});

it('a file of bytes is no text, whatever it is called: no column of it is asked about', async () => {
  const bytes = Array.from({ length: 3000 }, (_, i) => String.fromCharCode((i * 37) % 128)).join('');
  for (const name of ['c.bin', 'c.csv', 'c.txt'])
    expect(await told(written(name, bytes))).toBe(
      `${name} is none of RTTM, WebVTT, SRT, CSV and text with times.`,
    );
});

describe('a path that is not a plain file', () => {
  it('is not read as one', async () => {
    const folder = join(ownFolder(), 'm.vtt');
    mkdirSync(folder);
    expect(await told(folder)).toBe('m.vtt is no file that can be read to an end.');
  });

  it('does not make the app wait, or read without end', async () => {
    // Windows has neither of the two as a file.
    if (process.platform === 'win32') return;
    const pipe = join(ownFolder(), 'm.csv');
    execFileSync('mkfifo', [pipe]);
    expect(await told(pipe)).toBe('m.csv is no file that can be read to an end.');
    expect(await told('/dev/zero')).toBe('zero is no file that can be read to an end.');
  });
});
