import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { summaryQueries, summaryRequests } from '#shared/ipc/summaries.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { SummaryExport } from '../../export/exportSummary.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import { notDone } from './replies.ts';
import type { SessionAccess } from './sessionAccess.ts';
import { language } from '../../words.ts';

export interface SummaryAnswerDeps {
  readonly exportSummary: (what: SummaryExport) => Promise<SaveResult>;
}

const summaryOf = (sessions: SessionAccess, id: SessionId): Summary | null => {
  const closed = sessions.record(id);
  if (closed !== null) return summarizeRecord(closed.record, closed.lines, language);
  const session = sessions.read(id);
  return session === null ? null : summarize(session, language);
};

export const summaryAnswers = (
  { exportSummary }: SummaryAnswerDeps,
  sessions: SessionAccess,
): AnswersTo<typeof summaryRequests> => ({
  'summary.show': ({ session }) => sessions.showSummary(session),
  'summary.export': (asked) => {
    const summary = summaryOf(sessions, asked.session);
    return summary === null ? notDone({ code: 'noSummary' }) : exportSummary({ ...asked, summary });
  },
});

export const summaryQueryAnswers = (sessions: SessionAccess): AnswersTo<typeof summaryQueries> => ({
  'summary.read': ({ session }) => summaryOf(sessions, session),
});
