import type { FoundKind } from '#shared/records/archive/archive.ts';
import { namesInRecord } from '#shared/records/namesInRecord.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import type { EntryKind } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { agreementsOf, type Register } from '#shared/group/register/register.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import {
  RecordLineSchema,
  SessionRecordSchema,
  type RecordLine,
  type SessionRecord,
} from '#shared/records/record.ts';
import type { WallTime } from '#shared/time.ts';
import type { SessionLog } from '../session/log.ts';
import { readSession } from '../session/readSession.ts';
import { all, sql, type ReadableHandle } from './handle.ts';
import { withReleases } from './releases.ts';
import type { SessionRow } from './sessions.ts';

/** What the archive's search finds of sessions and groups, as the group may see it: never what an owner keeps. */

/** A text that is found. */
export interface ArchiveDoc {
  readonly kind: FoundKind;
  readonly text: string;
  readonly wall: WallTime;
  readonly group: EntryId | null;
  /** The format's id; null: of no session. */
  readonly format: string | null;
  readonly released: boolean;
  /** Whose it is, or who presented; of what a group keeps, the ids of people, who are called as they are now. */
  readonly names: readonly string[];
  /** The last day on which it is found; null: as long as it is there. */
  readonly until: Day | null;
}

/** Entries of the register that are found, and the kind each is found as. */
export const FOUND_ENTRIES = {
  agreement: 'agreement',
  story: 'story',
  topic: 'waits',
  learning: 'learning',
  win: 'win',
  lookBack: 'lookBack',
  guide: 'guide',
  question: 'banked',
  term: 'term',
} as const satisfies Partial<Record<EntryKind, FoundKind>>;
export type FoundEntry = keyof typeof FOUND_ENTRIES;

interface Kept {
  readonly record: SessionRecord;
  readonly lines: readonly RecordLine[];
}

/** The records of a closed session. */
function keptOf(db: ReadableHandle, session: string): Kept | null {
  let record: SessionRecord | null = null;
  const lines: RecordLine[] = [];
  for (const { part, body } of all<{ part: string; body: string }>(
    db,
    sql`SELECT part, body FROM records WHERE session = ${session} AND part IN ('session', 'line') ORDER BY n`,
  )) {
    if (part === 'session') record = SessionRecordSchema.safeParse(JSON.parse(body)).data ?? null;
    else lines.push(...[RecordLineSchema.safeParse(JSON.parse(body)).data ?? []].flat());
  }
  return record && { record, lines: withReleases(db, lines) };
}

/** What will be the records of a session that ended, once it is closed. */
function keptOnceClosed(log: Pick<SessionLog, 'read'>, id: string): Kept | null {
  const session = readSession(log, id);
  return session === null || session.state.endedAt === null ? null : recordsOf(session);
}

/** The title of a session, and those of its lines that the group may see. */
export function docsOfSession(
  db: ReadableHandle,
  log: Pick<SessionLog, 'read'>,
  { id, title, state, opened_wall: wall, group_id: group, format_id: format }: SessionRow,
): ArchiveDoc[] {
  const kept = state === 'closed' ? keptOf(db, id) : state === 'ended' ? keptOnceClosed(log, id) : null;
  const people = kept?.record.people ?? [];
  const names = namesInRecord({ people });
  const of = { wall: wall as WallTime, group, format, until: null };
  const named: ArchiveDoc = {
    ...{ kind: 'session', text: title, released: false, ...of },
    names: people.flatMap(({ presented }, place) => {
      const name = names[place] ?? '';
      return name !== '' && presented.length > 0 ? [name] : [];
    }),
  };
  return [
    ...(title === '' ? [] : [named]),
    ...(kept?.lines ?? []).flatMap(({ kind, text, shown, released, owners }): ArchiveDoc[] =>
      // What its owner keeps is its owner's to look for.
      shown === 'group'
        ? [{ kind, text, released, ...of, names: owners.flatMap((place) => names[place] ?? []) }]
        : [],
    ),
  ];
}

/** What stands in an entry of the register; of agreements, what each group's standing version says. */
export function docsOfEntry(
  register: Register,
  kind: Exclude<FoundEntry, 'agreement'>,
  id: EntryId,
): ArchiveDoc[] {
  if (kind === 'topic') {
    const topic = register.topic.get(id);
    if (topic === undefined || !register.group.has(topic.group)) return [];
    const { text, group, owner, since, until } = topic;
    const names = owner === null ? [] : [owner];
    return [{ kind: FOUND_ENTRIES[kind], text, ...ofGroup(group, since), released: false, names, until }];
  }
  const playbook = textOfPlaybook(register, kind, id);
  if (playbook !== null)
    return register.group.has(playbook.group)
      ? [
          {
            ...{ kind: FOUND_ENTRIES[kind], text: playbook.text, released: false, names: [], until: null },
            ...ofGroup(playbook.group, playbook.day),
          },
        ]
      : [];
  if (kind === 'learning') {
    const note = register.learning.get(id);
    if (note === undefined || !register.group.has(note.group) || note.released === null) return [];
    const { group, situation, helped, unless, tags } = note;
    const text = [situation, helped, unless, tags.map((tag) => `#${tag}`).join(' ')]
      .filter(Boolean)
      .join(' · ');
    // Neither whose it is nor when it was written: the day would tell of whom.
    return [
      { kind: FOUND_ENTRIES[kind], text, ...ofGroup(group, NO_DAY), released: true, names: [], until: null },
    ];
  }
  if (kind === 'win') {
    const win = register.win.get(id);
    if (win === undefined || !register.group.has(win.group)) return [];
    const { text, group, by, day, until } = win;
    const names = by === null ? [] : [by];
    return [{ kind: FOUND_ENTRIES[kind], text, ...ofGroup(group, day), released: false, names, until }];
  }
  if (kind === 'lookBack') {
    const said = register.lookBack.get(id);
    if (said === undefined || !register.group.has(said.group)) return [];
    const { helped, keep, change, stop, playbook, cadence, group, day, until } = said;
    return [helped, keep, change, stop, playbook, cadence].flatMap((text) =>
      text === ''
        ? []
        : [{ kind: FOUND_ENTRIES[kind], text, ...ofGroup(group, day), released: false, names: [], until }],
    );
  }
  const story = register.story.get(id);
  if (story === undefined || !register.group.has(story.group)) return [];
  const { text, group, teller, day } = story;
  // Whoever told it under their name said yes to that.
  const told = { released: teller !== null, names: teller === null ? [] : [teller], until: null };
  return [{ kind: FOUND_ENTRIES[kind], text, ...ofGroup(group, day), ...told }];
}

/** The lines of the working agreement as it stands in each group. */
export const docsOfAgreements = (register: Register): ArchiveDoc[] =>
  [...register.group.keys()].flatMap((group) => {
    const standing = agreementsOf(register, group).at(-1);
    return (standing?.lines ?? []).map((text) => ({
      ...{ kind: FOUND_ENTRIES.agreement, text, ...ofGroup(group, standing?.day ?? '') },
      ...{ released: false, names: [], until: null },
    }));
  });

/** What an entry of a playbook says; null: it is gone, or of another kind. */
function textOfPlaybook(
  register: Register,
  kind: FoundEntry,
  id: EntryId,
): { readonly group: EntryId; readonly text: string; readonly day: Day } | null {
  if (kind === 'guide') {
    const guide = register.guide.get(id);
    if (guide === undefined) return null;
    const { group, title, problem, decision, outcome, steps, links, tags } = guide;
    const said = [title, problem, decision, outcome, ...steps, ...links, ...tags.map((tag) => `#${tag}`)];
    return { group, text: said.filter(Boolean).join(' · '), day: NO_DAY };
  }
  if (kind === 'question') {
    const question = register.question.get(id);
    return question === undefined ? null : { ...question, day: question.since };
  }
  if (kind === 'term') {
    const term = register.term.get(id);
    return term === undefined
      ? null
      : { group: term.group, text: `${term.word}: ${term.means}`, day: NO_DAY };
  }
  return null;
}

/** Stands where no day is told. */
const NO_DAY: Day = '2000-01-01';

const ofGroup = (group: EntryId, day: Day) => ({ group, format: null, wall: noonOf(day) });
