import type { Lane, SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { PersonId } from '#shared/session/events.ts';
import { summaryData as words } from '#shared/words/en/summary.ts';
import type { Summary } from './summary.ts';

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/**
 * Takes people's names out of a text somebody wrote: full names whatever their case, and the parts of a full name
 * as they are written. Short names only as written, since they may be words ("An", "Will").
 */
function nameless(summary: Summary): (text: string) => string {
  const patterns = summary.people
    .flatMap(({ name }, i) => {
      const parts = name.split(/\s+/u).filter((part) => /\p{L}.*\p{L}/u.test(part));
      return [...new Set([name, ...parts])].map((part) => ({ part, label: words.person(i + 1) }));
    })
    .toSorted((a, b) => b.part.length - a.part.length)
    .map(({ part, label }) => ({
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped(part)}(?![\\p{L}\\p{N}])`,
        part.length > 4 ? 'giu' : 'gu',
      ),
      label,
    }));
  return (text) => patterns.reduce((left, { pattern, label }) => left.replace(pattern, label), text);
}

/**
 * The summary as it may leave without anybody's agreement at the default level: people are Person 1, Person 2 and
 * so on, without their roles; commitments lose their owners, options stay with their presenters, and turns are
 * left out unless the group agreed to let them out.
 */
export function withoutNames(summary: Summary): Summary {
  const clean = nameless(summary);
  const label = new Map(summary.people.map(({ person }, i) => [person, words.person(i + 1)]));
  const turns = summary.agreed.turns ? summary.airtime.turns : [];
  return {
    ...summary,
    title: clean(summary.title),
    people: summary.people.map((person, i) => ({ ...person, name: words.person(i + 1), did: [] })),
    phases: summary.phases.map((phase) =>
      phase.zone === 'slot' && phase.slot !== null
        ? { ...phase, group: words.slot(phase.slot, null) }
        : phase,
    ),
    airtime: {
      ...summary.airtime,
      turns: turns.map((turn) => ({ ...turn, name: label.get(turn.person) ?? turn.name })),
    },
    talk: summary.talk && talkWithoutNames(summary.talk, label, summary.agreed.turns),
    commitments: summary.commitments.map((commitment) => ({
      ...commitment,
      person: '',
      name: '',
      text: commitment.text === null ? null : clean(commitment.text),
    })),
    // Nobody's insight leaves unless its owner lets it.
    gathered: summary.gathered
      .filter(({ kind, released }) => kind !== 'insight' || released)
      .map((line) => ({ ...line, name: '', text: clean(line.text) })),
    ownPapers: [],
    notes: summary.notes.map((note) => ({ ...note, text: clean(note.text) })),
    interruptions: summary.interruptions.map(({ at }) => ({ at, by: null, whom: null })),
  };
}

/** The talk with numbered people; who spoke when stays here unless the group let it out, and who a code was about. */
function talkWithoutNames(
  talk: SessionTalk,
  label: ReadonlyMap<PersonId, string>,
  turnsToo: boolean,
): SessionTalk {
  const nameless = (lanes: readonly Lane[]): Lane[] =>
    lanes.map((lane) => ({
      ...lane,
      name: label.get(lane.person) ?? lane.name,
      turns: turnsToo ? lane.turns : [],
    }));
  const codes = (all: SessionTalk['codes']) => all.map((code) => ({ ...code, person: null, whom: null }));
  return {
    ...talk,
    lanes: nameless(talk.lanes),
    turns: turnsToo ? talk.turns : [],
    codes: codes(talk.codes),
    interruptions: { ...talk.interruptions, pairs: [] },
    second: talk.second && { lanes: nameless(talk.second.lanes), codes: codes(talk.second.codes) },
    agreement: talk.agreement && {
      ...talk.agreement,
      differences: turnsToo ? talk.agreement.differences : [],
    },
  };
}

/** What a group may see of the notes: options belong to the presenter they were offered to (formats.md B.4). */
export const groupNotes = (summary: Summary): Summary['notes'] =>
  summary.level === 'L0' ? summary.notes : summary.notes.filter(({ kind }) => kind !== 'option');
