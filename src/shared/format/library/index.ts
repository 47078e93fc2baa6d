import type { Format } from '../recipe.ts';
import { actionLearning } from './actionLearning.ts';
import { consultancy } from './consultancy.ts';
import { council } from './council.ts';
import { forum } from './forum.ts';
import { grow } from './grow.ts';
import { leanCoffee } from './leanCoffee.ts';
import { learningCircle } from './learningCircle.ts';
import { micro } from './micro.ts';
import { officeHours } from './officeHours.ts';
import { pair } from './pair.ts';
import { caseCircle } from './presets/caseCircle.ts';
import { caseClinic } from './presets/caseClinic.ts';
import { caseConsultation } from './presets/caseConsultation.ts';
import { checkinRound } from './presets/checkinRound.ts';
import { classicSet } from './presets/classicSet.ts';
import { coachingDojo } from './presets/coachingDojo.ts';
import { codevelopment } from './presets/codevelopment.ts';
import { conversationCafe } from './presets/conversationCafe.ts';
import { hotSeat } from './presets/hotSeat.ts';
import { incident } from './presets/incident.ts';
import { oneTwoFourAll } from './presets/oneTwoFourAll.ts';
import { quickPair } from './presets/quickPair.ts';
import { talkingCircle } from './presets/talkingCircle.ts';
import { thinkingRounds } from './presets/thinkingRounds.ts';
import { tuning } from './presets/tuning.ts';
import { sbi } from './sbi.ts';
import { troika } from './troika.ts';
import { wiseCrowds } from './wiseCrowds.ts';

/** Every format the app ships, in the order of docs/domain/formats.md. */
export const FORMATS: readonly Format[] = [
  council,
  forum,
  actionLearning,
  micro,
  grow,
  sbi,
  officeHours,
  troika,
  wiseCrowds,
  consultancy,
  leanCoffee,
  learningCircle,
  pair,
];

/** Neighbours of these that run on the same engine (docs/domain/formats.md, presets). */
export const PRESETS: readonly Format[] = [
  hotSeat,
  classicSet,
  caseConsultation,
  incident,
  codevelopment,
  caseClinic,
  conversationCafe,
  oneTwoFourAll,
  thinkingRounds,
  talkingCircle,
  coachingDojo,
  tuning,
  caseCircle,
  checkinRound,
  quickPair,
];

/** The shipped format or preset of that id, or undefined. */
export function formatById(id: string): Format | undefined {
  return [...FORMATS, ...PRESETS].find((format) => format.id === id);
}
