import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { seenSoFar } from '#shared/airtime/seenSoFar.ts';
import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { Level } from '#shared/care/levels.ts';
import { consultancy, council, leanCoffee, troika } from '../../../support/shipped.ts';
import { phoneView } from '#shared/phones/phoneView.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { boardView } from '#shared/session/voices/boardView.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { decide } from '#shared/session/decide.ts';
import type { Command } from '#shared/session/commands.ts';
import { mayCommand } from '#shared/session/commands.ts';
import { reportView } from '#shared/session/report/view.ts';
import { roomView } from '#shared/session/room/view.ts';
import { replay } from '#shared/session/session.ts';
import { instant, ms } from '#shared/time.ts';
import { reportWords } from '#shared/words/en/report.ts';
import { COUNCIL, newDraft } from '../../../../src/renderer/desk/draft/newDraft.ts';
import { SeenTables } from '../../../../src/renderer/ui/report/SeenTables.tsx';
import { played } from '../support/formats.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';

const KEEP = 'A long quiet before each question.';
const TRY = 'One breath before the first advice.';
const write = (what: 'keep' | 'try', text: string) => ({ type: 'report.write', what, text }) as const;
const SHOW = { type: 'report.show', on: true } as const;

/** Six in a council that p6 observes; p4 presents, then p3. */
const meets = (level: Level = 'L1'): PlayedSession =>
  new PlayedSession({
    ...sampleDraft(6),
    level,
    title: '',
    format: council,
    minutes: 45,
    queue: ['p4', 'p3'],
    roles: { ...sampleDraft(6).roles, observer: 'p6' },
  }).start();

const due = (level: Level = 'L1'): PlayedSession =>
  meets(level).wait(60).until('slot.1.PRESENT').wait(5).speak('p4', 40).until('back.OBSERVE').wait(10);
const written = (level: Level = 'L1'): PlayedSession =>
  due(level).do(write('keep', KEEP), 'board').do(write('try', TRY), 'board');

const wall = ({ session }: PlayedSession) => roomView(session).phase?.report ?? null;
const refusal = (play: PlayedSession, command: Command) => {
  const decision = decide(play.session, command, { at: instant(play.at), by: 'board', act: 'more' });
  return decision.ok ? null : decision.refusal.code;
};

describe('what was tapped in small groups side by side', () => {
  const nine = () => {
    const names = Array.from({ length: 9 }, (_, i) => `Person ${i + 1}`);
    return new PlayedSession(newDraft(names, null, { ...COUNCIL, format: troika, minutes: 30 }))
      .start()
      .until('slot.1.CONSULT')
      .wait(5);
  };

  it('is told, and that it counts towards no share', () => {
    const seen = seenSoFar(nine().speak('p4', 30).wait(5).speak('p3', 10).wait(5).session);
    const spoke = Object.fromEntries(seen.people.map((one) => [one.person, one.spoke]));
    expect([spoke['p4'], spoke['p3'], spoke['p5']]).toEqual([30_000, 10_000, 0]);
    expect(seen.people.every(({ expected }) => expected === null)).toBe(true);
    expect(seen.besides).toBe(40_000);
  });

  it('is in a sentence of its own where others are in the rows', () => {
    const { session } = due();
    const told = (besides: number) =>
      renderToStaticMarkup(
        createElement(SeenTables, {
          seen: { ...seenSoFar(session), besides: ms(besides) },
          seats: boardView(session).seats,
        }),
      );
    const sentence = 'in small groups, or where nobody in particular is expected, is not in these rows';
    expect(told(30_000)).toContain(`0:30 ${sentence}`);
    expect(told(0)).not.toContain(sentence);
  });

  it('is nothing where a phase expects somebody', () => {
    expect(seenSoFar(due().session).besides).toBe(0);
  });
});

describe('the two lines of the observer’s report', () => {
  it('stand on the wall once the observer says so, and no longer than the report', () => {
    const play = written();
    expect(wall(play)).toBeNull();
    expect(wall(play.do(SHOW, 'board'))).toEqual({ keep: KEEP, try: TRY });
    expect(wall(play.do({ type: 'report.show', on: false }, 'board'))).toBeNull();
    expect(wall(play.do(SHOW, 'board').next())).toBeNull();
    expect(wall(play.do({ type: 'phase.back' }))).toEqual({ keep: KEEP, try: TRY });
  });

  it('are not for the wall before they are due, nor while neither is written', () => {
    const early = meets().wait(60).do(write('keep', KEEP), 'board');
    expect(refusal(early, SHOW)).toBe('notReportingNow');
    expect(refusal(due(), SHOW)).toBe('nothingReported');
    expect(refusal(due().do(write('try', TRY), 'board'), SHOW)).toBeNull();
  });

  it('have no wall to go to where no phase of the format is for them', () => {
    const circle = new PlayedSession(sampleDraft(6, { format: consultancy, minutes: 60 }))
      .start()
      .do(write('keep', KEEP), 'board');
    expect(reportView(circle.session).whyNot).toEqual({ code: 'reportsNowhere' });
    expect(refusal(circle, SHOW)).toBe('reportsNowhere');
  });

  it('are named by what is so: one that is written is put there alone, and a second one comes to it', () => {
    const says = ({ session }: PlayedSession) => {
      const { ready, shown } = reportView(session);
      return shown ? reportWords.shown(ready) : reportWords.show(ready);
    };
    const play = due();
    expect(says(play)).toBe('Put both lines on the wall');
    expect(says(play.do(write('try', TRY), 'board'))).toBe('Put ‘Try’ alone on the wall');
    expect(says(play.do(SHOW, 'board'))).toBe('‘Try’ alone is on the wall');
    expect(wall(play)).toEqual({ keep: null, try: TRY });
    expect(says(play.do(write('keep', KEEP), 'board'))).toBe('Both lines are on the wall');
    expect(wall(play)).toEqual({ keep: KEEP, try: TRY });
  });

  it.each([
    ['L0', null],
    ['L1', null],
    ['L2', 'levelShowsNone'],
    ['L3', 'levelShowsNone'],
  ] as const)('go on the wall as the level lets topics: %s', (level, why) => {
    expect(refusal(written(level), SHOW)).toBe(why);
  });

  it('leave the wall where the level is raised', () => {
    const play = written().do(SHOW, 'board');
    play.do({ type: 'level.raise', level: 'L2', slot: null });
    expect(wall(play)).toBeNull();
  });

  it('are worded anew, and undone wording by wording', () => {
    const play = written().do(write('keep', 'Shorter questions.'), 'board');
    expect(reportView(play.session).lines.keep?.text).toBe('Shorter questions.');
    play.do({ type: 'act.undo' }, 'board');
    expect(reportView(play.session).lines.keep?.text).toBe(KEEP);
  });

  it('are taken back for good, every wording of them', () => {
    const play = written().do(write('keep', 'Shorter questions.'), 'board');
    play.do({ type: 'report.takeBack', what: 'keep' }, 'board');
    expect(reportView(play.session).lines).toMatchObject({ keep: null, try: { text: TRY } });
    expect(refusal(play, { type: 'report.takeBack', what: 'keep' })).toBe('nothingReported');
  });

  it('are as long as the wall takes them', () => {
    expect(refusal(due(), write('keep', 'é'.repeat(72)))).toBeNull();
    expect(refusal(due(), write('keep', 'é'.repeat(73)))).toBe('reportTooLong');
  });

  it('are written by any observer, and by the room by nobody', () => {
    for (const type of ['report.write', 'report.takeBack', 'report.show'] as const) {
      expect(mayCommand('board', type)).toBe(true);
      expect(mayCommand('observer:a1b2c3d4e5f60718', type)).toBe(true);
      expect(mayCommand('room', type)).toBe(false);
      expect(mayCommand('library', type)).toBe(false);
    }
  });

  it('are folded alike from the log', () => {
    const { session } = written().do(SHOW, 'board');
    expect(reportView(replay(session.log))).toEqual(reportView(session));
  });

  it('go from a phone to the computer only', () => {
    const { session } = written();
    const more = { timer: null, felt: null, level: 'L1', names: true } as const;
    const told = phoneView(boardView(session, 'observer:a1b2c3d4e5f60718'), more);
    expect(JSON.stringify(told)).not.toMatch(/quiet before|breath/);
    expect(told.board.report.lines.keep).toMatchObject({ text: null });
  });

  it.each([
    ['L0', 'group'],
    ['L1', 'group'],
    ['L2', 'owners'],
  ] as const)('stay as topics do once it is closed: %s', (level, shown) => {
    const { lines } = recordsOf(written(level).until('back.CLOSE').next().session);
    const reported = lines.filter(({ kind }) => kind === 'keep' || kind === 'try');
    expect(reported.map(({ kind, text, shown: to }) => [kind, text, to])).toEqual([
      ['keep', KEEP, shown],
      ['try', TRY, shown],
    ]);
    expect(reported[0]?.owners).toEqual([5]);
  });

  it('of a sealed session are in memory, and nothing of them stays', () => {
    const play = written('L3');
    const facts = play.session.log.flatMap(({ body }) => (body.type === 'report.written' ? [body] : []));
    expect(facts.map(({ inMemory }) => inMemory)).toEqual([true, true]);
    expect(recordsOf(play.until('back.CLOSE').next().session).lines).toEqual([]);
  });
});

describe('what was seen so far', () => {
  const seen = (play: Pick<PlayedSession, 'session'>) => seenSoFar(play.session);

  it('is each one’s seconds beside those that were expected, in seat order', () => {
    const play = due();
    const { people } = seen(play);
    const talk = sessionTalk(play.session);
    expect(people.map(({ person }) => person)).toEqual(play.session.state.people.map(({ id }) => id));
    const all = people.reduce((sum, { spoke }) => sum + spoke, 0);
    for (const { person, p } of talk.expected.people)
      expect(people.find((one) => one.person === person)?.spoke).toBeCloseTo((p ?? 0) * all, -1);
    expect(people.reduce((sum, { expected }) => sum + (expected ?? 0), 0)).toBeCloseTo(all, -1);
    expect(people.find(({ person }) => person === 'p4')?.spoke).toBe(40_000);
  });

  it('does not count the report itself', () => {
    const play = due();
    const before = seen(play);
    play.tap('p6').wait(30).tap('p6');
    expect(seen(play).people).toEqual(before.people);
  });

  it('counts codes of all phases together', () => {
    const play = meets().wait(60).until('slot.1.COUNSEL').wait(5);
    const mark = () => play.do({ type: 'code.mark', code: 'QO', person: null, whom: null }, 'board');
    mark();
    mark();
    play.until('slot.2.COUNSEL').wait(5);
    mark();
    expect(seen(play).codes).toEqual([{ code: 'QO', count: 3 }]);
  });

  it('tells how many were not heard in a slot', () => {
    const play = meets()
      .wait(60)
      .until('slot.1.PRESENT')
      .wait(5)
      .speak('p4', 40)
      .until('slot.1.COUNSEL')
      .wait(5);
    for (const person of ['p1', 'p2', 'p3']) play.speak(person, 5);
    expect(seen(play)).toMatchObject({ slots: 1, unheard: 1 });
    play.speak('p5', 5);
    expect(seen(play)).toMatchObject({ slots: 1, unheard: 0 });
  });

  it('misses no voice of whoever only observes, here or while the slot runs: reach is of the helpers', () => {
    const it_ = played(leanCoffee, { people: 4, minutes: 45, observers: 1, cards: 2 }).to('front.WRITE');
    it_.do({ type: 'card.write', person: 'p1', text: 'Hiring' }).to('slot.1.TOPIC');
    it_.speak('Ana', 30).do({ type: 'round.open' }).speak('Ben', 5);
    expect(it_.console.unheard).toEqual(['Chidi']);
    expect(seen(it_)).toMatchObject({ slots: 1, unheard: 1 });
    it_.speak('Chidi', 5).wait(1);
    expect([it_.console.unheard, it_.console.everyone]).toEqual([[], 'spoke']);
    expect(seen(it_)).toMatchObject({ slots: 1, unheard: 0 });
  });

  it('is on the observers’ and the facilitator’s screens, and nowhere on the wall', () => {
    const { session } = due();
    expect(boardView(session, 'secondBoard').report.seen).not.toBeNull();
    expect(consoleView(session).board.report.seen).not.toBeNull();
    expect(JSON.stringify(roomView(session))).not.toContain('spoke');
  });

  it('is beside what a further observer marked, whose board it leaves out', () => {
    const play = due();
    const mark = (by: 'board' | 'secondBoard') =>
      play.do({ type: 'code.mark', code: 'IN', person: 'p1', whom: 'p2' }, by);
    mark('board');
    mark('secondBoard');
    mark('secondBoard');
    expect(boardView(play.session, 'secondBoard').ownCodes).toEqual([{ code: 'IN', count: 2 }]);
    expect(boardView(play.session, 'secondBoard').report.seen?.codes).toEqual([{ code: 'IN', count: 1 }]);
    expect(boardView(play.session).ownCodes).toBeNull();
    play.do({ type: 'level.raise', level: 'L3', slot: null });
    expect(boardView(play.session, 'secondBoard').ownCodes).toBeNull();
  });

  it('is nobody’s to see where the level shows nobody who spoke', () => {
    expect(reportView(due('L3').session).seen).toBeNull();
    const raised = due();
    raised.do({ type: 'level.raise', level: 'L3', slot: null });
    expect(reportView(raised.session).seen).toBeNull();
  });
});
