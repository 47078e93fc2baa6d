import { groupSees } from '#shared/care/care.ts';
import { NOTE_DATA } from '#shared/session/lines/care.ts';
import type { Summary } from './summary.ts';

/** What the group is shown of the notes. */
export const groupNotes = ({ notes, level }: Summary): Summary['notes'] =>
  notes.filter(({ kind }) => groupSees(NOTE_DATA[kind], level));
