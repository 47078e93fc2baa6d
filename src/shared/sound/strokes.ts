import { readTimer, type TimerReading, type TimerView } from '../session/agenda/timeReadings.ts';
import type { RoomView } from '../session/room/view.ts';
import type { Instant } from '../time.ts';
import type { Sound, Stroke, Wanted } from './sound.ts';

/** What of the room decides whether the bowl is struck. */
export interface RoomMoment {
  /** Null: no phase is on. */
  readonly phase: string | null;
  readonly silence: boolean;
  /** The clock is that of a turn: its warning is the wall's alone. */
  readonly turn: boolean;
  readonly tone: TimerReading['tone'] | null;
}

/** The same without the clock, which goes on by itself. */
export type RoomScene = Omit<RoomMoment, 'tone'>;

const sceneOf = ({ screen, phase }: Pick<RoomView, 'screen' | 'phase'>): RoomScene =>
  screen === 'break' || phase === null
    ? { phase: null, silence: false, turn: false }
    : { phase: phase.title.phase, silence: phase.silence, turn: phase.sub?.code === 'turn' };

export const momentIn = (scene: RoomScene, timer: TimerView | null, at: Instant): RoomMoment => ({
  ...scene,
  tone: scene.phase === null || timer === null ? null : readTimer(timer, at).tone,
});

export const momentOf = (view: RoomView, at: Instant): RoomMoment => momentIn(sceneOf(view), view.timer, at);

/** What an observer's phone needs to know so that strokes are felt there. */
export interface Felt {
  readonly wanted: Wanted;
  readonly scene: RoomScene;
}

/** Null where the group wants nothing to be felt. */
export const feltIn = (room: RoomView, { phones, silence, close, warning }: Sound): Felt | null =>
  phones ? { wanted: { silence, close, warning }, scene: sceneOf(room) } : null;

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

/** Follows a room from moment to moment: the stroke that is due at each, and wanted. */
export function followStrokes(): (moment: RoomMoment, wanted: Wanted) => Stroke | null {
  let sounded: Sounded | null = null;
  return (moment, wanted) => {
    const next = strokeAfter(sounded, moment);
    sounded = next.sounded;
    return next.stroke !== null && wanted[next.stroke] ? next.stroke : null;
  };
}
