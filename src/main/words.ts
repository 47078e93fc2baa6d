import * as english from '#shared/words/en/index.ts';
import type { Words } from '#shared/words/words.ts';

/** The language of the main process: the one place where it is chosen, for its own windows and for what it hands to others. */
export const language: Words = english;

export const agreementPaperWords: Words['agreementPaperWords'] = english.agreementPaperWords;
export const pairPaperWords: Words['pairPaperWords'] = english.pairPaperWords;
export const pulsePaperWords: Words['pulsePaperWords'] = english.pulsePaperWords;
export const agreementTemplate: Words['agreementTemplate'] = english.agreementTemplate;
export const appWords: Words['appWords'] = english.appWords;
export const bundleWords: Words['bundleWords'] = english.bundleWords;
export const calendarWords: Words['calendarWords'] = english.calendarWords;
export const formatWords: Words['formatWords'] = english.formatWords;
export const playbookPaperWords: Words['playbookPaperWords'] = english.playbookPaperWords;
export const learningPaper: Words['learningPaper'] = english.learningPaper;
export const ownFileWords: Words['ownFileWords'] = english.ownFileWords;
export const packWords: Words['packWords'] = english.packWords;
export const rescueWords: Words['rescueWords'] = english.rescueWords;
export const sampleWords: Words['sampleWords'] = english.sampleWords;
export const shareWords: Words['shareWords'] = english.shareWords;
export const turnsImportWords: Words['turnsImportWords'] = english.turnsImportWords;
export const recordedMeeting: Words['recordedMeeting'] = english.recordedMeeting;
export const whySentence: Words['whySentence'] = english.whySentence;
