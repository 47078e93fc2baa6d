import type { Format } from '#shared/format/schema.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { Draft } from '#shared/session/draft.ts';
import { COUNCIL, newDraft } from '../../src/renderer/desk/draft/newDraft.ts';

/** A whole session of any format: who comes, for how long, and what tells that it went as it was planned. */

export const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];

/** People and minutes of each, so that it runs at or near its full length. */
const SIZES: Readonly<Record<string, readonly [people: number, minutes: number]>> = {
  council: [4, 45],
  forum: [5, 90],
  action_learning: [5, 60],
  micro: [3, 25],
  grow: [2, 30],
  sbi: [2, 20],
  office_hours: [4, 30],
  troika: [3, 30],
  wise_crowds: [4, 65],
  consultancy: [5, 55],
  lean_coffee: [4, 45],
  learning_circle: [4, 60],
  pair: [2, 50],
};

/** As the plan makes it. */
export function wholeSession(format: Format): Draft {
  const [people, minutes] = SIZES[format.id] ?? [format.size.ideal[0], 60];
  const draft = newDraft(NAMES.slice(0, people), null, { ...COUNCIL, format, minutes });
  return { ...draft, title: format.name };
}

/** Three topics, as people write them on cards, and how many dots each gets. */
export const CARDS = ['Fewer meetings', 'The new board', 'How we hand over'];
export const DOTS = [0, 5, 0];

/** So many acts lead to the end of any of them. */
export const MOST_ACTS = 160;

/** What tells one moment of a session from the next. */
export const momentOf = ({ now, next, ended }: ConsoleView): string =>
  `${now?.step ?? ''} ${now?.phase.mode ?? ''} ${now?.who?.name ?? ''} ${JSON.stringify(next?.label)} ${ended}`;

/** The steps that were planned, each with what became of it; none that was left out from the start. */
export const plannedSteps = ({ agenda }: ConsoleView) =>
  agenda.flatMap(({ rows }) => rows).filter(({ state }) => state !== 'leftOut');
