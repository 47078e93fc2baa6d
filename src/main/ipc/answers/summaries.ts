import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { SheetsOnPaper, summaryQueries, summaryRequests } from '#shared/ipc/summaries.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { ownSheets, ownSheetsOfRecord, type OwnSheet } from '#shared/summary/ownSheet.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { SheetsExport } from '../../export/exportSheets.ts';
import type { SummaryExport } from '../../export/exportSummary.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import { notDone } from './replies.ts';
import type { SessionAccess } from './sessionAccess.ts';
import { language } from '../../words.ts';

export interface SummaryAnswerDeps {
  readonly exportSummary: (what: SummaryExport) => Promise<SaveResult>;
  readonly exportSheets: (what: SheetsExport) => Promise<SaveResult>;
  /** The people's own sheets that are being printed, for the page that shows them. */
  readonly sheetsOnPaper: () => SheetsOnPaper | null;
}

const summaryOf = (sessions: SessionAccess, id: SessionId): Summary | null => {
  const closed = sessions.record(id);
  if (closed !== null) return summarizeRecord(closed.record, closed.lines, language);
  const session = sessions.read(id);
  return session === null ? null : summarize(session, language);
};

const sheetsOf = (sessions: SessionAccess, id: SessionId): readonly OwnSheet[] => {
  const closed = sessions.record(id);
  if (closed !== null) return ownSheetsOfRecord(closed.record, closed.lines, closed.talk);
  const session = sessions.read(id);
  return session === null ? [] : ownSheets(session, language);
};

export const summaryAnswers = (
  { exportSummary, exportSheets }: Pick<SummaryAnswerDeps, 'exportSummary' | 'exportSheets'>,
  sessions: SessionAccess,
): AnswersTo<typeof summaryRequests> => ({
  'summary.show': ({ session }) => sessions.showSummary(session),
  'summary.export': (asked) => {
    const summary = summaryOf(sessions, asked.session);
    return summary === null ? notDone({ code: 'noSummary' }) : exportSummary({ ...asked, summary });
  },
  'ownSheets.export': ({ session, people, airtime }) =>
    exportSheets({ session, people, airtime, sheets: sheetsOf(sessions, session) }),
});

export const summaryQueryAnswers = (
  { sheetsOnPaper }: Pick<SummaryAnswerDeps, 'sheetsOnPaper'>,
  sessions: SessionAccess,
): AnswersTo<typeof summaryQueries> => ({
  'summary.read': ({ session }) => summaryOf(sessions, session),
  'ownSheets.whose': ({ session }) =>
    sheetsOf(sessions, session).map(({ person, name, talk }) => ({ person, name, hasTalk: talk !== null })),
  'ownSheets.onPaper': () => sheetsOnPaper(),
});
