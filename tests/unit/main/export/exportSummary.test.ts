import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whatKeepsIn } from '#shared/summary/toLeave.ts';
import { exportSummary, type SummaryExport } from '../../../../src/main/export/exportSummary.ts';
import { toCsv } from '#shared/summary/csv.ts';
import { toJson } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import * as english from '#shared/words/en/index.ts';

const plain = summarize(new PlayedSession(sampleDraft(5)).start().speak('p1', 20).session, english);
const agreed = (named: boolean, turns: boolean): Summary => ({ ...plain, agreed: { named, turns } });
const all = agreed(true, true);

const what = (over: Partial<SummaryExport>): SummaryExport => ({
  session: 's-1',
  kind: 'markdown',
  named: false,
  summary: plain,
  ...over,
});

function surroundings(choose?: (suggested: string) => string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const printed: unknown[] = [];
  return {
    folder,
    printed,
    choosePath: async (suggested: string) => (choose ?? ((name: string) => join(folder, name)))(suggested),
    locale: 'en-GB',
    print: async (...asked: unknown[]) => (printed.push(asked), new Uint8Array([37, 80, 68, 70])),
  };
}

describe('what may leave the app', () => {
  it.each([
    ['markdown', false, plain, true],
    ['pdf', false, plain, true],
    ['markdown', true, plain, false],
    ['json', true, agreed(false, true), false],
    ['pdf', true, agreed(true, false), true],
    ['csv', false, plain, false],
    ['csv', false, agreed(true, false), false],
    ['csv', false, agreed(false, true), true],
    ['csv', true, agreed(false, true), false],
    ['csv', true, all, true],
  ] as const)('%s, with names: %s', (kind, named, summary, answer) => {
    expect(whatKeepsIn({ kind, named, summary })).toBe(answer ? null : 'agreement');
  });

  it('is refused before anything is asked or written', async () => {
    const place = surroundings();
    const reply = await exportSummary(what({ kind: 'csv' }), place);
    expect(reply).toEqual({ ok: false, why: { code: 'notAgreed' } });
    expect(readdirSync(place.folder)).toEqual([]);
  });
});

describe('an export', () => {
  it.each([
    ['de-DE', undefined, ';'],
    ['en-GB', undefined, ','],
    ['de-DE', ',', ','],
    ['en-GB', ';', ';'],
  ] as const)(
    'of CSV on a computer of %s, asked for %s, is parted by %s',
    async (locale, separator, parted) => {
      const place = { ...surroundings(), locale };
      await exportSummary(what({ kind: 'csv', summary: all, separator }), place);
      const [file = ''] = readdirSync(place.folder);
      expect(readFileSync(join(place.folder, file), 'utf8').slice(1)).toMatch(
        new RegExp(`^turn${parted}person`),
      );
    },
  );

  it.each([
    ['markdown', false, toMarkdown(all, { named: false }, english), 'md'],
    ['json', true, toJson(all, { named: true }, english), 'json'],
    ['csv', true, toCsv(all, { named: true }, english), 'csv'],
    ['pdf', false, '%PDF', 'pdf'],
  ] as const)('writes %s', async (kind, named, content, extension) => {
    const place = surroundings();
    const reply = await exportSummary(what({ kind, named, summary: all }), place);
    const [file] = readdirSync(place.folder);
    expect(file).toMatch(new RegExp(`^Thursday Council \\d{4}-\\d\\d-\\d\\d\\.${extension}$`));
    expect(reply).toEqual({ ok: true, path: join(place.folder, file ?? '') });
    expect(readFileSync(join(place.folder, file ?? ''), 'utf8')).toBe(content);
    expect(place.printed).toEqual(kind === 'pdf' ? [['s-1', false]] : []);
  });

  it.each([
    ['L1', true, 'Ana decides'],
    ['L1', false, 'Person 1 decides'],
    ['L2', true, 'Council'],
  ] as const)('is called no more than what is in it: at %s, named: %s, %s', async (level, named, name) => {
    const place = surroundings();
    const people = all.people.map((one, i) => ({ ...one, number: i + 1 }));
    await exportSummary(what({ named, summary: { ...all, level, people, title: 'Ana decides' } }), place);
    expect(readdirSync(place.folder)[0]).toMatch(new RegExp(`^${name} \\d{4}-`));
  });

  it('that nobody wants is no trouble', async () => {
    expect(
      await exportSummary(
        what({}),
        surroundings(() => null),
      ),
    ).toEqual({ ok: false, cancelled: true });
  });

  it('that cannot be written says why', async () => {
    const gone = surroundings((name) => join('/nowhere', name));
    expect(await exportSummary(what({}), gone)).toEqual({
      ok: false,
      why: { code: 'notWritten', disk: 'missing' },
    });
    const unprinted = { ...surroundings(), print: async () => null };
    expect(await exportSummary(what({ kind: 'pdf' }), unprinted)).toEqual({
      ok: false,
      why: { code: 'notPrinted' },
    });
    expect(readdirSync(unprinted.folder)).toEqual([]);
  });
});
