import type { Observer } from '#shared/session/actor.ts';
import { consoleView, type ConsoleView } from '#shared/session/consoleView.ts';
import { roomView, type RoomView } from '#shared/session/room/view.ts';
import type { Session } from '#shared/session/session.ts';
import { boardView, type BoardView } from '#shared/session/voices/boardView.ts';

interface Made {
  /** Facts in the log when these were made: a session grows in place. */
  readonly facts: number;
  room?: RoomView;
  console?: ConsoleView;
  readonly boards: Map<Observer, BoardView>;
}

/** Makes the views of a session: each of them once until a fact is added. */
export interface MadeViews {
  room(session: Session): RoomView;
  board(session: Session, by: Observer): BoardView;
  console(session: Session): ConsoleView;
}

export function madeViews(): MadeViews {
  const kept = new WeakMap<Session, Made>();
  const of = (session: Session): Made => {
    const before = kept.get(session);
    if (before?.facts === session.log.length) return before;
    const made: Made = { facts: session.log.length, boards: new Map() };
    kept.set(session, made);
    return made;
  };
  const room = (session: Session): RoomView => (of(session).room ??= roomView(session));
  const board = (session: Session, by: Observer): BoardView => {
    const { boards } = of(session);
    const view = boards.get(by) ?? boardView(session, by);
    boards.set(by, view);
    return view;
  };
  return {
    room,
    board,
    console: (session) => (of(session).console ??= consoleView(session, room(session))),
  };
}
