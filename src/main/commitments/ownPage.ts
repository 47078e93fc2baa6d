import { randomUUID } from 'node:crypto';
import { notesOf } from '#shared/group/learning/notes.ts';
import { ReflectedSchema } from '#shared/group/reflection/reflected.ts';
import {
  reflect,
  reflectionsOf,
  sealReflections,
  takesReflection,
} from '#shared/group/reflection/reflection.ts';
import type { Reflected } from '#shared/group/reflection/rubric.ts';
import { besidesOf } from '#shared/group/register/besides.ts';
import { dayOf, type Day } from '#shared/group/register/day.ts';
import { reviewsOfEach } from '#shared/group/register/commitments.ts';
import { dropEntry, setFields, type Change, type EntryOf } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { recordsOfPerson } from '#shared/group/register/leaving.ts';
import { topicKey } from '#shared/group/register/parking.ts';
import { mayTell } from '#shared/group/register/mayTell.ts';
import { personOf, type Register } from '#shared/group/register/register.ts';
import type {
  CommitmentState,
  OwnCommitment,
  OwnLine,
  OwnPage,
  OwnPageAnswer,
} from '#shared/ipc/commitments.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { RecordLine } from '#shared/records/record.ts';
import type { ActId } from '#shared/session/ids.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { ms, type WallTime } from '#shared/time.ts';
import type { OwnRecord } from '../store/ownRecords.ts';
import type { ChangedRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { forgetInPlans, type KeptPlans } from './forgetInPlans.ts';
import { keptSession, type KeptSession } from './keptSession.ts';
import { openingWith, sealsOf, tried, type Opened, type Opening } from './opening.ts';
import { makeSeal, sealText } from './seal.ts';
import { sealedLines, sealIn, soleOwner } from './sealing.ts';

export interface OwnPageDeps {
  readonly store: Pick<
    Store,
    | 'record'
    | 'ownRecords'
    | 'log'
    | 'register'
    | 'keepChanges'
    | 'changeRecords'
    | 'removePerson'
    | 'ended'
    | 'resumable'
  >;
  readonly plans: KeptPlans;
  readonly wall: () => WallTime;
}

/** What somebody reads, takes along and has removed of their own. */
export interface OwnPages {
  readonly read: (person: EntryId, word: string | null) => Promise<OwnPageAnswer | null>;
  readonly seal: (person: EntryId, word: string) => Promise<Why | null>;
  readonly unseal: (person: EntryId, word: string) => Promise<Why | null>;
  /** Says whether a line of theirs may leave without a name: from today on, or not any more. */
  readonly release: (
    person: EntryId,
    word: string | null,
    said: { readonly line: ActId; readonly released: boolean },
  ) => Promise<Why | null>;
  /** Keeps what they marked and wrote of themselves after a session they were in; null: takes it away. */
  readonly reflect: (
    person: EntryId,
    word: string | null,
    of: { readonly session: SessionId; readonly said: Reflected | null },
  ) => Promise<Why | null>;
  /** Destroys their seconds and codes, and the logs that tell them. */
  readonly forgetTalk: (person: EntryId, word: string | null) => Promise<Why | null>;
  readonly remove: (person: EntryId, word: string | null) => Promise<Why | null>;
}

/** What is read of a session for its people. */
interface ReadForThem extends OwnRecord {
  readonly closed: boolean;
}

/** A session they were in, as it is kept, with their place in it. */
interface Theirs<Kept extends ReadForThem = ReadForThem> {
  readonly session: SessionId;
  readonly day: Day;
  readonly began: WallTime;
  readonly kept: Kept;
  /** Null: no name stays with it. */
  readonly place: number | null;
}

export function createOwnPages({ store, plans, wall }: OwnPageDeps): OwnPages {
  const sessionsOf = (register: Register, records: ReadonlySet<EntryId>): SessionId[] => {
    const ids = new Set<SessionId>();
    for (const { id, present } of register.session.values())
      if (present.some((one) => records.has(one))) ids.add(id);
    for (const { person, session } of register.commitment.values())
      if (person !== null && records.has(person)) ids.add(session);
    return [...ids];
  };
  /** Newest first. */
  const placed = <Kept extends ReadForThem>(
    sessions: readonly SessionId[],
    records: ReadonlySet<EntryId>,
    keptOf: (session: SessionId) => Kept | null,
  ): Theirs<Kept>[] =>
    sessions
      .flatMap((session) => {
        const kept = keptOf(session);
        if (kept === null) return [];
        const place = kept.record.people.findIndex(({ person }) => person !== null && records.has(person));
        const began = kept.record.lasted?.from ?? kept.record.openedWall;
        return [
          {
            session,
            day: dayOf(began),
            began,
            kept,
            place: place < 0 ? null : place,
          },
        ];
      })
      .toSorted((a, b) => b.began - a.began);
  /** As they read them: of what is closed, what is theirs alone. */
  const theirSessions = (register: Register, records: ReadonlySet<EntryId>): Theirs[] => {
    const ids = sessionsOf(register, records);
    const closed = store.ownRecords(ids, records);
    return placed(ids, records, (session) => {
      const own = closed.get(session);
      return own === undefined ? keptSession(store, session) : { ...own, closed: true };
    });
  };
  /** As a whole, to be changed. */
  const wholeSessions = (register: Register, records: ReadonlySet<EntryId>): Theirs<KeptSession>[] =>
    placed(sessionsOf(register, records), records, (session) => keptSession(store, session));

  /** Whether this word opens what is theirs: where nothing is sealed, every word does. */
  const opens = (register: Register, person: EntryId, { keyOf }: Opened): boolean => {
    const seals = sealsOf(register, person);
    return seals.length === 0 || seals.some((seal) => keyOf(seal) !== null);
  };
  /** Tried first, because it takes a moment: what is there is looked at after it. */
  const triedOf = (person: EntryId, word: string | null): Promise<Opened> =>
    tried(sealsOf(store.register(), person), word);

  const known = (person: EntryId): { register: Register; who: EntryOf<'person'> } | null => {
    const register = store.register();
    const who = personOf(register, person);
    return who && { register, who };
  };

  /** Whose page it is, once their word opens what is theirs; else why not. */
  const ownerOf = async (
    person: EntryId,
    word: string | null,
  ): Promise<{ register: Register; who: EntryOf<'person'>; opened: Opened } | Why> => {
    const opened = await triedOf(person, word);
    const found = known(person);
    if (found === null) return { code: 'notKnown' };
    return opens(found.register, found.who.id, opened) ? { ...found, opened } : { code: 'otherWord' };
  };

  /** What of their sessions is closed, with other lines than before. */
  const relined = (
    register: Register,
    person: EntryId,
    lines: (theirs: Theirs<KeptSession>) => readonly RecordLine[],
    dropsLog: boolean,
  ): ChangedRecord[] =>
    wholeSessions(register, recordsOfPerson(register, person))
      .filter(({ kept }) => kept.closed)
      .map((theirs) => {
        const { record, talk } = theirs.kept;
        return { session: theirs.session, record, talk, lines: lines(theirs), dropsLog };
      });

  /** A log that is still whole names them in every line: first it is closed. */
  const wholeLogOf = (records: ReadonlySet<EntryId>): Why | null => {
    const open = [...store.ended().map(({ session }) => session), store.resumable()?.session];
    for (const session of open) {
      const reading = session === undefined ? null : store.log.read(session);
      const opened = reading?.ok === true ? reading.events[0]?.body : undefined;
      if (opened?.type !== 'session.opened') continue;
      if (Object.values(opened.draft.group?.people ?? {}).some((one) => records.has(one)))
        return { code: 'closeFirst', title: opened.draft.title || opened.draft.format.name };
    }
    return null;
  };

  return {
    async read(person, word) {
      const opened = await triedOf(person, word);
      const found = known(person);
      if (found === null) return null;
      const { register, who } = found;
      if (!opens(register, who.id, opened)) return { open: false, wrong: word !== null };
      const records = recordsOfPerson(register, who.id);
      const page = pageOf(
        register,
        who,
        records,
        theirSessions(register, records),
        openingWith(register, opened),
        dayOf(wall()),
      );
      return { open: true, page };
    },
    async seal(person, word) {
      const seal = await makeSeal(word);
      const found = known(person);
      if (found === null) return { code: 'notKnown' };
      const { register, who } = found;
      if (sealsOf(register, who.id).length > 0) return { code: 'sealedAlready' };
      const records = recordsOfPerson(register, who.id);
      const changed = relined(
        register,
        who.id,
        ({ kept }) => sealedLines(kept.record, kept.lines, (owner) => (records.has(owner) ? seal : null)),
        true,
      );
      const also = [
        ...setFields('seal', who.id, seal),
        ...sealReflections(reflectionsOf(register, records), (text) => sealText(seal, text)),
      ];
      const written = store.changeRecords(changed, also, wall());
      return written.ok ? null : { code: 'notChanged', disk: written.failure.kind };
    },
    async unseal(person, word) {
      const owner = await ownerOf(person, word);
      if ('code' in owner) return owner;
      const { register, who, opened } = owner;
      const opening = openingWith(register, opened);
      const changed = relined(
        register,
        who.id,
        ({ kept }) => kept.lines.map((line) => opening.open(line, who.id) ?? line),
        false,
      );
      // Of several seals only what this word opened is open now.
      const left = [...recordsOfPerson(register, who.id)].filter((id) => {
        const seal = register.seal.get(id);
        return seal !== undefined && opened.keyOf(seal) !== null;
      });
      const reflections = reflectionsOf(register, recordsOfPerson(register, who.id)).flatMap((one) => {
        const said = one.sealed === null ? null : saidOf(one, opening);
        return said === null ? [] : setFields('reflection', one.id, { said, sealed: null });
      });
      const also = [...left.flatMap((id) => dropEntry('seal', id)), ...reflections];
      const written = store.changeRecords(changed, also, wall());
      return written.ok ? null : { code: 'notChanged', disk: written.failure.kind };
    },
    async release(person, word, { line: id, released }) {
      const owner = await ownerOf(person, word);
      if ('code' in owner) return owner;
      const { register, who } = owner;
      const theirs = theirSessions(register, recordsOfPerson(register, who.id)).find(
        ({ kept, place }) =>
          place !== null && kept.lines.some((line) => line.id === id && line.owners.includes(place)),
      );
      if (theirs === undefined) return { code: 'notKnown' };
      const { session, kept } = theirs;
      // Its papers come from its log still.
      if (!kept.closed) return { code: 'closeFirst', title: kept.record.title || kept.record.format.name };
      const written = store.keepChanges(
        setFields('release', id, {
          group: kept.record.group,
          session,
          released: released ? dayOf(wall()) : null,
        }),
        wall(),
      );
      return written.ok ? null : { code: 'notChanged', disk: written.failure.kind };
    },
    async reflect(person, word, { session, said }) {
      const owner = await ownerOf(person, word);
      if ('code' in owner) return owner;
      const { register, who } = owner;
      const records = recordsOfPerson(register, who.id);
      const before = reflectionsOf(register, records);
      const taken = (): readonly Change[] | Why => {
        if (said === null)
          return before.flatMap((one) => (one.session === session ? dropEntry('reflection', one.id) : []));
        const theirs = theirSessions(register, records).find((one) => one.session === session);
        if (theirs === undefined) return { code: 'notKnown' };
        const { group, level } = theirs.kept.record;
        const seal = sealIn(register)(who.id);
        const kept = reflect(before, { session, group, day: theirs.day, level }, said, {
          ...{ person: who.id, id: randomUUID() },
          seal: seal && ((text) => sealText(seal, text)),
        });
        return typeof kept === 'string' ? { code: kept } : kept;
      };
      const changes = taken();
      if ('code' in changes) return changes;
      const written = store.keepChanges(changes, wall());
      return written.ok ? null : { code: 'notChanged', disk: written.failure.kind };
    },
    async forgetTalk(person, word) {
      const owner = await ownerOf(person, word);
      if ('code' in owner) return owner;
      const { register, who } = owner;
      const records = recordsOfPerson(register, who.id);
      const open = wholeLogOf(records);
      if (open !== null) return open;
      const changed = wholeSessions(register, records).flatMap(
        ({ session, kept, place }): ChangedRecord[] => {
          const { record, lines, talk } = kept;
          const others = talk.filter((one) => one.person !== place);
          return others.length === talk.length
            ? []
            : [{ ...{ session, record, lines, talk: others }, dropsLog: true }];
        },
      );
      const written = store.changeRecords(changed, [], wall());
      return written.ok ? null : { code: 'notChanged', disk: written.failure.kind };
    },
    async remove(person, word) {
      const owner = await ownerOf(person, word);
      if ('code' in owner) return owner;
      const { register, who } = owner;
      const records = recordsOfPerson(register, who.id);
      const whole = wholeLogOf(records);
      if (whole !== null) return whole;
      // First, so that what is freed of them goes with the rest.
      forgetInPlans(
        plans,
        [...records].map((id) => ({ kind: 'person', id })),
      );
      const written = store.removePerson(who.id, wall());
      return written.ok ? null : { code: 'notChanged', disk: written.failure.kind };
    },
  };
}

// The page -----------------------------------------------------------------------------------------------------------

function pageOf(
  register: Register,
  { id, name }: EntryOf<'person'>,
  records: ReadonlySet<EntryId>,
  theirs: readonly Theirs[],
  opening: Opening,
  today: Day,
): OwnPage {
  const held = theirs.flatMap(({ session }) => register.session.get(session) ?? []);
  const is = (one: EntryId): boolean => records.has(one);
  /** As the page of its group tells it of that day. */
  const didPresent = (id: EntryId): boolean => {
    const session = register.session.get(id);
    if (session === undefined) return false;
    const group = register.group.get(session.group);
    return group !== undefined && mayTell(session, group, today) && session.presented.some(is);
  };
  const roles: Record<string, number> = {};
  for (const session of held)
    for (const [role, holders] of Object.entries(session.roles))
      if (holders.some(is)) roles[role] = (roles[role] ?? 0) + 1;
  return {
    person: id,
    name,
    groups: [...register.member.values()]
      .filter((member) => records.has(member.person))
      .map(({ group, joined, left }) => ({ name: register.group.get(group)?.name ?? '', joined, left })),
    commitments: commitmentsOf(register, records, theirs, opening),
    withoutWords: withoutWords(register, records, theirs),
    asked: askedOf(theirs),
    lines: withoutTwice([
      ...theirs.flatMap((one) => linesOf(register, one, id, opening)),
      ...keptLines(register, records),
    ]),
    presented: held.filter(({ presented }) => presented.some(is)).length,
    roles,
    sessions: theirs.map(({ session, day, began, kept }) => ({
      ...{ day, began },
      format: kept.record.format.name,
      group: groupName(register, kept.record.group),
      presented: didPresent(session),
      reflects: takesReflection(kept.record.level) ? session : null,
    })),
    talk: theirs.flatMap(({ day, began, kept, place }) => {
      const own = kept.talk.find(({ person }) => person === place);
      const all = kept.record.totals?.spoken ?? 0;
      if (own === undefined) return [];
      const spoke = own.share?.spoke ?? (all > 0 ? own.spoken / all : null);
      return [
        {
          ...{ day, began, spoken: ms(own.spoken), turns: own.turns },
          share: spoke === null ? null : Math.round(spoke * 100),
          expected: own.share === undefined ? null : Math.round(own.share.expected * 100),
          codes: own.codes,
        },
      ];
    }),
    reflections: reflectionsOf(register, records)
      .flatMap((one) => {
        const said = saidOf(one, opening);
        const began = theirs.find(({ session }) => session === one.session)?.began;
        return said === null ? [] : [{ session: one.session, day: one.day, began, said }];
      })
      .toSorted((a, b) => (a.day === b.day ? (b.began ?? 0) - (a.began ?? 0) : a.day < b.day ? 1 : -1)),
    learning: notesOf(register, records, today),
    besides: besidesOf(register, records, today),
    sealed: sealsOf(register, id).length > 0,
  };
}

/** What somebody said of themselves; null where it is sealed, and the word is none or another one. */
function saidOf({ person, said, sealed }: EntryOf<'reflection'>, opening: Opening): Reflected | null {
  const text = sealed === null ? null : opening.text(sealed, person);
  if (text === null) return said;
  const read = ReflectedSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

/** What they parked in a session and what waits of it on the list is one line. */
const withoutTwice = (lines: readonly OwnLine[]): OwnLine[] => {
  const waits = new Set(lines.flatMap(({ kind, text }) => (kind === 'waits' ? [topicKey(text)] : [])));
  return lines.filter(({ kind, text }) => kind !== 'parking' || !waits.has(topicKey(text)));
};

/** What they parked and told, which their groups keep. */
const keptLines = (register: Register, records: ReadonlySet<EntryId>): OwnLine[] => {
  const line = (kind: OwnLine['kind'], text: string, day: Day): OwnLine => ({
    ...{ kind, text, day, shared: true, release: null },
  });
  const isTheirs = (id: EntryId | null): boolean => id !== null && records.has(id);
  return [
    ...[...register.topic.values()].flatMap(({ owner, text, since }) =>
      isTheirs(owner) ? [line('waits', text, since)] : [],
    ),
    ...[...register.story.values()].flatMap(({ teller, text, day }) =>
      isTheirs(teller) ? [line('story', text, day)] : [],
    ),
    ...[...register.win.values()].flatMap(({ by, text, day }) =>
      isTheirs(by) ? [line('win', text, day)] : [],
    ),
  ];
};

const groupName = (register: Register, group: EntryId | null): string =>
  (group === null ? undefined : register.group.get(group)?.name) ?? '';

function commitmentsOf(
  register: Register,
  records: ReadonlySet<EntryId>,
  theirs: readonly Theirs[],
  opening: Opening,
): OwnCommitment[] {
  const seen = theirs.flatMap(({ kept }) => kept.lines.filter(({ kind }) => kind === 'seen'));
  const reviewed = reviewsOfEach(
    register,
    theirs.flatMap(({ kept }) => kept.lines.flatMap(({ commitment }) => commitment?.id ?? [])),
  );
  return theirs.flatMap(({ kept }) =>
    kept.lines.flatMap((line) => {
      const entry = line.commitment && register.commitment.get(line.commitment.id);
      if (entry === undefined || entry.person === null || !records.has(entry.person)) return [];
      const plain = opening.open(line, entry.person);
      if (plain?.commitment === undefined) return [];
      const { commitment, text } = plain;
      const reviews = reviewed.get(entry.id) ?? [];
      const last = reviews.at(-1);
      const becomes = reviews.findLast((review) => review.becomes !== null)?.becomes ?? null;
      const state: CommitmentState = becomes === null || becomes === 'carry' ? 'open' : becomes;
      return [
        {
          commitment: entry.id,
          text,
          notice: commitment.notice ?? null,
          day: entry.day,
          by: entry.by,
          kind: commitment.kind ?? null,
          asks: commitment.asks === undefined ? null : (kept.record.people[commitment.asks]?.name ?? null),
          visible: entry.visible,
          carried: reviews.flatMap((review) => (review.becomes === 'carry' ? [review.day] : [])),
          last: last === undefined ? null : { hears: last.hears, day: last.day },
          group: groupName(register, entry.group),
          state,
          confidence: commitment.confidence ?? null,
          seen: seen.filter(({ of }) => of === entry.id).map((one) => one.text),
        },
      ];
    }),
  );
}

/** Open commitments of theirs that no session here holds: what they say stayed on the computer where it was written. */
function withoutWords(
  register: Register,
  records: ReadonlySet<EntryId>,
  theirs: readonly Theirs[],
): readonly Day[] {
  const here = new Set(
    theirs.flatMap(({ kept }) => kept.lines.flatMap(({ commitment }) => commitment?.id ?? [])),
  );
  const missing = [...register.commitment.values()].filter(
    ({ id, person }) => person !== null && records.has(person) && !here.has(id),
  );
  const reviewed = reviewsOfEach(
    register,
    missing.map(({ id }) => id),
  );
  return missing
    .filter(({ id }) =>
      (reviewed.get(id) ?? []).every(({ becomes }) => becomes === null || becomes === 'carry'),
    )
    .map(({ day }) => day)
    .toSorted();
}

/** Commitments of others that they were asked to ask about, and may see. */
const askedOf = (theirs: readonly Theirs[]): OwnPage['asked'] =>
  theirs.flatMap(({ day, kept, place }) =>
    kept.lines.flatMap(({ commitment, text, owners }) => {
      if (commitment === undefined || place === null || commitment.asks !== place) return [];
      if (commitment.visible === 'owner') return [];
      return [{ name: kept.record.people[owners[0] ?? -1]?.name ?? '', text, day }];
    }),
  );

const OWN_KINDS: readonly string[] = [
  ...['insight', 'topic', 'question', 'starred', 'parking', 'option', 'keep', 'try'],
];

/** The lines of one record that are somebody's, as they read them. */
export function linesOf(
  { release }: Pick<Register, 'release'>,
  { day, kept, place }: Theirs,
  person: EntryId,
  opening: Opening,
): OwnLine[] {
  return kept.lines.flatMap((line) => {
    if (place === null || !OWN_KINDS.includes(line.kind) || !line.owners.includes(place)) return [];
    // What a group is offered belongs to all of it; of what is theirs alone the words may be sealed.
    const plain = soleOwner(line) === place ? opening.open(line, person) : line;
    if (plain === null || plain.sealed === true) return [];
    const said = line.id === undefined ? undefined : release.get(line.id);
    const since = said === undefined ? (line.released ? day : null) : said.released;
    return [
      {
        ...{ kind: line.kind as OwnLine['kind'], text: plain.text, day, shared: line.shown === 'group' },
        ...(line.shown === 'owners' && line.owners.length > 1 && { others: true }),
        release: line.id === undefined ? null : { line: line.id, since },
      },
    ];
  });
}
