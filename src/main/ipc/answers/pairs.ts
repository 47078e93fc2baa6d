import { pairPapers, type PairPaper } from '#shared/group/pairs/pairPaper.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { pairQueries, pairRequests } from '#shared/ipc/pairs.ts';
import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import type { KeptRegister } from '../../store/register.ts';
import { notDone } from './replies.ts';

export interface PairAnswerDeps {
  readonly store: Pick<KeptRegister, 'register'>;
  readonly exportPairs: (papers: readonly PairPaper[]) => Promise<SaveResult>;
  readonly printPairs: (papers: readonly PairPaper[]) => Promise<Done | Cancelled | NotDone>;
  /** The pages that are being printed, for the page that shows them. */
  readonly pairsOnPaper: () => readonly PairPaper[] | null;
}

const notThere = notDone({ code: 'notRegistered', refusal: { code: 'notThere' } });

export const pairAnswers = ({
  store,
  exportPairs,
  printPairs,
}: Omit<PairAnswerDeps, 'pairsOnPaper'>): AnswersTo<typeof pairRequests> => ({
  'pairs.export': ({ programme, person }) => {
    const papers = pairPapers(store.register(), programme, person);
    return papers.length === 0 ? notThere : exportPairs(papers);
  },
  'pairs.print': ({ programme, person }) => {
    const papers = pairPapers(store.register(), programme, person);
    return papers.length === 0 ? notThere : printPairs(papers);
  },
});

export const pairQueryAnswers = ({
  pairsOnPaper,
}: Pick<PairAnswerDeps, 'pairsOnPaper'>): AnswersTo<typeof pairQueries> => ({
  'pairs.onPaper': () => pairsOnPaper(),
});
