import { withoutNames } from '#shared/records/withoutNames.ts';
import { dropEntry, setFields, type Change, type EntryKind, type EntryOf, type FieldsOf } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { personOf, type Register } from './register.ts';

/** Every entry that somebody is known under: merged records are one person. */
export const recordsOfPerson = (register: Register, person: EntryId): ReadonlySet<EntryId> => {
  const who = personOf(register, person)?.id ?? person;
  return new Set([who, ...[...register.person.keys()].filter((id) => personOf(register, id)?.id === who)]);
};

/**
 * What takes somebody out of the register: their name, also where groups they were in wrote it down, their time in
 * groups, their seal, what they wrote for themselves, what was arranged about them, their pairs, and the commitments that were theirs. Who held which role, and how often, stays counted under an id that is nobody's.
 */
export function withoutTheirEntries(register: Register, person: EntryId): readonly Change[] {
  const records = recordsOfPerson(register, person);
  const commitments = [...register.commitment.values()].filter(
    (one) => one.person !== null && records.has(one.person),
  );
  const ids = new Set(commitments.map(({ id }) => id));
  const isTheirs = (id: EntryId | null): boolean => id !== null && records.has(id);
  return [
    ...[...records].flatMap((id) => [...dropEntry('person', id), ...dropEntry('seal', id)]),
    ...[...register.member.values()]
      .filter((member) => records.has(member.person))
      .flatMap(({ id }) => dropEntry('member', id)),
    ...commitments.flatMap(({ id }) => dropEntry('commitment', id)),
    // What they parked or told is the group's: it stays, without the name.
    ...[...register.topic.values()]
      .filter(({ owner }) => isTheirs(owner))
      .flatMap(({ id }) => setFields('topic', id, { owner: null })),
    ...[...register.story.values()]
      .filter(({ teller }) => isTheirs(teller))
      .flatMap(({ id }) => setFields('story', id, { teller: null })),
    // What they released is of nobody any more, and stays.
    ...[...register.learning.values()]
      .filter(({ owner }) => isTheirs(owner))
      .flatMap(({ id, released }) =>
        released === null ? dropEntry('learning', id) : setFields('learning', id, { owner: null }),
      ),
    ...[...register.reflection.values()]
      .filter((one) => records.has(one.person))
      .flatMap(({ id }) => dropEntry('reflection', id)),
    ...[...register.win.values()]
      .filter(({ by }) => isTheirs(by))
      .flatMap(({ id }) => setFields('win', id, { by: null })),
    ...[...register.arrangement.values()]
      .filter(({ person: who, other }) => records.has(who) || isTheirs(other))
      .flatMap(({ id }) => dropEntry('arrangement', id)),
    ...[...register.background.values()]
      .filter(({ person: who }) => records.has(who))
      .flatMap(({ id }) => dropEntry('background', id)),
    // Whoever was paired with them is in nobody's pair any more.
    ...[...register.pair.values()]
      .filter(({ people }) => people.some((one) => records.has(one)))
      .flatMap(({ id }) => dropEntry('pair', id)),
    ...withoutTheirName(register, records),
    ...[...register.review.values()]
      .filter(({ commitment }) => ids.has(commitment))
      .flatMap(({ id }) => dropEntry('review', id)),
  ];
}

/** What groups that somebody was in wrote down, without their name. */
function withoutTheirName(register: Register, records: ReadonlySet<EntryId>): Change[] {
  const gone = [...records].flatMap((id) => register.person.get(id)?.name ?? []);
  const members = [...register.member.values()];
  const groups = new Set(members.flatMap(({ group, person }) => (records.has(person) ? [group] : [])));
  return [...groups].flatMap((group) => {
    const here = members.flatMap((one) =>
      one.group === group && !records.has(one.person) ? (register.person.get(one.person)?.name ?? []) : [],
    );
    const nameless = withoutNames(gone, here);
    const changed = <K extends EntryKind>(
      kind: K,
      entry: EntryOf<K>,
      now: Partial<FieldsOf<K>>,
    ): Change[] => {
      const was: Readonly<Record<string, unknown>> = entry;
      return setFields(kind, entry.id, now).filter(
        ({ field, value }) => JSON.stringify(value) !== JSON.stringify(was[field]),
      );
    };
    const of = <T extends { readonly group: EntryId }>(entries: ReadonlyMap<EntryId, T>): T[] =>
      [...entries.values()].filter((entry) => entry.group === group);
    const itself = register.group.get(group);
    return [
      ...(itself === undefined ? [] : changed('group', itself, { purpose: nameless(itself.purpose) })),
      ...of(register.topic).flatMap((topic) => changed('topic', topic, { text: nameless(topic.text) })),
      ...of(register.story).flatMap((story) => changed('story', story, { text: nameless(story.text) })),
      ...[...register.reflection.values()].flatMap((one) =>
        one.group === group && one.said !== null && !records.has(one.person)
          ? changed('reflection', one, { said: { ...one.said, line: nameless(one.said.line) } })
          : [],
      ),
      ...of(register.learning)
        .filter(({ owner, released }) => released !== null || owner === null || !records.has(owner))
        .flatMap((note) =>
          changed('learning', note, {
            situation: nameless(note.situation),
            helped: nameless(note.helped),
            unless: nameless(note.unless),
          }),
        ),
      ...of(register.win).flatMap((win) => changed('win', win, { text: nameless(win.text) })),
      ...of(register.lookBack).flatMap((said) =>
        changed('lookBack', said, {
          ...{ helped: nameless(said.helped), keep: nameless(said.keep), change: nameless(said.change) },
          ...{
            stop: nameless(said.stop),
            playbook: nameless(said.playbook),
            cadence: nameless(said.cadence),
          },
        }),
      ),
      ...of(register.guide).flatMap((guide) =>
        changed('guide', guide, {
          title: nameless(guide.title),
          problem: nameless(guide.problem),
          decision: nameless(guide.decision),
          outcome: nameless(guide.outcome),
          steps: guide.steps.map(nameless),
          links: guide.links.map(nameless),
        }),
      ),
      ...of(register.question).flatMap((one) => changed('question', one, { text: nameless(one.text) })),
      ...of(register.term).flatMap((one) => changed('term', one, { means: nameless(one.means) })),
      ...of(register.agreement).flatMap((one) =>
        changed('agreement', one, {
          lines: one.lines.map(nameless),
          signal: nameless(one.signal),
          goTo: nameless(one.goTo),
        }),
      ),
    ];
  });
}
