import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packMarkdown, printPack } from '#shared/summary/printPack.ts';
import { wallTime } from '#shared/time.ts';
import { exportPack } from '../../../../src/main/export/exportPack.ts';
import { sampleDraft } from '../../../support/playedSession.ts';
import * as english from '#shared/words/en/index.ts';

const at = wallTime(new Date(2026, 5, 4, 18, 0).getTime());
const draft = sampleDraft(6);
const folder = () => mkdtempSync(join(tmpdir(), 'pack-'));
const into = (to: string) => async (suggested: string) => join(to, suggested);
const page = new Uint8Array([37, 80, 68, 70]);

describe('the print pack as a file', () => {
  it('is the Markdown of the plan, under the name of the session and the day', async () => {
    const to = folder();
    const reply = await exportPack(
      { draft, kind: 'markdown', at },
      { choosePath: into(to), print: async () => null },
    );
    const name = 'Thursday Council, beforehand 2026-06-04.md';
    expect(reply).toEqual({ ok: true, path: join(to, name) });
    const pack = printPack(draft, english);
    expect(readFileSync(join(to, name), 'utf8')).toBe(pack && packMarkdown(pack, english));
  });

  it('says in its name that it is the pack, though the name of the session is long', async () => {
    const title = 'The long table of Wednesday evenings in Reykjavík and beyond it';
    const asked: string[] = [];
    const choosePath = async (suggested: string) => (asked.push(suggested), null);
    await exportPack(
      { draft: { ...draft, title }, kind: 'pdf', at },
      { choosePath, print: async () => page },
    );
    expect(asked).toEqual(['The long table of Wednesday evenings in Reykjaví, beforehand 2026-06-04.pdf']);
  });

  it('is the printed page of that pack', async () => {
    const to = folder();
    const printed: unknown[] = [];
    const print = async (pack: unknown) => (printed.push(pack), page);
    const reply = await exportPack({ draft, kind: 'pdf', at }, { choosePath: into(to), print });
    expect(reply.ok).toBe(true);
    expect(printed).toEqual([printPack(draft, english)]);
    expect(readdirSync(to)).toHaveLength(1);
  });

  it('writes nothing where nobody chose a place, or the page could not be made', async () => {
    const to = folder();
    const cancelled = await exportPack(
      { draft, kind: 'pdf', at },
      { choosePath: async () => null, print: async () => page },
    );
    expect(cancelled).toEqual({ ok: false, cancelled: true });
    const failed = await exportPack(
      { draft, kind: 'pdf', at },
      { choosePath: into(to), print: async () => null },
    );
    expect(failed).toEqual({ ok: false, why: { code: 'notPrinted' } });
    expect(readdirSync(to)).toEqual([]);
  });

  it('asks for no place where the plan does not fit', async () => {
    const asked: string[] = [];
    const choosePath = async (suggested: string) => (asked.push(suggested), null);
    const reply = await exportPack(
      { draft: sampleDraft(6, { minutes: 10 }), kind: 'markdown', at },
      { choosePath, print: async () => page },
    );
    expect(reply.ok).toBe(false);
    expect(asked).toEqual([]);
  });
});
