import { addDays, daysBetween, type Day } from '../register/day.ts';
import type { EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import { personOf, type Register } from '../register/register.ts';
import {
  daysOfWeek,
  isOver,
  LOOK_BACK,
  newestFirst,
  REVIEW,
  REVIEW_WEEK,
  SPRINT_DAYS,
  sprintOf,
  WEEK_FORMATS,
  WEEKS,
  weekOf,
  winUntil,
  type PlannedFormat,
} from './sprint.ts';

/** What there is to do in a sprint, once or week by week. */
export type SprintStep = 'begin' | 'session' | 'pulse' | 'guide' | 'lookBack' | 'review';

/** One thing of the plan. `wasNot`: its days are over and nothing was done, which is fine. */
export interface SprintItem {
  readonly step: SprintStep;
  /** 0 on the first day; the review stands behind the weeks. */
  readonly week: number;
  readonly from: Day;
  readonly until: Day;
  /** What a session of it is planned with; null: it needs none. */
  readonly planned: PlannedFormat | null;
  /** The format of its session, where one was held: another one than was planned, as it may be. */
  readonly held: string | null;
  readonly state: 'was' | 'now' | 'toCome' | 'wasNot';
}

/** A small win; who said it where they wanted that. */
export type Win = Omit<EntryOf<'win'>, 'group' | 'until'>;

/** What a group said looking back at a week, or at all of it. */
export type LookedBack = Omit<EntryOf<'lookBack'>, 'group' | 'until'>;

export interface SprintView {
  readonly id: EntryId;
  readonly starts: Day;
  /** Days since it started: 0 on the first day, negative before. */
  readonly day: number;
  readonly week: number;
  readonly isOver: boolean;
  readonly items: readonly SprintItem[];
  /** What stands to be done now, the session first; the review of all comes before a last look back at a week. */
  readonly due: readonly SprintItem[];
  /** What was said in it, by week. */
  readonly lookedBack: readonly LookedBack[];
}

/** Whether the first one-page guide is not written yet. */
export const awaitsGuide = ({ items }: Pick<SprintView, 'items'>): boolean =>
  items.some(({ step, state }) => step === 'guide' && state !== 'was');

/** The small wins of a group, the newest first. */
export interface WinLog {
  /** At this level they are said aloud and not written down. */
  readonly kept: boolean;
  readonly wins: readonly Win[];
}

/** So many small wins are listed; the archive finds all. */
const MOST_LISTED = 60;

export function viewOfWins(
  register: Register,
  { level }: Pick<EntryOf<'group'>, 'level'>,
  wins: readonly EntryOf<'win'>[],
  today: Day,
): WinLog {
  return {
    kept: winUntil(level, today) !== null,
    wins: newestFirst(wins.filter(({ until }) => until >= today))
      .slice(0, MOST_LISTED)
      .map(({ id, day, text, by }) => ({
        ...{ id, day, text },
        by: by === null ? null : (personOf(register, by)?.id ?? by),
      })),
  };
}

interface Done {
  readonly sessions: readonly Pick<EntryOf<'session'>, 'day' | 'format'>[];
  readonly pulses: readonly Pick<EntryOf<'pulse'>, 'day'>[];
  readonly lookedBack: readonly LookedBack[];
}

/** Formats that look back and are no session of a week. */
const LOOKS: ReadonlySet<string> = new Set([LOOK_BACK.format, REVIEW.format]);

/** A sprint as its group's pages show it; null: it never began one. */
export function viewOfSprint(
  register: Register,
  group: EntryId,
  {
    sessions,
    pulses,
    lookBacks,
  }: Omit<Done, 'lookedBack'> & { readonly lookBacks: readonly EntryOf<'lookBack'>[] },
  today: Day,
): SprintView | null {
  const sprint = sprintOf(register, group);
  if (sprint === null) return null;
  const { id, starts } = sprint;
  const lookedBack = lookBacks
    .filter((one) => one.sprint === id && one.until >= today)
    .toSorted((a, b) => a.week - b.week)
    .map(({ group: _, until: __, ...said }) => said);
  const done = { sessions, pulses, lookedBack };
  const wasReviewed = lookedBack.some(({ week }) => week === REVIEW_WEEK);
  const items = [
    ...[{ step: 'begin', week: 0, from: starts, until: starts, planned: null } as const],
    ...WEEK_FORMATS.flatMap((planned, i) => itemsOfWeek(starts, i + 1, planned)),
    {
      ...({ step: 'review', week: REVIEW_WEEK, planned: REVIEW } as const),
      ...{ from: addDays(starts, SPRINT_DAYS), until: addDays(starts, SPRINT_DAYS * 2) },
    },
  ].map((item): SprintItem => ({
    ...item,
    held: item.step === 'session' ? (sessionOf(item, sessions)?.format ?? null) : null,
    state: stateOf(item, sprint, done, today, wasReviewed),
  }));
  return {
    ...{ id, starts, items, lookedBack },
    day: daysBetween(starts, today),
    week: weekOf(starts, today),
    isOver: isOver(starts, today) || wasReviewed,
    due: items
      .filter(({ state }) => state === 'now')
      .toSorted((a, b) => Number(b.step === 'review') - Number(a.step === 'review')),
  };
}

type Item = Omit<SprintItem, 'state' | 'held'>;

/** The session of a week: a look back is none. */
const sessionOf = ({ from, until }: Item, sessions: Done['sessions']) =>
  sessions.find(({ day, format }) => !LOOKS.has(format) && day >= from && day <= until);

function itemsOfWeek(starts: Day, week: number, planned: PlannedFormat): Item[] {
  const days = daysOfWeek(starts, week);
  const also: Partial<Record<number, SprintStep>> = { 1: 'pulse', 3: 'guide' };
  const more = also[week];
  return [
    { step: 'session', week, ...days, planned },
    ...(more === undefined ? [] : [{ step: more, week, ...days, planned: null }]),
    // At the end of the week, and until the end of the next one.
    {
      ...({ step: 'lookBack', week, planned: LOOK_BACK } as const),
      ...{ from: addDays(days.until, -LAST_DAYS), until: addDays(days.until, LAST_DAYS) },
    },
  ];
}

/** A week is looked back at in its last days, or shortly after. */
const LAST_DAYS = 2;

/** `wasReviewed`: all of it was looked back at, so nothing more comes. */
function stateOf(
  item: Item,
  sprint: EntryOf<'sprint'>,
  done: Done,
  today: Day,
  wasReviewed: boolean,
): SprintItem['state'] {
  if (wasDone(item, sprint, done)) return 'was';
  if (wasReviewed) return 'wasNot';
  if (today < item.from) return 'toCome';
  return today <= item.until ? 'now' : 'wasNot';
}

function wasDone(
  item: Item,
  { starts, guide }: EntryOf<'sprint'>,
  { sessions, pulses, lookedBack }: Done,
): boolean {
  const { step, week, from, until } = item;
  const within = ({ day }: { readonly day: Day }): boolean => day >= from && day <= until;
  switch (step) {
    case 'begin':
      return true;
    case 'session':
      return sessionOf(item, sessions) !== undefined;
    case 'pulse':
      return pulses.some(({ day }) => day >= starts);
    case 'guide':
      return guide !== null;
    case 'lookBack':
      return (
        lookedBack.some((one) => one.week === week) ||
        sessions.some((one) => one.format === LOOK_BACK.format && within(one))
      );
    case 'review':
      return (
        lookedBack.some((one) => one.week === REVIEW_WEEK) ||
        sessions.some((one) => one.format === REVIEW.format && within(one))
      );
  }
}

/**
 * What can be looked back at: the weeks that began, from the last one on all thirty days, and what was looked back at
 * before. On the first day, and before, there is the first week alone.
 */
export const weeksToLookAt = ({
  week: now,
  lookedBack,
}: Pick<SprintView, 'week' | 'lookedBack'>): readonly number[] =>
  Array.from({ length: REVIEW_WEEK }, (_, i) => i + 1).filter(
    (week) =>
      week <= Math.max(1, now) ||
      (week === REVIEW_WEEK && now === WEEKS) ||
      lookedBack.some((one) => one.week === week),
  );
