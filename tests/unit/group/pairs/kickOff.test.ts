import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementToBring, withBrought } from '#shared/group/register/brings.ts';
import { registerOf } from '#shared/group/register/register.ts';
import { kickOffDraft, variantsIn } from '#shared/group/pairs/kickOff.ts';
import { MOST_PAIRS } from '#shared/limits.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import { DraftSchema } from '#shared/session/draft.ts';
import { PAIRS_WITH_CARDS, roomView } from '#shared/session/room/view.ts';
import { SessionRecordSchema } from '#shared/records/record.ts';
import { glanceOf } from '#shared/records/glance.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { ownSheets, ownSheetsOfRecord } from '#shared/summary/ownSheet.ts';
import { headLine } from '#shared/summary/sentences.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { summarize } from '#shared/summary/summarize.ts';
import * as language from '#shared/words/en/index.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import { formatById } from '../../../support/shipped.ts';

const pairsOf = (twos: number, trio: boolean): string[][] => [
  ...Array.from({ length: twos }, (_, i) => [`A${i}`, `B${i}`]),
  ...(trio ? [['Coachee', 'Coach', 'Observer']] : []),
];
const draftOf = (pairs: readonly (readonly string[])[], week = 2, minutes = 50, first = false) =>
  kickOffDraft({
    ...{ title: 'Summer pairs', format: formatById('pair')!, pairs, sides: ['First named', 'Second named'] },
    ...{ minutes, week, weeks: 6, first, level: 'L1', agreement: null },
  });
const opened = (pairs: readonly (readonly string[])[], week = 2, minutes = 50) =>
  new PlayedSession(draftOf(pairs, week, minutes));

/** Plays a kick-off to its end; each step with what the room was shown while it was armed and while it ran. */
function played(pairs: readonly (readonly string[])[], minutes = 50) {
  const session = opened(pairs, 2, minutes);
  const steps: {
    step: string;
    planned: number;
    armed: ReturnType<typeof roomView>;
    on: ReturnType<typeof roomView>;
  }[] = [];
  for (let left = 40; left > 0; left--) {
    const armed = roomView(session.session);
    const { now } = consoleView(session.session);
    if (!now) break;
    session.start().wait(1);
    const on = roomView(session.session);
    steps.push({ step: now.step, planned: now.phase.planned, armed, on });
    session.do({ type: 'phase.end' });
  }
  return steps;
}

describe('a kick-off of pairs', () => {
  it('gives both halves the same time, and every number of pairs the same clock', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_PAIRS - 1 }),
        fc.boolean(),
        fc.integer({ min: 30, max: 90 }),
        (twos, trio, minutes) => {
          const steps = (pairs: readonly (readonly string[])[]) =>
            opened(pairs, 2, minutes).session.state.steps.map(({ id, planned }) => [id, planned]);
          expect(steps(pairsOf(twos, trio))).toEqual(steps(pairsOf(1, false)));
          const legs = opened(pairsOf(twos, trio), 2, minutes).session.state.steps;
          const leg = (slot: number) =>
            legs.filter((step) => step.slot === slot && step.zone === 'slot').map(({ planned }) => planned);
          expect(leg(1)).toEqual(leg(2));
          expect(leg(1).length).toBeGreaterThan(2);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names up to eight pairs all the time, and more of them only until they found each other', () => {
    for (const count of [PAIRS_WITH_CARDS, PAIRS_WITH_CARDS + 1, MOST_PAIRS]) {
      const steps = played(pairsOf(count, false));
      expect(steps.length).toBeGreaterThan(6);
      for (const { armed, on } of steps) {
        expect(armed.pairs?.pairs).toHaveLength(count);
        expect(on.pairs?.pairs).toHaveLength(count > PAIRS_WITH_CARDS ? 0 : count);
        if (count > PAIRS_WITH_CARDS) expect(JSON.stringify(on)).not.toMatch(/"[AB]\d/);
        expect([on.pairs?.twos, on.pairs?.threes]).toEqual([count, 0]);
        expect(on.seats).toEqual([]);
        expect(on.who).toBeNull();
      }
    }
  });

  it('marks in a round of turns the side whose turn it is', () => {
    const session = opened(pairsOf(3, false));
    const marked: unknown[] = [];
    for (let left = 60; left > 0; left--) {
      const { current, rounds } = session.session.state;
      const round = rounds[current ?? ''];
      if (round?.current != null && !round.openFloor && current?.includes('CHECKIN'))
        marked.push([round.current, roomView(session.session).pairs?.has]);
      const next = consoleView(session.session).next;
      if (next === null) break;
      session.wait(1).do(next.command);
    }
    expect(new Set(marked.map((one) => JSON.stringify(one)))).toEqual(new Set(['["p1",0]', '["p2",1]']));
  });

  it('says whose half it is: the first of each pair is coached first, then the second', () => {
    const halves = played(pairsOf(3, true)).flatMap(({ step, on }) =>
      step.includes('EXPLORE') ? [[on.phase?.sub, on.pairs?.has]] : [],
    );
    expect(halves).toEqual([
      [{ code: 'half', half: 1, trios: true }, 0],
      [{ code: 'half', half: 2, trios: true }, 1],
    ]);
  });

  it('says whose turn a round is, as no name could', () => {
    const turns: unknown[] = [];
    const session = opened(pairsOf(3, false));
    const look = () => {
      const { phase } = roomView(session.session);
      if (phase?.title.phase === 'CHECKIN') turns.push(phase.sub);
    };
    for (let left = 40; left > 0 && consoleView(session.session).now !== null; left--) {
      session.start().wait(1);
      look();
      const { next } = consoleView(session.session);
      if (next?.command.type === 'turn.next') {
        session.do(next.command).wait(1);
        look();
      }
      session.do({ type: 'phase.end' });
    }
    expect(turns).toEqual([
      { code: 'sideSpeaks', first: true },
      { code: 'sideSpeaks', first: false },
    ]);
  });

  it('counts down the same time on the console and in the room, before a phase begins too', () => {
    const session = opened(pairsOf(6, false));
    for (let left = 40; left > 0; left--) {
      const { now } = consoleView(session.session);
      if (!now) break;
      expect(roomView(session.session).timer).toEqual(now.turn ?? now.phase);
      session.start().wait(1);
      const on = consoleView(session.session).now;
      expect(roomView(session.session).timer).toEqual(on?.turn ?? on?.phase);
      session.do({ type: 'phase.end' });
    }
    expect(consoleView(opened(pairsOf(6, false)).session).now?.turn).not.toBeNull();
  });

  it('tells namesakes of all pairs apart', () => {
    const { pairs } = roomView(
      opened([
        ['Ana', 'Ben'],
        ['Ana', 'Zoe'],
      ]).session,
    );
    expect(pairs?.pairs.flat()).toEqual(['Ana 1', 'Ben', 'Ana 2', 'Zoe']);
  });

  it('counts nobody’s voice', () => {
    const session = opened(pairsOf(4, false)).start();
    expect(() => session.tap('p1')).toThrow('pairsAlone');
    expect(session.session.state.tracks.size).toBe(0);
  });

  it('asks in week 1 how they want to work, in the last what they learned, by itself', () => {
    expect([1, 2, 3, 4, 5, 6].map((week) => variantsIn(week, 6))).toEqual([
      ['weekOne'],
      [],
      [],
      [],
      [],
      ['weekSix'],
    ]);
    const phases = (week: number) =>
      opened(pairsOf(2, false), week, 70).session.state.steps.map(({ phase }) => phase);
    expect(phases(1)).toContain('AGREE');
    expect(phases(6)).toContain('LEARNED');
    expect(phases(3)).not.toContain('AGREE');
    expect(phases(3)).not.toContain('LEARNED');
  });

  it('asks nobody afterwards whether its two sides will meet again', () => {
    expect(summarize(opened(pairsOf(2, false)).session, language).ofPairs).toEqual({ pairs: 2, people: 4 });
    expect(summarize(new PlayedSession(sampleDraft(6)).session, language).ofPairs).toBeUndefined();
  });

  it('says afterwards how many pairs and people held it, once it is closed too', () => {
    const session = opened([...pairsOf(5, true)])
      .start()
      .wait(60)
      .do({ type: 'session.endNow' });
    const said = (summary: ReturnType<typeof summarize>) => headLine(summary, language);
    expect(said(summarize(session.session, language))).toMatch(/ · five pairs and a trio, 13 people$/);
    const { record, lines } = recordsOf(session.session);
    expect(SessionRecordSchema.safeParse(record).success).toBe(true);
    expect(said(summarizeRecord(record, lines, language))).toMatch(/ · five pairs and a trio, 13 people$/);
    // Its two sides are nobody who could take a sheet home.
    expect(ownSheets(session.session, language)).toEqual([]);
    expect(ownSheetsOfRecord(record, lines, [])).toEqual([]);
    expect(glanceOf(session.session).hasSheets).toBe(false);
    const plain = new PlayedSession(sampleDraft(6)).start().wait(60).session;
    expect([ownSheets(plain, language).length, glanceOf(plain).hasSheets]).toEqual([6, true]);
    expect(said(summarize(plain, language))).toMatch(/ · six people$/);
  });

  it('asks nobody for commitments of a last time that there was not: at the first meeting of all', () => {
    const reviews = (week: number, first: boolean): boolean =>
      planAgenda(draftOf(pairsOf(3, false), week, 60, first))!.steps.some(({ phase }) => phase === 'REVIEW');
    expect([reviews(1, true), reviews(1, false), reviews(2, false), reviews(6, false)]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('brings the agreement of its group to be read, and changes none', () => {
    const lines = ['We begin when all are here.', 'Whoever is late says so.'];
    const draft = kickOffDraft({
      ...{ title: 'Summer pairs', format: formatById('pair')!, pairs: pairsOf(2, false) },
      ...{ sides: ['First named', 'Second named'], minutes: 70, week: 1, weeks: 6, first: true, level: 'L1' },
      agreement: agreementToBring({ id: 'a2', lines, signal: 'A hand', goTo: 'Ana' }, 2),
    });
    const brought = withBrought(draft, registerOf([]), '2026-03-28', ['A line of the template.'], []);
    const session = new PlayedSession(brought);
    for (let left = 9; left > 0 && consoleView(session.session).agreement === null; left--)
      session.start().do({ type: 'phase.end' });
    expect(consoleView(session.session).agreement).toMatchObject({ version: 2 });
    expect(roomView(session.session).phase?.agreement?.text).toBe(lines[0]);
    expect(() => session.do({ type: 'agreement.change', how: 'reword', line: 0, text: 'Other' })).toThrow(
      'agreementOfNobody',
    );
    const without = withBrought(draftOf(pairsOf(2, false), 1, 70), registerOf([]), '2026-03-28', ['T.'], []);
    expect(without.brought?.agreement).toMatchObject({ version: 0, lines: ['T.'] });
  });

  it('is a draft as any other, belongs to no group, and keeps no log for a while', () => {
    const draft = kickOffDraft({
      ...{ title: 'Summer pairs', format: formatById('pair')!, pairs: pairsOf(30, false) },
      ...{ sides: ['First named', 'Second named'], minutes: 50, week: 1, weeks: 6, first: true, level: 'L0' },
      agreement: null,
    });
    expect(DraftSchema.safeParse(draft).success).toBe(true);
    expect(draft.group).toBeUndefined();
    expect(draft.level).toBe('L1');
    expect(DraftSchema.safeParse({ ...draft, pairs: pairsOf(31, false) }).success).toBe(false);
  });
});
