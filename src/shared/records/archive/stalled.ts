import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { EntryOf } from '#shared/group/register/entries.ts';
import type { Register } from '#shared/group/register/register.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { SessionRecord } from '../record.ts';

/** Rituals that nobody seems to need: what the group is asked to prune or to change (docs/domain/trends.md). */

/** So often running, and the group is asked. */
const TIMES = 3;
/** So many of the last sessions are looked at. */
const LOOKED_AT = 12;
/** Under these the register remembers that something stays which is no phase. */
const DATES = 'dates';

/**
 * A phase that was left out in the last sessions of a format; a format whose sessions were less and less worth the time;
 * or dates that were not held. `kept`: what the register remembers when it stays.
 */
export type Stalled = { readonly format: string; readonly times: number; readonly kept: string } & (
  | { readonly what: 'phase'; readonly phase: string }
  | { readonly what: 'worth'; readonly name: string | null }
  | { readonly what: 'dates' }
);

interface Looked {
  /** The oldest first. */
  readonly sessions: readonly EntryOf<'session'>[];
  /** What became of the dates that are over, the oldest first. */
  readonly dates: readonly { readonly day: Day; readonly held: boolean }[];
  /** What pulses told of whether it was worth the time, the oldest first; null: all in, and no more. */
  readonly worth: readonly { readonly day: Day; readonly told: { readonly middle: number } | null }[];
  readonly recordOf: (session: SessionId) => Pick<SessionRecord, 'phases' | 'format'> | null;
}

/** The first of them; null: there is none, or the group said that it stays. */
export function stalledIn(
  register: Pick<Register, 'ritual'>,
  group: EntryId,
  looked: Looked,
): Stalled | null {
  // Somebody said that it stays: only what was since then counts.
  const keptOn = new Map<string, Day>();
  for (const { group: of, phase, day } of register.ritual.values())
    if (of === group && day > (keptOn.get(phase) ?? '')) keptOn.set(phase, day);
  const since = (what: string): Day => keptOn.get(what) ?? '';
  return leftOut(looked, since) ?? worthLess(looked, since) ?? notHeld(looked, since);
}

type Since = (what: string) => Day;

/** A phase before or after the slots that was in the plan of the last sessions of one format and never ran. */
function leftOut({ sessions, recordOf }: Looked, since: Since): Stalled | null {
  const last = sessions.at(-1);
  if (last === undefined) return null;
  const records = sessions
    .filter(({ format }) => format === last.format)
    .slice(-LOOKED_AT)
    .toReversed()
    .map(({ id, day }) => ({ day, record: recordOf(id) }));
  for (const { phase, zone } of records[0]?.record?.phases ?? []) {
    if (zone === 'slot') continue;
    let times = 0;
    for (const { day, record } of records) {
      const runs = record?.phases.filter((one) => one.phase === phase && one.zone === zone) ?? [];
      if (runs.length === 0 || runs.some(({ actual }) => actual !== null) || day <= since(phase)) break;
      times += 1;
    }
    if (times >= TIMES) return { what: 'phase', phase, format: last.format, times, kept: phase };
  }
  return null;
}

/** A format whose last sessions were each less worth the time than the one before, as their pulses tell. */
function worthLess({ sessions, worth, recordOf }: Looked, since: Since): Stalled | null {
  const byFormat = new Map<string, { readonly session: string; readonly middle: number }[]>();
  for (const { day, told } of worth) {
    const held = sessions.filter((one) => one.day === day);
    const [session] = held;
    // Two sessions of one day: nobody knows of which of them it was.
    if (session === undefined || held.length > 1 || told === null || day <= since(session.format)) continue;
    byFormat.set(session.format, [
      ...(byFormat.get(session.format) ?? []),
      { session: session.id, middle: told.middle },
    ]);
  }
  for (const [format, all] of byFormat) {
    const running = all
      .toReversed()
      .findIndex(({ middle }, i, newest) => middle >= (newest[i + 1]?.middle ?? -1));
    const times = running + 1;
    if (times >= TIMES) {
      const name = recordOf(all.at(-1)?.session ?? '')?.format.name ?? null;
      return { what: 'worth', format, name, times, kept: format };
    }
  }
  return null;
}

/** Dates of which none was held, so often running, the last of them included. */
function notHeld({ sessions, dates }: Looked, since: Since): Stalled | null {
  const newest = dates.toReversed();
  const end = newest.findIndex(({ day, held }) => held || day <= since(DATES));
  const times = end === -1 ? newest.length : end;
  const last = sessions.at(-1);
  return last === undefined || times < TIMES
    ? null
    : { what: 'dates', format: last.format, times, kept: DATES };
}
