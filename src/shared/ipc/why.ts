import type { LineProblem } from '#shared/airtime/transcripts/transcript.ts';
import type { WhyNotArriving } from '#shared/bundle/arriving.ts';
import type { RegisterRefusal } from '#shared/group/register/decide.ts';
import type { Refusal } from '#shared/session/refusals.ts';

/** What the disk has against something: SQLite's, or the file's. */
export type FailureKind = 'full' | 'readOnly' | 'busy' | 'damaged' | 'io';

/** Why the sessions on disk cannot be used. */
export type Trouble = 'newer' | 'foreign' | 'damaged' | 'readOnly' | 'noFolder' | 'busy' | 'full' | 'failed';

/** Why a file was not written. */
export type WhyNotWritten = 'full' | 'denied' | 'missing' | 'other';

/** What a session on disk is where it cannot be taken up. */
export type NoSession = 'unreadableSession' | 'newerSession' | 'noSuchSession';

/** Why a file is no bundle that can be taken in. */
export type WhyNotABundle =
  | 'notABundle'
  /** Cut short, or altered. */
  | 'damaged'
  /** Of a newer version of the app. */
  | 'newer'
  | 'otherPassphrase'
  /** JSON that does not come to its end. */
  | 'cutShort'
  /** An archive in which something has not the shape of docs/keep.schema.json. */
  | 'otherShape'
  | 'tooLarge'
  | 'unreadable'
  /** None was chosen, or it was put away. */
  | 'noneChosen'
  | WhyNotArriving;

/** What the windows have of a file that was not written, or that cannot be read as turns. */
type WhyFile =
  | { readonly code: 'notPrinted' | 'notOnPaper' | 'levelKeepsIt' | 'notAgreed' }
  | { readonly code: 'notWritten'; readonly disk: WhyNotWritten }
  /** So many things are wrong in a format's file. */
  | { readonly code: 'faults'; readonly count: number };

type WhyNoTurns =
  | { readonly code: 'alreadyReading' | 'nothingInHand' | 'nobodyLeft' }
  | { readonly code: 'tooManyPeople'; readonly most: number }
  | { readonly code: 'tooManyTurnsForOne'; readonly file: string; readonly most: number }
  | { readonly code: 'tooLongForOne' | 'nobody'; readonly file: string }
  | {
      readonly code:
        | 'unreadable'
        | 'unknownKind'
        | 'notAFile'
        | 'tooLarge'
        | 'longLine'
        | 'tooManyTurns'
        | 'notSeconds'
        | 'untimed';
      readonly file: string;
    }
  /** Not a line of the file can be read: what is wrong with the first. */
  | {
      readonly code: 'nothingReadable';
      readonly file: string;
      readonly line: number;
      readonly problem: LineProblem;
    };

type WhyStore =
  | { readonly code: NoSession }
  /** A session goes on in memory. */
  | { readonly code: 'notSaved'; readonly disk: FailureKind }
  /** Something other than a session did not change. */
  | { readonly code: 'notChanged'; readonly disk: FailureKind }
  /** `file`: the full name of what holds the sessions. */
  | { readonly code: 'cannotOpen'; readonly trouble: Trouble; readonly file: string }
  | { readonly code: 'alreadyRescuing' | 'notDamaged' | 'notWhole' | 'rescueFailed' }
  /** Of copies: the file cannot be used now, a session is in progress, or it is not there any more. */
  | { readonly code: 'notNow' | 'sessionRuns' | 'noSuchCopy' };

/** Why something that a window asked for was not done, or is not on disk: a code, with what its sentence names. */
export type Why =
  | { readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly code: 'notRegistered'; readonly refusal: RegisterRefusal | { readonly code: 'nothingToUndo' } }
  | {
      readonly code:
        | 'failed'
        | 'noSummary'
        /** It has not ended, or is closed already. */
        | 'notToClose'
        | 'noReplayYet'
        /** Its level, or that of one of its slots, does not show the group who spoke when. */
        | 'noReplayAtLevel'
        | 'nothingToReplay'
        | 'sessionOpen'
        /** It is put away no more: it ends. */
        | 'hasBegun'
        | 'displayGone'
        | 'noSampleNow'
        | 'formatsFull'
        | 'formatShipped'
        /** Nobody is known by that id (any more). */
        | 'notKnown'
        | 'sealedAlready'
        /** It does not open with this word. */
        | 'otherWord'
        /** Of a session of this level nothing is written for oneself either. */
        | 'levelTakesNoReflection'
        | 'reflectionIsEmpty'
        /** The file of private words is damaged: it is left as it is. */
        | 'wordsUnreadable'
        /** At this level no private word is taken. */
        | 'levelTakesNoWords';
    }
  | { readonly code: 'wordsFull'; readonly most: number }
  | { readonly code: 'bundle'; readonly why: WhyNotABundle }
  | {
      readonly code: 'phonesNotOpened';
      readonly why: 'addressGone' | 'portTaken' | 'notAllowed' | 'noSession';
    }
  /** So many of its kind were let in already. */
  | { readonly code: 'devicesFull'; readonly kind: 'observer' | 'wall'; readonly most: number }
  /** A session of theirs is not closed yet. */
  | { readonly code: 'closeFirst'; readonly title: string }
  | WhyFile
  | WhyNoTurns
  | WhyStore;
