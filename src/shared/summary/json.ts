import { dayOf } from '#shared/group/register/day.ts';
import type { Words } from '#shared/words/words.ts';
import type { Summary } from './summary.ts';
import { toLeave } from './toLeave.ts';

/** The newest version of the file's shape. */
export const JSON_VERSION = 1;

const seconds = (milliseconds: number): number => milliseconds / 1000;
const secondsOrNull = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : seconds(milliseconds);

/**
 * The summary for other programs. Times are seconds; `start_s` and `end_s` lie on the session's clock (0 where
 * the room was opened); shares are parts of 1. Turns are in it only where the group agreed.
 */
export function summaryData(full: Summary, { named }: { readonly named: boolean }, words: Words) {
  const summary = toLeave(full, { named }, words);
  const number = new Map(summary.people.map(({ person }, i) => [person, i + 1]));
  const { airtime } = summary;
  return {
    kind: 'talking-piece-summary',
    version: JSON_VERSION,
    named,
    title: summary.title,
    format: summary.formatName,
    level: { id: summary.level, sentence: summary.levelSentence },
    ...(summary.raised.length > 0 && { raised: summary.raised }),
    trial: summary.trial,
    ...(summary.endsEstimated && { ends: 'estimated' as const }),
    // Of a meeting that was read from a file only the day is known.
    ...(summary.hadPlan
      ? { opened: new Date(summary.openedWall).toISOString() }
      : { day: dayOf(summary.openedWall) }),
    started_s: secondsOrNull(summary.startedAt),
    ended_s: secondsOrNull(summary.endedAt),
    ended: summary.ended,
    available_s: seconds(summary.available),
    people: summary.people.map((person, i) => ({
      number: i + 1,
      name: person.name,
      did: person.did,
      spoken_s: secondsOrNull(person.observed ? person.airtime : null),
      share: person.share,
      expected: person.expected,
      turns: person.observed ? person.turns : null,
    })),
    stood: summary.stood.map(({ from, to }) => ({ start_s: seconds(from), end_s: seconds(to) })),
    phases: summary.phases.map((phase) => ({
      step: phase.step,
      title: phase.title,
      part: phase.group,
      state: phase.state,
      planned_s: seconds(phase.planned),
      last_planned_s: seconds(phase.lastPlanned),
      actual_s: secondsOrNull(phase.actual),
      start_s: secondsOrNull(phase.from),
      end_s: secondsOrNull(phase.to),
    })),
    airtime: {
      speech_s: seconds(airtime.speech),
      spoken_s: seconds(airtime.total),
      overlap_s: seconds(airtime.overlap),
      silence_s: seconds(airtime.silence),
      longest_silence_s: seconds(airtime.longestSilence),
      after: airtime.transitions.map(({ from, to, count }) => ({
        from: number.get(from) ?? null,
        to: number.get(to) ?? null,
        count,
      })),
      ...(summary.agreed.turns
        ? {
            turns: airtime.turns.map((turn) => ({
              person: number.get(turn.person) ?? null,
              start_s: seconds(turn.from),
              end_s: seconds(turn.to),
              spoken_s: seconds(turn.length),
              step: turn.step,
            })),
          }
        : {}),
    },
    commitments: summary.commitments.map(({ name, text, visible, by, asks }) => ({
      ...(named ? { name } : {}),
      text,
      visible,
      by,
      ...(named ? { asks } : {}),
    })),
    handed: summary.handed.map(({ name, count }) => ({ ...(named ? { name } : {}), options: count })),
    notes: summary.notes.map(({ kind, text, slot }) => ({ kind, text, slot })),
    ...aheadData(summary),
    gathered: summary.gathered.map(({ kind, name, text, topic, released }) => ({
      kind,
      ...(named ? { name } : {}),
      text,
      ...(topic && { topic }),
      released,
    })),
    codes: summary.codes.map(({ code, label, count }) => ({ code, label, count })),
    interruptions: summary.interruptions.length,
  };
}

/** What became of the agreement and of the commitments of last time, and what comes next. */
const aheadData = ({ agreement, next, lastTime }: Summary) => ({
  agreement: agreement && { bent: agreement.bent, answer: agreement.answer, change: agreement.change },
  ...(lastTime && { lastTime }),
  next: next && {
    group: next.group,
    date: next.date,
    does: next.does.map(({ does, name, why }) => ({ does, name, ...(why !== '' && { why }) })),
  },
});

/** All that leaves where a level lets no more of it leave than its day. */
const dayData = (summary: Summary, named: boolean) => ({
  kind: 'talking-piece-summary' as const,
  version: JSON_VERSION,
  named,
  format: summary.formatName,
  level: { id: summary.level, sentence: summary.levelSentence },
  trial: summary.trial,
  day: dayOf(summary.openedWall),
  ...aheadData(summary),
});

/** The summary as JSON text, indented, ending in a line break. */
export function toJson(full: Summary, options: { readonly named: boolean }, words: Words): string {
  const leaving = toLeave(full, options, words);
  const data = leaving.dayAlone ? dayData(leaving, options.named) : summaryData(full, options, words);
  return `${JSON.stringify(data, null, 2)}\n`;
}
