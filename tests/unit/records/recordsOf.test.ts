import { describe, expect, it } from 'vitest';
import { careOf, DATA_KINDS, staysWhenClosed, type DataKind } from '#shared/care/care.ts';
import { LEVELS, type Level } from '#shared/care/levels.ts';
import { glanceOf } from '#shared/records/glance.ts';
import { PersonTalkSchema, RecordLineSchema, SessionRecordSchema } from '#shared/records/record.ts';
import { recordsOf, type Records } from '#shared/records/recordOf.ts';
import { commitmentsTold } from '#shared/summary/sentences.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { withoutNames } from '#shared/summary/withoutNames.ts';
import * as english from '#shared/words/en/index.ts';
import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { Instant } from '#shared/time.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';

const CELLS = DATA_KINDS.flatMap((kind) => LEVELS.map((level) => [kind, level] as const));

/** The group that meets. */
const GROUPS = {
  group: { id: 'thursday', people: {} },
  brought: {
    purpose: '',
    agreement: { version: 2, id: 'a2', lines: ['We stop on time.'], signal: '', goTo: '' },
    next: null,
    longReview: false,
  },
};

/** A session with everything in it, as a log at this level may hold it: what was written says its kind. */
function everythingAt(level: Level, raise: Level | null = null): PlayedSession {
  const play = new PlayedSession(sampleDraft(6, { title: 'SECRET title', ...GROUPS }))
    .start()
    .wait(60)
    .until('slot.1.PRESENT');
  play
    .speak('p4', 30)
    .speak('p3', 20)
    .do({ type: 'code.mark', code: 'IN', person: 'p4', whom: 'p3' }, 'board');
  play.do({ type: 'note.write', kind: 'option', text: 'SECRET option' });
  play.do({ type: 'note.write', kind: 'process', text: 'SECRET processNote' });
  play.do({ type: 'note.write', kind: 'starred', text: 'SECRET starred' });
  play.do({ type: 'parking.write', person: 'p4', text: 'SECRET topic', importance: 5, urgency: 5 });
  play.do({ type: 'insight.write', person: 'p4', text: 'SECRET insight', release: true });
  play.do({ type: 'commitment.write', person: 'p4', text: 'SECRET commitment', visible: 'group' });
  play.do({ type: 'commitment.write', person: 'p3', text: 'SECRET own commitment', visible: 'owner' });
  play.do({ type: 'room.message', text: 'SECRET message' });
  play.do({ type: 'want.write', person: 'p2', text: 'SECRET want' });
  play.do({ type: 'ownQuestion.write', text: 'SECRET topic?', help: 'ideas' });
  if (raise !== null) play.do({ type: 'level.raise', level: raise, slot: 1 });
  play.until('back.AGREECLOSE');
  play.do({ type: 'agreement.change', how: 'reword', line: 0, text: 'SECRET agreement' });
  play.until('back.CLOSE').next();
  // As a log of this level holds it: there, what the level does not let be written never was.
  Object.assign(play.session.state, { level });
  return play;
}

const textOf = (records: Records): string => JSON.stringify(records);

/** Whether records hold anything of a kind. */
const HOLDS: Readonly<Record<DataKind, (records: Records) => boolean>> = {
  day: ({ record }) => record.format.name !== '' && record.openedWall > 0,
  timings: ({ record }) => record.phases.some(({ actual }) => actual !== null),
  attendance: ({ record }) => record.people.length > 0,
  title: (records) => textOf(records).includes('SECRET title'),
  topic: (records) => textOf(records).includes('SECRET topic'),
  commitment: (records) => textOf(records).includes('SECRET commitment'),
  option: (records) => textOf(records).includes('SECRET option'),
  starred: (records) => textOf(records).includes('SECRET starred'),
  insight: (records) => textOf(records).includes('SECRET insight'),
  processNote: (records) => textOf(records).includes('SECRET processNote'),
  message: (records) => textOf(records).includes('SECRET message'),
  want: (records) => textOf(records).includes('SECRET want'),
  agreement: (records) => textOf(records).includes('SECRET agreement'),
  talk: ({ talk }) => talk !== null && talk.some(({ spoken }) => spoken > 0),
};

describe('the records of a closed session', () => {
  it.each(CELLS)('hold what the table lets stay, and nothing else: %s at %s', (kind, level) => {
    const records = recordsOf(everythingAt(level).session);
    const stays =
      staysWhenClosed(kind, level) || (kind === 'talk' && careOf(kind, level).kept === 'ninetyDays');
    expect(HOLDS[kind](records)).toBe(stays);
  });

  it.each(LEVELS)('can be read again: %s', (level) => {
    const { record, lines, talk } = recordsOf(everythingAt(level).session);
    expect(SessionRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    for (const line of lines) expect(RecordLineSchema.parse(JSON.parse(JSON.stringify(line)))).toEqual(line);
    for (const own of talk ?? []) expect(PersonTalkSchema.parse(own)).toEqual(own);
  });

  it('show an owner’s lines to their owner alone, and options to the presenter they were written for', () => {
    const shown = (level: Level) =>
      recordsOf(everythingAt(level).session).lines.map(({ kind, shown: to, owners }) => [kind, to, owners]);
    expect(shown('L1')).toEqual([
      ['option', 'owners', [2]],
      ['starred', 'group', [2]],
      ['question', 'group', [2]],
      ['parking', 'group', [3]],
      ['insight', 'group', [3]],
      ['commitment', 'group', [3]],
      ['commitment', 'owners', [2]],
    ]);
    expect(shown('L2').map(([, to]) => to)).toEqual(Array(7).fill('owners'));
    expect(
      shown('L0')
        .filter(([kind]) => kind !== 'commitment')
        .every(([, to]) => to === 'group'),
    ).toBe(true);
  });

  it('hold no line, no second and no code of a slot that was raised to the highest level', () => {
    for (const level of ['L0', 'L1', 'L2'] as const) {
      const records = recordsOf(everythingAt(level, 'L3').session);
      expect(textOf(records)).not.toMatch(/SECRET (?!title|agreement)/u);
      expect([records.record.totals, records.talk ?? [], records.keepsLog]).toEqual([null, [], false]);
      expect(records.record.people[2]?.presented).toEqual([1]);
    }
  });

  it('keep the log for a while at the open level alone', () => {
    expect(LEVELS.map((level) => recordsOf(everythingAt(level).session).keepsLog)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('count totals of which nobody is told apart, but at the highest level', () => {
    const totals = LEVELS.map((level) => recordsOf(everythingAt(level).session).record.totals);
    // The middle one of six listened, and the rounds before expected a little of everybody.
    const counted = { turns: 2, spoken: 50_000, codes: { IN: 1 }, gap: 0.027 };
    expect(totals).toEqual([counted, counted, counted, null]);
  });

  it('say the middle distance from the expected share, but not where one could be told by it', () => {
    const talked = (people: number, raise: Level | null = null) => {
      const play = new PlayedSession(sampleDraft(people)).start().until('front.CHECKIN').next();
      for (const [i, { id }] of play.session.state.people.entries()) play.speak(id, 10 + 10 * i);
      if (raise !== null) play.do({ type: 'level.raise', level: raise, slot: 1 });
      return recordsOf(play.until('back.CLOSE').next().session).record.totals?.gap;
    };
    expect(talked(6)).toBeCloseTo(0.071, 3);
    expect(talked(6, 'L2')).toBeCloseTo(0.071, 3);
    expect(talked(6, 'L3')).toBeNull();
  });

  it('keep when each phase ran, and whether one that did not was skipped, left out or not reached', () => {
    const play = new PlayedSession(sampleDraft(6)).start().wait(60).until('slot.1.PRESENT').wait(30);
    play.wait(45).do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
    const told = (one: Summary) =>
      one.phases.map(({ step, state, from, to, actual }) => {
        const at = (when: Instant | null) =>
          when === null ? null : wallOf(one.openedWall, one.gapsLeftOut, when);
        return { step, state, from: at(from), to: at(to), actual };
      });
    const before = told(summarize(play.session, english));
    const { record, lines } = recordsOf(play.session);
    expect(new Set(before.map(({ state }) => state))).toContain('skipped');
    expect(told(summarizeRecord(record, lines, english))).toEqual(before);
  });

  it('keep who held which role in the record of a council', () => {
    const { record } = recordsOf(everythingAt('L1').session);
    expect(record.people[0]).toMatchObject({ name: 'Ana', roles: ['facilitator'], person: null });
  });
});

describe('the glance before closing', () => {
  it('says who may see a commitment beside its owner, because they will ask about it', () => {
    const play = new PlayedSession(sampleDraft(6, GROUPS)).start().wait(60).until('slot.1.PRESENT');
    const writes = { type: 'commitment.write', text: 'SECRET own commitment' } as const;
    play.do({ ...writes, person: 'p1', visible: 'owner', asks: 'p2' });
    play.do({ ...writes, person: 'p3', visible: 'pair', asks: 'p4' });
    const row = glanceOf(play.session).kept.find(({ code }) => code === 'commitment');
    expect(row).toMatchObject({ count: 2, owners: ['Ana', 'Chidi'], askers: ['Dora'] });
    const paper = summarize(play.session, english);
    const closed = summarizeRecord(recordsOf(play.session).record, recordsOf(play.session).lines, english);
    for (const one of [paper, closed]) {
      expect(commitmentsTold(one, english).kept).toBe(
        'Ana and Chidi keep it private, and hear of it first; whoever asks may see that of Chidi, too.',
      );
      expect(commitmentsTold(withoutNames(one, english), english).kept).toBe(
        'Two are kept private: their owners hear of them first; whoever asks may see one of them, too.',
      );
    }
    expect(english.closingWords.keptFor(row!, { months: 12, ofGroup: true })).toBe(
      'only Ana and Chidi, and Dora who asks',
    );
  });

  it('counts what stays and what goes, and tells not a word', () => {
    const glance = glanceOf(everythingAt('L1').session);
    expect(glance.kept).toEqual([
      { code: 'timings' },
      { code: 'attendance' },
      { code: 'agreement', bent: 0, answered: false, changed: true },
      { code: 'question', count: 1, shown: 'group', owners: [] },
      { code: 'starred', count: 1, shown: 'group', owners: [] },
      { code: 'parking', count: 1, shown: 'group', owners: [] },
      { code: 'option', count: 1, shown: 'owners', owners: ['Chidi'] },
      { code: 'insight', count: 1, shown: 'group', owners: [] },
      { code: 'commitment', count: 1, shown: 'group', owners: [] },
      { code: 'commitment', count: 1, shown: 'owners', owners: ['Chidi'] },
      { code: 'totals' },
    ]);
    const goes = Object.fromEntries(glance.destroyed.map(({ code, count }) => [code, count]));
    expect(goes).toMatchObject({ turns: 2, codes: 1, processNote: 1, want: 1, message: 1 });
    expect(JSON.stringify(glance).replace('SECRET title', '')).not.toContain('SECRET');
  });

  it.each(LEVELS)('names what became of the working agreement, which stays: %s', (level) => {
    const play = new PlayedSession(sampleDraft(6, GROUPS)).start().wait(60).until('back.AGREECLOSE');
    play.do({ type: 'agreement.bend', line: 0, bent: true }).do({ type: 'agreement.answer', answer: 'yes' });
    play.until('back.CLOSE').next();
    Object.assign(play.session.state, { level });
    const { kept } = glanceOf(play.session);
    const row = kept.find(({ code }) => code === 'agreement');
    expect(row).toEqual({ code: 'agreement', bent: 1, answered: true, changed: false });
    expect(english.closingWords.keptSays(row!)).toBe(
      'Working agreement: 1 line that was bent and whether you got what you wanted',
    );
    expect(recordsOf(play.session).record.agreement?.bent).toEqual(['We stop on time.']);
  });

  it('speaks of a group where one held the session, and of those who were there where none did', () => {
    const says = (draft: Partial<Draft>): readonly string[] => {
      const play = new PlayedSession(sampleDraft(6, draft)).start().until('back.CLOSE').next();
      const glance = glanceOf(play.session);
      return glance.kept.map((row) => english.closingWords.keptFor(row, glance));
    };
    expect(says(GROUPS)).toContain('the group, 12 months');
    expect(says({})).toContain('all who were there, 12 months');
    expect(says({}).join()).not.toContain('group');
  });

  it.each(LEVELS)('says of every line that it stays or goes: %s', (level) => {
    const { kept, destroyed } = glanceOf(everythingAt(level).session);
    const lines = ['topic', 'question', 'starred', 'parking', 'option', 'insight', 'commitment'];
    const count = (rows: readonly object[]) =>
      rows.reduce<number>((sum, row) => {
        const { code, count: n } = row as { code: string; count?: number };
        return lines.includes(code) ? sum + (n ?? 0) : sum;
      }, 0);
    expect(count(kept) + count(destroyed)).toBe(7);
  });
});
