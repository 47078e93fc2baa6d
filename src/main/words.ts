import * as english from '#shared/words/en/index.ts';
import type { Words } from '#shared/words/words.ts';

/** The language of the main process: the one place where it is chosen, for its own windows and for what it hands to others. */
export const language: Words = english;

export const appWords: Words['appWords'] = english.appWords;
export const displayWords: Words['displayWords'] = english.displayWords;
export const formatWords: Words['formatWords'] = english.formatWords;
export const malformedLine: Words['malformedLine'] = english.malformedLine;
export const newerSession: Words['newerSession'] = english.newerSession;
export const noSuchSession: Words['noSuchSession'] = english.noSuchSession;
export const notChanged: Words['notChanged'] = english.notChanged;
export const notReadWords: Words['notReadWords'] = english.notReadWords;
export const notSaved: Words['notSaved'] = english.notSaved;
export const packWords: Words['packWords'] = english.packWords;
export const registerRefusal: Words['registerRefusal'] = english.registerRefusal;
export const refusalSentence: Words['refusalSentence'] = english.refusalSentence;
export const rescueWords: Words['rescueWords'] = english.rescueWords;
export const sampleWords: Words['sampleWords'] = english.sampleWords;
export const shareWords: Words['shareWords'] = english.shareWords;
export const storeTrouble: Words['storeTrouble'] = english.storeTrouble;
export const turnsDeskWords: Words['turnsDeskWords'] = english.turnsDeskWords;
export const unreadableSession: Words['unreadableSession'] = english.unreadableSession;
export const unsettledWords: Words['unsettledWords'] = english.unsettledWords;
export const recordedMeeting: Words['recordedMeeting'] = english.recordedMeeting;
