import { readTimer, type TimerReading } from '../session/agenda/timeReadings.ts';
import type { RoomView } from '../session/room/view.ts';
import type { Instant } from '../time.ts';
import type { Stroke } from './sound.ts';

/** What of the room decides whether the bowl is struck. */
export interface RoomMoment {
  /** Null: no phase is on. */
  readonly phase: string | null;
  readonly silence: boolean;
  /** The clock is that of a turn: its warning is the wall's alone. */
  readonly turn: boolean;
  readonly tone: TimerReading['tone'] | null;
}

export function momentOf({ screen, phase, timer }: RoomView, at: Instant): RoomMoment {
  if (screen === 'break' || phase === null) return { phase: null, silence: false, turn: false, tone: null };
  return {
    phase: phase.title.phase,
    silence: phase.silence,
    turn: phase.sub?.code === 'turn',
    tone: timer === null ? null : readTimer(timer, at).tone,
  };
}

/** A moment, and what sounded since its phase began. */
export interface Sounded {
  readonly moment: RoomMoment;
  readonly strokes: readonly Stroke[];
}

/** The phase in which a group closes. */
const CLOSE = 'CLOSE';

/**
 * What is to be struck as one moment follows another; `before` null: the window has just opened, and what would have
 * sounded by then does not sound later. Nothing repeats within a phase, and nothing sounds in overtime.
 */
export function strokeAfter(
  before: Sounded | null,
  moment: RoomMoment,
): { readonly stroke: Stroke | null; readonly sounded: Sounded } {
  const { tone } = moment;
  if (tone === null || tone === 'ready') return { stroke: null, sounded: { moment, strokes: [] } };
  const due = dueIn(moment);
  if (before === null) return { stroke: null, sounded: { moment, strokes: due } };
  const strokes = before.moment.phase === moment.phase ? before.strokes : [];
  const mayBeHeard = tone === 'time' || tone === 'warning';
  const stroke = mayBeHeard ? (due.find((one) => !strokes.includes(one)) ?? null) : null;
  return { stroke, sounded: { moment, strokes: stroke === null ? strokes : [...strokes, stroke] } };
}

/** All that a phase has come to by now. */
function dueIn({ phase, silence, turn, tone }: RoomMoment): readonly Stroke[] {
  const begun: readonly Stroke[] = silence ? ['silence'] : phase === CLOSE ? ['close'] : [];
  return tone === 'warning' && !silence && !turn ? [...begun, 'warning'] : begun;
}
