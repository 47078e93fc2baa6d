import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consoleView } from '#shared/session/consoleView.ts';
import { DraftSchema } from '#shared/session/draft.ts';
import { consistent } from '#shared/session/draftPeople.ts';
import { newRound, remoteInFront, roundPart, turnOrder } from '#shared/session/agenda/round.ts';
import { currentStep, phaseOf } from '#shared/session/agenda/steps.ts';
import { replay } from '#shared/session/session.ts';
import { filledPrompts } from '#shared/words/en/prompts.ts';
import { sampleDraft } from '../../../support/playedSession.ts';
import { PlayedCouncil } from '../support/council.ts';
import { anyDraftOfAny, spaceToTheEnd } from '../support/formats.ts';

const says = (play: PlayedCouncil) => {
  const { now } = play.console;
  if (now === null) throw new Error('no phase is on');
  return filledPrompts(now)[0];
};
const place = (play: PlayedCouncil, person: string, remote: boolean) =>
  play.do({ type: 'person.place', person, remote });

describe('those who join from elsewhere', () => {
  it('begin each round of all and of helpers, each side in seat order; in no other round anything changes', () => {
    let rounds = 0;
    fc.assert(
      fc.property(anyDraftOfAny, fc.infiniteStream(fc.boolean()), (draft, marks) => {
        const isRemote = new Set(draft.people.filter(() => marks.next().value === true).map(({ id }) => id));
        const remote = [...isRemote];
        spaceToTheEnd(new PlayedCouncil(draft), ({ session: { state } }) => {
          const step = currentStep(state);
          if (step === null) return;
          const inRoom = turnOrder({ ...state, remote: [] }, step);
          const order = turnOrder({ ...state, remote }, step);
          const part = roundPart(phaseOf(state.format, step));
          expect(order).toEqual(
            part?.of === 'all' || part?.of === 'helpers'
              ? [...inRoom.filter((id) => isRemote.has(id)), ...inRoom.filter((id) => !isRemote.has(id))]
              : inRoom,
          );
          expect(newRound({ ...state, remote }, step)?.order ?? []).toEqual(order);
          const front = remoteInFront({ ...state, remote }, step, { order });
          if (front.length > 0) {
            expect(order.slice(0, front.length)).toEqual(front);
            expect(order.slice(front.length).some((id) => isRemote.has(id))).toBe(false);
            rounds += 1;
          }
        });
      }),
      { numRuns: 25 },
    );
    expect(rounds).toBeGreaterThan(0);
  });

  it('are marked in the plan or late, by whoever facilitates, and the same live and out of the log', () => {
    fc.assert(
      fc.property(
        fc.subarray(['p1', 'p2', 'p3', 'p4']),
        fc.array(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'undo', 'next'), { maxLength: 12 }),
        (planned, acts) => {
          const play = new PlayedCouncil({
            ...sampleDraft(4),
            ...(planned.length > 0 && { remote: planned }),
          });
          let there = new Set<string>(planned);
          const before: Set<string>[] = [];
          for (const act of acts)
            if (act === 'next') {
              play.to('front.CHECKIN');
              before.length = 0;
            } else if (act === 'undo') {
              const last = before.pop();
              if (last === undefined) continue;
              play.do({ type: 'act.undo' });
              there = last;
            } else {
              before.push(new Set(there));
              place(play, act, !there.has(act));
              if (!there.delete(act)) there.add(act);
            }
          expect(new Set(play.state.remote)).toEqual(there);
          expect(play.console.people.filter(({ remote }) => remote).map(({ person }) => person)).toEqual(
            ['p1', 'p2', 'p3', 'p4'].filter((id) => there.has(id)),
          );
          expect(consoleView(replay(play.session.log))).toEqual(play.console);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are said first to whoever facilitates, where the round does begin with them', () => {
    const play = new PlayedCouncil({ ...sampleDraft(4), remote: ['p3'] }).to('front.CHECKIN');
    const name = play.state.people.find(({ id }) => id === 'p3')?.label ?? '';
    expect(says(play)).toBe(`Remote voices first: ${name}.`);
    const inRoom = new PlayedCouncil(sampleDraft(4)).to('front.CHECKIN');
    expect(says(inRoom)).not.toContain('Remote');
    // Where it was chosen who starts, it is so.
    const chosen = new PlayedCouncil({ ...sampleDraft(4), remote: ['p3'] }).to('front.CHECKIN');
    chosen.do({ type: 'round.startWith', person: 'p2' });
    expect(says(chosen)).not.toContain('Remote');
  });

  it('are marked once, and are nobody who is not there', () => {
    const play = place(new PlayedCouncil(sampleDraft(4)), 'p2', true);
    play.refuses('placedSo', (of) => place(of, 'p2', true));
    play.refuses('unknownPerson', (of) => place(of, 'p9', true));
    const draft = consistent({ ...sampleDraft(4), remote: ['p2', 'p9'] });
    expect(DraftSchema.parse(draft).remote).toEqual(['p2']);
    expect(consistent({ ...sampleDraft(4), remote: ['p9'] }).remote).toBeUndefined();
  });
});
