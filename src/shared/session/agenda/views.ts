import type { ReminderId } from '#shared/format/schema.ts';
import type { PhaseName } from '#shared/format/phaseName.ts';
import type { Duration, Instant } from '#shared/time.ts';
import type { Command } from '../commands.ts';
import type { Done } from '../done.ts';
import type { StepId } from '../ids.ts';
import type { Phrase } from '../phrases.ts';
import type { Refusal } from '../refusals.ts';
import type { TimerView } from './timeReadings.ts';

/** An act that was done, and when. */
export interface DoneAct {
  readonly did: Done;
  readonly at: Instant;
}

export interface AgendaRow {
  readonly step: StepId;
  readonly title: PhaseName;
  readonly planned: Duration;
  readonly first: Duration;
  readonly state: 'ahead' | 'armed' | 'now' | 'done' | 'skipped' | 'leftOut' | 'waiting';
  readonly actual: TimerView | null;
  /** A break of the plan stands after it, and is still to come. */
  readonly thenBreak: Duration | null;
}

export interface AgendaGroup {
  readonly heading: Phrase<'opening' | 'slotOf' | 'close'>;
  readonly rows: readonly AgendaRow[];
}

/** An act of the console with its key; `refusal` says why it cannot be done now (at the last fact). */
export interface Act {
  readonly label: Phrase;
  /** What it leads to. */
  readonly detail: Phrase | null;
  readonly command: Command;
  readonly refusal: Refusal | null;
  /** The last moment at which it can be done as things stand, and why not after it (`readRefusal`). */
  readonly until?: { readonly at: Instant; readonly refusal: Refusal };
}

/** What the facilitator is reminded of: one at a time, and only while the clock says nothing (`readReminder`). */
export interface ReminderView {
  readonly id: ReminderId;
  /** Not before this moment. */
  readonly from: Instant;
}
