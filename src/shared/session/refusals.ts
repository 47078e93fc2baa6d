import type { Duration } from '#shared/time.ts';

/** Why a command was not done. Its sentence, for a facilitator, is in words/en/refusals.ts. */
export type RefusalCode =
  | 'noSession'
  | 'sessionEnded'
  | 'notArmed'
  | 'notRunning'
  | 'notPaused'
  | 'alreadyPaused'
  | 'nothingBefore'
  | 'phaseProtected'
  | 'mayNotSkip'
  | 'mayNotExtend'
  | 'beyondLongest'
  /** `about`: the longest that it may have been. */
  | 'beforePreviousPhase'
  /** No phase came before, or its end cannot move that far: `about` as above, if there is one. */
  | 'endNotBefore'
  | 'nothingToShorten'
  | 'alreadyBreak'
  | 'noBreak'
  /** Everybody has a break: no phase becomes longer or shorter meanwhile. */
  | 'breakFirst'
  | 'noRound'
  | 'alreadyOpenFloor'
  | 'notInRound'
  | 'noSlotNow'
  | 'alreadyClosing'
  /** A slot that was put off waits until the one that runs is over. */
  | 'slotUnderWay'
  | 'nothingToPay'
  | 'replanFirst'
  | 'noLaterSlot'
  | 'unknownPerson'
  /** No commitment of an earlier session waits for this person. */
  | 'nothingWaits'
  /** Its owner has not read it yet, or keeps it to themselves. */
  | 'ownerFirst'
  | 'settledAlready'
  | 'levelShowsNone'
  /** Somebody here is a guest, or joined the group later. */
  | 'wasNotThere'
  | 'alreadyHere'
  | 'sameName'
  | 'nameTaken'
  | 'notHere'
  | 'alreadyPresented'
  | 'notInQueue'
  | 'roleTaken'
  | 'presenterHoldsRole'
  | 'timekeeperAlone'
  | 'facilitatorNeeded'
  | 'alreadySpeaking'
  | 'notSpeaking'
  | 'nothingToRedate'
  | 'beforePreviousVoice'
  | 'unknownVoice'
  | 'speaksThen'
  | 'alreadyTheirs'
  | 'outsideVoice'
  | 'notNeighbours'
  | 'nothingToRejoin'
  | 'stillRuns'
  /** A second observer tapped: a file would take the place of what they did. */
  | 'secondTapped'
  /** A file tells of times beyond any session. */
  | 'turnsTooLate'
  | 'alreadyUnobserved'
  | 'placedSo'
  | 'alreadyObserved'
  | 'unknownNote'
  | 'unknownCommitment'
  | 'unknownCard'
  | 'unknownParking'
  | 'unknownInsight'
  | 'unknownQuestion'
  | 'unknownWant'
  /** `about`: how many letters a question may have. */
  | 'questionTooLong'
  /** The session has no working agreement, or not this line. */
  | 'noSuchLine'
  /** The agreement is looked at in its own two phases. */
  | 'notAgreeingNow'
  /** The report goes on the wall in its own phase. */
  | 'notReportingNow'
  | 'reportsNowhere'
  /** Neither line of the report is written. */
  | 'nothingReported'
  /** `about`: how many letters a line of it may have. */
  | 'reportTooLong'
  /** One change of the agreement a session. */
  | 'changedAlready'
  /** Without a group nothing would remember it. */
  | 'agreementOfNobody'
  /** No first agreement is made in this session, or its phase is not now. */
  | 'notMadeNow'
  /** The level of confidentiality lets nothing of this kind be kept. */
  | 'levelKeepsNone'
  /** This level, or a higher one, holds already. */
  | 'levelHoldsAlready'
  /** Nothing of this phase is ever written down. */
  | 'keepsNoWords'
  | 'noCardsNow'
  | 'noDotsNow'
  | 'noThumbs'
  /** The topic has had both its extensions. */
  | 'noMoreExtensions'
  /** Nothing that comes later could give the time. */
  | 'noTimeForMore'
  | 'noConsentAsked'
  | 'consentFirst'
  | 'noQuestion'
  | 'agreementFirst'
  | 'roundBegun'
  | 'noSuchRole'
  | 'neverTakesRole'
  /** Small groups share the clock, and somebody sits in none of them, or in two. */
  | 'notInGroup'
  /** Pairs work side by side: whose voice it is is theirs alone. */
  | 'pairsAlone'
  /** Whoever comes later would have less time than whoever came first. */
  | 'legsEqual'
  | 'alreadyCarried'
  | 'noTickNow'
  | 'noPromptNow'
  | 'flaggedAlready'
  | 'noAutoAdvance'
  /** The facilitator has not let the board move the session on. */
  | 'boardDoesNotLead'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'laterActDepends'
  | 'enoughCommitments'
  | 'enoughStarred'
  | 'enoughCards'
  | 'enoughPeople'
  | 'seatsTaken'
  /** A fact of it would hold more, or lie later, than any may. */
  | 'beyondLimits'
  | 'doesNotFit'
  | 'noGap'
  | 'gapFirst'
  | 'roomAlready'
  | 'notAllowedHere'
  | 'malformed'
  /** Something broke inside; nothing was changed. */
  | 'appFailed';

export interface Refusal {
  readonly code: RefusalCode;
  /** Fills the sentence: a person's name, a phase's title, a number in digits; or a length of time. */
  readonly about?: string | Duration;
}

export const refuse = (code: RefusalCode, about?: Refusal['about']): Refusal =>
  about === undefined ? { code } : { code, about };
