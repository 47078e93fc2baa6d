import { whySentence } from '#shared/words/en/why.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '#shared/group/names.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { replay } from '#shared/session/session.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { readTurnsFile } from '../../../../src/main/import/readTurnsFile.ts';
import { createTurnsImport, type TurnsImport } from '../../../../src/main/import/turnsImport.ts';
import { ownFolder } from '../../../support/folders.ts';
import * as english from '#shared/words/en/index.ts';

const cases = join(import.meta.dirname, '..', '..', '..', 'data', 'cases');
const NAMES = Object.keys(JSON.parse(readFileSync(join(cases, 'expected.json'), 'utf8')) as object);

/** What turns files are made of, and what they should not hold. */
const PIECES = [
  ['\n', '\r', '\r\n', '\n\n', '\t', ',', ';', '"', ' ', ':', '-->', '<v Ana>', '</v>', '[', '(', '>>', '- '],
  ['WEBVTT\n', 'NOTE\n', 'sep=;\n', 'SPEAKER ', '<NA>', 'START', 'STOP', 'POINT', 'speaker,start,end\n'],
  ['0', '-1', '.5', '1e9', '99999999', '00:00:01.000', '0:03', '9999:59:59,999', '1,5', 'NaN', '10:00:05'],
  ['\0', '\uFEFF', '\u202E', '\u0301', '=1+1', 'ÿ', '🙂', '__proto__', 'constructor', '.*', '\\'],
].flat();

type Change = (bytes: Buffer) => Buffer;
const part = fc.double({ min: 0, max: 1, noNaN: true });
/** Two places in it, the nearer one first. */
const spans = fc.tuple(part, part).map(([a, b]) => (bytes: Buffer) => {
  const [from, to] = [a, b].map((one) => Math.floor(one * bytes.length)).sort((x, y) => x - y);
  return [from ?? 0, to ?? 0] as const;
});
const puts = (at: number, bytes: Buffer, ...between: readonly Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, at), ...between, bytes.subarray(at)]);

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  // Cut out, cut off, and said again and again.
  spans.map((span): Change => (bytes) => {
    const [from, to] = span(bytes);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  }),
  part.map(
    (end): Change =>
      (bytes) =>
        bytes.subarray(0, Math.floor(end * bytes.length)),
  ),
  fc.tuple(spans, fc.constantFrom(1, 2, 40)).map(([span, times]): Change => (bytes) => {
    const [from, to] = span(bytes);
    return puts(to, bytes, ...Array.from({ length: times }, () => bytes.subarray(from, to)));
  }),
  // One byte is another, or there is more of something.
  fc.tuple(part, fc.nat(255)).map(([at, value]): Change => (bytes) => {
    const changed = Buffer.from(bytes);
    changed[Math.floor(at * bytes.length)] = value;
    return changed;
  }),
  fc.tuple(part, fc.constantFrom(...PIECES), fc.constantFrom(1, 1, 1, 3, 3_000)).map(
    ([at, piece, times]) =>
      (bytes: Buffer) =>
        puts(Math.floor(at * bytes.length), bytes, Buffer.from(piece.repeat(times))),
  ),
  // The same in another encoding.
  fc.constantFrom('utf16le' as const, 'latin1' as const).map(
    (encoding): Change =>
      (bytes) =>
        Buffer.from(bytes.toString(), encoding),
  ),
);

/** What is in hand is a meeting that can be kept, after what was asked was answered; else there is one sentence. */
async function taken(desk: TurnsImport, kept: (readonly LoggedEvent[])[]): Promise<void> {
  let reply = await desk.choose(null);
  for (let asked = 0; asked < 2 && desk.state()?.state === 'question'; asked += 1) {
    const hand = desk.state();
    if (hand?.state !== 'question') break;
    const { question } = hand;
    reply = await desk.answer({
      type: 'turns.answer',
      recording: question.why === 'recordings' ? (question.recordings[0] ?? null) : null,
      columns: question.why === 'columns' ? { speaker: 0, start: 1, end: 2, ...question.guess } : null,
    });
  }
  const hand = desk.state();
  if (!reply.ok) {
    expect(reply.cancelled === true ? '' : whySentence(reply.why, inDigits)).toMatch(/^[^\n]+\.$/u);
    expect(hand).toBeNull();
    return;
  }
  if (hand?.state !== 'read') return;
  const people = hand.speakers.slice(0, 12).map(({ speaker }) => ({ speaker, as: speaker }));
  const made = desk.keep({ type: 'turns.keep', title: 'Mutated', people });
  expect(made).toMatchObject({ ok: true });
  const summary = summarize(replay(kept.at(-1) ?? []), english);
  expect(summary.people).toHaveLength(people.length);
}

describe('a file of turns that was changed anywhere', () => {
  it('yields turns within its bounds that can be kept, or one sentence', async () => {
    const folder = ownFolder();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.array(anyChange, { minLength: 1, maxLength: 4 }),
        async (name, changes) => {
          const bytes = changes.reduce<Buffer>(
            (so, change) => change(so).subarray(0, 100_000),
            readFileSync(join(cases, name)),
          );
          const path = join(folder, name);
          writeFileSync(path, bytes);
          const file = await readTurnsFile(path);
          if (file.ok) {
            const { segments, malformed, malformedCount } = file.transcript;
            expect(malformedCount).toBeGreaterThanOrEqual(malformed.length);
            // A letter takes a byte at least; so does a line, and each speaker of a cue.
            expect(segments.length).toBeLessThanOrEqual(bytes.length);
            expect(malformed.filter(({ line }) => !(line >= 1 && line <= bytes.length + 1))).toEqual([]);
            const wrong = segments.filter(
              ({ speaker, from, to }, i) =>
                speaker === '' ||
                cleanName(speaker) !== speaker ||
                !Number.isSafeInteger(from) ||
                !Number.isSafeInteger(to) ||
                to < from ||
                from < (segments[i - 1]?.from ?? from),
            );
            expect(wrong).toEqual([]);
          }
          const kept: (readonly LoggedEvent[])[] = [];
          const desk = createTurnsImport({
            chooseFile: () => Promise.resolve(path),
            changed: () => undefined,
            writeSession(_session, events) {
              kept.push(events);
              return null;
            },
            addToSession: () => null,
          });
          await taken(desk, kept);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
