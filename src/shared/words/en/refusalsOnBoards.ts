import type { Refusal, RefusalCode } from '#shared/session/refusals.ts';
import type { Times } from '../timeText.ts';
import { counted } from './counted.ts';

export type Sentence = string | ((about: string) => string);

/**
 * Why something was not done that a board may do as well: the phone's page is small, and has no others. `about` is a
 * name, a title or a length of time.
 */
export const ON_BOARDS = {
  noSession: 'No session is open.',
  sessionEnded: 'The session has ended; its summary is ready.',
  notArmed: 'This phase is already running.',
  notRunning: 'No phase is running: start it first.',
  notPaused: 'The clock is not paused.',
  alreadyPaused: 'The clock is already paused.',
  nothingBefore: 'There is no phase before this one.',
  phaseProtected: 'This phase may be short, but it is never skipped.',
  mayNotSkip: 'This phase is not skipped; it may end early.',
  mayNotExtend: 'This phase is extended only if the group agrees.',
  beyondLongest: 'That is beyond the longest this phase may take; ask the group.',
  beforePreviousPhase: (most) =>
    `That is too early${most ? `: ${most} at most` : ''}. Before that the room was not open yet, or another phase, a pause or a break was still on.`,
  endNotBefore: (most) =>
    most
      ? `The phase before cannot have ended that early: ${most} at most, or it would end before it began.`
      : 'There is no phase before this one whose end could move.',
  nothingToShorten: 'All its time is used: it can end, but not become shorter.',
  alreadyBreak: 'There is a break already.',
  noBreak: 'There is no break now.',
  breakFirst: 'There is a break: end it first.',
  noRound: 'No turn is waiting now.',
  alreadyOpenFloor: 'The floor is already open.',
  notInRound: 'This person takes no turn in this phase.',
  noSlotNow: 'Nobody is presenting now.',
  slotUnderWay: 'Another slot is under way: the one that waits comes after it.',
  alreadyClosing: 'The session is already closing.',
  nothingToPay: 'There is nothing to pay back, or nothing to pay it from.',
  replanFirst: 'More than 15 minutes behind: plan the rest anew instead.',
  noLaterSlot: 'There is no later slot to leave out.',
  unknownPerson: 'This person is not in the session.',
  nothingWaits: 'Nothing of this person waits any more.',
  alreadyHere: 'This person is already here.',
  notHere: 'This person has stepped out.',
  alreadySpeaking: 'This voice is already on.',
  notSpeaking: 'This voice is not on.',
  nothingToRedate: 'Nobody has been tapped yet.',
  beforePreviousVoice: 'That would be before what this voice did last.',
  unknownVoice: 'This is no longer on the timeline.',
  speaksThen: 'This person already speaks at that time.',
  alreadyTheirs: 'It already counts for this person.',
  outsideVoice: 'That lies outside this voice, or within another one of the same person.',
  notNeighbours: 'Only two turns of one person, one after the other, can be one.',
  nothingToRejoin: 'The last tap handed nothing over.',
  placedSo: 'This person is marked so already.',
  alreadyUnobserved: 'This person is not observed already.',
  alreadyObserved: 'This person is observed.',
  beyondLimits: 'That is more than one session can hold; nothing was changed.',
  notReportingNow: 'Keep and try go on the wall while the observer reports.',
  reportsNowhere: 'No phase of this format is for the observer’s report: say the two lines aloud.',
  nothingReported: 'Neither what to keep nor what to try is written yet.',
  reportTooLong: (most) => `Shorten the line: ${counted(Number(most), 'letter')} at most stand on the wall.`,
  levelKeepsNone: 'At this level of confidentiality, nothing of this kind is taken down.',
  noThumbs: 'Thumbs are asked for after a topic.',
  noMoreExtensions: 'This topic has gone on twice already: on to the next.',
  noTimeForMore: 'There is no time left for more of this topic: extend the session first.',
  noConsentAsked: 'Nobody is being asked for consent now.',
  consentFirst: 'First ask whether they want to hear it.',
  noQuestion: 'No question is being agreed on now.',
  agreementFirst: 'First ask whether the group agrees on the question.',
  roundBegun: 'The round is under way: pass the turn to somebody instead.',
  pairsAlone: 'Pairs work by themselves here: nobody counts their voices.',
  legsEqual: 'Everybody gets the same length: what came first cannot be made longer any more.',
  boardDoesNotLead:
    'The console moves the session on; there, under windows (W), the facilitator can let this board do it too.',
  noAutoAdvance: 'In this format no phase begins by itself.',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  laterActDepends: 'Something done later depends on it: undo that first.',
  noGap: 'There is no gap to answer for.',
  gapFirst: 'First say whether the gap counts.',
  roomAlready: 'The room screen already shows that.',
  notAllowedHere: 'This window may not do that.',
  appFailed: 'Something went wrong inside the app; nothing was changed.',
  malformed: 'That could not be understood, so nothing was changed.',
} satisfies Readonly<Partial<Record<RefusalCode, Sentence>>>;

/** A sentence with what it is about. */
export function sentenceOf(sentence: Sentence, { about = '' }: Refusal, times: Times): string {
  if (typeof sentence === 'string') return sentence;
  return sentence(typeof about === 'number' ? times.elapsed(about) : about);
}

/** Why a board's act was not done. */
export const boardRefusalSentence = (refusal: Refusal, times: Times): string =>
  sentenceOf(
    (ON_BOARDS as Readonly<Partial<Record<RefusalCode, Sentence>>>)[refusal.code] ?? ON_BOARDS.malformed,
    refusal,
    times,
  );
