import { council } from '#shared/format/library/council.ts';
import { machineOf } from './stepping.ts';

/** The council as a machine: `agenda.slot.present`, `clock.running`, `room.screen.shown`, … */
export const councilMachine = machineOf(council);
