import { sameText } from '#shared/group/playbook/playbook.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { sessionsHeldBy } from '#shared/group/register/heldOrder.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { playbookQueries, playbookRequests } from '#shared/ipc/playbook.ts';
import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';
import { LONGEST_BANKED } from '#shared/limits.ts';
import type { PlaybookPaperKind } from '#shared/group/playbook/paperKinds.ts';
import { playbookPaper, type PlaybookPaper } from '#shared/summary/playbookPaper.ts';
import type { WallTime } from '#shared/time.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import type { Store } from '../../store/store.ts';
import { DONE, notDone } from './replies.ts';

export interface PlaybookAnswerDeps {
  readonly store: Pick<Store, 'register' | 'record'>;
  readonly exportPlaybook: (paper: PlaybookPaper, as: 'pdf' | 'markdown') => Promise<SaveResult>;
  readonly printPlaybook: (paper: PlaybookPaper) => Promise<Done | Cancelled | NotDone>;
  /** What is being printed, for the page that shows it. */
  readonly playbookOnPaper: () => PlaybookPaper | null;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => void;
  readonly wall: () => WallTime;
}

/** Questions of so many sessions are offered, the newest. */
const SESSIONS_LOOKED_AT = 12;

const notThere = notDone({ code: 'notRegistered', refusal: { code: 'notThere' } });

export function playbookAnswers({
  store,
  exportPlaybook,
  printPlaybook,
  copy,
  wall,
}: Omit<PlaybookAnswerDeps, 'playbookOnPaper'>): AnswersTo<typeof playbookRequests> {
  const paperOf = (group: EntryId, what: PlaybookPaperKind): PlaybookPaper | null =>
    playbookPaper(store.register(), group, what, dayOf(wall()));
  return {
    'playbook.export': ({ group, what, as }) => {
      const paper = paperOf(group, what);
      return paper === null ? notThere : exportPlaybook(paper, as);
    },
    'playbook.print': ({ group, what }) => {
      const paper = paperOf(group, what);
      return paper === null ? notThere : printPlaybook(paper);
    },
    'playbook.copy': ({ text }) => {
      copy(text);
      return DONE;
    },
  };
}

export const playbookQueryAnswers = ({
  store,
  playbookOnPaper,
}: Pick<PlaybookAnswerDeps, 'store' | 'playbookOnPaper'>): AnswersTo<typeof playbookQueries> => ({
  'playbook.onPaper': () => playbookOnPaper(),
  'playbook.asked': ({ group }) => {
    const asked: string[] = [];
    for (const { id } of sessionsHeldBy(store.register(), group).toReversed().slice(0, SESSIONS_LOOKED_AT))
      for (const { kind, text, shown } of store.record(id)?.lines ?? [])
        if (
          (kind === 'question' || kind === 'starred') &&
          shown === 'group' &&
          text.length <= LONGEST_BANKED &&
          !asked.some((one) => sameText(one, text))
        )
          asked.push(text);
    return asked;
  },
});
