import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import { isSameCircle } from '#shared/group/sameCircle.ts';
import {
  commitmentsIn,
  lastVisibleIn,
  openByGroup,
  waitingIn,
  waitingWithoutGroup,
} from '#shared/group/register/commitments.ts';
import { carriedOn, reviewsOf } from '#shared/group/register/commitments.ts';
import { dayOf } from '#shared/group/register/day.ts';
import type { EntryOf } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { membersNow, personOf, type Register } from '#shared/group/register/register.ts';
import type { RecallPage, RecalledCommitment } from '#shared/ipc/commitments.ts';
import { MOST_WAITING } from '#shared/limits.ts';
import type { RecordLine } from '#shared/records/record.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { ActId, PersonId } from '#shared/session/ids.ts';
import type { WallTime } from '#shared/time.ts';
import type { Conductor } from '../session/conductor.ts';
import { readSession } from '../session/readSession.ts';
import type { Store } from '../store/store.ts';
import { keptSession, type KeptSession } from './keptSession.ts';
import { openingWith, sealsOf, tried, type Opening } from './opening.ts';

export interface RecallDeps {
  readonly store: Pick<Store, 'record' | 'log' | 'register' | 'keepChanges' | 'lastWithoutGroup'>;
  readonly conductor: Pick<Conductor, 'current'>;
  readonly wall: () => WallTime;
}

/** Finds commitments of earlier sessions again, for the session that is opened and for their owners in it. */
export interface Recalls {
  /** The draft with what waits for the people in it. */
  readonly forDraft: (draft: Draft) => Draft;
  /** What waits for somebody of the session on the table, in their own words. */
  readonly read: (person: PersonId, word: string | null) => Promise<RecallPage>;
}

type Written = EntryOf<'commitment'>;

export function createRecalls({ store, conductor, wall }: RecallDeps): Recalls {
  const ofGroup = (draft: Draft, group: NonNullable<Draft['group']>): Draft['recall'] => {
    const register = store.register();
    const today = dayOf(wall());
    const waiting = waitingIn(register, openByGroup(register).get(group.id) ?? [], today);
    const visible = lastVisibleIn(register, group.id);
    const kept = register.group.get(group.id);
    const members = kept === undefined ? [] : membersNow(register, kept);
    const joined = new Map(members.flatMap((one) => (one.guest ? [] : [[one.person, one.joined]])));
    /** A member then, or in the room when it was written: a group may have taken over a session from before it began. */
    const knew = (who: EntryId, { day, session }: Written): boolean => {
      const since = joined.get(who);
      // No member: a guest comes once, and sees nothing from before.
      if (since === undefined) return false;
      if (since <= day) return true;
      const present = register.session.get(session)?.present ?? [];
      return present.some((one) => personOf(register, one)?.id === who);
    };
    const seats = draft.people.flatMap(({ id }) => {
      const who = personOf(register, group.people[id] ?? '')?.id;
      return who === undefined ? [] : [[id, who] as const];
    });
    return {
      waiting: Object.fromEntries(
        seats.flatMap(([seat, who]) => {
          const ids = (waiting.get(who) ?? []).slice(0, MOST_WAITING).map(({ id }) => id);
          return ids.length > 0 ? [[seat, ids]] : [];
        }),
      ),
      knew: Object.fromEntries(
        seats.flatMap(([, who]) =>
          (waiting.get(who) ?? []).map((one) => [
            one.id,
            seats.flatMap(([seat, each]) => (knew(each, one) ? [seat] : [])),
          ]),
        ),
      ),
      visible: Object.fromEntries(
        seats.flatMap(([seat, who]) => {
          const last = visible.get(who);
          return last === undefined ? [] : [[seat, last]];
        }),
      ),
    };
  };

  /**
   * People without a group are told by their names: what waits for a name is that of the last such session alone, and
   * only where the same circle meets again.
   */
  const byName = (draft: Draft): Draft['recall'] => {
    const last = store.lastWithoutGroup();
    if (last === null) return undefined;
    if (last.state === 'ended') {
      const ended = readSession(store.log, last.session);
      if (ended !== null) store.keepChanges(commitmentsIn(last.session, ended, store.register()), wall());
    }
    const before = keptSession(store, last.session)?.record.people.map(({ name }) => name) ?? [];
    const now = draft.people.map(({ name }) => name);
    if (!isSameCircle(now, before)) return undefined;
    const register = store.register();
    const waiting = new Map<string, ActId[]>();
    for (const one of waitingWithoutGroup(register, last.session, dayOf(wall()))) {
      const name = ownerIn(keptSession(store, one.session), one.id);
      if (name === null) continue;
      const key = sameNameKey(name);
      waiting.set(key, [...(waiting.get(key) ?? []), one.id]);
    }
    const of = ({ name }: Draft['people'][number]): ActId[] => waiting.get(sameNameKey(name)) ?? [];
    return {
      waiting: Object.fromEntries(
        draft.people.flatMap((person) => {
          const ids = of(person).slice(0, MOST_WAITING);
          return ids.length > 0 ? [[person.id, ids]] : [];
        }),
      ),
      visible: {},
    };
  };

  return {
    forDraft(draft) {
      // Never what a window says: it is looked up here alone.
      const plain: Draft = { ...draft, recall: undefined };
      if (draft.trial) return plain;
      const recall = draft.group === undefined ? byName(draft) : ofGroup(draft, draft.group);
      return recall === undefined ? plain : { ...plain, recall };
    },
    async read(person, word) {
      const waiting = (): Written[] =>
        (conductor.current()?.session.state.waiting[person] ?? []).flatMap(
          (id) => store.register().commitment.get(id) ?? [],
        );
      const register = store.register();
      const owners = new Set(waiting().map((one) => one.person));
      // Tried first, because it takes a moment: what waits is looked at after it.
      const opened = await tried(
        [...owners].flatMap((owner) => (owner === null ? [] : sealsOf(register, owner))),
        word,
      );
      const opening = openingWith(store.register(), opened);
      return readPage(store.register(), waiting(), (id) => keptSession(store, id), {
        opening,
        wrong: word !== null,
      });
    },
  };
}

const lineOf = (kept: KeptSession | null, id: ActId): RecordLine | null =>
  kept?.lines.find(({ commitment }) => commitment?.id === id) ?? null;

const nameAt = (kept: KeptSession | null, place: number | undefined): string | null =>
  (place === undefined ? undefined : kept?.record.people[place]?.name) || null;

const ownerIn = (kept: KeptSession | null, id: ActId): string | null =>
  nameAt(kept, lineOf(kept, id)?.owners[0]);

/** The commitments with their words; what is sealed, with the word. Whatever is not there any more is left out. */
function readPage(
  register: Register,
  entries: readonly Written[],
  kept: (session: string) => KeptSession | null,
  { opening, wrong }: { readonly opening: Opening; readonly wrong: boolean },
): RecallPage {
  const sessions = new Map(entries.map(({ session }) => [session, kept(session)]));
  const open: RecalledCommitment[] = [];
  for (const one of entries) {
    const session = sessions.get(one.session) ?? null;
    const line = lineOf(session, one.id);
    if (line === null) continue;
    const plain = opening.open(line, one.person);
    if (plain === null) return { sealed: true, wrong };
    const { text, commitment } = plain;
    const last = reviewsOf(register, one.id).at(-1);
    open.push({
      commitment: one.id,
      text,
      notice: commitment?.notice ?? null,
      day: one.day,
      by: one.by,
      kind: commitment?.kind ?? null,
      asks: nameAt(session, commitment?.asks),
      visible: one.visible,
      carried: carriedOn(register, one.id),
      last: last === undefined ? null : { hears: last.hears, day: last.day },
    });
  }
  return { sealed: false, commitments: open };
}
