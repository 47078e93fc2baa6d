import { forum } from '#shared/format/library/forum.ts';
import { machineOf } from './stepping.ts';

/** The forum as a machine: `agenda.slot.experience`, `clock.running`, `room.screen.shown`, … */
export const forumMachine = machineOf(forum);
