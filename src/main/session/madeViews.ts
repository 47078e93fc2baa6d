import { consoleView, type ConsoleView } from '#shared/session/consoleView.ts';
import { roomView, type RoomView } from '#shared/session/room/view.ts';
import type { Session } from '#shared/session/session.ts';
import { boardView, type BoardView } from '#shared/session/voices/boardView.ts';

type Board = 'board' | 'secondBoard';

interface Made {
  /** Facts in the log when these were made: a session grows in place. */
  readonly facts: number;
  room?: RoomView;
  console?: ConsoleView;
  board?: BoardView;
  secondBoard?: BoardView;
}

/** Makes the views of a session: each of them once until a fact is added. */
export interface MadeViews {
  room(session: Session): RoomView;
  board(session: Session, by: Board): BoardView;
  console(session: Session): ConsoleView;
}

export function madeViews(): MadeViews {
  const kept = new WeakMap<Session, Made>();
  const of = (session: Session): Made => {
    const before = kept.get(session);
    if (before?.facts === session.log.length) return before;
    const made = { facts: session.log.length };
    kept.set(session, made);
    return made;
  };
  const room = (session: Session): RoomView => (of(session).room ??= roomView(session));
  return {
    room,
    board: (session, by) => (of(session)[by] ??= boardView(session, by)),
    console: (session) => (of(session).console ??= consoleView(session, room(session))),
  };
}
