import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryData } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { endSentences, footLine, headLine } from '#shared/summary/sentences.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { SessionRecordSchema } from '#shared/records/record.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import * as english from '#shared/words/en/index.ts';

const ZONE = { timeZone: 'UTC' };

describe('what the summary says of the time', () => {
  it('names a pause, when it began and how long it was, in every file', () => {
    const play = new PlayedSession(sampleDraft(6)).start().wait(120);
    play.do({ type: 'clock.pause' }).wait(600).do({ type: 'clock.resume' }).wait(30);
    const summary = () => {
      play.do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
      return summarize(play.session, english);
    };
    const ended = summary();
    expect(endSentences(ended, english, ZONE)).toContain('The clock stood for 10:00, from 18:02.');
    expect(endSentences(ended, english, ZONE, english.aloud)).toContain(
      'The clock stood for 10 minutes, from 18:02.',
    );
    expect(toMarkdown(ended, { named: true, ...ZONE }, english)).toContain(
      'The clock stood for 10:00, from 18:02.',
    );
    expect(summaryData(ended, { named: false }, english).stood).toEqual([{ start_s: 120, end_s: 720 }]);
  });

  it('says when it was by the clock on the wall, also after a gap that was left out', () => {
    const play = new PlayedSession(sampleDraft(6)).start().wait(120).foundGap();
    play.leaveOut(1_200).wait(30);
    play.do({ type: 'clock.pause' }).wait(600).do({ type: 'clock.resume' }).wait(30);
    play.do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
    const ended = summarize(play.session, english);
    expect(endSentences(ended, english, ZONE)).toContain('The clock stood for 10:00, from 18:22.');
    const withoutGap = { ...ended, gapsLeftOut: [] };
    const endOf = (summary: typeof ended) =>
      Number(/to \d\d:(\d\d)/.exec(headLine(summary, english, ZONE))?.[1]);
    expect(endOf(ended) - endOf(withoutGap)).toBe(20);
  });

  it('counts a gap that was left out as the group’s time: what was agreed on was a time of day', () => {
    const ended = (gap: number) => {
      const play = new PlayedSession(sampleDraft(6)).start().wait(120).foundGap();
      play.leaveOut(gap).wait(30).do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
      return summarize(play.session, english);
    };
    const [short, long] = [endSentences(ended(1), english, ZONE), endSentences(ended(7_200), english, ZONE)];
    expect([short[0], long[0]]).toEqual([
      expect.stringContaining('inside'),
      expect.not.stringContaining('inside'),
    ]);
  });

  it('says so of a closed session too, whose room stood open for a while before it began', () => {
    const play = new PlayedSession(sampleDraft(6)).wait(300).start().wait(120).foundGap();
    play.leaveOut(1_200).wait(30);
    play.do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
    const { record, lines } = recordsOf(play.session);
    const closed = summarizeRecord(SessionRecordSchema.parse(record), lines, english);
    expect(headLine(closed, english, ZONE)).toBe(headLine(summarize(play.session, english), english, ZONE));
    expect(headLine(closed, english, ZONE)).toContain('18:05 to 18:');
    // A record of an earlier build knows its length alone.
    const { lasted: _, ...earlier } = record;
    const of = (one: typeof record) => summarizeRecord(one, lines, english);
    expect(of(earlier)).toEqual({ ...of(record), openedWall: record.openedWall, gapsLeftOut: [] });
  });

  it('says the same of the clock, of gaps and of overruns once the session is closed', () => {
    const act = fc.record({
      do: fc.constantFrom('pause', 'break', 'gap', 'longer', 'next'),
      wait: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const play = new PlayedSession(sampleDraft(4)).wait(30).start();
        for (const { do: what, wait } of acts) {
          play.wait(wait);
          if (what === 'pause') play.do({ type: 'clock.pause' }).wait(wait).do({ type: 'clock.resume' });
          else if (what === 'break')
            play
              .do({ type: 'break.begin', length: 300_000 })
              .wait(wait)
              .do({ type: 'break.end' })
              .do({ type: 'clock.resume' });
          else if (what === 'gap') play.foundGap().leaveOut(wait);
          else if (what === 'longer')
            play.do({ type: 'clock.extend', target: 'phase', by: wait * 1000, agreed: true });
          else if (play.session.state.current !== 'back.CLOSE') play.next();
        }
        play.do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
        const { record, lines } = recordsOf(play.session);
        const closed = summarizeRecord(SessionRecordSchema.parse(record), lines, english);
        const open = summarize(play.session, english);
        const told = (one: typeof open) => endSentences(one, english, ZONE);
        expect(told(closed)).toEqual(told(open));
        expect(closed.phases.map(({ planned }) => planned)).toEqual(
          open.phases.map(({ planned }) => planned),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('names the slots that were sealed, in every file, of an open session and of a closed one', () => {
    const play = new PlayedSession(sampleDraft(6)).start();
    play.do({ type: 'level.raise', level: 'L2', slot: 1 }).do({ type: 'level.raise', level: 'L3', slot: 2 });
    // A slot that was never held has nothing to be sealed.
    const before = summarize(play.session, english);
    expect(before.raised).toEqual([]);
    play.until('slot.2.PRESENT').wait(60).do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
    const open = summarize(play.session, english);
    const { record, lines } = recordsOf(play.session);
    const closed = summarizeRecord(SessionRecordSchema.parse(record), lines, english);
    for (const one of [open, closed]) {
      expect(one.raised).toEqual([
        { slot: 1, level: 'L2' },
        { slot: 2, level: 'L3' },
      ]);
      const says = [
        'In slot 1 ‘Own story only’ held: You may retell only your own part.',
        'Slot 2 was sealed: nothing that was said or written in it is told here.',
      ].join(' ');
      expect(footLine(one, english)).toContain(says);
      expect(toMarkdown(one, { named: false, ...ZONE }, english)).toContain(says);
      expect(summaryData(one, { named: false }, english).raised).toEqual(one.raised);
    }
    expect(footLine(before, english)).not.toMatch(/slot/iu);
  });

  it('says nothing of a pause of no second: `P` pressed twice', () => {
    const play = new PlayedSession(sampleDraft(6)).start().wait(60);
    for (const seconds of [0.2, 300, 0.4, 0.9])
      play.do({ type: 'clock.pause' }).wait(seconds).do({ type: 'clock.resume' }).wait(10);
    play.do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
    const said = endSentences(summarize(play.session, english), english, ZONE);
    expect(said.filter((one) => one.includes('stood'))).toEqual(['The clock stood for 5:00, from 18:01.']);
  });

  it('adds several pauses up, and is silent where there was none', () => {
    const play = new PlayedSession(sampleDraft(6)).start().wait(60);
    for (const seconds of [300, 45])
      play.do({ type: 'clock.pause' }).wait(seconds).do({ type: 'clock.resume' }).wait(60);
    play.do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
    expect(endSentences(summarize(play.session, english), english, ZONE)).toContain(
      'The clock stood two times, for 5:45 in all: 5:00 from 18:01 and 0:45 from 18:07.',
    );
    const plain = new PlayedSession(sampleDraft(6)).start().wait(60);
    plain.do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
    expect(endSentences(summarize(plain.session, english), english, ZONE).join(' ')).not.toContain('stood');
  });

  it('calls nothing early that ended after its time, whatever was left out', () => {
    const endedAfter = (seconds: number) => {
      const play = new PlayedSession(sampleDraft(6)).start().wait(seconds);
      play.do({ type: 'session.endNow' }).start().until('back.CLOSE').next();
      return endSentences(summarize(play.session, english), english, ZONE)[0];
    };
    expect(endedAfter(60)).toMatch(/^Ended early, at 18:0\d:\d\d, inside the 45 minutes\.$/);
    expect(endedAfter(3600)).toMatch(/^Ended 19:0\d:\d\d, \d+:\d\d after the 45 minutes\.$/);
  });

  it('never says more of speech, silence and standing clock than the session lasted', () => {
    const act = fc.record({
      do: fc.constantFrom('tap', 'pause', 'resume', 'next'),
      person: fc.integer({ min: 1, max: 4 }),
      wait: fc.integer({ min: 0, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const play = new PlayedSession(sampleDraft(4)).start().until('slot.1.COUNSEL');
        let paused = false;
        for (const { do: what, person, wait } of acts) {
          if (what === 'tap') play.tap(`p${person}`);
          else if (what === 'pause' && !paused) play.do({ type: 'clock.pause' });
          else if (what === 'resume' && paused) play.do({ type: 'clock.resume' });
          else if (what === 'next' && !paused && play.session.state.current !== 'back.CLOSE') play.next();
          if (what === 'pause' || what === 'resume') paused = what === 'pause';
          play.wait(wait);
        }
        const { airtime, stood, talk } = summarize(play.session, english);
        if (talk === null) return;
        const length = talk.span.to - talk.span.from;
        const still = stood.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(airtime.speech + airtime.silence + still).toBeLessThanOrEqual(length);
        expect(airtime.overlap).toBeLessThanOrEqual(airtime.speech);
        expect(airtime.total).toBeGreaterThanOrEqual(airtime.speech);
      }),
      { numRuns: 150 },
    );
  });
});

it('promises of a sample that nothing stays, and of any other session never that', () => {
  const foot = (trial: boolean) =>
    footLine(summarize(new PlayedSession(sampleDraft(5, { trial })).session, english), english);
  expect(foot(true)).toMatch(/nothing of it stays on this computer\.$/u);
  expect(foot(true)).not.toContain('until it is deleted');
  expect(foot(false)).not.toContain('nothing of it stays');
});
