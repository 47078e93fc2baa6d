import { dayOf } from '#shared/group/register/day.ts';
import { registerViewer } from '#shared/group/register/views.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { SheetsOnPaper, summaryQueries, summaryRequests } from '#shared/ipc/summaries.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { lastTimeOf } from '#shared/summary/lastTime.ts';
import { nextTimeOf, type NextTime } from '#shared/summary/nextTime.ts';
import { ownSheets, ownSheetsOfRecord, type OwnSheet } from '#shared/summary/ownSheet.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';
import type { SheetsExport } from '../../export/exportSheets.ts';
import type { SummaryExport } from '../../export/exportSummary.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import type { Settings } from '../../platform/settings.ts';
import { registerEnded, type GroupAnswerDeps } from './groups.ts';
import { notDone } from './replies.ts';
import type { SessionAccess } from './sessionAccess.ts';
import { language } from '../../words.ts';

export interface SummaryAnswerDeps extends Pick<GroupAnswerDeps, 'store' | 'wall' | 'usualFormat'> {
  readonly settings: Pick<Settings, 'plans'>;
  readonly exportSummary: (what: SummaryExport) => Promise<SaveResult>;
  readonly exportSheets: (what: SheetsExport) => Promise<SaveResult>;
  readonly printSheets: (what: SheetsExport) => Promise<Done | Cancelled | NotDone>;
  /** The people's own sheets that are being printed, for the page that shows them. */
  readonly sheetsOnPaper: () => SheetsOnPaper | null;
}

interface Registered extends Pick<SummaryAnswerDeps, 'store' | 'settings' | 'wall' | 'usualFormat'> {
  readonly viewOf: ReturnType<typeof registerViewer>;
}

/** What the group that held a session does next; null: no group held it. */
function nextOf({ store, settings, wall, usualFormat, viewOf }: Registered, id: SessionId): NextTime | null {
  registerEnded(store, wall());
  const register = store.register();
  const held = register.session.get(id)?.group;
  if (held === undefined) return null;
  const group = viewOf(register, dayOf(wall()), settings.plans()).groups.find((one) => one.id === held);
  return group === undefined ? null : nextTimeOf(group, id, language, usualFormat);
}

/** What a session comes to, without what its group does next; null where it cannot be read. */
export const toldOf = (sessions: SessionAccess, id: SessionId): Summary | null => {
  const closed = sessions.record(id);
  if (closed === null) {
    const session = sessions.read(id);
    return session === null ? null : summarize(session, language);
  }
  const told = summarizeRecord(closed.record, closed.lines, language);
  // At the open level the log stays for a while, and who spoke when with it; of its lines the records tell.
  const session = closed.logUntil === null ? null : sessions.read(id);
  return session === null
    ? told
    : { ...summarize(session, language), closed: true, gathered: told.gathered, ownPapers: told.ownPapers };
};

const summaryOf = (registered: Registered, sessions: SessionAccess, id: SessionId): Summary | null => {
  const summary = toldOf(sessions, id);
  return (
    summary && {
      ...summary,
      next: nextOf(registered, id),
      lastTime: lastTimeOf(registered.store.register(), id),
    }
  );
};

const sheetsOf = (sessions: SessionAccess, id: SessionId): readonly OwnSheet[] => {
  const closed = sessions.record(id);
  if (closed !== null) return ownSheetsOfRecord(closed.record, closed.lines, closed.talk);
  const session = sessions.read(id);
  return session === null ? [] : ownSheets(session, language);
};

export function summaryAnswers(
  { exportSummary, exportSheets, printSheets, ...deps }: Omit<SummaryAnswerDeps, 'sheetsOnPaper'>,
  sessions: SessionAccess,
): AnswersTo<typeof summaryRequests> {
  const registered = { ...deps, viewOf: registerViewer() };
  const sheets = (asked: Pick<SheetsExport, 'session' | 'people' | 'airtime'>): SheetsExport => ({
    session: asked.session,
    people: asked.people,
    airtime: asked.airtime,
    sheets: sheetsOf(sessions, asked.session),
    next: nextOf(registered, asked.session),
  });
  return {
    'summary.show': ({ session }) => sessions.showSummary(session),
    'summary.export': (asked) => {
      const summary = summaryOf(registered, sessions, asked.session);
      return summary === null ? notDone({ code: 'noSummary' }) : exportSummary({ ...asked, summary });
    },
    'ownSheets.export': (asked) => exportSheets(sheets(asked)),
    'ownSheets.print': (asked) => printSheets(sheets(asked)),
  };
}

export function summaryQueryAnswers(
  { sheetsOnPaper, ...deps }: Omit<SummaryAnswerDeps, 'exportSummary' | 'exportSheets' | 'printSheets'>,
  sessions: SessionAccess,
): AnswersTo<typeof summaryQueries> {
  const registered = { ...deps, viewOf: registerViewer() };
  return {
    'summary.read': ({ session }) => summaryOf(registered, sessions, session),
    'ownSheets.whose': ({ session }) =>
      sheetsOf(sessions, session).map(({ person, name, talk }) => ({ person, name, hasTalk: talk !== null })),
    'ownSheets.onPaper': () => sheetsOnPaper(),
  };
}
