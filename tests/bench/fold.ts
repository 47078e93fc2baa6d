import { council } from '../support/shipped.ts';
import { NO_ROLES } from '#shared/group/roles.ts';
import type { Command } from '#shared/session/commands.ts';
import { decide, decideOpening, type Decision } from '#shared/session/decide.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { PLAIN_DRAFT, type Draft } from '#shared/session/draft.ts';
import type { Actor } from '#shared/session/actor.ts';
import { append, replay, type Session } from '#shared/session/session.ts';
import { stamped } from '#shared/session/stamped.ts';
import { instant, OPENED, wallTime } from '#shared/time.ts';

/** Facts in the log that is folded: nine in ten are taps. */
const EVENTS = 5_000;
const PEOPLE = 6;

const draft: Draft = {
  title: 'Council',
  format: council,
  people: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'].map((name, i) => ({ id: `p${i + 1}`, name })),
  roles: { ...NO_ROLES, facilitator: 'p2', timekeeper: 'p1' },
  queue: ['p4', 'p3', 'p5', 'p1', 'p2', 'p6'],
  minutes: 120,
  reviewers: ['p1', 'p5'],
  lockedPresenters: null,
  ...PLAIN_DRAFT,
  level: 'L1',
  trial: false,
};

/** Every second a tap; every fifth of them says that it began earlier. */
const tap = (i: number): readonly [Actor, Command] =>
  i % 5 === 4
    ? ['board', { type: 'voice.redate', earlier: 400 }]
    : ['board', { type: 'voice.tap', person: `p${(i % PEOPLE) + 1}`, style: 'toggle' }];

/** What the facilitator does in between, over and over: on, on with the turn, pause, back, a code, a note. */
const STEERING: readonly (readonly [Actor, Command])[] = [
  ['console', { type: 'clock.pause' }],
  ['console', { type: 'clock.resume' }],
  ['board', { type: 'code.mark', code: 'QO', person: null, whom: null }],
  ['console', { type: 'turn.next', person: null }],
  ['console', { type: 'clock.extend', target: 'phase', by: 15_000, agreed: true }],
  ['console', { type: 'phase.next' }],
  ['console', { type: 'note.write', kind: 'option', text: 'one option among several' }],
  ['console', { type: 'phase.back' }],
  ['console', { type: 'phase.start', ago: 0 }],
  ['console', { type: 'phase.next' }],
];

/** The log of a long, busy session, made as a live one is: decided, stamped, folded. */
function busyLog(): readonly LoggedEvent[] {
  let session: Session | null = null;
  const take = (decision: Decision, by: Actor) => {
    if (!decision.ok) return;
    const last = session?.log.length ?? 0;
    const at = decision.events[0]?.at ?? OPENED;
    const events = stamped(decision.events, { act: `a${last + 1}`, by, wall: wallTime(at) }, last);
    session = session ? append(session, events) : replay(events);
  };
  take(decideOpening(draft), 'library');
  for (let i = 0; ; i++) {
    const live = session as Session | null;
    if (!live || live.log.length >= EVENTS) return live?.log.slice(0, EVENTS) ?? [];
    // An act of steering is about three facts in two; the rest of ten is taps.
    const steers = i % 14 === 13 && live.state.current !== null;
    const [by, command] = steers ? (STEERING[Math.floor(i / 14) % STEERING.length] ?? tap(i)) : tap(i);
    take(decide(live, command, { at: instant((i + 1) * 1_000), by, act: `a${live.log.length + 1}` }), by);
  }
}

const isTap = ({ body }: LoggedEvent) => body.type.startsWith('voice.') || body.type === 'code.marked';

/** Folds that log so many times, read back from JSON as after a crash, and gives each time in milliseconds. */
export function measureFold(times = 30): { events: number; taps: number; samples: readonly number[] } {
  const log = JSON.parse(JSON.stringify(busyLog())) as LoggedEvent[];
  const samples = Array.from({ length: times }, () => {
    const began = performance.now();
    replay(log);
    return performance.now() - began;
  });
  return { events: log.length, taps: log.filter(isTap).length, samples };
}
