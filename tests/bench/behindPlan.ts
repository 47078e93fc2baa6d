import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { consultancy } from '../support/shipped.ts';
import { defaultQueue, defaultRoles } from '#shared/group/roles.ts';
import { readSchedule } from '#shared/session/agenda/timeReadings.ts';
import { scheduleOf } from '#shared/session/agenda/timers.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { instant } from '#shared/time.ts';
import { openStore } from '../../src/main/store/open.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { PlayedSession, sampleDraft } from '../support/playedSession.ts';

const ID: SessionId = 'behind';
const PEOPLE = 12;
/** Minutes that were planned. */
const MINUTES = 180;
/** Seconds: how long the session has run, how long each phase was let run, and how far taps are apart. */
const LENGTH = 3 * 3600;
const PHASE = 15 * 60;
const APART = 5;

/** A consultancy of twelve that has run for three hours, with a tap every five seconds, and is far behind its plan. */
function played(): PlayedSession {
  const people = Array.from({ length: PEOPLE }, (_, i) => ({ id: `p${i + 1}`, name: `Person ${i + 1}` }));
  const circle = { format: consultancy, people: people.map(({ id }) => id) };
  const roles = defaultRoles(circle);
  const queue = defaultQueue(circle, roles);
  const own = new PlayedSession(
    sampleDraft(6, { format: consultancy, people, roles, queue, minutes: MINUTES }),
  ).start();
  for (let began = own.at, tap = 0; own.at < LENGTH * 1000; tap += 1) {
    if (own.at - began >= PHASE * 1000) {
      own.next();
      began = own.at;
    }
    own.tap(`p${1 + (tap % PEOPLE)}`).wait(APART);
  }
  const reading = readSchedule(scheduleOf(own.session.state), instant(own.at));
  if (reading === null || reading.drift <= 0) throw new Error('the session is not behind its plan');
  return own;
}

/** Writes that session into a store of its own, as a crash leaves it, and gives its id. */
export function writeBehindPlan(userData: string): SessionId {
  const { session } = played();
  mkdirSync(userData, { recursive: true });
  const { store } = openStore(join(userData, STORE_FILE));
  const written = store.log.append(ID, session.log, null);
  store.close();
  if (!written.ok) throw new Error(written.failure.kind);
  return ID;
}
