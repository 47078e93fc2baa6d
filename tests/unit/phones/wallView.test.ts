import { describe, expect, it } from 'vitest';
import { wallView } from '#shared/phones/wallView.ts';
import type { Level } from '#shared/care/levels.ts';
import { roomView } from '#shared/session/room/view.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';

const WORD = 'zebra';

/** Six in a council that somebody observes, with a word planted in whatever the room may show. */
const meets = (level: Level = 'L1'): PlayedSession =>
  new PlayedSession({
    ...sampleDraft(6),
    level,
    title: level === 'L3' ? '' : `${WORD} title`,
    roles: { ...sampleDraft(6).roles, observer: 'p6' },
    queue: ['p4', 'p3'],
  }).start();

/** What the room shows of a session, moment by moment, with all that the facilitator and the observer put there. */
function moments(level: Level) {
  const play = meets(level);
  const seen = [roomView(play.session)];
  const look = () => seen.push(roomView(play.session));
  const tries = (...acts: Parameters<PlayedSession['do']>) => {
    try {
      play.do(...acts);
      look();
    } catch {
      // This level, or this moment, does not take it.
    }
  };
  for (let left = 60; left > 0 && play.session.state.endedAt === null; left -= 1) {
    look();
    tries({ type: 'ownQuestion.write', text: `${WORD} question?`, help: 'courage' });
    tries({ type: 'room.message', text: `${WORD} message` });
    tries({ type: 'room.show' });
    tries({ type: 'report.write', what: 'keep', text: `${WORD} keep` }, 'board');
    tries({ type: 'report.show', on: true }, 'board');
    try {
      play.next();
    } catch {
      break;
    }
  }
  return seen;
}
const NAMES = sampleDraft(6).people.map(({ name }) => name);

describe('what a wall is told', () => {
  it('is what the room’s window shows, where the facilitator says so', () => {
    for (const room of moments('L1'))
      expect(wallView(room, { level: 'L1', words: true, names: true })).toEqual({ room, sealed: false });
  });

  it.each(['L0', 'L1', 'L2', 'L3'] as const)('holds nobody’s words until then: %s', (level) => {
    const seen = moments(level);
    // What is left out was there.
    if (level !== 'L3') expect(JSON.stringify(seen)).toContain(WORD);
    for (const room of seen) {
      const told = wallView(room, { level, words: false, names: true }).room;
      expect(JSON.stringify(told)).not.toContain(WORD);
      expect([told.timer, told.holder, told.seats.length]).toEqual([room.timer, room.holder, 6]);
      expect(told.phase?.title).toEqual(room.phase?.title);
      expect(told.phase?.rules ?? []).toEqual([]);
    }
  });

  it('holds neither words nor names in a sealed session, whatever was chosen', () => {
    for (const room of moments('L3')) {
      const told = wallView(room, { level: 'L3', words: true, names: true });
      expect(told.sealed).toBe(true);
      for (const word of [WORD, ...NAMES]) expect(JSON.stringify(told)).not.toContain(word);
    }
  });

  it('has the number of each seat where names stay here', () => {
    for (const room of moments('L1')) {
      const told = wallView(room, { level: 'L1', words: true, names: false }).room;
      expect(told.seats.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', '6']);
      for (const name of NAMES) expect(JSON.stringify(told)).not.toContain(name);
    }
  });

  it('is blank while the room reads a message that is not for it', () => {
    const room = roomView(meets().do({ type: 'room.message', text: `${WORD} message` }).session);
    expect(room.screen).toBe('message');
    expect(wallView(room, { level: 'L1', words: false, names: true }).room.screen).toBe('blank');
  });
});
