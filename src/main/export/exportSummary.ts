import type { SessionId } from '#shared/session/sessionId.ts';
import type { ExportKind } from '#shared/summary/exportKinds.ts';
import { listSeparatorOf, toCsv, type ListSeparator } from '#shared/summary/csv.ts';
import { toJson } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { toRttm } from '#shared/summary/rttm.ts';
import { whatKeepsIn } from '#shared/summary/toLeave.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { sessionFile } from './fileName.ts';
import { keepFile, type ChoosePath, type Kept } from './keepFile.ts';
import { language } from '../words.ts';

/** What is to leave the app. */
export interface ExportOf {
  readonly session: SessionId;
  readonly kind: ExportKind;
  readonly named: boolean;
  readonly summary: Summary;
  /** Of a CSV file; left out: the system's. */
  readonly separator?: ListSeparator | undefined;
}

/** How an export meets the person and the printer. */
export interface ExportSurroundings {
  readonly choosePath: ChoosePath;
  /** The printed summary; null where the page could not be made. */
  readonly print: (session: SessionId, named: boolean) => Promise<Uint8Array | null>;
  /** The system's, as a language tag. */
  readonly locale: string;
}

/** Writes a summary where the person says: a whole file, or none, and why. */
export async function exportSummary(what: ExportOf, surroundings: ExportSurroundings): Promise<Kept> {
  const { summary, kind } = what;
  const kept = whatKeepsIn(what);
  if (kept === 'level') return { ok: false, why: { code: 'levelKeepsIt' } };
  if (kept === 'agreement') return { ok: false, why: { code: 'notAgreed' } };
  return keepFile(sessionFile(summary.title, summary.openedWall, kind), surroundings.choosePath, () =>
    contentOf(what, surroundings),
  );
}

function contentOf(
  { session, kind, named, summary, separator }: ExportOf,
  { print, locale }: ExportSurroundings,
): Promise<Uint8Array | null> | string {
  switch (kind) {
    case 'markdown':
      return toMarkdown(summary, { named }, language);
    case 'json':
      return toJson(summary, { named }, language);
    case 'csv':
      return toCsv(summary, { named, separator: separator ?? listSeparatorOf(locale) }, language);
    case 'rttm':
      return toRttm(summary, { named }, language);
    case 'pdf':
      return print(session, named);
  }
}
