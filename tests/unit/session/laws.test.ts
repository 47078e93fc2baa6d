import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayFacilitatorKeepTime } from '#shared/group/roles.ts';
import { CommandSchema, type Command } from '#shared/session/commands.ts';
import { LoggedEventSchema, type LoggedEvent } from '#shared/session/events.ts';
import type { Actor } from '#shared/session/actor.ts';
import { append, lastAct, replay, type Session } from '#shared/session/session.ts';
import { ms } from '#shared/time.ts';
import { stateOf, comparable } from './support/comparable.ts';
import type { PlayedCouncil } from './support/council.ts';
import { draftOf } from './support/draft.ts';
import { expectEachCouldFollow } from './support/eachCouldFollow.ts';
import { anyCommand, anyDraft, anyMoves, play, voiceMoves, type Move } from './support/moves.ts';

/** Holds of every council, whatever is done in it. */
const holds = (law: (played: PlayedCouncil) => void, runs = 60) =>
  fc.assert(
    fc.property(anyDraft, anyMoves, (draft, moves) => {
      law(play(draft, moves));
    }),
    { numRuns: runs },
  );

const oneByOne = (log: readonly LoggedEvent[]): Session => {
  const [first, ...rest] = log;
  return rest.reduce((session, event) => append(session, [event]), replay(first ? [first] : []));
};

describe('any session', { timeout: 60_000 }, () => {
  it('is the same live, replayed, and appended fact by fact', () => {
    holds(({ session }) => {
      const live = comparable(session);
      expect(comparable(replay(session.log))).toEqual(live);
      expect(comparable(oneByOne(session.log))).toEqual(live);
    });
  });

  it('is the same after a kill at any fact', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, fc.nat(), (draft, moves, kill) => {
        const { session } = play(draft, moves);
        const cut = 1 + (kill % session.log.length);
        const resumed = append(replay(session.log.slice(0, cut)), session.log.slice(cut));
        expect(comparable(resumed)).toEqual(comparable(session));
      }),
      { numRuns: 50 },
    );
  });

  it('is a log of facts that read back as they were written', () => {
    holds(({ session }) => {
      session.log.forEach((event, i) => {
        expect(LoggedEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
        expect(event.seq).toBe(i + 1);
      });
    }, 40);
  });

  it('consists of facts that each could follow the ones before it', () => {
    holds(({ session }) => {
      expectEachCouldFollow(session);
    });
  });

  it('takes any command at any moment: a refusal has a reason, and nothing is thrown', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, anyCommand, (draft, moves, command) => {
        expect(CommandSchema.parse(command)).toEqual(command);
        for (const by of ['console', 'board', 'library', 'system'] as const) {
          const decision = play(draft, moves).decide(command, by);
          if (!decision.ok) expect(decision.refusal.code).toMatch(/^[a-zA-Z]+$/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('undo, in any session', { timeout: 60_000 }, () => {
  it('and redo change nothing', () => {
    holds((played) => {
      for (const by of ['console', 'board'] as const) {
        const before = stateOf(played.session);
        if (!played.decide({ type: 'act.undo' }, by).ok) continue;
        played.undo(by).redo(by);
        expect(stateOf(played.session)).toEqual({ ...before, latest: played.now });
      }
    });
  });

  it('of an act leads back to what was before it', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, anyCommand, (draft, moves, command) => {
        const played = play(draft, moves);
        const before = stateOf(played.session);
        const act = played.nextAct;
        const decision = played.decide(command);
        if (!decision.ok) return;
        played.log(decision.events, 'console');
        if (lastAct(played.session, 'console')?.act !== act) return;
        expect(stateOf(played.undo().session)).toEqual({ ...before, latest: played.now });
      }),
      { numRuns: 60 },
    );
  });
});

describe('time, in any session', { timeout: 60_000 }, () => {
  it('runs one phase at a time, in order, and none while it is paused', () => {
    holds(({ state, now }) => {
      const runs = state.steps.flatMap((step) => step.runs).map((run) => ({ ...run, what: 'run' }));
      const pauses = state.pauses.map((pause) => ({ ...pause, what: 'pause' }));
      const stretches = [...runs, ...pauses].toSorted(
        (a, b) => a.from - b.from || (a.to ?? now) - (b.to ?? now),
      );
      stretches.forEach((stretch, i) => {
        expect(stretch.from).toBeLessThanOrEqual(stretch.to ?? now);
        expect(stretch.from).toBeGreaterThanOrEqual(stretches[i - 1]?.to ?? 0);
      });
      expect(runs.filter(({ to }) => to === null).length).toBeLessThanOrEqual(1);
    });
  });

  const inTurn = ({ state, now }: PlayedCouncil) => {
    for (const track of state.tracks.values()) {
      for (const person of new Set(track.voices.map((voice) => voice.person))) {
        const own = track.voices.filter((voice) => voice.person === person);
        own.forEach(({ from, to }, i) => {
          expect(from).toBeLessThanOrEqual(to ?? now);
          expect(from).toBeGreaterThanOrEqual(own[i - 1]?.to ?? 0);
          if (i < own.length - 1) expect(to).not.toBeNull();
        });
        expect(own.some(({ to }) => to === null)).toBe(track.speaking.has(person));
      }
      for (const { id, present } of state.people) if (!present) expect(track.speaking.has(id)).toBe(false);
      expect(track.silentSince === null).toBe(track.speaking.size > 0);
    }
  };

  it('lets each voice go on and off in turn, and only of people who are there', () => {
    holds(inTurn);
    const tap = (person: string, after = 0, reaction?: number): Move => ({
      after,
      by: 'board',
      what: {
        type: 'voice.tap',
        person,
        style: 'handOver',
        ...(reaction === undefined ? {} : { reaction: ms(reaction) }),
      },
    });
    const say = (what: Command, after = 0, by: Actor = 'board'): Move => ({ after, by, what });
    const was = (person: string, of: number | null = null): Command => ({
      type: 'voice.reassign',
      of,
      person,
    });
    fc.assert(
      fc.property(voiceMoves, (moves) => {
        inTurn(play(draftOf(), moves));
      }),
      {
        numRuns: 300,
        examples: [
          // A hand-over that reaches back to where the voice before it began leaves that one without length.
          [[tap('p1', 500), tap('p2', 0, 400), say(was('p2'))]],
          [
            [
              tap('p1', 500),
              tap('p2', 0, 400),
              say(was('p2'), 900, 'library'),
              say({ type: 'voice.rejoin' }),
            ],
          ],
        ],
      },
    );
  });
});

describe('the agenda, in any session', { timeout: 60_000 }, () => {
  it('never skips a protected phase, nor leaves one out to pay', () => {
    holds(({ state, session }) => {
      const isProtected = (id: string) =>
        /OPEN|AGREE|RESPOND|CLOSE/.test(state.steps.find((step) => step.id === id)?.phase ?? '');
      for (const { body } of session.log) {
        if (body.type === 'phase.skipped') expect(isProtected(body.step)).toBe(false);
        if (body.type === 'plan.repaid')
          for (const { step, planned } of body.changes) if (isProtected(step)) expect(planned).not.toBeNull();
      }
    });
  });

  it('reaches the close from anywhere, by end now and by going on', () => {
    const close = (played: PlayedCouncil, leave: (played: PlayedCouncil) => void) => {
      if (played.state.gap) played.answerGap(5, false);
      leave(played);
      for (let left = 60; played.state.current !== null && left > 0; left--) {
        if (played.mode === 'armed') played.start();
        played.wait(1).next();
      }
      expect(played.place).toBe('ended');
      for (const step of ['back.AGREECLOSE', 'back.CLOSE']) expect(played.step(step).state).toBe('done');
    };
    holds((played) => {
      close(played, () => {});
    }, 40);
    holds((played) => {
      close(played, () => {
        if (played.decide({ type: 'session.endNow' }).ok) played.endNow();
      });
    }, 40);
  });

  it('stands where the machine stands', () => {
    holds(({ state, place }) => {
      if (state.current === null) expect(place).toBe('ended');
      else {
        const [zone, ...rest] = state.current.split('.');
        expect(place.split('.').slice(0, 2)).toEqual([zone, rest.at(-1)?.toLowerCase()]);
        expect(state.steps.find((step) => step.id === state.current)?.state).toBe('ahead');
      }
    });
  });
});

describe('people, in any session', { timeout: 60_000 }, () => {
  it('hold the roles that somebody has to hold, and no turn while they are out', () => {
    holds(({ state }) => {
      expect(state.roles.facilitator).not.toBeNull();
      expect(state.roles.timekeeper).not.toBeNull();
      const round = state.current === null ? undefined : state.rounds[state.current];
      const holder = state.people.find(({ id }) => id === round?.current);
      const isArmed = (state.machine.value as { clock: string }).clock === 'armed';
      if (holder && !isArmed) expect(holder.present).toBe(true);
      expect(new Set(state.presented).size).toBe(state.presented.length);
      expect(new Set(state.queue).size).toBe(state.queue.length);
    });
  });

  it('who step out for a moment and come back hold what they held', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, fc.nat(), (draft, moves, seat) => {
        const played = play(draft, moves);
        const { people, roles, format } = played.state;
        const one = people[seat % people.length];
        if (!one?.present || roles.facilitator === null) return;
        if (!played.decide({ type: 'person.stepOut', person: one.id }).ok) return;
        const small = mayFacilitatorKeepTime({
          people: people.filter(({ present }) => present).map(({ id }) => id),
          format,
        });
        // Two roles that went together only while there were fewer.
        if (!small && roles.facilitator === roles.timekeeper) return;
        played.do({ type: 'person.stepOut', person: one.id });
        if (!played.decide({ type: 'person.return', person: one.id }).ok) return;
        expect(played.do({ type: 'person.return', person: one.id }).state.roles).toEqual(roles);
      }),
      { numRuns: 60 },
    );
  });
});
