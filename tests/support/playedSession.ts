import { council } from './shipped.ts';
import { defaultQueue, defaultRoles } from '#shared/group/roles.ts';
import type { Command } from '#shared/session/commands.ts';
import { decide, decideOpening, type Decided, type Decision } from '#shared/session/decide.ts';
import { PLAIN_DRAFT, type Draft } from '#shared/session/draft.ts';
import type { Actor } from '#shared/session/actor.ts';
import { append, replay, type Session } from '#shared/session/session.ts';
import { stamped } from '#shared/session/stamped.ts';
import { instant, wallTime, ms } from '#shared/time.ts';

const SAMPLE = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gil', 'Hana'];
/** 4 June 2026, 18:00 UTC. */
export const OPENED_WALL = Date.UTC(2026, 5, 4, 18, 0, 0);

/** A council of the first `n` sample people: p1 is Ana. */
export function sampleDraft(n: number, change: Partial<Draft> = {}): Draft {
  const people = SAMPLE.slice(0, n).map((name, i) => ({ id: `p${i + 1}`, name }));
  const circle = { format: council, people: people.map(({ id }) => id) };
  const roles = change.roles ?? defaultRoles(circle);
  return {
    title: 'Thursday Council',
    format: council,
    people,
    roles,
    queue: defaultQueue(circle, roles),
    minutes: 45,
    reviewers: [],
    lockedPresenters: null,
    ...PLAIN_DRAFT,
    level: 'L1',
    trial: false,
    ...change,
  };
}

/** A session that is played act by act, with the time in hand. */
export class PlayedSession {
  session: Session;
  /** Milliseconds since the room was opened. */
  at = 0;
  private acts = 0;

  constructor(draft: Draft) {
    this.session = replay([]);
    this.log(decideOpening(draft), 'console');
  }

  private log(decision: Decision, by: Actor): void {
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code} at ${this.at}`);
    this.append(decision.events, by);
  }

  private append(events: readonly Decided[], by: Actor): void {
    this.acts += 1;
    const wall = wallTime(OPENED_WALL + this.at);
    const { length } = this.session.log;
    const logged = stamped(events, { act: `act${this.acts}`, by, wall }, length);
    this.session = length === 0 ? replay(logged) : append(this.session, logged);
  }

  do(command: Command, by: Actor = 'console'): this {
    const act = `act${this.acts + 1}`;
    this.log(decide(this.session, command, { at: instant(this.at), by, act }), by);
    return this;
  }

  /** The app was gone, and finds so when it starts again. */
  foundGap(): this {
    this.append(
      [{ at: instant(this.at), body: { type: 'gap.found', cause: 'crash' }, line: null }],
      'system',
    );
    return this;
  }

  /** The gap was so many seconds long, and is left out. */
  leaveOut(seconds: number): this {
    const asked = { at: instant(this.at), by: 'console', act: `act${this.acts + 1}` } as const;
    const gapLength = ms(seconds * 1000);
    this.log(decide(this.session, { type: 'gap.answer', count: false }, { ...asked, gapLength }), 'console');
    return this;
  }

  /** Lets so many seconds go by. */
  wait(seconds: number): this {
    this.at += seconds * 1000;
    return this;
  }

  start(): this {
    return this.do({ type: 'phase.start', ago: 0 });
  }

  /** Ends the running phase and starts the next. */
  next(): this {
    return this.do({ type: 'phase.next' });
  }

  /** Goes on, phase by phase, until `step` runs. */
  until(step: string): this {
    for (let left = 60; this.session.state.current !== step; left--) {
      if (left === 0) throw new Error(`never came to ${step}`);
      this.next();
    }
    return this;
  }

  tap(person: string): this {
    return this.do({ type: 'voice.tap', person, style: 'toggle' }, 'board');
  }

  /** A person speaks for so many seconds. */
  speak(person: string, seconds: number): this {
    return this.tap(person).wait(seconds).tap(person);
  }
}
