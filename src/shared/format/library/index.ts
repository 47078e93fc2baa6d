import type { Format } from '../recipe.ts';
import { inWords, type FormatText } from '../texts.ts';
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
import { demo } from './presets/demo.ts';
import { feedbackReview } from './presets/feedbackReview.ts';
import { hotSeat } from './presets/hotSeat.ts';
import { incident } from './presets/incident.ts';
import { lesson } from './presets/lesson.ts';
import { oneTwoFourAll } from './presets/oneTwoFourAll.ts';
import { quickPair } from './presets/quickPair.ts';
import { sprintReview } from './presets/sprintReview.ts';
import { talkingCircle } from './presets/talkingCircle.ts';
import { thinkingRounds } from './presets/thinkingRounds.ts';
import { tuning } from './presets/tuning.ts';
import type { ShippedFormat } from '../shipped.ts';
import { sbi } from './sbi.ts';
import { troika } from './troika.ts';
import { wiseCrowds } from './wiseCrowds.ts';

/** Every format the app ships, in the order of docs/domain/formats.md. */
export const FORMATS = [
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
] as const satisfies readonly ShippedFormat[];

/** Neighbours of these that run on the same engine (docs/domain/formats.md, presets). */
export const PRESETS = [
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
  demo,
  lesson,
  feedbackReview,
  sprintReview,
] as const satisfies readonly ShippedFormat[];

/** A format or preset that the app brings along. */
export type ShippedId = (typeof FORMATS | typeof PRESETS)[number]['id'];

/** Whether the app brings a format or preset of that id along. */
export const isShipped = (id: string): id is ShippedId =>
  [...FORMATS, ...PRESETS].some((format) => format.id === id);

/** Whose a slot is in the format of that id; somebody presents in one that the app does not bring along. */
export const focusOfFormat = (id: string): Format['focus'] =>
  [...FORMATS, ...PRESETS].find((format) => format.id === id)?.focus ?? 'presenter';

/** What the app brings along, as one language says it. */
export interface Shipped {
  readonly formats: readonly Format[];
  readonly presets: readonly Format[];
}

/** Every format and preset with its texts. */
export function shippedIn(texts: Readonly<Record<ShippedId, FormatText>>): Shipped {
  return {
    formats: FORMATS.map((format) => inWords(format, texts[format.id])),
    presets: PRESETS.map((format) => inWords(format, texts[format.id])),
  };
}
