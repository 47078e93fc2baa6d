import type { Refusal, RefusalCode } from '#shared/session/refusals.ts';
import type { Times } from '../timeText.ts';
import { ON_BOARDS, sentenceOf, type Sentence } from './refusalsOnBoards.ts';

/** Why something was not done that the console and the desk alone may do: people, lines, the agreement, levels. */
const ON_THE_CONSOLE: Readonly<Record<Exclude<RefusalCode, keyof typeof ON_BOARDS>, Sentence>> = {
  ownerFirst: 'Its owner hears of it first, and shows it or not.',
  settledAlready: 'It is said already what becomes of it: undo that first.',
  levelShowsNone:
    'At this level of confidentiality these words are their owner’s: they are said or kept, not shown.',
  wasNotThere: (name) =>
    `${name || 'Somebody here'} may not have been in the group then: it is said or kept, not shown.`,
  sameName: (name) => `${name || 'This person'} is called that already.`,
  nameTaken: (name) =>
    `Somebody here is called ${name || 'that'} already: add something that tells the two apart.`,
  alreadyPresented: (name) => `${name || 'This person'} has already presented.`,
  notInQueue: (name) => `${name || 'This person'} has no slot to give up.`,
  roleTaken: (name) => `${name || 'This person'} cannot observe and hold another role as well.`,
  presenterHoldsRole: (name) =>
    `${name || 'The presenter'} presents now and holds no other role in their own slot.`,
  timekeeperAlone: 'In a group of five or more, facilitator and timekeeper are two people.',
  facilitatorNeeded: 'Somebody has to hold this role.',
  stillRuns: 'A file of turns is taken in when the session is over.',
  secondTapped: 'A second observer tapped in this session: there is no room for a file of turns beside that.',
  turnsTooLate: 'This file tells of turns more than a week after its beginning; nothing was taken in.',
  unknownNote: 'This note is already gone.',
  unknownCommitment: 'This commitment is already gone.',
  enoughStarred: 'Three questions are starred in this slot already. Take one back first.',
  enoughCommitments: (name) => `${name || 'This person'} already has two commitments.`,
  enoughCards: (most) => `There are ${most} cards already: take one back before another is written.`,
  enoughPeople: (most) => `${most} people have come to this session: more it cannot hold.`,
  seatsTaken: (most) =>
    `All ${most} seats are taken; whoever stepped out keeps theirs. Nobody else can come to this session.`,
  unknownCard: 'This card is already gone.',
  unknownParking: 'This topic is no longer on the parking list.',
  unknownInsight: 'This line is already gone.',
  unknownQuestion: 'This question is already gone.',
  unknownWant: 'This line is already gone.',
  questionTooLong: (most) => `Shorten the question: ${most} letters at most stand on the wall.`,
  noSuchLine: 'The agreement has no such line.',
  notAgreeingNow: 'The agreement is looked at in its own two phases.',
  changedAlready: 'One change at most: undo the other one first.',
  notMadeNow: 'Lines are worded while the first agreement is made.',
  agreementOfNobody: 'Without a group nobody would remember a changed agreement.',
  levelHoldsAlready: 'This level, or a higher one, holds already: it is only ever raised.',
  keepsNoWords: 'Nothing of this phase is ever written down.',
  noCardsNow: 'Cards are written when topics are collected.',
  noDotsNow: 'Dots are counted when the group votes.',
  noPromptNow: 'No prompt is shown now.',
  flaggedAlready: 'This prompt is flagged already.',
  noTickNow: 'It is ticked while the next step or the learning is said.',
  notInGroup: 'Everybody sits in one of the small groups, and in one only.',
  neverTakesRole: (name) => `${name || 'This person'} never takes this role: the group arranged it so.`,
  noSuchRole: 'This format does not have that role.',
  alreadyCarried: 'This topic already has a session of its own.',
  doesNotFit: 'These people do not fit into these minutes.',
};

/** One sentence for each reason why something was not done. */
const SENTENCES: Readonly<Record<RefusalCode, Sentence>> = { ...ON_BOARDS, ...ON_THE_CONSOLE };

/** Why something was not done. */
export function refusalSentence(refusal: Refusal, times: Times): string {
  return sentenceOf(SENTENCES[refusal.code], refusal, times);
}
