import { council } from '#shared/format/library/council.ts';
import { inWords } from '#shared/format/texts.ts';
import type { Format } from '#shared/format/schema.ts';
import { withVariants } from '#shared/format/variants.ts';
import {
  defaultQueue,
  defaultRoles,
  giveRole,
  withHelpFromOthers,
  withPrepCoachApart,
} from '#shared/group/roles.ts';
import { divideIntoGroups, groupCount } from '#shared/group/smallGroups.ts';
import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { formatWords } from '../../words.ts';

const FIRST_MINUTES = 45;

/** Whom the last session tells something about: matched by name, since groups are not kept yet. */
export interface LastTime {
  readonly title: string;
  readonly minutes: number;
  /** Keys of the names (`sameNameKey`) of people who presented, in order, and of those who took a commitment along. */
  readonly presented: ReadonlySet<string>;
  readonly promised: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
}

/** Keys that are one person's. Of namesakes a name does not tell which is meant: nothing is said of them. */
function keysOfOne(keys: readonly string[]): ReadonlySet<string> {
  return new Set(keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key)));
}

/** `groups`: names of groups, none of which is the name of a session without a group. */
export function lastTimeOf(summary: Summary, groups: readonly string[] = []): LastTime {
  const keys = new Map(summary.people.map(({ person, name }) => [person, sameNameKey(name)]));
  const meant = keysOfOne([...keys.values()]);
  const known = (people: readonly PersonId[]) =>
    new Set(people.map((id) => keys.get(id) ?? '').filter((key) => meant.has(key)));
  return {
    // A session that nobody named bears the name of its format, which the next one need not have.
    title: summary.title === summary.formatName || groups.includes(summary.title) ? '' : summary.title,
    minutes: Math.round(summary.plannedFor / 60_000),
    presented: known(summary.presenters),
    promised: known(summary.commitments.map(({ person }) => person)),
    present: meant,
  };
}

/** What is to be planned. */
export interface Wanted {
  readonly format: Format;
  /** Null: as long as last time. */
  readonly minutes: number | null;
  /** A try-out that may be thrown away without a question. */
  readonly trial: boolean;
}

export const COUNCIL: Wanted = { format: inWords(council, formatWords.council), minutes: null, trial: false };

/**
 * A session for these names, first to last in seat order. Whoever was there last time without presenting comes
 * first in the queue; whoever took a commitment along reports on it. Whoever presented last is the prep coach where
 * the format has one (docs/domain/rotation.md).
 */
export function newDraft(names: readonly string[], last: LastTime | null, wanted: Wanted = COUNCIL): Draft {
  const format = withVariants(wanted.format, []);
  const people = names.map((name, i) => ({ id: `p${i + 1}`, name }));
  const circle = { format, people: people.map(({ id }) => id) };
  const keyOf = new Map(people.map(({ id, name }) => [id, sameNameKey(name)]));
  const meant = keysOfOne([...keyOf.values()]);
  const is = (set: ReadonlySet<string> | undefined) => (id: PersonId) => {
    const key = keyOf.get(id) ?? '';
    return meant.has(key) && (set?.has(key) ?? false);
  };
  const lastPresenter = [...(last?.presented ?? [])]
    .flatMap((key) => circle.people.filter((id) => keyOf.get(id) === key))
    .at(-1);
  const coaches = lastPresenter !== undefined && format.roles.some(({ role }) => role === 'prepCoach');
  const roles = coaches
    ? giveRole(circle, defaultRoles(circle), lastPresenter, 'prepCoach')
    : defaultRoles(circle);
  const queue = defaultQueue(circle, roles);
  const waited = (id: PersonId) => is(last?.present)(id) && !is(last?.presented)(id);
  const ordered = [...queue.filter(waited), ...queue.filter((id) => !waited(id))];
  return {
    title: last?.title ?? '',
    format,
    variants: [],
    people,
    roles: withPrepCoachApart(withHelpFromOthers(circle, roles, ordered), ordered, []),
    queue: ordered,
    minutes: wanted.minutes ?? last?.minutes ?? FIRST_MINUTES,
    reviewers: circle.people.filter(is(last?.promised)),
    lockedPresenters: null,
    cards: null,
    trios: divideIntoGroups(circle.people, groupCount(format, people.length)),
    autoAdvance: false,
    level: 'L1',
    trial: wanted.trial,
  };
}
