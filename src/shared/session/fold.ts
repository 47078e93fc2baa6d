import { add } from '#shared/time.ts';
import { endBreak } from './agenda/changes.ts';
import { AGENDA_FOLDS } from './agenda/fold.ts';
import { AGREEMENT_FOLDS } from './agreement/fold.ts';
import type { EventType, LoggedEvent, SessionEvent, SessionFactType } from './events.ts';
import { unchanged, type Folding, type Folds } from './folding.ts';
import { LEVEL_FOLDS } from './level/fold.ts';
import { LINE_FOLDS } from './lines/fold.ts';
import { stepIn } from './machine/readMachine.ts';
import { afterFact } from './machine/stepping.ts';
import { NotASession, opened } from './opened.ts';
import { PEOPLE_FOLDS } from './people/fold.ts';
import { RECALL_FOLDS } from './recall/fold.ts';
import { REPORT_FOLDS } from './report/fold.ts';
import { ROOM_FOLDS } from './room/fold.ts';
import { isMachineEvent } from './traits.ts';
import { endVoices } from './voices/book.ts';
import { VOICE_FOLDS } from './voices/fold.ts';

/** What facts about the session as a whole change. */
const SESSION_FOLDS: Folds<SessionFactType> = {
  'session.opened': () => {
    throw new NotASession('a session is opened once');
  },
  'session.extended': (state, { by }) => {
    state.planned = add(state.planned, by);
    state.available = add(state.available, by);
  },
  'session.ended': (state, { how }, logged) => {
    state.ended = how;
    state.endedAt = logged.at;
    endBreak(state, logged.at);
    for (const book of state.tracks.values()) endVoices(book, logged);
  },
  'export.agreed': (state, { what }) => {
    state.agreedExports = { ...state.agreedExports, [what]: true };
  },
  'act.undone': unchanged,
  'act.redone': unchanged,
};

const FOLDS: Folds<EventType> = {
  ...SESSION_FOLDS,
  ...AGENDA_FOLDS,
  ...LEVEL_FOLDS,
  ...ROOM_FOLDS,
  ...PEOPLE_FOLDS,
  ...VOICE_FOLDS,
  ...LINE_FOLDS,
  ...AGREEMENT_FOLDS,
  ...RECALL_FOLDS,
  ...REPORT_FOLDS,
  // Whoever was speaking has a break too.
  'break.began': (state, event, logged) => {
    AGENDA_FOLDS['break.began'](state, event, logged);
    for (const book of state.tracks.values()) endVoices(book, logged);
  },
};
type AnyFold = (state: Folding, event: SessionEvent, logged: LoggedEvent) => void;

/** Adds one fact to a state, in place. The first fact of a session makes the state. */
export function foldEvent(state: Folding | null, logged: LoggedEvent): Folding {
  const event = logged.body;
  if (state === null) {
    if (event.type !== 'session.opened')
      throw new NotASession('the log does not begin with an opened session');
    return opened(logged, event);
  }
  // The machine goes first: what else a fact means depends on where the agenda stands after it.
  if (isMachineEvent(event)) {
    state.machine = afterFact(state.format, state.machine, event);
    state.current = stepIn(state.machine);
  }
  (FOLDS[event.type] as AnyFold)(state, event, logged);
  if (logged.at > state.latest) state.latest = logged.at;
  return state;
}
