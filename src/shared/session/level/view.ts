import type { Format } from '#shared/format/schema.ts';
import type { Level } from '#shared/care/levels.ts';
import { labelOf } from '../people/labels.ts';
import { presenterOfSlot } from '../people/presenters.ts';
import type { SessionState } from '../state.ts';
import { levelNow, linesThere, slotNow } from './level.ts';

/** Which level holds, as the facilitator's window shows it. */
export interface LevelView {
  /** Whose a slot is: what one is called goes by that. */
  readonly focus: Format['focus'];
  readonly session: Level;
  /** What holds now: in a slot it may be higher. */
  readonly now: Level;
  /** The slot that runs; null outside of all. */
  readonly slot: { readonly slot: number; readonly presenter: string | null; readonly lines: number } | null;
  /** Lines that are there in all. */
  readonly lines: number;
  /** Lines that were in memory only, and went with the app. */
  readonly gone: number;
}

export function levelView(state: SessionState): LevelView {
  const lines = linesThere(state);
  const slot = slotNow(state);
  return {
    focus: state.format.focus,
    session: state.level,
    now: levelNow(state),
    slot:
      slot === null
        ? null
        : {
            slot,
            presenter: labelOf(state, presenterOfSlot(state, slot)),
            lines: lines.filter((line) => line.slot === slot).length,
          },
    lines: lines.length,
    gone: lines.filter(({ text }) => text === null).length,
  };
}
