import { describe, expect, it } from 'vitest';
import { consoleView } from '#shared/session/consoleView.ts';
import { roomView } from '#shared/session/room/view.ts';
import { begun, playTo, playToEnd, SIX } from '../../../support/preview/playing.ts';
import type { PlayedSession } from '../../../support/playedSession.ts';

const SHOWN = 'Ask two colleagues';
const THREE = SIX.slice(0, 3);
const recall = ({ session }: PlayedSession) => consoleView(session).recall;
const owners = (session: PlayedSession) =>
  recall(session)?.owners.map(({ name, hears, becomes, now }) => [name, hears, becomes, now]);
const label = ({ session }: PlayedSession) => consoleView(session).next?.label;
const wall = ({ session }: PlayedSession) => roomView(session).phase?.paper ?? null;

/** An action learning set up to its review, which has no turns: whoever has something to report does, one after another. */
const set = (): PlayedSession => {
  const session = begun('action_learning', SIX, 90, {
    queue: ['p4'],
    recall: { waiting: { p1: ['w1'], p3: ['w3'] }, visible: {} },
  });
  for (let left = 60; recall(session) === null; left -= 1) {
    const { next } = consoleView(session.session);
    if (left === 0 || next === null) throw new Error('never came to the review');
    session.wait(10).do(next.command);
  }
  return session;
};

/** A micro session, which begins with the evidence: the coachee is Ana; Ben was coached the last time. */
const micro = (waiting: Record<string, string[]>): PlayedSession =>
  begun('micro', THREE, 25, { queue: ['p1'], recall: { waiting, visible: {} } });

describe('commitments that come back where there are no turns', () => {
  it('in a set are read by one owner after the other, shown and settled, and then it goes on', () => {
    const session = set();
    expect(label(session)).toEqual({ code: 'turnScreenTo', name: 'Ana' });
    expect(wall(session)).toBeNull();
    session.do({ type: 'commitment.recall', person: 'p1', commitment: 'w1', hears: 'show', shows: SHOWN });
    expect(consoleView(session.session).now?.phase.mode).toBe('running');
    expect(wall(session)).toEqual({ kind: 'commitment', texts: [SHOWN] });
    expect(owners(session)).toEqual([
      ['Ana', 'show', null, true],
      ['Chidi', null, null, false],
    ]);
    session.do({ type: 'seen.write', person: 'p1', commitment: 'w1', text: 'Two answers' });
    session.do({ type: 'commitment.settle', person: 'p1', commitment: 'w1', becomes: 'carry' });
    expect(label(session)).toEqual({ code: 'turnScreenTo', name: 'Chidi' });
    session.do({ type: 'commitment.recall', person: 'p3', commitment: 'w3', hears: 'say' });
    // What Ana showed leaves the wall with her.
    expect(wall(session)).toBeNull();
    expect(recall(session)?.open).toMatchObject({ name: 'Chidi', hears: 'say' });
    session.do({ type: 'commitment.settle', person: 'p3', commitment: 'w3', becomes: 'letGo' });
    expect(label(session)?.code).not.toBe('turnScreenTo');
    expect(playToEnd(session, 20).session.state.recalls.map(({ becomes }) => becomes)).toEqual([
      'carry',
      'letGo',
    ]);
  });

  it('in a micro session are told by whoever they are of, though the coachee has the floor', () => {
    const session = micro({ p2: ['w2'] });
    playToRecall(session);
    session.do({ type: 'commitment.recall', person: 'p2', commitment: 'w2', hears: 'show', shows: SHOWN });
    expect(wall(session)).toEqual({ kind: 'commitment', texts: [SHOWN] });
    expect(recall(session)?.open).toMatchObject({ name: 'Ben', text: SHOWN });
    expect(owners(session)).toEqual([['Ben', 'show', null, true]]);
    session.do({ type: 'commitment.settle', person: 'p2', commitment: 'w2', becomes: 'keep' });
    expect(recall(session)?.owners[0]?.becomes).toBe('keep');
  });

  it('in a micro session come to the coachee first', () => {
    const session = micro({ p3: ['w3'], p1: ['w1'] });
    playToRecall(session);
    expect(recall(session)?.next?.name).toBe('Ana');
    session.do({ type: 'commitment.recall', person: 'p1', commitment: 'w1', hears: 'say' });
    expect(recall(session)?.open).toMatchObject({ name: 'Ana' });
    expect(recall(session)?.next?.name).toBe('Chidi');
    expect(playTo(session, 'INTENT').session.state.recalls).toHaveLength(1);
  });
});

/** Up to where the screen would be turned to somebody. */
function playToRecall(session: PlayedSession): void {
  if (label(session)?.code !== 'turnScreenTo') throw new Error('nothing comes back');
}
