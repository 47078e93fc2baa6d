import type { Conductor } from '../session/conductor.ts';
import type { SampleGroup } from '../session/sampleGroup.ts';
import { formatAnswers, formatQueryAnswers, type FormatAnswerDeps } from './answers/formats.ts';
import { groupAnswers, groupQueryAnswers, type GroupAnswerDeps } from './answers/groups.ts';
import { planAnswers, planQueryAnswers, type PlanAnswerDeps } from './answers/plans.ts';
import { replayAnswers, type ReplayAnswerDeps } from './answers/replay.ts';
import { rescueAnswers, type RescueAnswerDeps } from './answers/rescue.ts';
import { sessionAnswers, sessionQueryAnswers, type SessionAnswerDeps } from './answers/sessions.ts';
import { createSessionsAtHand, type SessionsAtHandDeps } from './answers/sessionsAtHand.ts';
import { summaryAnswers, summaryQueryAnswers, type SummaryAnswerDeps } from './answers/summaries.ts';
import { turnsAnswers, type TurnsAnswerDeps } from './answers/turns.ts';
import { viewAnswers, windowAnswers, type WindowAnswerDeps } from './answers/windows.ts';
import type { Answers } from './dispatcher.ts';

/** What main needs to answer every call. */
export type AnswerDeps = SessionsAtHandDeps &
  SessionAnswerDeps &
  SummaryAnswerDeps &
  PlanAnswerDeps &
  FormatAnswerDeps &
  GroupAnswerDeps &
  ReplayAnswerDeps &
  TurnsAnswerDeps &
  RescueAnswerDeps &
  WindowAnswerDeps & {
    readonly conductor: Pick<Conductor, 'command'>;
    readonly sample: Pick<SampleGroup, 'makesWay'>;
    /** An act was done: what was caught before it need not be said any longer. */
    readonly acted: () => void;
  };

/** What main does for each call, once it is known to be allowed and well formed. */
export function createAnswers(deps: AnswerDeps): Answers {
  const { conductor, sample, scenes, acted } = deps;
  const sessions = createSessionsAtHand(deps);
  return {
    command(asked, by) {
      sample.makesWay(asked.command.type);
      const reply = conductor.command(asked, by);
      if (reply.ok) acted();
      // A receiver said no: there is no session any more.
      if (reply.ok && conductor.current() === null) scenes.showLibrary(null);
      return reply;
    },
    requests: {
      ...sessionAnswers(deps, sessions),
      ...summaryAnswers(deps, sessions),
      ...planAnswers(deps),
      ...formatAnswers(deps),
      ...groupAnswers(deps),
      ...replayAnswers(deps, sessions),
      ...turnsAnswers(deps, sessions),
      ...rescueAnswers(deps),
      ...windowAnswers(deps),
    },
    queries: {
      ...sessionQueryAnswers(deps),
      ...summaryQueryAnswers(sessions),
      ...planQueryAnswers(deps),
      ...formatQueryAnswers(deps),
      ...groupQueryAnswers(deps),
      ...viewAnswers(deps),
    },
  };
}
