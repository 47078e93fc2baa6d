import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { ranTool } from '../../support/ranTool.ts';
import { ownFolder } from '../../support/folders.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const meetings = join(root, 'tests', 'data', 'ami');
const files = readdirSync(meetings).filter((name) => name.endsWith('.rttm'));

interface Measured {
  readonly speakers: Record<string, { readonly total_s: number; readonly turns: number }>;
  readonly overlap_s: number;
  readonly speech_s: number;
}

const argumentsOf = (file: string, ...more: string[]) => [file, '--format', 'council', '--json', ...more];

async function replay(file: string, ...more: string[]): Promise<Measured & { readonly events: number }> {
  const { stdout, stderr, status } = await ranTool('replay', ...argumentsOf(file, ...more));
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured & { events: number };
}

/** Runs until it has told of so many taps on stderr and kills it; whether it was killed before it was through. */
async function killedAt(taps: number, file: string, folder: string): Promise<boolean> {
  const playing = spawn(
    process.execPath,
    [join(root, 'tools', 'replay.ts'), ...argumentsOf(file, '--keep', folder)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let told = '';
  let printed = '';
  playing.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  playing.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.includes(`${taps} of`)) playing.kill('SIGKILL');
  });
  const signal = await new Promise((ended) => playing.once('close', (_, by) => ended(by)));
  return signal === 'SIGKILL' && printed === '';
}

/** The folder of a run that was killed after about a third of its taps. */
async function killInTheMiddle(file: string, segments: number): Promise<string> {
  const taps = Math.max(1, Math.floor((segments * 2) / 3 / 25)) * 25;
  // A busy machine may deliver the kill too late.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const folder = ownFolder();
    if (await killedAt(taps, file, folder)) return folder;
  }
  throw new Error('replay could not be killed in the middle');
}

const expected = (name: string): Measured & { readonly segments: number } =>
  JSON.parse(readFileSync(join(meetings, 'expected', `${name}.json`), 'utf8')) as Measured & {
    segments: number;
  };

/** A tap has whole milliseconds; the reference is rounded to them. */
function expectEqual(found: Measured, reference: Measured): void {
  const whole = ({ speakers, overlap_s, speech_s }: Measured) => ({
    speakers: Object.fromEntries(
      Object.entries(speakers).map(([name, { total_s, turns }]) => [
        name,
        [Math.round(total_s * 1000), turns],
      ]),
    ),
    overlap: Math.round(overlap_s * 1000),
    speech: Math.round(speech_s * 1000),
  });
  expect(whole(found)).toEqual(whole(reference));
}

describe('a recorded meeting, tapped', () => {
  it('is there in more than one size', () => {
    expect(files.length).toBe(15);
  });

  it.each(files)('%s measures as the reference does', async (name) => {
    const found = await replay(join(meetings, name));
    const reference = expected(name);
    expectEqual(found, reference);
    expect(found.events).toBe(2 * reference.segments + 2);
  });

  it.each(files)('%s measures the same when the app was killed in the middle', async (name) => {
    const reference = expected(name);
    const folder = await killInTheMiddle(join(meetings, name), reference.segments);
    const found = await replay(join(meetings, name), '--keep', folder, '--resume');
    expectEqual(found, reference);
    // A gap was found and answered.
    expect(found.events).toBe(2 * reference.segments + 4);
  });

  it('stays in the folder it was to be kept in, where it can be looked at again', async () => {
    const folder = ownFolder();
    const file = join(meetings, 'ES2005a.rttm');
    const first = await replay(file, '--keep', folder);
    expect(readdirSync(folder)).toEqual(['sessions.sqlite']);
    expect(await replay(file, '--keep', folder, '--resume')).toEqual({ ...first, events: first.events + 2 });
  });
});

describe('taps at one instant', () => {
  it('stop a voice before they start the next', async () => {
    const folder = ownFolder();
    const file = join(folder, 'touching.rttm');
    const line = (speaker: string, start: number) =>
      `SPEAKER m 1 ${start} 1 <NA> <NA> ${speaker} <NA> <NA>\n`;
    writeFileSync(file, [line('C', 0), line('A', 1), line('B', 2)].join(''));
    await replay(file, '--keep', folder);
    const { store } = openStore(join(folder, STORE_FILE));
    const reading = store.log.read(store.resumable()?.session ?? '');
    store.close();
    expect(reading.ok && reading.events.slice(2).map(({ at, body }) => [at, body])).toEqual([
      [0, { type: 'voice.started', person: 'p3' }],
      [1_000, { type: 'voice.stopped', person: 'p3' }],
      [1_000, { type: 'voice.started', person: 'p1' }],
      [2_000, { type: 'voice.stopped', person: 'p1' }],
      [2_000, { type: 'voice.started', person: 'p2' }],
      [3_000, { type: 'voice.stopped', person: 'p2' }],
    ]);
  });
});

describe('replay, asked for what cannot be', () => {
  const rttm = (...lines: string[]): string => {
    const file = join(ownFolder(), 'meeting.rttm');
    writeFileSync(file, lines.join('\n'));
    return file;
  };
  const line = (speaker: string, start: string, length: string) =>
    `SPEAKER meeting 1 ${start} ${length} <NA> <NA> ${speaker} <NA> <NA>`;

  it.each<[string, () => string[], RegExp]>([
    ['no file', () => ['--format', 'council'], /^Name one file\.\n$/],
    ['no format', () => [rttm(line('A', '0', '1'))], /^Name the format/],
    [
      'a file that is not there',
      () => ['nowhere.rttm', '--format', 'council'],
      /^nowhere\.rttm cannot be read/,
    ],
    [
      'lines that are not RTTM',
      () => [rttm(line('A', '0', '1'), 'hello', line('A', '1,5', '1')), '--format', 'council'],
      /line 2 \(fields\), line 3 \(start\)\.\n$/,
    ],
    [
      'too few speakers',
      () => [rttm(line('A', '0', '1'), line('B', '1', '1')), '--format', 'council'],
      /^Council takes 3 to 8 people; meeting\.rttm has 2 speakers\.\n$/,
    ],
    ['to go on nowhere', () => ['x.rttm', '--format', 'council', '--resume'], /^--resume needs --keep/],
  ])('%s: one sentence and exit 1', async (_, args, sentence) => {
    const { stdout, stderr, status } = await ranTool('replay', ...args());
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
