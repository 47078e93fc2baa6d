import { randomUUID } from 'node:crypto';
import { breakNow } from '#shared/session/agenda/breaks.ts';
import type { Command, CommandType } from '#shared/session/commands.ts';
import { diceOf } from '#shared/session/rehearsal/dice.ts';
import { Group, type Waits } from '#shared/session/rehearsal/group.ts';
import { brief } from '#shared/session/rehearsal/manner.ts';
import type { Played } from '#shared/session/rehearsal/rehearsedSession.ts';
import type { Session } from '#shared/session/session.ts';
import { clockMode } from '#shared/session/agenda/steps.ts';
import { roomScreen } from '#shared/session/room/screen.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Conductor } from './conductor.ts';
import { sampleWords } from '../words.ts';

/** What the sample's group is handed. */
export interface SampleSurroundings {
  readonly conductor: Pick<Conductor, 'current' | 'command' | 'stamp'>;
  /** Calls back after `delay` ms; returns how to call it off. */
  readonly after: (delay: number, then: () => void) => () => void;
  /** It began to play, or stopped. */
  readonly changed: () => void;
  /** The same seed plays the same, as far as nobody else acts. */
  readonly seed: () => number;
}

/** The people of a sample session, who play it by themselves, in real time and by commands like any window's. */
export interface SampleGroup {
  /** Begins, or goes on from where the session stands; false where there is no sample session to play now. */
  readonly play: () => boolean;
  readonly stop: () => void;
  /** Somebody is about to do this: from here on the session is theirs. Undoing and redoing leaves it going. */
  readonly makesWay: (command: CommandType) => void;
  /** Null where no sample session is in progress. */
  readonly state: () => 'plays' | 'stopped' | null;
}

/** Between two phases, and where a phase asks for no time at all. */
const BREATH = 1_000;

/** Makes a group that does not play yet. It never does in a session that is no trial. */
export function createSampleGroup({ conductor, after, changed, seed }: SampleSurroundings): SampleGroup {
  /** The session as it was when play began: opened again, it is another object. */
  let playing: { readonly session: Session; readonly waits: Waits } | null = null;
  let callOff: () => void = () => undefined;

  const does = (command: Command, by: 'board' | 'system'): boolean =>
    conductor.command({ id: randomUUID(), command }, by).ok;

  const stop = (): void => {
    callOff();
    if (playing === null) return;
    playing = null;
    changed();
  };

  /** Does what is due, and waits for the next act. */
  const goOn = (): void => {
    const now = playing;
    if (now === null) return;
    if (conductor.current()?.session !== now.session || !isCalm(now.session.state)) return stop();
    const { value, done } = now.waits.next();
    if (done === true) stop();
    else callOff = after(value, goOn);
  };

  const sample = () => {
    const current = conductor.current();
    return current?.session.state.trial === true && current.session.state.endedAt === null ? current : null;
  };

  return {
    play() {
      const current = sample();
      if (current === null || current.session.state.gap !== null) return false;
      stop();
      const { session } = current;
      const { state } = session;
      if (clockMode(state) === 'paused' || breakNow(state) !== null) does({ type: 'clock.resume' }, 'system');
      if (roomScreen(state) === 'blank') does({ type: 'room.show' }, 'system');
      does({ type: 'voice.silence' }, 'board');
      const played: Played = {
        session,
        get state() {
          return session.state;
        },
        get at() {
          return conductor.stamp()?.at ?? session.state.latest;
        },
        does: (command, by) => does(command, by === 'board' ? 'board' : 'system'),
      };
      playing = {
        session,
        waits: playToTheEnd(played, new Group(played, diceOf(seed()), brief(sampleWords.texts))),
      };
      callOff = after(BREATH, goOn);
      changed();
      return true;
    },
    stop,
    makesWay(command) {
      if (command !== 'act.undo' && command !== 'act.redo') stop();
    },
    state() {
      const current = sample();
      if (current === null) return null;
      return playing?.session === current.session ? 'plays' : 'stopped';
    },
  };
}

/** Phase after phase, to the end of the session. */
function* playToTheEnd(session: Played, group: Group): Waits {
  while (session.state.endedAt === null) {
    yield* group.play();
    yield BREATH;
  }
}

/** Nothing stands still that people alone set going again. */
function isCalm(state: SessionState): boolean {
  return (
    state.gap === null &&
    clockMode(state) !== 'paused' &&
    breakNow(state) === null &&
    roomScreen(state) !== 'blank'
  );
}
