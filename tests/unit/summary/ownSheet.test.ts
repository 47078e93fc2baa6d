import { describe, expect, it } from 'vitest';
import { leavesWithOwner } from '#shared/care/care.ts';
import { LEVELS, type Level } from '#shared/care/levels.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { ownSheets, ownSheetsOfRecord, type OwnSheet } from '#shared/summary/ownSheet.ts';
import * as english from '#shared/words/en/index.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';

const NAMES = ['Ana', 'Ben', 'Chidi'];

/** A council of three in which everybody wrote something while Ana presented; each line says whose it is. */
function played(level: Level): PlayedSession {
  // Everything can be written first, and the level is said afterwards: an older log may hold what is not written today.
  const session = new PlayedSession(sampleDraft(3)).start().until('slot.1.PRESENT');
  for (const [i, name] of NAMES.entries()) {
    const person = `p${i + 1}`;
    session.do({ type: 'commitment.write', person, text: `${name} will`, visible: 'owner' });
    session.do({ type: 'insight.write', person, text: `${name} learned`, release: false });
    session.speak(person, 10 + i);
  }
  session.do({ type: 'ownQuestion.write', text: 'What now?', help: null });
  session.do({ type: 'note.write', kind: 'option', text: 'an option, handed over' });
  session.do({ type: 'note.write', kind: 'process', text: 'of how we worked' });
  session.session = { ...session.session, state: { ...session.session.state, level } };
  return session;
}

const wordsOn = ({ questions, sentences, commitments, options }: OwnSheet): readonly string[] => [
  ...questions,
  ...sentences,
  ...commitments.map(({ text }) => text),
  ...options,
];

describe('a sheet of one’s own', () => {
  it.each(LEVELS)('holds own words and what was handed over, and nobody else’s: %s', (level) => {
    const { session } = played(level);
    const presenter = session.state.queue[0];
    const sheets = ownSheets(session, english);
    expect(sheets.map(({ name }) => name)).toEqual(NAMES);
    for (const sheet of sheets) {
      const handed = sheet.person === presenter ? ['What now?', 'an option, handed over'] : [];
      const own = [`${sheet.name} will`, `${sheet.name} learned`];
      const all = level === 'L3' ? [] : [...own, ...handed];
      expect(wordsOn(sheet).toSorted()).toEqual(all.toSorted());
      expect(sheet.talk === null).toBe(!leavesWithOwner('talk', level));
    }
  });

  it('says of a commitment all that its owner said of it, once the session is closed as before', () => {
    const play = new PlayedSession(sampleDraft(3)).start().until('slot.1.PRESENT');
    const said = { by: '2026-06-18', confidence: 8, asks: 'p2', visible: 'pair' } as const;
    play.do({ type: 'commitment.write', person: 'p1', text: 'Ask', notice: 'A yes I can read', ...said });
    play.do({ type: 'commitment.write', person: 'p3', text: 'Wait', visible: 'group' });
    const { session } = play;
    const { record, lines } = recordsOf(session);
    for (const sheets of [ownSheets(session, english), ownSheetsOfRecord(record, lines, [])]) {
      expect(sheets.map(({ commitments }) => commitments)).toEqual([
        [{ text: 'Ask', ...said, notice: 'A yes I can read', asks: 'Ben' }],
        [],
        [{ text: 'Wait', by: null, notice: null, confidence: null, asks: null, visible: 'group' }],
      ]);
      expect(english.sheetWords.about(sheets[0]!.commitments[0]!)).toEqual([
        'By 18 June.',
        'You would notice: A yes I can read.',
        'How sure: 8 of 10.',
        'Ben sees it too, and will ask.',
      ]);
      expect(english.sheetWords.about(sheets[2]!.commitments[0]!)).toEqual([
        'By the next session.',
        'The group is shown it.',
      ]);
    }
  });

  it('of a sealed session has the own time, which goes with closing, and room to write by hand', () => {
    const { session } = played('L3');
    const spoken = ownSheets(session, english).map(({ talk, byHand }) => [talk?.spoken, byHand]);
    expect(spoken).toEqual([
      [10_000, true],
      [11_000, true],
      [12_000, true],
    ]);
    expect(ownSheets(played('L2').session, english).map(({ byHand }) => byHand)).toEqual([
      false,
      false,
      false,
    ]);
    const { record, lines, talk } = recordsOf(session);
    expect(ownSheetsOfRecord(record, lines, talk ?? [])).toEqual([]);
  });

  it('says to its owner what they do the next time, and where their own time stands', () => {
    const { sheetWords } = english;
    expect(sheetWords.does('You keep time', 'held it longest ago')).toBe(
      'You keep time; held it longest ago.',
    );
    const [sheet] = ownSheets(played('L3').session, english);
    expect(sheetWords.foot(sheet!)).toBe(
      'Nothing leaves, nothing is written. Once the session is closed your own time stands here alone.',
    );
    expect(sheetWords.foot({ ...sheet!, talk: null })).toBe('Nothing leaves, nothing is written.');
  });

  it('has the last question of each slot, open and closed', () => {
    const play = new PlayedSession(sampleDraft(3, { queue: ['p1', 'p2'], minutes: 60 })).start();
    const asks = (text: string) => play.do({ type: 'ownQuestion.write', text, help: null });
    play.until('slot.1.PRESENT');
    asks('First, at first');
    play.next();
    asks('First, as it is now');
    play.until('slot.2.PRESENT');
    asks('Second');
    const { session } = play;
    const { record, lines } = recordsOf(session);
    for (const sheets of [ownSheets(session, english), ownSheetsOfRecord(record, lines, [])])
      expect(sheets.map(({ questions }) => questions)).toEqual([['First, as it is now'], ['Second'], []]);
  });

  it('has of a closed session what its records hold, and no airtime where that is destroyed', () => {
    const { session } = played('L1');
    const { record, lines, talk } = recordsOf(session);
    const before = ownSheets(session, english).map(wordsOn);
    const after = ownSheetsOfRecord(record, lines, talk ?? []);
    expect(after.map(wordsOn)).toEqual(before);
    expect(after.map((sheet) => sheet.talk)).toEqual([null, null, null]);
  });
});
