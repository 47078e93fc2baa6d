import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import { readTranscript } from '#shared/airtime/transcripts/read.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { recordSession } from '#shared/session/voices/recorded.ts';
import { replay } from '#shared/session/session.ts';
import { ms, wallTime } from '#shared/time.ts';
import { recordedMeeting } from '#shared/words/en/turns.ts';

/** The recorded meeting with the most turns, two of it end to end: 2,390 turns of four people. */
const MEETING = join(import.meta.dirname, '..', 'data', 'ami', 'TS3005d.rttm');
const TIMES = 2;
/** One of it, stretched so that both take three hours. */
const LENGTH = 90 * 60_000;

function longMeeting(): readonly LoggedEvent[] {
  const { segments } = readTranscript('rttm', readFileSync(MEETING, 'utf8'));
  const speakers = [...new Set(segments.map(({ speaker }) => speaker))].sort();
  const stretch = LENGTH / Math.max(...segments.map(({ to }) => to));
  const turns = Array.from({ length: TIMES }, (_, i) =>
    segments.map(({ speaker, from, to }) => ({
      person: `p${speakers.indexOf(speaker) + 1}`,
      from: Math.round(from * stretch) + i * LENGTH,
      to: Math.round(to * stretch) + i * LENGTH,
    })),
  ).flat();
  const people = speakers.map((name, i) => ({ id: `p${i + 1}`, name }));
  return recordSession({
    words: recordedMeeting,
    title: 'Long',
    people,
    turns,
    length: ms(TIMES * LENGTH),
    began: wallTime(0),
  });
}

/** Folds that meeting's log, read back from JSON, and measures its talk; so many times, in milliseconds. */
export function measureTalk(times = 30): { events: number; samples: readonly number[] } {
  const log = JSON.parse(JSON.stringify(longMeeting())) as LoggedEvent[];
  const samples = Array.from({ length: times }, () => {
    const began = performance.now();
    sessionTalk(replay(log));
    return performance.now() - began;
  });
  return { events: log.length, samples };
}
