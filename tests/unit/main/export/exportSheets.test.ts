import { describe, expect, it } from 'vitest';
import type { SheetsOnPaper } from '#shared/ipc/summaries.ts';
import { ownSheets } from '#shared/summary/ownSheet.ts';
import * as english from '#shared/words/en/index.ts';
import { printSheets } from '../../../../src/main/export/exportSheets.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';

const play = new PlayedSession(sampleDraft(3)).start().until('slot.1.PRESENT').speak('p1', 20).speak('p2', 9);
const asked = {
  session: 's-1',
  sheets: ownSheets(play.session, english),
  next: null,
  people: ['p1', 'p2'],
  airtime: ['p2'],
};

describe('sheets on paper', () => {
  it('are those that were asked for, with the own time of whoever wants it', async () => {
    const printed: SheetsOnPaper[] = [];
    const reply = await printSheets(asked, async (what) => (printed.push(what), 'done'));
    expect(reply).toEqual({ ok: true });
    expect(printed[0]?.sheets.map(({ name, talk }) => [name, talk?.spoken ?? null])).toEqual([
      ['Ana', null],
      ['Ben', 9_000],
    ]);
  });

  it('say why where nothing was printed, and nothing where somebody thought better of it', async () => {
    expect(await printSheets(asked, async () => 'cancelled')).toEqual({ ok: false, cancelled: true });
    const why = { code: 'notOnPaper' } as const;
    expect(await printSheets(asked, async () => 'failed')).toEqual({ ok: false, why });
    expect(english.whySentence(why, english.aloud)).toContain('no printer took it');
    const nobody = { ...asked, people: ['p9'] };
    expect(await printSheets(nobody, async () => 'done')).toEqual({ ok: false, why: { code: 'noSummary' } });
  });
});
