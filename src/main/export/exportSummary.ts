import type { SessionId } from '#shared/session/sessionId.ts';
import type { ExportKind } from '#shared/summary/exportKinds.ts';
import { listSeparatorOf, toCsv, type ListSeparator } from '#shared/summary/csv.ts';
import { toJson } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { toRttm } from '#shared/summary/rttm.ts';
import { titleOf } from '#shared/summary/sentences.ts';
import { toLeave, whatKeepsIn } from '#shared/summary/toLeave.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { describeSessionFile } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { language } from '../words.ts';

/** What to export. */
export interface SummaryExport {
  readonly session: SessionId;
  readonly kind: ExportKind;
  readonly named: boolean;
  readonly summary: Summary;
  /** The separator of a CSV file; without it, the one usual for `locale`. */
  readonly separator?: ListSeparator | undefined;
}

/** What an export needs. */
export interface SummaryExportDeps {
  readonly choosePath: ChoosePath;
  /** Prints the summary as PDF; null if that fails. */
  readonly print: (session: SessionId, named: boolean) => Promise<Uint8Array | null>;
  /** The system's language tag. */
  readonly locale: string;
}

/** Asks where to save a summary, and writes it, if level and agreement allow that. */
export async function exportSummary(wanted: SummaryExport, deps: SummaryExportDeps): Promise<SaveResult> {
  const { summary, kind } = wanted;
  const obstacle = whatKeepsIn(wanted);
  if (obstacle === 'level') return { ok: false, why: { code: 'levelKeepsIt' } };
  if (obstacle === 'agreement') return { ok: false, why: { code: 'notAgreed' } };
  // Its name tells no more than what is in it.
  const title = titleOf(toLeave(summary, wanted, language));
  return saveFile(describeSessionFile(title, summary.openedWall, kind), deps.choosePath, () =>
    contentOf(wanted, deps),
  );
}

function contentOf(
  { session, kind, named, summary, separator }: SummaryExport,
  { print, locale }: SummaryExportDeps,
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
