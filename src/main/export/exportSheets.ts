import type { PersonId } from '#shared/session/ids.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';
import type { SheetsOnPaper } from '#shared/ipc/summaries.ts';
import type { NextTime } from '#shared/summary/nextTime.ts';
import type { OwnSheet } from '#shared/summary/ownSheet.ts';
import { describeSessionFile } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { printedReply, type Printed } from './printed.ts';
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

/** What is printed of them: those who are asked for, each with the own time if they want it. */
const chosenOf = ({ sheets, people, airtime }: SheetsExport): OwnSheet[] =>
  sheets
    .filter(({ person }) => people.includes(person))
    .map((sheet) => ({ ...sheet, talk: airtime.includes(sheet.person) ? sheet.talk : null }));

/** Prints people's own sheets on paper. */
export async function printSheets(
  asked: SheetsExport,
  print: (what: SheetsOnPaper) => Promise<Printed>,
): Promise<Done | Cancelled | NotDone> {
  const sheets = chosenOf(asked);
  if (sheets.length === 0) return { ok: false, why: { code: 'noSummary' } };
  const { session, next } = asked;
  return printedReply(await print({ session, sheets, next }));
}

/** Asks where to save people's own sheets, and prints them there. */
export async function exportSheets(
  asked: SheetsExport,
  {
    choosePath,
    print,
  }: {
    readonly choosePath: ChoosePath;
    /** Prints them as PDF; null if that fails. */
    readonly print: (what: SheetsOnPaper) => Promise<Uint8Array | null>;
  },
): Promise<SaveResult> {
  const { session, next } = asked;
  const chosen = chosenOf(asked);
  const [first] = chosen;
  if (first === undefined) return { ok: false, why: { code: 'noSummary' } };
  const { sheetWords } = language;
  const whose = chosen.length === 1 ? first.name : sheetWords.everybody;
  const title = sheetWords.file(whose, first.title || first.formatName);
  return saveFile(describeSessionFile(title, first.openedWall, 'pdf'), choosePath, () =>
    print({ session, sheets: chosen, next }),
  );
}
