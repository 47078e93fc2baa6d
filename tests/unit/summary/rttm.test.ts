import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTranscript } from '#shared/airtime/transcripts/read.ts';
import { toRttm } from '#shared/summary/rttm.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import { HOSTILE, sampleSummary } from './sampleSummary.ts';
import * as english from '#shared/words/en/index.ts';

it('has a line for each turn, from where the session began', () => {
  const play = new PlayedSession(sampleDraft(3)).wait(5).start().speak('p1', 12.5).wait(1).speak('p2', 3);
  expect(toRttm(summarize(play.session, english), { named: true }, english)).toBe(
    'SPEAKER session 1 0.000 12.500 <NA> <NA> Ana <NA> <NA>\nSPEAKER session 1 13.500 3.000 <NA> <NA> Ben <NA> <NA>\n',
  );
});

it('parts a turn at a pause, whose time it leaves out', () => {
  const play = new PlayedSession(sampleDraft(3)).start().tap('p1').wait(10).do({ type: 'clock.pause' });
  play.wait(30).do({ type: 'clock.resume' }).wait(5).tap('p1');
  const { segments } = readTranscript(
    'rttm',
    toRttm(summarize(play.session, english), { named: true }, english),
  );
  expect(segments.map(({ from, to }) => [from / 1e6, to / 1e6])).toEqual([
    [0, 10],
    [40, 45],
  ]);
});

it('names nobody unless it is asked to', () => {
  const text = toRttm(sampleSummary(), { named: false }, english);
  expect(text).toContain('Person_1');
  expect(text).not.toMatch(/Ana|Ben|Chidi|Dora|Emre|Fay/);
});

it('can be read back, whatever people are called', () => {
  const names = fc.constantFrom(...HOSTILE, '<NA>', 'Ana Kim');
  fc.assert(
    fc.property(fc.array(names, { minLength: 3, maxLength: 3 }), (three) => {
      const draft = sampleDraft(3);
      const people = draft.people.map((person, i) => ({ ...person, name: three[i]?.trim() || 'x' }));
      const play = new PlayedSession({ ...draft, people }).start();
      for (const { id } of people) play.speak(id, 2);
      const { segments, malformedCount } = readTranscript(
        'rttm',
        toRttm(summarize(play.session, english), { named: true }, english),
      );
      expect(malformedCount).toBe(0);
      expect(segments.map(({ from, to }) => to - from)).toEqual([2e6, 2e6, 2e6]);
    }),
  );
});
