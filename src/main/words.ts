import * as language from '#shared/words/en/index.ts';
import type { Words } from '#shared/words/words.ts';

/** The language of the main process: the one place where it is chosen, for its own windows and for what it hands to others. */
export const appWords: Words['appWords'] = language.appWords;
export const displayWords: Words['displayWords'] = language.displayWords;
export const malformedLine: Words['malformedLine'] = language.malformedLine;
export const newerSession: Words['newerSession'] = language.newerSession;
export const noSuchSession: Words['noSuchSession'] = language.noSuchSession;
export const notChanged: Words['notChanged'] = language.notChanged;
export const notReadWords: Words['notReadWords'] = language.notReadWords;
export const notSaved: Words['notSaved'] = language.notSaved;
export const packWords: Words['packWords'] = language.packWords;
export const refusalSentence: Words['refusalSentence'] = language.refusalSentence;
export const rescueWords: Words['rescueWords'] = language.rescueWords;
export const sampleWords: Words['sampleWords'] = language.sampleWords;
export const shareWords: Words['shareWords'] = language.shareWords;
export const storeTrouble: Words['storeTrouble'] = language.storeTrouble;
export const turnsDeskWords: Words['turnsDeskWords'] = language.turnsDeskWords;
export const unreadableSession: Words['unreadableSession'] = language.unreadableSession;
export const unsettledWords: Words['unsettledWords'] = language.unsettledWords;
