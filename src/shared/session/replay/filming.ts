import { groupSees } from '#shared/care/care.ts';
import { isSameName, phaseName } from '#shared/format/phaseName.ts';
import type { Instant } from '#shared/time.ts';
import type { LoggedEvent } from '../events.ts';
import { highestLevel } from '../level/level.ts';
import type { PersonId } from '../ids.ts';
import { isSamePhrase } from '../phrases.ts';
import type { Film, Scene } from './film.ts';
import { foldEvent } from '../fold.ts';
import type { Folding } from '../folding.ts';
import type { Session } from '../session.ts';
import { clockMode, currentStep, phaseOf } from '../agenda/steps.ts';
import type { SessionState } from '../state.ts';
import { floorOf } from '../agenda/floor.ts';
import { subOf } from '../room/view.ts';
import { isVoiceFact } from '../voices/facts.ts';
import { countedTrack } from '../voices/track.ts';

/** Makes the film of a session. */

/**
 * When each fact of the agenda took hold: at its own time, but never before the fact it follows on the log, as a
 * back-dated one would.
 */
function* inTime({ log, undone }: Session): Generator<readonly [LoggedEvent, Instant]> {
  let at = 0 as Instant;
  for (const event of log) {
    if (undone.has(event.act) || isVoiceFact(event.body)) continue;
    if (event.at > at) at = event.at;
    yield [event, at];
  }
}

/** `seats`: everybody who has a seat in the end; a late arrival may have sat down before others. */
function sceneOf(state: SessionState, from: Instant, seats: Film['seats']): Scene | null {
  const step = currentStep(state);
  if (!step) return null;
  const floor = floorOf(state, step);
  const holder = seats.findIndex(({ person }) => person === floor.holder);
  const present = new Set(state.people.filter((one) => one.present).map(({ id }) => id));
  return {
    from,
    title: phaseName(state.format, step.phase),
    sub: subOf(state, step, floor),
    clock: clockMode(state),
    silence: phaseOf(state.format, step).who.kind === 'silence',
    holder: holder < 0 ? null : holder,
    // Whoever is still to come has a seat already.
    out: seats.flatMap(({ person }, seat) => (present.has(person) ? [] : [seat])),
  };
}

const same = (a: Scene, b: Scene): boolean =>
  isSameName(a.title, b.title) &&
  isSamePhrase(a.sub, b.sub) &&
  a.clock === b.clock &&
  a.silence === b.silence &&
  a.holder === b.holder &&
  a.out.join() === b.out.join();

function scenesOf(session: Session, seats: Film['seats']): Scene[] {
  const scenes: Scene[] = [];
  let state: Folding | null = null;
  for (const [event, at] of inTime(session)) {
    state = foldEvent(state, event);
    const scene = sceneOf(state as SessionState, at, seats);
    if (scene === null) continue;
    // Of several facts at one instant only what they came to is seen.
    if (scenes.at(-1)?.from === at) scenes.pop();
    const last = scenes.at(-1);
    if (!last || !same(last, scene)) scenes.push(scene);
  }
  return scenes;
}

/** The whole session as a film; null where nothing has begun. `until`: the last moment to show of an open session. */
export function filmOf(session: Session, until: Instant = session.state.latest): Film | null {
  const { state } = session;
  const to = state.endedAt ?? until;
  const seats = state.people.map(({ id, label }) => ({ person: id, name: label }));
  const seatOf = (person: PersonId): number | null => {
    const seat = seats.findIndex((one) => one.person === person);
    return seat < 0 || state.unobserved.includes(person) ? null : seat;
  };
  const voices = countedTrack(state)
    .voices.map((voice) => ({
      seat: seatOf(voice.person),
      from: voice.from,
      to: voice.to === null || voice.to > to ? to : voice.to,
    }))
    .filter((voice) => voice.to > voice.from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const from = voices.reduce<Instant | null>(
    (first, voice) => (first === null || voice.from < first ? voice.from : first),
    state.startedAt,
  );
  if (from === null || to <= from) return null;
  return {
    from,
    to,
    seats,
    voices,
    ...(countedTrack(state).endsEstimated && { endsEstimated: true as const }),
    scenes: scenesOf(session, seats),
  };
}

/**
 * Why the room may not see a session again; null: it may. It does from the observer's report on, as before it would only
 * distract, and at a level that shows the group who spoke when.
 */
export function whyNoReplay(state: SessionState): 'noReplayAtLevel' | 'noReplayYet' | null {
  if (!groupSees('talk', highestLevel(state))) return 'noReplayAtLevel';
  const step = currentStep(state);
  const mayNow = state.ended !== null || step?.phase === 'OBSERVE' || step?.zone === 'back';
  return mayNow ? null : 'noReplayYet';
}
