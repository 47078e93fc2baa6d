import { isReview } from '#shared/format/review.ts';
import type { Floor } from '../agenda/floor.ts';
import type { Step } from '../agenda/state.ts';
import { turnOrder } from '../agenda/round.ts';
import { clockMode } from '../agenda/steps.ts';
import type { Act } from '../agenda/views.ts';
import type { ActId, PersonId } from '../ids.ts';
import { levelNow } from '../level/level.ts';
import { mostVisible } from '../lines/commitment.ts';
import { nameOf } from '../people/labels.ts';
import { isHere } from '../people/state.ts';
import type { SessionState } from '../state.ts';
import { notThereFor } from './newcomers.ts';
import { unreadOf } from './reading.ts';
import type { Becomes, Detail, Hears, Recall } from './recall.ts';

/** Somebody for whom commitments of earlier sessions wait: who, and never what. */
export interface OwnerView {
  readonly person: PersonId;
  readonly name: string;
  /** Those not read yet, the oldest first. */
  readonly unread: readonly ActId[];
  /** Of those that were read, what the owner chose for the last one. */
  readonly hears: Hears | null;
  readonly becomes: Becomes | null;
  /** Their turn is on, and they tell. */
  readonly now: boolean;
  /** The turn of the one before ends as the screen is turned to them: it would run on while they read. */
  readonly takesTurn: boolean;
}

/** What the facilitator's window shows while commitments come back. */
export interface RecallView {
  readonly owners: readonly OwnerView[];
  /** To whom the screen is turned next; null where nobody has anything unread. */
  readonly next: { readonly person: PersonId; readonly name: string } | null;
  /** What its owner has read and lets be asked about; null where there is nothing to say about any. */
  readonly open: {
    readonly person: PersonId;
    readonly name: string;
    readonly commitment: ActId;
    readonly hears: Hears;
    /** Its words, where its owner shows them. */
    readonly text: string | null;
    /** Another of theirs stands on the wall. */
    readonly others: boolean;
    /** What was seen, and its line. */
    readonly seen: { readonly detail: ActId; readonly text: string } | null;
  } | null;
  /** Whoever has the turn and keeps theirs to themselves: nobody asks. Null where that is so of nobody. */
  readonly kept: string | null;
  readonly mayShow: boolean;
  /** Of each that waits and may not be shown, who is here and was not in the group when it was written. */
  readonly notThere: Readonly<Record<ActId, readonly string[]>>;
}

/** Whoever has something to read, as the turns come: whoever has the turn first. */
function owners(state: SessionState, floor: Floor): PersonId[] {
  const inTurn = floor.round?.order ?? (floor.named === null ? [] : [floor.named]);
  const all = [...new Set([...inTurn, ...state.people.map(({ id }) => id)])];
  return all.filter((person) => (state.waiting[person]?.length ?? 0) > 0 && isHere(state.people, person));
}

/** Null outside of the phases in which commitments come back, and where none waits. */
export function recallView(state: SessionState, step: Step, floor: Floor): RecallView | null {
  if (!isReview(step.phase)) return null;
  const theirs = owners(state, floor);
  if (theirs.length === 0) return null;
  const nextOf = (): PersonId | null => {
    const left = theirs.filter((person) => unreadOf(state, person).length > 0);
    // Whoever has the turn, then whoever comes next in it, then everybody else.
    const { holder, next } = floor;
    return [holder, next].find((person) => person !== null && left.includes(person)) ?? left[0] ?? null;
  };
  const next = nextOf();
  const { round } = floor;
  const isTurnOf =
    clockMode(state) === 'running' && round !== null && !round.openFloor ? round.current : null;
  const open = openNow(state, floor);
  const keeper = keptNow(state, floor);
  return {
    owners: theirs.map((person) => {
      const last = state.recalls.findLast((recall) => recall.person === person);
      return {
        person,
        name: nameOf(state, person),
        unread: unreadOf(state, person),
        hears: last?.hears ?? null,
        becomes: last?.becomes ?? null,
        now: clockMode(state) !== 'armed' && tellerOf(state, floor) === person && last?.hears !== 'keep',
        takesTurn:
          isTurnOf !== null &&
          isTurnOf !== person &&
          unreadOf(state, person).length > 0 &&
          turnOrder(state, step).includes(person),
      };
    }),
    next: next === null ? null : { person: next, name: nameOf(state, next) },
    open: open && {
      person: open.person,
      name: nameOf(state, open.person),
      commitment: open.commitment,
      hears: open.hears,
      text: detailOf(state, open.commitment, 'shown')?.text ?? null,
      others: onWall(state, floor).some(
        ({ person, commitment }) => person === open.person && commitment !== open.commitment,
      ),
      seen: seenOf(state, open.commitment),
    },
    kept: keeper === null ? null : nameOf(state, keeper),
    mayShow: mostVisible(levelNow(state)) === 'group',
    notThere: Object.fromEntries(
      theirs.flatMap((person) =>
        (state.waiting[person] ?? []).flatMap((id) => {
          const newcomers = notThereFor(state, person, id);
          return newcomers.length === 0 ? [] : [[id, newcomers.map((one) => nameOf(state, one))]];
        }),
      ),
    ),
  };
}

const detailOf = ({ details }: SessionState, of: ActId, kind: Detail['what']): Detail | undefined =>
  details.find(({ commitment, what }) => commitment === of && what === kind);

function seenOf(state: SessionState, of: ActId): { readonly detail: ActId; readonly text: string } | null {
  const seen = detailOf(state, of, 'seen');
  return seen?.text == null ? null : { detail: seen.detail, text: seen.text };
}

/** Whoever reports: whose turn it is; where there are no turns, whoever read theirs last, whatever else the phase is for. */
function tellerOf({ recalls }: SessionState, { round, holder }: Floor): PersonId | null {
  if (round !== null && !round.openFloor) return holder;
  return recalls.at(-1)?.person ?? holder;
}

/** The last one read by whoever reports, where it may be spoken of and it is open what becomes of it. */
function openNow(state: SessionState, floor: Floor): Recall | null {
  const teller = tellerOf(state, floor);
  const last = state.recalls.findLast(
    ({ person, becomes }) => becomes === null && (teller === null || teller === person),
  );
  return last === undefined || last.hears === 'keep' ? null : last;
}

/** Whose turn it is, where they read theirs and keep it. */
export function keptNow({ recalls }: SessionState, { round, holder }: Floor): PersonId | null {
  if (round === null || round.openFloor || holder === null) return null;
  return recalls.findLast(({ person }) => person === holder)?.hears === 'keep' ? holder : null;
}

/** Where somebody has something to read first, Space turns the screen to them: its command is what follows without it. */
export function withRecall(next: Act | null, recall: RecallView | null): Act | null {
  if (next === null || recall?.next == null) return next;
  const { name } = recall.next;
  return {
    ...next,
    label: { code: 'turnScreenTo', name },
    detail: { code: 'readsFirst' },
    refusal: null,
  };
}

/** Who was to see what each wrote last: today, or in an earlier session. */
export const lastVisibleOf = ({ lastVisible, commitments }: SessionState): SessionState['lastVisible'] => ({
  ...lastVisible,
  ...Object.fromEntries(commitments.map(({ person, visible }) => [person, visible])),
});

/** What whoever has the floor lets stand on the wall. */
export const shownNow = (state: SessionState, step: Step, floor: Floor): readonly string[] =>
  isReview(step.phase) ? onWall(state, floor).map(({ text }) => text) : [];

function onWall(
  state: SessionState,
  floor: Floor,
): { readonly person: PersonId; readonly commitment: ActId; readonly text: string }[] {
  if (mostVisible(levelNow(state)) !== 'group') return [];
  const owner = tellerOf(state, floor) ?? state.recalls.at(-1)?.person ?? null;
  // Who comes in later may not have been there: it goes from the wall while they are here.
  return state.details.flatMap(({ person, what, text, commitment }) =>
    what === 'shown' &&
    person === owner &&
    text !== null &&
    notThereFor(state, person, commitment).length === 0
      ? [{ person, commitment, text }]
      : [],
  );
}
