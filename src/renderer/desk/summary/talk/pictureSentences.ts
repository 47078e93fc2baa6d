import { QUESTION_CODES } from '#shared/airtime/questionMix.ts';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { percentText, spokenLengths } from '#shared/summary/plainText.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { saidLength, talkWords as words } from '../../../words.ts';

/** What the pictures on paper show, in one sentence each, for who has the paper read out. */

const nameIn = ({ lanes }: SessionTalk, person: string): string =>
  lanes.find((lane) => lane.person === person)?.name ?? words.nobodySaid;

/** `merged`: nobody's turns may be told apart. */
export const describedTurns = ({ people }: Summary, merged: boolean): string =>
  merged
    ? words.timelineNoteTogether
    : people
        .map((person, i) => ({ ...person, spoken: spokenLengths(people)[i] ?? 0 }))
        .filter(({ observed }) => observed)
        .map(({ name, turns, spoken }) => words.turnsOf(name, turns, saidLength(spoken)))
        .join('; ');

/** `planned`: there were phases that expected shares. */
export const describedShares = (talk: SessionTalk, planned: boolean): string =>
  talk.expected.people
    .filter(({ p }) => p !== null)
    .map(({ person, p, q }) =>
      words.shareOf(
        nameIn(talk, person),
        percentText(p ?? 0),
        q === null || !planned ? null : percentText(q),
      ),
    )
    .join('; ');

export const describedYarn = (talk: SessionTalk): string =>
  talk.measures.transitions
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, count }) => words.spokeAfter(nameIn(talk, to), nameIn(talk, from), count))
    .join('; ');

export const describedQuestions = ({ questionMix }: SessionTalk): string =>
  QUESTION_CODES.map((code) => words.codeCount(words.questionKinds[code], questionMix.counts[code])).join(
    '; ',
  );
