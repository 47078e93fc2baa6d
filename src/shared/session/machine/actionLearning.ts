import { actionLearning } from '#shared/format/library/actionLearning.ts';
import { machineOf } from './stepping.ts';

/** The action learning set as a machine: `agenda.slot.openq`, `clock.running`, `room.screen.shown`, … */
export const actionLearningMachine = machineOf(actionLearning);
