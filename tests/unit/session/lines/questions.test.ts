import { describe, expect, it } from 'vitest';
import { LONGEST_QUESTION } from '#shared/limits.ts';
import type { Command } from '#shared/session/commands.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { decide } from '#shared/session/decide.ts';
import { roomView } from '#shared/session/room/view.ts';
import { instant } from '#shared/time.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';

const asks = (text: string, help: 'ideas' | null = null): Command => ({
  type: 'ownQuestion.write',
  text,
  help,
});
const council = (change = {}) => new PlayedSession(sampleDraft(5, change)).start();
const standing = ({ session }: PlayedSession) => {
  const question = roomView(session).phase?.question;
  return question ? [question.stands, question.text, question.first] : null;
};
const refusalOf = ({ session, at }: PlayedSession, command: Command) => {
  const decision = decide(session, command, { at: instant(at), by: 'console', act: 'a-x' });
  return decision.ok ? null : decision.refusal;
};

describe('the question of whoever has the slot', () => {
  it('stands in the room through the slot: large before a phase, below its first rule in it', () => {
    const play = council().until('slot.1.PRESENT').do(asks('Do I stay?', 'ideas'));
    expect(standing(play)).toEqual(['during', 'Do I stay?', null]);
    play.do({ type: 'phase.end' });
    expect(standing(play)).toEqual(['before', 'Do I stay?', null]);
    expect(roomView(play.session).who).toEqual({ name: 'Chidi', does: 'asks', next: null });
    play.start();
    expect(roomView(play.session).phase?.question).toMatchObject({ name: 'Chidi', help: 'ideas' });
    expect(consoleView(play.session).now?.offWall).toMatchObject({ code: 'ONEQ' });
    play.until('gap.1.HANDOVER');
    expect(standing(play)).toBe(null);
    play.until('slot.2.PRESENT');
    expect(standing(play)).toBe(null);
  });

  it('said again stands beside how it was at first; of those said in one phase the last counts', () => {
    const play = council().until('slot.1.PRESENT').do(asks('Do I sty?')).do(asks('Do I stay?'));
    expect(standing(play)).toEqual(['during', 'Do I stay?', null]);
    play.until('slot.1.RESPOND').do(asks('What keeps me?'));
    expect(standing(play)).toEqual(['after', 'What keeps me?', 'Do I stay?']);
    const last = play.session.state.questions.at(-1)?.question ?? '';
    play.do({ type: 'ownQuestion.takeBack', question: last });
    expect(standing(play)).toEqual(['during', 'Do I stay?', null]);
    expect(play.session.log.every(({ line }) => line !== 'What keeps me?')).toBe(true);
  });

  it('is asked to be shortened where it is too long to be read from afar, counted in letters', () => {
    const play = council().until('slot.1.PRESENT');
    expect(refusalOf(play, asks('é'.repeat(LONGEST_QUESTION)))).toBe(null);
    expect(refusalOf(play, asks('e\u0301'.repeat(LONGEST_QUESTION)))).toBe(null);
    expect(refusalOf(play, asks('e'.repeat(LONGEST_QUESTION + 1)))).toEqual({
      code: 'questionTooLong',
      about: String(LONGEST_QUESTION),
    });
  });

  it('belongs to a slot', () => {
    expect(refusalOf(council(), asks('Do I stay?'))).toEqual({ code: 'noSlotNow' });
  });

  it('is in memory alone where the level says so, and leaves the disk with a slot that is raised', () => {
    const sealed = council({ level: 'L3', title: '' }).until('slot.1.PRESENT').do(asks('Do I stay?'));
    expect(sealed.session.log.at(-1)?.body).toMatchObject({ inMemory: true });
    expect(standing(sealed)).toEqual(['during', 'Do I stay?', null]);
    expect(roomView(sealed.session).phase?.sealed).toBe(true);
    const raised = council().until('slot.1.PRESENT').do(asks('Do I stay?'));
    const { act } = raised.session.log.at(-1)!;
    raised.do({ type: 'level.raise', level: 'L3', slot: 1 });
    expect(raised.session.log.at(-1)?.body).toMatchObject({ lines: [act] });
  });
});

describe('what each wants from today', () => {
  it('comes back to its owner in their turn at the close, and to nobody else', () => {
    const play = council().until('front.CHECKIN');
    play.do({ type: 'want.write', person: 'p2', text: 'One good question.' });
    play.until('back.CLOSE');
    const papers = new Map<string | undefined, string | null>();
    for (let turn = 0; turn < 5; turn += 1) {
      const { who, phase } = roomView(play.session);
      papers.set(who?.name, phase?.paper?.kind === 'want' ? phase.paper.text : null);
      if (turn < 4) play.do({ type: 'turn.next', person: null });
    }
    expect([...papers].filter(([, text]) => text !== null)).toEqual([['Ben', 'One good question.']]);
  });
});
