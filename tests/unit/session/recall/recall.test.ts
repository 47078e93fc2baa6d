import { describe, expect, it } from 'vitest';
import { consoleView } from '#shared/session/consoleView.ts';
import type { Command } from '#shared/session/commands.ts';
import { decide } from '#shared/session/decide.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Level } from '#shared/care/levels.ts';
import { replay } from '#shared/session/session.ts';
import { roomView } from '#shared/session/room/view.ts';
import { forDisk } from '../../../../src/main/session/takenBack.ts';
import { comparable } from '../support/comparable.ts';
import { commitmentsIn } from '#shared/group/register/commitments.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { instant } from '#shared/time.ts';
import { taskSentence } from '#shared/words/en/tasks.ts';
import { begun, playTo, playToEnd, SIX } from '../../../support/preview/playing.ts';
import type { PlayedSession } from '../../../support/playedSession.ts';

const SHOWN = 'Ask two colleagues';
/** Ana, Chidi (twice) and Emre have something waiting; the check-in is over. */
function review(level: Level = 'L1', knew?: NonNullable<Draft['recall']>['knew']): PlayedSession {
  const session = begun('council', SIX, 49, {
    queue: ['p4', 'p2'],
    reviewers: ['p1', 'p3', 'p5'],
    recall: {
      waiting: { p1: ['w1'], p3: ['w3', 'w4'], p5: ['w5'] },
      visible: { p1: 'group' },
      ...(knew && { knew }),
    },
    level,
  });
  return playTo(session, 'CHECKIN', 'asPlanned').wait(90).do({ type: 'phase.end' });
}
const view = ({ session }: PlayedSession) => consoleView(session);
const recall = (session: PlayedSession) => view(session).recall;
const refusal = (session: PlayedSession, command: Command) => {
  const decided = decide(session.session, command, { at: instant(session.at), by: 'console', act: 'x' });
  return decided.ok ? null : decided.refusal.code;
};
const shows = {
  type: 'commitment.recall',
  person: 'p1',
  commitment: 'w1',
  hears: 'show',
  shows: SHOWN,
} as const;
const settles = { type: 'commitment.settle', person: 'p1', commitment: 'w1' } as const;

describe('commitments that come back', () => {
  it('are read first by the owner whose turn comes: Space turns the screen, and begins no time', () => {
    const session = review();
    expect(recall(session)?.next?.name).toBe('Ana');
    expect(view(session).next?.label).toEqual({ code: 'turnScreenTo', name: 'Ana' });
    expect(JSON.stringify(roomView(session.session))).not.toContain('w1');
    expect(recall(session)?.open).toBeNull();
  });

  it('begin their owner’s time when the screen is given back, in the same act', () => {
    const session = review().do(shows);
    expect(view(session).now?.who?.name).toBe('Ana');
    expect(view(session).now?.phase.mode).toBe('running');
    expect(roomView(session.session).phase?.paper).toEqual({ kind: 'commitment', texts: [SHOWN] });
    session.do({ type: 'act.undo' });
    expect(recall(session)?.next?.name).toBe('Ana');
    expect(view(session).now?.phase.mode).toBe('armed');
    expect(roomView(session.session).phase?.paper).toBeNull();
    session.do({ type: 'act.redo' });
    expect(roomView(session.session).phase?.paper).toEqual({ kind: 'commitment', texts: [SHOWN] });
  });

  it('are asked about on the wall by nobody where their owner keeps them', () => {
    const task = (session: PlayedSession) => {
      const { phase } = roomView(session.session);
      return phase === null ? '' : taskSentence(phase.task);
    };
    const kept = review().do({ type: 'commitment.recall', person: 'p1', commitment: 'w1', hears: 'keep' });
    expect([view(kept).now?.who?.name, recall(kept)?.kept]).toEqual(['Ana', 'Ana']);
    expect(task(kept)).toBe('Nobody asks. Say as much as you like, or pass it on.');
    kept.do({ type: 'commitment.recall', person: 'p3', commitment: 'w3', hears: 'say' });
    expect(view(kept).now?.who?.name).toBe('Chidi');
    expect(task(kept)).toMatch(/^What did you try/);
  });

  it('take no time of the own turn while their owner reads: its clock stands until they show it or speak', () => {
    const turn = (session: PlayedSession) => {
      const timer = view(session).now?.turn;
      return timer && [timer.mode, timer.elapsed];
    };
    // Ana told hers, and Chidi has the turn before he has read his.
    const reading = () =>
      review().do(shows).wait(20).do({ type: 'turn.pass' }).do({ type: 'turn.next', person: 'p3' });
    const played = reading();
    expect(turn(played)).toEqual(['armed', 0]);
    played.wait(30);
    expect(turn(played)).toEqual(['armed', 0]);
    expect(view(played).now?.phase.mode).toBe('running');
    expect(roomView(played.session).timer?.mode).toBe('armed');
    played.do({ type: 'commitment.recall', person: 'p3', commitment: 'w3', hears: 'say' });
    expect(turn(played)).toEqual(['running', 0]);
    played.wait(7);
    // The second one is read in his own time.
    played.do({ type: 'commitment.recall', person: 'p3', commitment: 'w4', hears: 'say' });
    expect(turn(played)?.[0]).toBe('running');
    expect(view(played).now?.turn?.elapsed).toBe(7000);
    const spoke = reading().wait(30).do({ type: 'voice.tap', person: 'p1', style: 'handOver' }, 'board');
    expect(turn(spoke)).toEqual(['armed', 0]);
    spoke.do({ type: 'voice.tap', person: 'p3', style: 'handOver' }, 'board');
    expect(turn(spoke)).toEqual(['running', 0]);
    // Whoever has read theirs begins at once.
    expect(turn(reading().do({ type: 'turn.next', person: 'p1' }))).toEqual(['running', 0]);
  });

  it('end the turn of the one before as the screen is turned, so that no turn runs on while the next one reads', () => {
    const takes = (session: PlayedSession) =>
      recall(session)?.owners.flatMap(({ person, takesTurn }) => (takesTurn ? [person] : []));
    const session = review();
    // Before anybody told, no turn runs that could.
    expect(takes(session)).toEqual([]);
    session.do(shows).wait(20);
    expect(view(session).now?.turn?.mode).toBe('running');
    expect(takes(session)).toEqual(['p3', 'p5']);
    session.do({ type: 'turn.next', person: 'p3' }).wait(40);
    expect([view(session).now?.turn?.mode, view(session).now?.turn?.elapsed]).toEqual(['armed', 0]);
    expect(takes(session)).toEqual(['p5']);
    // Whoever has the turn and the screen reads on.
    session.do({ type: 'commitment.recall', person: 'p3', commitment: 'w3', hears: 'say' });
    expect(takes(session)).toEqual(['p5']);
  });

  it('are not shown while somebody is here who was not in the group then: a guest, or who joined later', () => {
    const all = SIX.map((_, i) => `p${i + 1}`);
    const wall = (session: PlayedSession) => roomView(session.session).phase?.paper ?? null;
    // Fay joined after w1 was written, and before the others.
    const knew = { w1: all.slice(0, 5), w3: all, w4: all, w5: all };
    const session = review('L1', knew);
    expect(recall(session)?.notThere).toEqual({ w1: ['Fay'] });
    expect(refusal(session, shows)).toBe('wasNotThere');
    expect(refusal(session, { ...shows, hears: 'say' })).toBeNull();
    expect(refusal(session, { ...shows, person: 'p3', commitment: 'w3' })).toBeNull();
    // She steps out; what is shown then goes from the wall when she comes back, and nothing of it was lost.
    session.do({ type: 'person.stepOut', person: 'p6' });
    expect(recall(session)?.notThere).toEqual({});
    session.do(shows);
    expect(wall(session)).toEqual({ kind: 'commitment', texts: [SHOWN] });
    session.do({ type: 'person.return', person: 'p6' });
    expect(wall(session)).toBeNull();
    session.do({ type: 'person.stepOut', person: 'p6' });
    expect(wall(session)).toEqual({ kind: 'commitment', texts: [SHOWN] });
    // Whoever comes to a session of a group without being in it is a guest.
    session.do({ type: 'person.arrive', name: 'Gil' });
    expect(wall(session)).toBeNull();
  });

  it('are shown to whoever is there where there is no group', () => {
    expect(recall(review())?.notThere).toEqual({});
    expect(refusal(review(), shows)).toBeNull();
  });

  it.each(['say', 'keep'] as const)('stand nowhere where their owner chooses to %s them', (hears) => {
    const session = review().do({ ...shows, hears });
    expect(roomView(session.session).phase?.paper).toBeNull();
    expect(recall(session)?.open?.text ?? null).toBeNull();
    expect(recall(session)?.open?.hears ?? 'keep').toBe(hears);
    expect(JSON.stringify(session.session.log)).not.toContain(SHOWN);
  });

  it.each(['show', 'say', 'keep'] as const)(
    'are asked about now unless their owner keeps them: %s',
    (hears) => {
      const session = review().do({ ...shows, hears });
      const owner = recall(session)?.owners.find(({ person }) => person === shows.person);
      expect(recall(session)?.kept).toBe(hears === 'keep' ? owner?.name : null);
      expect(owner?.now).toBe(hears !== 'keep');
    },
  );

  it('come one after the other, and leave the wall with their owner’s turn', () => {
    const session = review().do(shows).wait(20);
    expect(recall(session)?.next?.name).toBe('Chidi');
    session.do({ type: 'commitment.recall', person: 'p3', commitment: 'w3', hears: 'say' });
    expect(recall(session)?.next?.name).toBe('Chidi');
    expect(roomView(session.session).phase?.paper).toBeNull();
    session.do({ type: 'commitment.recall', person: 'p3', commitment: 'w4', hears: 'keep' });
    expect(recall(session)?.next?.name).toBe('Emre');
  });

  it('of two of one owner, one that is said while the other is shown: the console says what stands on the wall', () => {
    const session = review().do(shows).wait(20);
    expect(recall(session)?.open?.others).toBe(false);
    session.do({ ...shows, person: 'p3', commitment: 'w3' });
    session.do({ type: 'commitment.recall', person: 'p3', commitment: 'w4', hears: 'say' });
    expect(roomView(session.session).phase?.paper).toEqual({ kind: 'commitment', texts: [SHOWN] });
    expect(recall(session)?.open).toMatchObject({ commitment: 'w4', text: null, others: true });
    session.do({ type: 'level.raise', level: 'L2', slot: null });
    expect(recall(session)?.open?.others).toBe(false);
  });

  it('are settled once, by whoever read them, and undo opens them again', () => {
    const session = review();
    expect(refusal(session, { ...settles, becomes: 'keep' })).toBe('ownerFirst');
    session.do(shows);
    expect(refusal(session, { ...settles, person: 'p5', becomes: 'keep' })).toBe('ownerFirst');
    session.do({ ...settles, becomes: 'letGo' });
    expect(refusal(session, { ...settles, becomes: 'carry' })).toBe('settledAlready');
    expect(refusal(session, shows)).toBe('settledAlready');
    session.do({ type: 'act.undo' });
    expect(refusal(session, { ...settles, becomes: 'carry' })).toBeNull();
  });

  it('are nobody else’s: what does not wait for somebody does not come back to them', () => {
    const session = review();
    expect(refusal(session, { ...shows, commitment: 'w3' })).toBe('nothingWaits');
    expect(refusal(session, { ...shows, person: 'p2' })).toBe('nothingWaits');
  });

  it('changed into another become a commitment of today, two at most', () => {
    const session = review()
      .do(shows)
      .do({ ...settles, becomes: 'change', text: 'Ask one colleague', visible: 'group' });
    expect(session.session.state.commitments).toMatchObject([
      { person: 'p1', text: 'Ask one colleague', visible: 'group', from: 'w1' },
    ]);
  });

  it('are not shown at a level that leaves them with their owner, nor once such a one is chosen', () => {
    expect(refusal(review('L2'), shows)).toBe('levelShowsNone');
    expect(recall(review('L2'))?.mayShow).toBe(false);
    const session = review().do(shows).do({ type: 'level.raise', level: 'L2', slot: null });
    expect(roomView(session.session).phase?.paper).toBeNull();
  });

  it('are said and kept at the sealed level too, without a word that is written', () => {
    const session = review('L3');
    expect(refusal(session, { ...shows, hears: 'say', shows: undefined })).toBeNull();
    expect(refusal(session, { ...shows, hears: 'say', shows: undefined, becomes: 'change', text: 'x' })).toBe(
      'levelKeepsNone',
    );
  });

  it('keep what was seen in its owner’s words, and nothing of what stood on the wall', () => {
    const session = review()
      .do(shows)
      .do({ type: 'seen.write', person: 'p1', commitment: 'w1', text: 'Both said the report' });
    const kept = JSON.stringify(recordsOf(playToEnd(session, 20).session));
    expect(kept).toContain('Both said the report');
    expect(kept).not.toContain(SHOWN);
  });

  it('leave behind that something was seen of them, not what', () => {
    const evidence = (session: PlayedSession) =>
      commitmentsIn('s1', session.session, { commitment: new Map() }).filter(
        ({ field }) => field === 'evidence',
      );
    const sees = {
      type: 'seen.write',
      person: 'p1',
      commitment: 'w1',
      text: 'Both said the report',
    } as const;
    expect(evidence(review().do(shows))).toEqual([]);
    const seen = evidence(review().do(shows).do(sees));
    expect(seen).toEqual([
      { kind: 'review', id: expect.any(String) as string, field: 'evidence', value: true },
    ]);
    expect(JSON.stringify(seen)).not.toContain('report');
    const back = review().do(shows).do(sees).do({ type: 'act.undo' });
    expect(evidence(back)).toEqual([]);
  });

  it('are the same live and out of the log', () => {
    const session = review()
      .do(shows)
      .do({ ...settles, becomes: 'carry' });
    expect(consoleView(replay(session.session.log))).toEqual(consoleView(session.session));
  });
});

describe('what is written of a commitment', () => {
  it('is never to be seen by more than the level lets, and by a pair only where somebody asks', () => {
    const visible = (level: Level, asks?: string) => {
      const session = begun('council', SIX, 45, { level });
      session.do({
        type: 'commitment.write',
        ...{ person: 'p1', text: 'Call Ben', visible: 'pair' },
        ...(asks !== undefined && { asks }),
      });
      return session.session.state.commitments[0]?.visible;
    };
    expect(visible('L1')).toBe('owner');
    expect(visible('L1', 'p2')).toBe('pair');
    expect(visible('L2', 'p2')).toBe('owner');
  });

  it('keeps how it would be noticed as long as it stands: the two are taken back together', () => {
    const session = begun('council', SIX, 49).do({
      type: 'commitment.write',
      ...{ person: 'p1', text: 'Call Ben', visible: 'owner', notice: 'He answers' },
    });
    const [commitment] = session.session.state.commitments;
    const detail = commitment?.commitment ?? '';
    expect(refusal(session, { type: 'detail.takeBack', detail })).toBe('unknownCommitment');
    session.do({ type: 'act.undo' });
    expect(refusal(session, { type: 'detail.takeBack', detail })).toBe('unknownCommitment');
    session.do({ type: 'act.redo' });
    expect(session.session.state.commitments).toEqual([commitment]);
  });

  it('stands beside what was shown: of one act, what is taken back goes and the other stays', () => {
    const changed = () =>
      review().do({ ...shows, becomes: 'change', text: 'Ask one colleague', visible: 'group' });
    const words = (session: PlayedSession) => {
      const { state, log } = session.session;
      expect(comparable(replay(log))).toEqual(comparable(session.session));
      const onDisk = forDisk(log).flatMap(({ line }) => line ?? []);
      expect(log.flatMap(({ line }) => line ?? [])).toEqual(onDisk);
      return [...state.details, ...state.commitments].map(({ text }) => text);
    };
    const session = changed();
    const [detail] = session.session.state.details;
    expect(words(session)).toEqual([SHOWN, 'Ask one colleague']);
    session.do({ type: 'detail.takeBack', detail: detail?.detail ?? '' });
    expect(words(session)).toEqual(['Ask one colleague']);
    const other = changed();
    const [commitment] = other.session.state.commitments;
    other.do({ type: 'commitment.takeBack', commitment: commitment?.commitment ?? '' });
    expect(words(other)).toEqual([SHOWN]);
  });

  it('goes with it when it is taken back: how it would be noticed, too', () => {
    const session = begun('council', SIX, 45).do({
      type: 'commitment.write',
      ...{ person: 'p1', text: 'Call Ben', visible: 'owner', notice: 'He answers' },
    });
    const { commitment = '' } = session.session.state.commitments[0] ?? {};
    session.do({ type: 'commitment.takeBack', commitment });
    expect(session.session.state.details).toEqual([]);
    expect(JSON.stringify(session.session)).not.toContain('He answers');
  });

  it('remembers for each person who was to see the last one', () => {
    const session = review();
    expect(view(session).lastVisible).toEqual({ p1: 'group' });
    session.do({ type: 'commitment.write', person: 'p2', text: 'Rest', visible: 'owner' });
    expect(view(session).lastVisible).toEqual({ p1: 'group', p2: 'owner' });
  });
});
