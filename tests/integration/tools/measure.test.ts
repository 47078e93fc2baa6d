import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ranTool } from '../../support/ranTool.ts';
import { ownFolder } from '../../support/folders.ts';
import { allows, type Wanted, type Yielded } from '../../support/turnsCases.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const data = join(root, 'tests', 'data');
const ask = (...args: string[]) => ranTool('measure', ...args);
async function measured(...args: string[]): Promise<unknown> {
  const { stdout, stderr, status } = await ask(...args, '--json');
  if (status !== 0 || stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
}
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(data, ...path), 'utf8'));

interface Expected {
  readonly speakers: Readonly<Record<string, { readonly total_s: number }>>;
}

const FILES = ['ami', 'voxconverse', 'subtitles'].flatMap((folder) =>
  readdirSync(join(data, folder))
    .filter((name) => /\.(rttm|vtt|srt)$/.test(name))
    .map((name) => [folder, name] as const),
);

/**
 * Says where two reports differ: seconds by 0.001, ratios and indices by 0.000001, everything else exactly. The
 * names of the fields are compared, too.
 */
function differences(found: unknown, wanted: unknown, at = ''): string[] {
  if (typeof wanted === 'object' && wanted !== null) {
    const [a, b] = [found ?? {}, wanted] as [Record<string, unknown>, Record<string, unknown>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      key in a && key in b ? differences(a[key], b[key], `${at}.${key}`) : [`${at}.${key} is in one only`],
    );
  }
  if (typeof found === 'number' && typeof wanted === 'number') {
    const tolerance = /(?:_s|\.seconds)$/.test(at) ? 0.001 : Number.isInteger(wanted) ? 0 : 0.000_001;
    if (Math.abs(found - wanted) <= tolerance + 1e-12) return [];
  } else if (found === wanted) return [];
  return [`${at}: ${String(found)}, not ${String(wanted)}`];
}

describe('the measures of a file', () => {
  it('are there for meetings of every notation', () => {
    expect(FILES).toHaveLength(22);
  });

  it.each(FILES)('%s/%s are the reference’s', async (folder, name) => {
    expect(
      differences(await measured(join(data, folder, name)), readJson(folder, 'expected', `${name}.json`)),
    ).toEqual([]);
  });

  it.each(FILES.filter(([, name]) => name.endsWith('.rttm')))(
    '%s/%s are the reference’s with pauses of a second bridged',
    async (folder, name) => {
      const found = await measured(join(data, folder, name), '--merge-gap', '1.0');
      const wanted = readJson(folder, 'expected', 'merge_gap_1.0', `${name}.json`);
      expect(differences(found, wanted)).toEqual([]);
    },
  );

  it('count silent people of the roster in', async () => {
    const file = join(ownFolder(), 'example.rttm');
    const turn = (who: string, from: number, to: number) =>
      `SPEAKER m 1 ${from} ${to - from} <NA> <NA> ${who} <NA> <NA>`;
    const lines = [
      turn('A', 0, 10),
      turn('A', 10, 15),
      turn('B', 12, 18),
      turn('A', 20, 30),
      turn('C', 25, 27),
      turn('B', 30, 34),
    ];
    writeFileSync(file, lines.join('\n'));
    expect(await measured(file)).toMatchObject({
      gini: 0.414414,
      gini_norm: 0.621622,
      entropy_norm: 0.706541,
      turns: 5,
    });
    expect(await measured(file, '--roster', 'A, B,C,D')).toMatchObject({
      n_speakers: 4,
      gini: 0.560811,
      gini_norm: 0.747748,
      entropy_norm: 0.55992,
      speakers: { D: { total_s: 0, share: 0, turns: 0, mean_turn_s: null } },
    });
  });
});

describe('files as they are found', () => {
  const cases = Object.entries(readJson('cases', 'expected.json') as Record<string, Wanted>);

  it.each(cases)('%s is measured, or refused in one sentence', async (name, wanted) => {
    const { stdout, stderr, status } = await ask(join(data, 'cases', name), '--json');
    if (status !== 0) {
      expect([status, stdout, stderr.trim().split('\n').at(-1)]).toEqual([
        1,
        '',
        expect.stringMatching(/[.…]$/),
      ]);
      return expect(allows(wanted, null)).toEqual([]);
    }
    const { speakers, ...found } = JSON.parse(stdout) as Omit<Yielded, 'speakers'> &
      Pick<Expected, 'speakers'>;
    const totals = Object.entries(speakers).map(([speaker, { total_s }]) => [speaker, total_s] as const);
    expect(allows(wanted, { ...found, speakers: Object.fromEntries(totals) })).toEqual([]);
  });

  it('are read where their recording or their columns are told', async () => {
    const of = (name: string) => join(data, 'cases', name);
    expect(await measured(of('44-rttm-two-recordings.rttm'), '--recording', 'tuesday')).toMatchObject({
      speech_s: 10,
    });
    expect(
      await measured(of('50-excel-de.csv'), '--columns', 'speaker=Sprecher,start=Start (s),end=Ende (s)'),
    ).toMatchObject({ speakers: { 'Ada Quill': { total_s: 4.25 }, 'Ben Ochre': { total_s: 1.75 } } });
  });
});

describe('two codings of one meeting', () => {
  const pairs = readdirSync(join(data, 'pairs', 'expected'));
  const fileOf = (name: string): string => {
    const folder = ['pairs', 'ami'].find((one) => readdirSync(join(data, one)).includes(name)) ?? '';
    return join(data, folder, name);
  };

  it.each(pairs)('agree as the reference says: %s', async (name) => {
    const wanted = readJson('pairs', 'expected', name) as { a: string; b: string; step_s: number };
    const found = await measured(
      fileOf(wanted.a),
      '--against',
      fileOf(wanted.b),
      '--step',
      String(wanted.step_s),
    );
    expect(differences(found, wanted)).toEqual([]);
  });
});

describe('measure, asked for what cannot be', () => {
  const written = (name: string, text: string | Buffer): string => {
    const file = join(ownFolder(), name);
    writeFileSync(file, text);
    return file;
  };
  const good = 'SPEAKER m 1 0 1 <NA> <NA> Ana <NA> <NA>\n';

  it.each<[string, () => string[], string, (1 | 2)?]>([
    ['no file', () => [], 'Name one file.', 2],
    ['a file that is not there', () => ['nowhere.rttm'], 'nowhere.rttm cannot be read.'],
    [
      'a picture',
      () => [written('a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]))],
      'is none of RTTM, WebVTT, SRT, CSV and text with times.',
    ],
    ['a file in which nobody speaks', () => [written('a.rttm', ';; nothing\n')], 'names nobody who spoke.'],
    [
      'a step of nothing',
      () => ['a.rttm', '--against', 'b.rttm', '--step', '0'],
      '--step is a number of seconds, not ‘0’.',
      2,
    ],
    ['a step alone', () => ['a.rttm', '--step', '1'], '--step needs --against.', 2],
    [
      'columns that are none',
      () => ['a.csv', '--columns', 'speaker=1,end=2'],
      '--columns is speaker=…,start=…,end=… or speaker=…,start=…,length=…',
      2,
    ],
    ['a folder', () => [ownFolder()], 'is no file that can be read to an end.'],
  ])(
    '%s: one sentence, and exit 1 or, for arguments that make no sense, 2',
    async (_, args, sentence, code = 1) => {
      const { stdout, stderr, status } = await ask(...args());
      expect([stdout, status]).toEqual(['', code]);
      expect(stderr.trim().endsWith(sentence)).toBe(true);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  it('names malformed lines on stderr and measures the rest', async () => {
    const { stdout, stderr, status } = await ask(
      written('a.rttm', `${good}hello\n${good.replace('0 1', 'x 1')}`),
      '--json',
    );
    expect(status).toBe(0);
    expect(stderr).toBe('Line 2: something is missing in it.\nLine 3: the start is no time.\n');
    expect(JSON.parse(stdout)).toMatchObject({ segments: 1 });
  });

  it('reads UTF-16, with its mark or without, and the older encoding of Windows as well', async () => {
    const text = good.replace('Ana', 'Zoë');
    const files = [
      written('a.rttm', Buffer.from(`\uFEFF${text}`, 'utf16le')),
      written('b.rttm', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
      written('c.rttm', Buffer.from(text, 'latin1')),
      written('e.rttm', Buffer.from(text, 'utf16le')),
      written('f.rttm', Buffer.from(text, 'utf16le').swap16()),
      written('d.rttm', text),
    ];
    for (const file of files)
      expect(await measured(file)).toMatchObject({ speakers: { Zoë: { total_s: 1 } } });
  });
});
