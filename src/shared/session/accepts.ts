import { always, asTheMachineSays, type Accepts, type Happening } from './accepting.ts';
import { AGENDA_ACCEPTS } from './agenda/accepts.ts';
import { AGREEMENT_ACCEPTS } from './agreement/accepts.ts';
import type { EventType, SessionEvent, SessionFactType } from './events.ts';
import { LEVEL_ACCEPTS } from './level/accepts.ts';
import { LINE_ACCEPTS } from './lines/accepts.ts';
import { PEOPLE_ACCEPTS } from './people/accepts.ts';
import { RECALL_ACCEPTS } from './recall/accepts.ts';
import { refuse, type Refusal } from './refusals.ts';
import { REPORT_ACCEPTS } from './report/accepts.ts';
import { ROOM_ACCEPTS } from './room/accepts.ts';
import type { SessionState } from './state.ts';
import { VOICE_ACCEPTS } from './voices/accepts.ts';

const SESSION_ACCEPTS: Accepts<SessionFactType> = {
  'session.opened': () => refuse('roomAlready'),
  'session.extended': always,
  'session.ended': asTheMachineSays(() => 'sessionEnded'),
  'export.agreed': always,
  'act.undone': always,
  'act.redone': always,
};

const ACCEPTS: Accepts<EventType> = {
  ...SESSION_ACCEPTS,
  ...AGENDA_ACCEPTS,
  ...LEVEL_ACCEPTS,
  ...ROOM_ACCEPTS,
  ...PEOPLE_ACCEPTS,
  ...VOICE_ACCEPTS,
  ...LINE_ACCEPTS,
  ...AGREEMENT_ACCEPTS,
  ...RECALL_ACCEPTS,
  ...REPORT_ACCEPTS,
};
type Accept = (state: SessionState, event: SessionEvent, happening: Happening) => Refusal | null;

/**
 * Whether a fact may follow what is so far: asked before it is appended, and again of every later fact when an act is
 * undone. Null where it may.
 */
export const accepts = (state: SessionState, event: SessionEvent, at: Happening['at'], by: Happening['by']) =>
  (ACCEPTS[event.type] as Accept)(state, event, { at, by });
