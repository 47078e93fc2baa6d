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
  ...commitments,
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

  it('has of a closed session what its records hold, and no airtime where that is destroyed', () => {
    const { session } = played('L1');
    const { record, lines, talk } = recordsOf(session);
    const before = ownSheets(session, english).map(wordsOn);
    const after = ownSheetsOfRecord(record, lines, talk ?? []);
    expect(after.map(wordsOn)).toEqual(before);
    expect(after.map((sheet) => sheet.talk)).toEqual([null, null, null]);
  });
});
