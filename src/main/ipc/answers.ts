import type { Conductor } from '../session/conductor.ts';
import type { SampleGroup } from '../session/sampleGroup.ts';
import { learningAnswers, learningQueryAnswers, type LearningAnswerDeps } from './answers/learning.ts';
import { playbookAnswers, playbookQueryAnswers, type PlaybookAnswerDeps } from './answers/playbook.ts';
import { agreementAnswers, agreementQueryAnswers, type AgreementAnswerDeps } from './answers/agreements.ts';
import { archiveQueryAnswers } from './answers/archive.ts';
import { bundleAnswers, bundleQueryAnswers, type BundleAnswerDeps } from './answers/bundles.ts';
import { closingAnswers, closingQueryAnswers, type ClosingAnswerDeps } from './answers/closing.ts';
import {
  commitmentAnswers,
  commitmentQueryAnswers,
  type CommitmentAnswerDeps,
} from './answers/commitments.ts';
import { formatAnswers, formatQueryAnswers, type FormatAnswerDeps } from './answers/formats.ts';
import { groupAnswers, groupQueryAnswers, registerReader, type GroupAnswerDeps } from './answers/groups.ts';
import { parkingQueryAnswers } from './answers/parking.ts';
import { winQueryAnswers } from './answers/wins.ts';
import { phoneAnswers, phoneQueryAnswers, type PhoneAnswerDeps } from './answers/phones.ts';
import { pairAnswers, pairQueryAnswers, type PairAnswerDeps } from './answers/pairs.ts';
import {
  privateWordAnswers,
  privateWordQueryAnswers,
  type PrivateWordAnswerDeps,
} from './answers/privateWords.ts';
import { pulseAnswers, pulseQueryAnswers, type PulseAnswerDeps } from './answers/pulse.ts';
import { planAnswers, planQueryAnswers, type PlanAnswerDeps } from './answers/plans.ts';
import { replayAnswers, type ReplayAnswerDeps } from './answers/replay.ts';
import {
  copyAnswers,
  copyQueryAnswers,
  rescueAnswers,
  type CopyAnswerDeps,
  type RescueAnswerDeps,
} from './answers/rescue.ts';
import { sessionAnswers, sessionQueryAnswers, type SessionAnswerDeps } from './answers/sessions.ts';
import { createSessionAccess, type SessionAccessDeps } from './answers/sessionAccess.ts';
import { startQueryAnswers, type StartAnswerDeps } from './answers/start.ts';
import { shownAnswers, type ShownAnswerDeps } from './answers/shown.ts';
import { summaryAnswers, summaryQueryAnswers, type SummaryAnswerDeps } from './answers/summaries.ts';
import { turnsAnswers, type TurnsAnswerDeps } from './answers/turns.ts';
import { viewAnswers, windowAnswers, type WindowAnswerDeps } from './answers/windows.ts';
import type { Answers } from './dispatcher.ts';

/** What main needs to answer every call. */
export type AnswerDeps = SessionAccessDeps &
  CopyAnswerDeps &
  SessionAnswerDeps &
  StartAnswerDeps &
  SummaryAnswerDeps &
  PlanAnswerDeps &
  FormatAnswerDeps &
  GroupAnswerDeps &
  AgreementAnswerDeps &
  PairAnswerDeps &
  LearningAnswerDeps &
  PlaybookAnswerDeps &
  PulseAnswerDeps &
  PrivateWordAnswerDeps &
  BundleAnswerDeps &
  ClosingAnswerDeps &
  ShownAnswerDeps &
  CommitmentAnswerDeps &
  ReplayAnswerDeps &
  TurnsAnswerDeps &
  RescueAnswerDeps &
  PhoneAnswerDeps &
  WindowAnswerDeps & {
    readonly conductor: Pick<Conductor, 'command'>;
    readonly sample: Pick<SampleGroup, 'makesWay'>;
    /** To be called after an act, so that an earlier error message disappears. */
    readonly acted: () => void;
  };

/** Creates what main does for each call. Every call has been checked before. */
export function createAnswers(deps: AnswerDeps): Answers {
  const { conductor, sample, scenes, acted } = deps;
  const sessions = createSessionAccess(deps);
  const readRegister = registerReader(deps);
  return {
    command(asked, by) {
      sample.makesWay(asked.command.type);
      const reply = conductor.command(asked, by);
      if (reply.ok) acted();
      // The receiver declined, so there is no session any more.
      if (reply.ok && conductor.current() === null) scenes.showLibrary(null, 'declined');
      return reply;
    },
    requests: {
      ...sessionAnswers(deps, sessions),
      ...summaryAnswers(deps, sessions),
      ...planAnswers(deps),
      ...formatAnswers(deps),
      ...groupAnswers(deps),
      ...agreementAnswers(deps),
      ...pairAnswers(deps),
      ...learningAnswers(deps),
      ...playbookAnswers(deps),
      ...pulseAnswers(deps),
      ...privateWordAnswers(deps),
      ...bundleAnswers(deps),
      ...closingAnswers(deps),
      ...commitmentAnswers(deps),
      ...replayAnswers(deps, sessions),
      ...shownAnswers(deps, sessions),
      ...turnsAnswers(deps, sessions),
      ...phoneAnswers(deps),
      ...rescueAnswers(deps),
      ...copyAnswers(deps),
      ...windowAnswers(deps),
    },
    queries: {
      ...startQueryAnswers(deps, sessions, readRegister),
      ...sessionQueryAnswers(deps),
      ...summaryQueryAnswers(deps, sessions),
      ...planQueryAnswers(deps),
      ...formatQueryAnswers(deps),
      ...groupQueryAnswers(deps, readRegister),
      ...agreementQueryAnswers(deps),
      ...pairQueryAnswers(deps),
      ...learningQueryAnswers(deps),
      ...playbookQueryAnswers(deps),
      ...pulseQueryAnswers(deps),
      ...privateWordQueryAnswers(deps),
      ...bundleQueryAnswers(deps),
      ...copyQueryAnswers(deps),
      ...closingQueryAnswers(deps),
      ...archiveQueryAnswers(deps),
      ...commitmentQueryAnswers(deps),
      ...parkingQueryAnswers(deps),
      ...winQueryAnswers(deps),
      ...phoneQueryAnswers(deps),
      ...viewAnswers(deps),
    },
  };
}
