import { USUAL_MINUTES } from '#shared/format/formatForGroup.ts';
import { slotsIn, type FormatOf } from '#shared/group/rotation/ofDate.ts';
import { nextRows, type NextSession } from '#shared/group/nextRows.ts';
import { NOTHING_SWAPPED } from '#shared/group/swapped.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Words } from '#shared/words/words.ts';

/** What a group's register knows of its next time: as an invitation says it, and nothing that was said in a session. */
export interface NextTime {
  readonly group: string;
  /** Null: no date is planned. */
  readonly date: { readonly day: Day; readonly begins: string; readonly minutes: number } | null;
  /** Who presents and who holds which role, of those for whom there is somebody. */
  readonly does: readonly {
    readonly does: string;
    /** The same, said to them. */
    readonly youDo: string;
    readonly person: EntryId;
    readonly name: string;
    /** In a few words; empty where names are not told: it may tell of this session. */
    readonly why: string;
  }[];
}

/** What the group meets in next: as it is prepared, else its usual format, or one that takes as many as it has. */
function heldNext(
  { prepared, next, minutes: usual, format, people, waits }: GroupView,
  formatOf: FormatOf,
): NextSession {
  const minutes = next?.minutes ?? usual ?? USUAL_MINUTES;
  const held = formatOf(prepared?.format ?? format, minutes, people.length);
  return {
    format: held,
    slots: prepared?.presented.length ?? slotsIn(held, minutes, people.length, waits.length),
  };
}

/** What comes after a session of a group; null where it met again since: that is told there. */
export function nextTimeOf(
  group: GroupView,
  session: SessionId,
  words: Words,
  formatOf: FormatOf,
): NextTime | null {
  if (group.sessions[0]?.id !== session) return null;
  const nameOf = calledBy(group);
  const { next } = group;
  return {
    group: group.name,
    date: next && { day: next.day, begins: next.begins, minutes: next.minutes },
    does: nextRows(group, NOTHING_SWAPPED, nameOf, words, heldNext(group, formatOf)).flatMap(
      ({ does, youDo, person, why }) =>
        person === null ? [] : [{ does, youDo, person, name: nameOf(person), why }],
    ),
  };
}
