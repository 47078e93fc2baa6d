import type { Refusal } from '#shared/session/refusals.ts';
import { agreementQueries, agreementRequests } from './agreements.ts';
import { pairQueries, pairRequests } from './pairs.ts';
import { privateWordQueries, privateWordRequests } from './privateWords.ts';
import { pulseQueries, pulseRequests } from './pulse.ts';
import { bundleQueries, bundleRequests } from './bundles.ts';
import { closingQueries, closingRequests } from './closing.ts';
import { archiveQueries } from './archive.ts';
import { commitmentQueries, commitmentRequests } from './commitments.ts';
import { learningQueries, learningRequests } from './learning.ts';
import { playbookQueries, playbookRequests } from './playbook.ts';
import { parkingQueries } from './parking.ts';
import type { CommandReply, CommandRequest } from './command.ts';
import type { AskedIn, GivenIn, TypeIn, WindowRole } from './entry.ts';
import { formatQueries, formatRequests } from './formats.ts';
import { groupQueries, groupRequests } from './groups.ts';
import { planQueries, planRequests } from './plans.ts';
import { viewQueries, type WindowPush } from './pushes.ts';
import { phoneQueries, phoneRequests } from './phones.ts';
import { replayRequests } from './replay.ts';
import type { Reply } from './replies.ts';
import { copyQueries, copyRequests, rescueRequests } from './rescue.ts';
import { sessionQueries, sessionRequests } from './sessions.ts';
import { startQueries } from './start.ts';
import { summaryQueries, summaryRequests } from './summaries.ts';
import { shownRequests } from './shown.ts';
import { turnsRequests } from './turns.ts';
import { windowRequests } from './windows.ts';
import { winQueries } from './wins.ts';

/**
 * Everything that passes between a window and the main process. Each subject has its own file, where every request
 * says its shape, its reply and which windows may send it. What is not named there is refused.
 */

/** What a window may ask the app to do. What is done in the running session is a command (`command.ts`). */
export const REQUESTS = {
  ...sessionRequests,
  ...summaryRequests,
  ...planRequests,
  ...formatRequests,
  ...groupRequests,
  ...agreementRequests,
  ...pairRequests,
  ...learningRequests,
  ...playbookRequests,
  ...pulseRequests,
  ...privateWordRequests,
  ...bundleRequests,
  ...closingRequests,
  ...commitmentRequests,
  ...phoneRequests,
  ...replayRequests,
  ...shownRequests,
  ...turnsRequests,
  ...rescueRequests,
  ...copyRequests,
  ...windowRequests,
} as const;
type Requests = typeof REQUESTS;
export type RequestType = TypeIn<Requests>;
export type RequestOf<T extends RequestType> = AskedIn<Requests, T>;
export type AppRequest = { [T in RequestType]: RequestOf<T> }[RequestType];
export type ReplyTo<T extends RequestType> = Reply<{ [K in T]: GivenIn<Requests, K> }[T]>;
export type AppReply = ReplyTo<RequestType>;

/** What a window may ask to know. Nothing changes by it. */
export const QUERIES = {
  ...startQueries,
  ...sessionQueries,
  ...summaryQueries,
  ...planQueries,
  ...formatQueries,
  ...groupQueries,
  ...agreementQueries,
  ...pairQueries,
  ...learningQueries,
  ...playbookQueries,
  ...pulseQueries,
  ...privateWordQueries,
  ...bundleQueries,
  ...copyQueries,
  ...closingQueries,
  ...archiveQueries,
  ...commitmentQueries,
  ...parkingQueries,
  ...winQueries,
  ...phoneQueries,
  ...viewQueries,
} as const;
type Queries = typeof QUERIES;
export type QueryType = TypeIn<Queries>;
export type QueryOf<T extends QueryType> = AskedIn<Queries, T>;
export type Query = { [T in QueryType]: QueryOf<T> }[QueryType];
export type AnswerTo<T extends QueryType> = { [K in T]: GivenIn<Queries, K> }[T];
export type QueryReply<T extends QueryType = QueryType> =
  | { readonly ok: true; readonly answer: AnswerTo<T> }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the preload bridge offers a window, and nothing else. */
export interface TalkingPieceBridge {
  readonly role: WindowRole;
  command(request: CommandRequest): Promise<CommandReply>;
  request<T extends RequestType>(request: RequestOf<T>): Promise<ReplyTo<T>>;
  query<T extends QueryType>(query: QueryOf<T>): Promise<QueryReply<T>>;
  /** Calls back with every push from now on; returns how to stop. */
  onPush(listener: (push: WindowPush) => void): () => void;
}
