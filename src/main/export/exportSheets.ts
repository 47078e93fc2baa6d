import type { PersonId } from '#shared/session/ids.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { SheetsOnPaper } from '#shared/ipc/summaries.ts';
import type { NextTime } from '#shared/summary/nextTime.ts';
import type { OwnSheet } from '#shared/summary/ownSheet.ts';
import { describeSessionFile } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { language } from '../words.ts';

/** Whose sheets are to be printed, of all that there are. */
export interface SheetsExport {
  readonly session: SessionId;
  readonly sheets: readonly OwnSheet[];
  /** What their group does next; null: they have none. */
  readonly next: NextTime | null;
  readonly people: readonly PersonId[];
  /** Who wants the own airtime on it. */
  readonly airtime: readonly PersonId[];
}

/** Asks where to save people's own sheets, and prints them there. */
export async function exportSheets(
  { session, sheets, next, people, airtime }: SheetsExport,
  {
    choosePath,
    print,
  }: {
    readonly choosePath: ChoosePath;
    /** Prints them as PDF; null if that fails. */
    readonly print: (what: SheetsOnPaper) => Promise<Uint8Array | null>;
  },
): Promise<SaveResult> {
  const chosen = sheets
    .filter(({ person }) => people.includes(person))
    .map((sheet) => ({ ...sheet, talk: airtime.includes(sheet.person) ? sheet.talk : null }));
  const [first] = chosen;
  if (first === undefined) return { ok: false, why: { code: 'noSummary' } };
  const { sheetWords } = language;
  const whose = chosen.length === 1 ? first.name : sheetWords.everybody;
  const title = sheetWords.file(whose, first.title || first.formatName);
  return saveFile(describeSessionFile(title, first.openedWall, 'pdf'), choosePath, () =>
    print({ session, sheets: chosen, next }),
  );
}
