import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '#shared/care/levels.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import type { Command } from '#shared/session/commands.ts';
import { decide } from '#shared/session/decide.ts';
import { groupNotes } from '#shared/summary/groupNotes.ts';
import { ownSheets } from '#shared/summary/ownSheet.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { toLeave } from '#shared/summary/toLeave.ts';
import { instant } from '#shared/time.ts';
import * as english from '#shared/words/en/index.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';

const stars = (text: string): Command => ({ type: 'note.write', kind: 'starred', text });
const council = (level: Level) => new PlayedSession({ ...sampleDraft(5, { level }), title: '' }).start();
const refusalOf = ({ session, at }: PlayedSession, command: Command) => {
  const decision = decide(session, command, { at: instant(at), by: 'console', act: 'a-x' });
  return decision.ok ? null : decision.refusal.code;
};

describe('questions that whoever presents stars', () => {
  it('are three a slot at most, and none outside of one', () => {
    const play = council('L1');
    expect(refusalOf(play, stars('What if not?'))).toBe('noSlotNow');
    play.until('slot.1.PRESENT');
    for (const text of ['One?', 'Two?', 'Three?']) play.do(stars(text));
    expect(refusalOf(play, stars('Four?'))).toBe('enoughStarred');
    play.do({ type: 'note.takeBack', note: play.session.state.notes[0]?.note ?? '' });
    play.do(stars('Four?'));
    play.until('slot.2.PRESENT').do(stars('Five?'));
    expect(play.session.state.notes.map(({ text, slot }) => [text, slot])).toEqual([
      ...['Two?', 'Three?', 'Four?'].map((text) => [text, 1]),
      ['Five?', 2],
    ]);
  });

  it.each(LEVELS)('stay, and leave, as the level lets them, without who asked: %s', (level) => {
    const play = council(level).until('slot.1.PRESENT');
    if (level === 'L3') return expect(refusalOf(play, stars('What if not?'))).toBe('levelKeepsNone');
    play.do(stars('What if not?'));
    const [presenter] = play.session.state.presented;
    const { session } = play;
    const isGroups = level === 'L0' || level === 'L1';
    expect(recordsOf(session).lines).toMatchObject([
      { kind: 'starred', text: 'What if not?', slot: 1, shown: isGroups ? 'group' : 'owners' },
    ]);
    const summary = summarize(session, english);
    const notes = groupNotes(summary);
    expect(notes.map(({ text }) => text)).toEqual(isGroups ? ['What if not?'] : []);
    expect(toLeave(summary, { named: false }, english).notes).toEqual(notes);
    for (const { person, starred } of ownSheets(session, english))
      expect([person, starred]).toEqual([person, person === presenter ? ['What if not?'] : []]);
    expect(summary.ownPapers.map(({ person, starred }) => [person, starred])).toEqual(
      isGroups ? [] : [[presenter, ['What if not?']]],
    );
  });
});
