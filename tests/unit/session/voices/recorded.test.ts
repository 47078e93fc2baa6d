import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '#shared/airtime/measures.ts';
import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import { readTranscript } from '#shared/airtime/transcripts/read.ts';
import { decide } from '#shared/session/decide.ts';
import { LoggedEventSchema, type LoggedEvent } from '#shared/session/events.ts';
import { filmOf } from '#shared/session/replay/filming.ts';
import { recordSession } from '#shared/session/voices/recorded.ts';
import { tapsOf, type RecordedTurn } from '#shared/session/voices/recordedTurns.ts';
import { append, replay, type Session } from '#shared/session/session.ts';
import { stamped } from '#shared/session/stamped.ts';
import { instant, ms, wallTime } from '#shared/time.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { headLine } from '#shared/summary/sentences.ts';
import { summaryData } from '#shared/summary/json.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { momentLabel } from '#shared/summary/moment.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import * as english from '#shared/words/en/index.ts';
import { recordedMeeting } from '#shared/words/en/turns.ts';
import { comparedTrack, countedTrack } from '#shared/session/voices/track.ts';

const PEOPLE = [
  { id: 'p1', name: 'Ana' },
  { id: 'p2', name: 'Ben' },
  { id: 'p3', name: 'Chidi' },
];
const recorded = (turns: readonly RecordedTurn[], length = 60_000) =>
  recordSession({
    words: recordedMeeting,
    title: 'Recorded',
    people: PEOPLE,
    turns,
    length: ms(length),
    began: wallTime(1_000_000),
  });
const turn = (person: string, from: number, to: number): RecordedTurn => ({ person, from, to });

describe('a recorded meeting', () => {
  it('tells the day and how long after its beginning, and no time of day: of those nobody told any', () => {
    const session = replay(recorded([turn('p1', 0, 20_000)]));
    const { record, lines } = recordsOf(session);
    const closed = summarizeRecord(record, lines, english);
    for (const summary of [summarize(session, english), closed]) {
      expect(headLine(summary, english, { timeZone: 'UTC' })).toBe('1 January 1970 · three people');
      expect(momentLabel(summary, 20_000, () => 'the time of day', inDigits)).toBe('0:20');
      const written = toMarkdown(summary, { named: true, timeZone: 'UTC' }, english);
      expect(written).not.toMatch(/\b00:1[67]\b/);
      const data = summaryData(summary, { named: true }, english);
      expect(data).toMatchObject({ day: '1970-01-01' });
      expect(data).not.toHaveProperty('opened');
    }
  });

  it('is summed up without a plan and without commitments', () => {
    const summary = summarize(replay(recorded([turn('p1', 0, 20_000)])), english);
    expect(summary.hadPlan).toBe(false);
    expect(summarize(new PlayedSession(sampleDraft(6)).start().session, english).hadPlan).toBe(true);
    const written = toMarkdown(summary, { named: true }, english);
    expect(written).not.toMatch(/What each takes along|Plan and actual/);
    expect(written).toContain('Ana');
  });

  it('becomes a session that is over, with the turns of the recording', () => {
    const log = recorded([turn('p1', 0, 20_000), turn('p2', 15_000, 30_000), turn('p1', 40_000, 60_000)]);
    const { state } = replay(log);
    expect([state.ended, state.endedAt, state.startedAt]).toEqual(['complete', 60_000, 0]);
    expect(state.openedWall).toBe(1_000_000);
    const summary = summarize(replay(log), english);
    expect(summary.airtime.turns.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Ana', 0, 20_000],
      ['Ben', 15_000, 30_000],
      ['Ana', 40_000, 60_000],
    ]);
    expect(summary.people.map(({ did, expected }) => [did, expected])).toEqual(PEOPLE.map(() => [[], 1 / 3]));
    expect(summary.phases.map(({ title, state: stood }) => [title, stood])).toEqual([
      ['The meeting', 'done'],
    ]);
    expect(summary.airtime.silence).toBe(10_000);
  });

  it('is played again without a number for its one slot, which is nobody’s', () => {
    const film = filmOf(replay(recorded([turn('p1', 0, 20_000)])));
    expect(film?.scenes.map(({ title, sub }) => [title.own, sub])).toEqual([['The meeting', null]]);
    const circle = new PlayedSession(sampleDraft(6)).start().until('slot.1.PRESENT').speak('p4', 5).next();
    expect(filmOf(circle.session)?.scenes.some(({ sub }) => sub?.code === 'slot' && sub.slot === 1)).toBe(
      true,
    );
  });

  it('can be read back event by event, as everything that is kept', () => {
    for (const event of recorded([turn('p1', 0, 20_000)]))
      expect(LoggedEventSchema.parse(event)).toEqual(event);
  });

  it('measures as the file does', () => {
    const text = readFileSync(
      join(import.meta.dirname, '..', '..', '..', 'data', 'ami', 'ES2005a.rttm'),
      'utf8',
    );
    const { segments } = readTranscript('rttm', text);
    const speakers = [...new Set(segments.map(({ speaker }) => speaker))].sort();
    const first = segments[0]?.from ?? 0;
    const own = segments.map(({ speaker, from, to }) => ({
      speaker: `p${speakers.indexOf(speaker) + 1}`,
      from: Math.round((from - first) / 1_000),
      to: Math.round((to - first) / 1_000),
    }));
    const log = recordSession({
      words: recordedMeeting,
      title: 'ES2005a',
      people: speakers.map((name, i) => ({ id: `p${i + 1}`, name })),
      turns: own.map(({ speaker, from, to }) => ({ person: speaker, from, to })),
      length: ms(306_320),
      began: wallTime(0),
    });
    const { segments: joined, ...wanted } = measure(own);
    expect(joined).toBe(76);
    expect(sessionTalk(replay(log)).measures).toMatchObject(wanted);
  });

  it('takes any turns, and gives each back by person', () => {
    const anyTurn = fc
      .record({
        person: fc.constantFrom('p1', 'p2', 'p3'),
        from: fc.nat(50_000),
        length: fc.integer({ min: 1, max: 9_000 }),
      })
      .map(({ person, from, length }) => turn(person, from, from + length));
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 30 }), (turns) => {
        const measured = sessionTalk(replay(recorded(turns))).measures;
        const wanted = measure(
          turns.map(({ person, from, to }) => ({ speaker: person, from, to })),
          { roster: ['p1', 'p2', 'p3'] },
        );
        expect(measured.speakers).toEqual(wanted.speakers);
        expect(measured.transitions).toEqual(wanted.transitions);
      }),
    );
  });

  it('stops a voice before it starts the next at one instant', () => {
    expect(
      tapsOf([turn('p2', 1_000, 2_000), turn('p1', 0, 1_000)]).map(({ at, person, starts }) => [
        at,
        person,
        starts,
      ]),
    ).toEqual([
      [0, 'p1', true],
      [1_000, 'p1', false],
      [1_000, 'p2', true],
      [2_000, 'p2', false],
    ]);
  });
});

/** A session that was ended, after Ana and Ben were tapped or nobody was. */
function ended(tapped: boolean): PlayedSession {
  const play = new PlayedSession(sampleDraft(3)).wait(5).start();
  if (tapped) play.speak('p1', 60).wait(7).speak('p2', 31).wait(13).speak('p1', 45);
  while (play.session.state.endedAt === null) play.wait(10).next();
  return play;
}

function read(session: Session, turns: readonly RecordedTurn[]): Session {
  const decision = decide(
    session,
    { type: 'voices.read', turns: [...turns] },
    { at: session.state.latest, by: 'library', act: 'reading' },
  );
  if (!decision.ok) throw new Error(decision.refusal.code);
  const stamp = { act: 'reading', by: 'library', wall: wallTime(0) } as const;
  return append(session, stamped(decision.events, stamp, session.log.length));
}

describe('a file of turns for a session', () => {
  it('becomes the session’s own turns where nobody was tapped', () => {
    const { session } = ended(false);
    const talk = sessionTalk(read(session, [turn('p1', 0, 4_000), turn('p2', 4_000, 9_000)]));
    expect(talk.turns.map(({ person, from, to }) => [person, from, to])).toEqual([
      ['p1', 5_000, 9_000],
      ['p2', 9_000, 14_000],
    ]);
    expect(new Set(talk.lanes.flatMap(({ turns }) => turns.map(({ seq }) => seq))).size).toBe(2);
    expect([talk.second, talk.agreement]).toEqual([null, null]);
  });

  it('is a second observer’s view where somebody was', () => {
    const { session } = ended(true);
    const before = sessionTalk(session).measures;
    const talk = sessionTalk(
      read(session, [turn('p1', 0, 60_000), turn('p2', 67_000, 98_000), turn('p1', 111_000, 150_000)]),
    );
    expect(talk.measures).toEqual(before);
    expect(talk.second?.lanes.map(({ turns }) => turns.length)).toEqual([2, 1, 0]);
    expect(talk.agreement).toMatchObject({ compared: 156_000, agreed: 150_000 });
  });

  it('is moved to where it fits what was tapped clearly better', () => {
    const { session } = ended(true);
    const late = 73_400;
    const turns = [turn('p1', 0, 60_000), turn('p2', 67_000, 98_000), turn('p1', 111_000, 156_000)];
    const talk = sessionTalk(
      read(
        session,
        turns.map(({ person, from, to }) => turn(person, from + late, to + late)),
      ),
    );
    expect(talk.agreement?.part).toBe(1);
  });

  it('takes the place of a file read before, and is refused beside a second observer’s taps', () => {
    const { session } = ended(true);
    read(session, [turn('p1', 0, 9_000), turn('p2', 9_000, 12_000)]);
    expect(
      sessionTalk(read(session, [turn('p1', 0, 60_000)])).second?.lanes.map(({ turns }) => turns.length),
    ).toEqual([1, 0, 0]);

    const play = new PlayedSession(sampleDraft(3)).start().speak('p1', 5);
    play.do({ type: 'voice.tap', person: 'p1', style: 'toggle' }, 'secondBoard').wait(5);
    expect(() => read(play.session, [turn('p1', 0, 9_000)])).toThrow('stillRuns');
    while (play.session.state.endedAt === null) play.wait(10).next();
    expect(() => read(play.session, [turn('p1', 0, 9_000)])).toThrow('secondTapped');
  });
});

describe('a turn that was read from a file beside what was tapped', () => {
  const seconds = ({ session }: PlayedSession) =>
    comparedTrack(session.state).voices.map(({ person, from, to }) => [
      person,
      from / 1_000,
      (to ?? 0) / 1_000,
    ]);
  /** Ana until 65, Ben from 72 to 103, Ana from 116 to 161, tapped and read alike. */
  const beside = () => {
    const play = ended(true);
    read(play.session, [turn('p1', 0, 60_000), turn('p2', 67_000, 98_000), turn('p1', 111_000, 156_000)]);
    return play;
  };
  const readAt = ({ session }: PlayedSession, place: number) =>
    comparedTrack(session.state).voices[place]?.startedBy ?? 0;
  const WHOLE = [
    ['p1', 5, 65],
    ['p2', 72, 103],
    ['p1', 116, 161],
  ];

  it('becomes somebody else’s alone, and nobody else’s with it', () => {
    const play = beside();
    const tapped = countedTrack(play.session.state).voices;
    play.do({ type: 'voice.reassign', of: readAt(play, 1), person: 'p3' }, 'library');
    expect(seconds(play)).toEqual([WHOLE[0], ['p3', 72, 103], WHOLE[2]]);
    play.do({ type: 'voice.reassign', of: readAt(play, 0), person: null }, 'library');
    expect(seconds(play)).toEqual([['p3', 72, 103], WHOLE[2]]);
    expect(countedTrack(play.session.state).voices).toEqual(tapped);
  });

  it('is split, moved and joined, each part told by a number of its own', () => {
    const play = beside();
    play.do({ type: 'voice.split', of: readAt(play, 0), at: instant(20_000), person: 'p2' }, 'library');
    play.do({ type: 'voice.move', of: readAt(play, 1), edge: 'to', to: instant(60_000) }, 'library');
    expect(seconds(play)).toEqual([['p1', 5, 20], ['p2', 20, 60], WHOLE[1], WHOLE[2]]);
    const numbers = comparedTrack(play.session.state).voices.map(({ startedBy }) => startedBy);
    expect(
      new Set([...numbers, ...countedTrack(play.session.state).voices.map((one) => one.startedBy)]).size,
    ).toBe(7);
    play.do({ type: 'voices.merge', first: readAt(play, 1), second: readAt(play, 2) }, 'library');
    expect(seconds(play)).toEqual([['p1', 5, 20], ['p2', 20, 103], WHOLE[2]]);
  });

  it('is mended by an act that the log tells, that is undone and done again, and that is kept', () => {
    const play = beside();
    play.do({ type: 'voice.reassign', of: readAt(play, 1), person: 'p3' }, 'library');
    expect(play.session.log.at(-1)).toMatchObject({ by: 'library', body: { type: 'voice.reassigned' } });
    play.do({ type: 'act.undo' }, 'library');
    expect(seconds(play)).toEqual(WHOLE);
    play.do({ type: 'act.redo' }, 'library');
    const mended = [WHOLE[0], ['p3', 72, 103], WHOLE[2]];
    expect(seconds(play)).toEqual(mended);
    const again = replay(JSON.parse(JSON.stringify(play.session.log)) as LoggedEvent[]);
    expect(comparedTrack(again.state).voices).toEqual(comparedTrack(play.session.state).voices);
    play.do({ type: 'act.undo' }, 'library').do({ type: 'act.undo' }, 'library');
    expect(seconds(play)).toEqual([]);
    play.do({ type: 'act.redo' }, 'library').do({ type: 'act.redo' }, 'library');
    expect(seconds(play)).toEqual(mended);
  });

  it('gives way to another file although it was mended, which may be undone', () => {
    const play = beside();
    play.do({ type: 'voice.split', of: readAt(play, 0), at: instant(20_000), person: null }, 'library');
    play.do({ type: 'voices.read', turns: [turn('p2', 67_000, 98_000)] }, 'library');
    expect(seconds(play)).toEqual([WHOLE[1]]);
    play.do({ type: 'act.undo' }, 'library');
    expect(seconds(play)).toEqual([['p1', 5, 20], ['p1', 20, 65], ...WHOLE.slice(1)]);
  });

  it('is one with another of the same person that it overlaps, as two speakers of the file may be one', () => {
    const { session } = ended(true);
    read(session, [turn('p1', 0, 50_000), turn('p1', 40_000, 60_000), turn('p2', 67_000, 98_000)]);
    expect(comparedTrack(session.state).voices.map(({ person }) => person)).toEqual(['p1', 'p2']);
  });
});
