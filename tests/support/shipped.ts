import type { ShippedId } from '#shared/format/library/index.ts';
import type { Format } from '#shared/format/schema.ts';
import type { PhaseName } from '#shared/format/phaseName.ts';
import { formatById, PHASES } from '../../tools/shipped.ts';

/** The formats, presets and phases that the app brings along, in English. */

export { FORMATS, PHASES, PRESETS, formatById, infoOf } from '../../tools/shipped.ts';

const shipped = (id: ShippedId): Format => formatById(id)!;

export const actionLearning = shipped('action_learning');
export const checkinRound = shipped('checkin_round');
export const consultancy = shipped('consultancy');
export const council = shipped('council');
export const forum = shipped('forum');
export const grow = shipped('grow');
export const leanCoffee = shipped('lean_coffee');
export const learningCircle = shipped('learning_circle');
export const micro = shipped('micro');
export const officeHours = shipped('office_hours');
export const pair = shipped('pair');
export const sbi = shipped('sbi');
export const talkingCircle = shipped('talking_circle');
export const troika = shipped('troika');
export const wiseCrowds = shipped('wise_crowds');

/** The name of the phase that the library calls so, else a format's own. */
export function phaseCalled(title: string): PhaseName {
  const phase = PHASES.find((one) => one.title === title)?.id;
  return phase === undefined ? { phase: 'OWN', own: title } : { phase, own: null };
}
