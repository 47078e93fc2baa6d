import type { AppReply } from '#shared/ipc/contract.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { whySentence } from '#shared/words/en/why.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TurnsFileState } from '#shared/ipc/turns.ts';
import { MOST_READ_TURNS } from '#shared/limits.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import type { RecordedTurn } from '#shared/session/voices/recordedTurns.ts';
import { filmOf } from '#shared/session/replay/filming.ts';
import { replay } from '#shared/session/session.ts';
import { toJson } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { createTurnsImport } from '../../../../src/main/import/turnsImport.ts';
import { ownFolder } from '../../../support/folders.ts';
import * as english from '#shared/words/en/index.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

const line = (speaker: string, start: number, length = 2) =>
  `SPEAKER m 1 ${start} ${length} <NA> <NA> ${speaker} <NA> <NA>\n`;

/** A desk at which these files are chosen one after the other. */
function desk(...files: readonly (string | null | { readonly name: string; readonly text: string })[]) {
  const folder = ownFolder();
  const paths = files.map((text, i) => {
    if (text === null) return null;
    const file = typeof text === 'string' ? { name: `file${i + 1}.rttm`, text } : text;
    writeFileSync(join(folder, file.name), file.text);
    return join(folder, file.name);
  });
  const seen: (TurnsFileState | null)[] = [];
  const written: { session: string; events: readonly LoggedEvent[] }[] = [];
  const taken: { session: string; turns: readonly RecordedTurn[] }[] = [];
  const made = createTurnsImport({
    chooseFile: () => Promise.resolve(paths.shift() ?? null),
    changed: () => void seen.push(made.state()),
    writeSession(session, events) {
      written.push({ session, events });
      return null;
    },
    addToSession(session, turns) {
      taken.push({ session, turns });
      return null;
    },
  });
  return { desk: made, seen, written, taken };
}
const keep = (people: Readonly<Record<string, string | null>>, title = 'Talk') => ({
  type: 'turns.keep' as const,
  title,
  people: Object.entries(people).map(([speaker, as]) => ({ speaker, as })),
});

/** What the person reads where something was not done. */
const said = (reply: AppReply): string =>
  reply.ok || reply.cancelled === true ? '' : whySentence(reply.why, inDigits);

describe('a file of turns', () => {
  it('may write one turn in more pieces than there may be turns', async () => {
    const pieces = Array.from({ length: MOST_READ_TURNS + 1 }, (_, i) => line('A', i, 1));
    const { desk: own, written } = desk([...pieces, line('B', 3)].join(''));
    expect(await own.choose(null)).toEqual({ ok: true });
    expect(own.state()).toMatchObject({
      speakers: [
        { speaker: 'A', turns: 1 },
        { speaker: 'B', turns: 1 },
      ],
    });
    expect(own.keep(keep({ A: 'Ana', B: 'Ben' }))).toMatchObject({ ok: true });
    const { state } = replay(written[0]?.events ?? []);
    expect(countedTrack(state).voices.map(({ person, from, to }) => [person, from, to])).toEqual([
      ['p1', 0, (MOST_READ_TURNS + 1) * 1_000],
      ['p2', 3_000, 5_000],
    ]);
  });

  it('is shown when it has been read, and becomes a recorded meeting', async () => {
    const { desk: own, written } = desk(line('A', 10) + line('B', 13) + line('A', 16));
    expect(await own.choose(null)).toEqual({ ok: true });
    expect(own.state()).toMatchObject({
      state: 'read',
      file: 'file1.rttm',
      session: null,
      length: 8_000,
      speakers: [
        { speaker: 'A', total: 4_000, turns: 2 },
        { speaker: 'B', total: 2_000, turns: 1 },
      ],
    });
    const kept = own.keep(keep({ A: ' Ana ', B: 'Ben' }));
    expect(kept).toEqual({ ok: true, session: written[0]?.session });
    const { state } = replay(written[0]?.events ?? []);
    expect(state.people.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    // It begins with the first voice.
    expect(countedTrack(state).voices.map(({ person, from, to }) => [person, from, to])).toEqual([
      ['p1', 0, 2_000],
      ['p2', 3_000, 5_000],
      ['p1', 6_000, 8_000],
    ]);
    expect(own.state()).toBeNull();
    expect(own.keep(keep({ A: 'Ana' }))).toMatchObject({ ok: false });
  });

  it('may name two speakers as one person, and leave one out', async () => {
    const { desk: own, written } = desk(line('A', 0) + line('B', 1) + line('C', 2));
    await own.choose(null);
    own.keep(keep({ A: 'Ana', B: null, C: 'Ana' }));
    const { state } = replay(written[0]?.events ?? []);
    expect([state.people.length, countedTrack(state).voices.map(({ from, to }) => [from, to])]).toEqual([
      1,
      [[0, 4_000]],
    ]);
  });

  it('is given to a session as the file counts its time, unless that is the time of day', async () => {
    const { desk: own, taken } = desk(line('A', 10), line('A', 64_800) + line('B', 64_805));
    await own.choose('s1');
    expect(own.keep(keep({ A: 'p3' }))).toEqual({ ok: true, session: 's1' });
    await own.choose('s1');
    expect(own.keep(keep({ A: null, B: null }))).toMatchObject({ ok: false });
    own.keep(keep({ A: 'p1', B: 'p2' }));
    expect(taken.map(({ turns }) => turns)).toEqual([
      [{ person: 'p3', from: 10_000, to: 12_000 }],
      [
        { person: 'p1', from: 0, to: 2_000 },
        { person: 'p2', from: 5_000, to: 7_000 },
      ],
    ]);
  });

  it('asks which of its recordings, and reads that one', async () => {
    const other = line('B', 4).replace('SPEAKER m', 'SPEAKER n');
    const { desk: own } = desk(line('A', 0) + other);
    expect(await own.choose(null)).toEqual({ ok: true });
    expect(own.state()).toEqual({
      state: 'question',
      file: 'file1.rttm',
      question: { why: 'recordings', recordings: ['m', 'n'] },
    });
    expect(own.keep(keep({ A: 'Ana' }))).toMatchObject({ ok: false });
    expect(await own.answer({ type: 'turns.answer', recording: 'n', columns: null })).toEqual({ ok: true });
    expect(own.state()).toMatchObject({ state: 'read', speakers: [{ speaker: 'B' }] });
    expect(await own.answer({ type: 'turns.answer', recording: 'm', columns: null })).toMatchObject({
      ok: false,
    });
  });

  it('asks which column is which, and reads them', async () => {
    const { desk: own } = desk({ name: 'm.csv', text: 'Wer;Beginn;Schluss\nAna;0,5;2\nBen;2;3' });
    await own.choose(null);
    expect(own.state()).toMatchObject({
      state: 'question',
      question: { why: 'columns', guess: { speaker: 0, start: 1, end: 2 } },
    });
    const columns = { speaker: 0, start: 1, end: 2 };
    expect(await own.answer({ type: 'turns.answer', recording: null, columns })).toEqual({ ok: true });
    expect(own.state()).toMatchObject({
      state: 'read',
      endsEstimated: false,
      speakers: [
        { speaker: 'Ana', total: 1_500 },
        { speaker: 'Ben', total: 1_000 },
      ],
    });
  });

  it('takes a column for how long each turn is, where it cannot be an end, or is said to be none', async () => {
    const { desk: own } = desk({ name: 'm.csv', text: 'Wer;Anfang;Dauer\nAna;0:10;0:39\nBen;0:49;0:05' });
    await own.choose(null);
    const guess = { speaker: 0, start: 1, end: 2, lengths: true } as const;
    expect(own.state()).toMatchObject({ state: 'question', question: { why: 'columns', guess } });
    expect(await own.answer({ type: 'turns.answer', recording: null, columns: guess })).toEqual({ ok: true });
    expect(own.state()).toMatchObject({
      speakers: [
        { speaker: 'Ana', total: 39_000 },
        { speaker: 'Ben', total: 5_000 },
      ],
    });
  });

  it('tells that its ends are estimated', async () => {
    const { desk: own, written } = desk({
      name: 'm.txt',
      text: '[A] 10:00:00\nx\n[B] 10:00:05\nx\n[A] 10:00:09',
    });
    await own.choose(null);
    expect(own.state()).toMatchObject({ state: 'read', endsEstimated: true, length: 9_000 });
    own.keep(keep({ A: 'Ana', B: 'Ben' }));
    const session = replay(written[0]?.events ?? []);
    expect(filmOf(session)).toMatchObject({ endsEstimated: true });
    const summary = summarize(session, english);
    expect(JSON.parse(toJson(summary, { named: false }, english))).toMatchObject({ ends: 'estimated' });
    expect(toMarkdown(summary, { named: false }, english)).toContain('Ends estimated');
  });

  it('becomes no meeting without people, or with more people than seats', async () => {
    const many = Array.from({ length: 13 }, (_, i) => `S${i}`);
    const { desk: own, written } = desk(many.map((speaker, i) => line(speaker, i)).join(''));
    await own.choose(null);
    const named = Object.fromEntries(many.map((speaker) => [speaker, speaker]));
    expect(own.keep(keep(named))).toMatchObject({
      ok: false,
      why: { code: 'tooManyPeople', most: 12 },
    });
    expect(own.keep(keep(Object.fromEntries(many.map((speaker) => [speaker, null]))))).toMatchObject({
      ok: false,
    });
    expect(own.keep(keep({ ...named, S12: null }))).toMatchObject({ ok: true });
    expect(written).toHaveLength(1);
  });

  it.each([
    ['that names nobody', ';; nothing\n', /names nobody who spoke/],
    ['of malformed lines', 'x\ny\n', /Nothing in file1\.rttm can be read\. Line 1: something is missing/],
    [
      'of more turns than a session has',
      Array.from({ length: 6_001 }, (_, i) => line('A', i * 3, 1)).join(''),
      /more than 6000 turns/,
    ],
    ['of more than ten hours', line('A', 0) + line('B', 36_001), /longer than ten hours/],
  ])('%s is refused in one sentence', async (_, text, sentence) => {
    const { desk: own, seen } = desk(text);
    expect(said(await own.choose(null))).toMatch(sentence);
    expect([own.state(), seen.at(-1)]).toEqual([null, null]);
  });

  it('is not read when nobody chooses one, nor while another is', async () => {
    const { desk: own } = desk(null, line('A', 0));
    expect(await own.choose(null)).toEqual({ ok: false, cancelled: true });
    const reading = own.choose(null);
    expect(await own.choose(null)).toEqual({ ok: false, why: { code: 'alreadyReading' } });
    expect(await reading).toEqual({ ok: true });
  });

  it('can be discarded while it is read, and so can the next one', async () => {
    const long = line('A', 0).repeat(20_000);
    const { desk: own } = desk(long, long, line('B', 0));
    const inReading = async () => {
      while (own.state() === null) await new Promise(setImmediate);
      expect(own.state()).toMatchObject({ state: 'reading' });
    };
    const first = own.choose(null);
    await inReading();
    own.discard();
    expect(own.state()).toBeNull();
    const second = own.choose(null);
    expect(await first).toEqual({ ok: false, cancelled: true });
    await inReading();
    own.discard();
    expect(await second).toEqual({ ok: false, cancelled: true });
    expect(await own.choose(null)).toEqual({ ok: true });
    expect(own.state()).toMatchObject({ state: 'read', file: 'file3.rttm' });
  });
});
