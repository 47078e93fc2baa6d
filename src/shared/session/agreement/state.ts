import type { ActId, PersonId, StepId } from '../ids.ts';
import type { Brought } from './brought.ts';

/** What became of the working agreement in this session. */
export interface AgreementState {
  /** Null in a session that brought none along. */
  readonly brought: Brought['agreement'] | null;
  /** The line that was last looked at in a phase, by its place; `person` chose it. */
  readonly focus: { readonly step: StepId; readonly line: number; readonly person: PersonId | null } | null;
  /** Lines that were bent, by place. */
  readonly bent: readonly number[];
  /** Whether the group got what it wanted. */
  readonly answer: 'yes' | 'partly' | 'no' | null;
  readonly change: AgreementChange | null;
  /** Lines of a first agreement that were worded, in the order of writing; of a line the last one stands. */
  readonly worded: readonly WordedLine[];
}

/** `act` worded the line at this place so. */
export interface WordedLine {
  readonly act: ActId;
  readonly line: number;
  readonly text: string;
}

/** The one change of a session; `text` null for a line that was dropped. */
export interface AgreementChange {
  readonly change: ActId;
  readonly how: 'reword' | 'drop' | 'add';
  readonly line: number;
  readonly text: string | null;
}
