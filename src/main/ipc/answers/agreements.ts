import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { agreementQueries, agreementRequests } from '#shared/ipc/agreements.ts';
import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';
import { agreementPaper, type AgreementPaper } from '#shared/summary/agreementPaper.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import type { KeptRegister } from '../../store/register.ts';
import { notDone } from './replies.ts';

export interface AgreementAnswerDeps {
  readonly store: Pick<KeptRegister, 'register'>;
  readonly exportAgreement: (paper: AgreementPaper) => Promise<SaveResult>;
  readonly printAgreement: (paper: AgreementPaper) => Promise<Done | Cancelled | NotDone>;
  /** The agreement that is being printed, for the page that shows it. */
  readonly agreementOnPaper: () => AgreementPaper | null;
}

const notThere = notDone({ code: 'notRegistered', refusal: { code: 'notThere' } });

export const agreementAnswers = ({
  store,
  exportAgreement,
  printAgreement,
}: Omit<AgreementAnswerDeps, 'agreementOnPaper'>): AnswersTo<typeof agreementRequests> => ({
  'agreement.export': ({ asked }) => {
    const paper = agreementPaper(store.register(), asked);
    return paper === null ? notThere : exportAgreement(paper);
  },
  'agreement.print': ({ asked }) => {
    const paper = agreementPaper(store.register(), asked);
    return paper === null ? notThere : printAgreement(paper);
  },
});

export const agreementQueryAnswers = ({
  agreementOnPaper,
}: Pick<AgreementAnswerDeps, 'agreementOnPaper'>): AnswersTo<typeof agreementQueries> => ({
  'agreement.onPaper': () => agreementOnPaper(),
});
