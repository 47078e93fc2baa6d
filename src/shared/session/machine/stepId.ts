import type { Zone } from '#shared/format/schema.ts';
import type { StepId } from '../ids.ts';

/** The step that a phase of a zone is, seen from slot `slot`. */
export function stepIdIn(zone: Zone, slot: number, phase: string): StepId {
  return zone === 'slot' || zone === 'gap' ? `${zone}.${slot}.${phase}` : `${zone}.${phase}`;
}
