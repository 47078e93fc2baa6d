import type { DoneAct } from '#shared/session/agenda/views.ts';
import type { TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { Level } from '#shared/care/levels.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { ReportLineView } from '#shared/session/report/view.ts';
import type { Felt } from '#shared/sound/strokes.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';

/**
 * All that a phone is told of a session: its own board, and the clock of the phase. No line, note or commitment, nothing
 * of a level, no drift.
 */
export interface PhoneView {
  readonly board: BoardView;
  readonly timer: TimerView | null;
  /** What lets strokes of the bowl be felt; null where the group does not want that. */
  readonly felt: Felt | null;
  /** It keeps nothing on the device: what is not yet told is in the page's memory alone. */
  readonly sealed: boolean;
}

/** What a phone is told of a session at this level. Sealed: no names, and nothing stays on the device. */
export function phoneView(
  board: BoardView,
  {
    timer,
    felt,
    level,
    names,
  }: {
    readonly timer: TimerView | null;
    readonly felt: Felt | null;
    readonly level: Level;
    readonly names: boolean;
  },
): PhoneView {
  const sealed = level === 'L3';
  const told = withoutLines(board);
  return { board: names && !sealed ? told : withoutNames(told), timer, felt, sealed };
}

/** The lines of the report go from a phone to this computer only: a phone hears that they are written, and no word. */
const withoutLines = (board: BoardView): BoardView => {
  const { keep, try: tries } = board.report.lines;
  const written = (line: ReportLineView | null) => line && { ...line, text: null };
  return {
    ...board,
    report: { ...board.report, lines: { keep: written(keep), try: written(tries) } },
  };
};

/** The same board with the number of each seat in place of its name. */
function withoutNames(board: BoardView): BoardView {
  const numberOf = (person: PersonId): string | null => {
    const seat = board.seats.findIndex((one) => one.person === person && one.name !== null);
    return seat < 0 ? null : String(seat + 1);
  };
  const unnamed = (act: DoneAct | null): DoneAct | null => {
    if (act === null || !('who' in act.did) || act.did.who === null) return act;
    const { person } = act.did.who;
    return { ...act, did: { ...act.did, who: { person, name: numberOf(person) } } };
  };
  return {
    ...board,
    seats: board.seats.map((seat) => ({ ...seat, name: seat.name && numberOf(seat.person) })),
    undo: unnamed(board.undo),
    redo: unnamed(board.redo),
  };
}
