import type { Why } from '#shared/ipc/why.ts';
import type { Times } from '../timeText.ts';
import { appWords } from './app.ts';
import { bundleWords } from './bundle.ts';
import { ownPageWords } from './ownPage.ts';
import { displayWords } from './displays.ts';
import { phonesWords } from './phones.ts';
import { privateWordWords } from './privateWords.ts';
import { refusalSentence } from './refusals.ts';
import { registerRefusal } from './register.ts';
import { copiesWords } from './copies.ts';
import { rescueWords } from './rescue.ts';
import { sampleWords } from './sample.ts';
import { shareWords } from './share.ts';
import {
  newerSession,
  noSuchSession,
  notChanged,
  notSaved,
  storeTrouble,
  unreadableSession,
} from './store.ts';
import { malformedLine, notReadWords, turnsImportWords, obstacleWords } from './turns.ts';

/** Why something was not done, as one sentence for a person. */
export function whySentence(why: Why, times: Times): string {
  switch (why.code) {
    case 'refused':
      return refusalSentence(why.refusal, times);
    case 'notRegistered':
      return registerRefusal(why.refusal);
    case 'bundle':
      return bundleWords.why[why.why];
    case 'phonesNotOpened':
      return phonesWords.notOpened[why.why];
    case 'devicesFull':
      return phonesWords.full(why.kind, why.most);
    case 'failed':
    case 'noSummary':
    case 'notToClose':
    case 'noReplayYet':
    case 'noReplayAtLevel':
    case 'nothingToReplay':
    case 'sessionOpen':
    case 'hasBegun':
      return appWords[why.code];
    case 'displayGone':
      return displayWords.gone;
    case 'noSampleNow':
      return sampleWords.notNow;
    case 'formatsFull':
      return shareWords.full;
    case 'formatShipped':
      return shareWords.shipped;
    case 'notKnown':
    case 'sealedAlready':
    case 'otherWord':
    case 'levelTakesNoReflection':
    case 'reflectionIsEmpty':
      return ownPageWords.why[why.code];
    case 'wordsUnreadable':
    case 'levelTakesNoWords':
      return privateWordWords.why[why.code];
    case 'wordsFull':
      return privateWordWords.why.wordsFull(why.most);
    case 'closeFirst':
      return ownPageWords.why.closeFirst(why.title);
    case 'faults':
      return shareWords.faults(why.count);
    case 'notPrinted':
    case 'notOnPaper':
    case 'levelKeepsIt':
    case 'notAgreed':
      return appWords.exports[why.code];
    case 'notWritten':
      return appWords.exports.notWritten(appWords.exports.reasons[why.disk]);
    case 'unreadableSession':
      return unreadableSession;
    case 'newerSession':
      return newerSession;
    case 'noSuchSession':
      return noSuchSession;
    case 'notSaved':
      return notSaved[why.disk];
    case 'notChanged':
      return notChanged[why.disk];
    case 'cannotOpen':
      return storeTrouble[why.trouble](why.file);
    case 'alreadyRescuing':
      return rescueWords.busy;
    case 'notDamaged':
    case 'notWhole':
      return rescueWords[why.code];
    case 'rescueFailed':
      return rescueWords.failed;
    case 'notNow':
    case 'sessionRuns':
    case 'noSuchCopy':
      return copiesWords[why.code];
    case 'alreadyReading':
      return turnsImportWords.busy;
    case 'nothingInHand':
    case 'nobodyLeft':
      return turnsImportWords[why.code];
    case 'tooManyPeople':
      return turnsImportWords.tooMany(why.most);
    case 'tooManyTurnsForOne':
      return turnsImportWords.tooManyTurns(why.file, why.most);
    case 'tooLongForOne':
      return turnsImportWords.tooLong(why.file);
    case 'nothingReadable':
      return turnsImportWords.nothingReadable(why.file, malformedLine(why.line, why.problem));
    case 'notSeconds':
    case 'untimed':
      return obstacleWords[why.code](why.file);
    case 'nobody':
    case 'unreadable':
    case 'unknownKind':
    case 'notAFile':
    case 'tooLarge':
    case 'longLine':
    case 'tooManyTurns':
      return notReadWords[why.code](why.file);
  }
}
