import type { ReactNode } from 'react';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { planDraft } from '#shared/session/agenda/plan.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { nameLength } from '../../ui/clipNames.ts';
import type { Day } from '#shared/group/register/day.ts';
import { blanksIn } from '#shared/group/agreementPieces.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { PlanNow } from '../draft/plans.ts';
import {
  agreementWords,
  groupWords,
  parkingWords,
  productName,
  startWords as words,
  dayLabel,
  timeLabel,
} from '../../words.ts';

/** What waits, or what was last: the title of the screen and a sentence below it. */
export function Headline({
  resumable,
  waiting,
  next,
  today,
  last,
}: {
  /** The group that meets next, and what it is prepared with; null: there is none, or something else comes first. */
  readonly next: {
    readonly group: GroupView;
    readonly draft: Draft;
    /** Where its thirty days stand; null: it is in none. */
    readonly sprint: string | null;
  } | null;
  readonly today: Day;
  readonly resumable: RecentSession | null;
  readonly waiting: PlanNow | null;
  readonly last: Summary | null;
}) {
  if (resumable)
    return (
      <Heading title={resumable.title || productName}>
        <b>{words.inProgress(dayLabel(resumable.openedWall), timeLabel(resumable.openedWall))}</b>
        <br />
        {words.with(...fewOf(numberNamesakes(resumable.people)))}
      </Heading>
    );
  if (waiting) {
    const { plan, starts } = waiting;
    return (
      <Heading title={plan.draft.title || productName}>
        <b>
          {starts === null
            ? words.keptLead
            : groupWords.meets(starts.day, starts.day === today, starts.begins, plan.draft.minutes)}
        </b>
        <br />
        {words.with(...fewOf(numberNamesakes(plan.draft.people.map(({ name }) => name))))}
      </Heading>
    );
  }
  if (next) {
    const { group, draft, sprint } = next;
    return (
      <Heading title={group.name}>
        <b>{groupMeets(group, today)}</b> {groupWords.formatWith(draft.format.name, draft.people.length)}
        <br />
        {whoDoesWhatIn(draft, group)}
        {sprint !== null && (
          <>
            <br />
            {sprint}
          </>
        )}
      </Heading>
    );
  }
  if (last) {
    const began = last.openedWall + (last.startedAt ?? 0);
    // Whoever was removed since has no name.
    const presenters = last.presenters.flatMap(
      (id) => last.people.find(({ person }) => person === id)?.name || [],
    );
    return (
      <Heading title={last.title || productName}>
        {words.lastTime(dayLabel(began), timeLabel(began), last.people.length)}
        <br />
        {presenters.length > 0 && words.presented(...fewOf(presenters))}
      </Heading>
    );
  }
  return (
    <Heading title={productName}>
      <b>{words.welcome}</b>
      <br />
      {words.welcomeMore}
    </Heading>
  );
}

/** Letters of names that two lines hold: what is to be done next stays in sight below them. */
const LETTERS = 84;

/** The first of these names, as many as two lines hold, and how many more there are. */
function fewOf(names: readonly string[]): [few: readonly string[], more: number] {
  let letters = 0;
  const few = names.filter((name, i) => (letters += nameLength(name)) <= LETTERS || i === 0);
  return [few, names.length - few.length];
}

function Heading({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h1 data-long={title.length > 24 || undefined} dir="auto">
        {title}
      </h1>
      <p className="start-sub">{children}</p>
    </>
  );
}

const groupMeets = ({ next }: GroupView, today: Day): string =>
  next === null
    ? groupWords.noDate
    : groupWords.meets(next.day, next.day === today, next.begins, next.minutes);

/** So many presenters are named. */
const PRESENTERS = 2;

/** Who presents in a plan, the first of them; nobody where no slot fits, or another rule says who does. */
export function presentingIn(draft: Draft): readonly PersonId[] {
  const plan = fillsFromQueue(draft) ? planDraft(draft) : null;
  return draft.queue.slice(0, plan?.ok === true ? Math.min(plan.presenters, PRESENTERS) : 0);
}

/** How the people of a plan are called: as everywhere in their group, others by their number among namesakes of the plan. */
export function calledInPlan(draft: Draft, group: Pick<GroupView, 'called'> | null): readonly string[] {
  const labels = numberNamesakes(draft.people.map(({ name }) => name));
  return draft.people.map(({ id, name }, i) => {
    const person = draft.group?.people[id];
    const called = group === null || person === undefined ? '' : calledBy(group)(person);
    // Whoever is called otherwise in the plan is called so.
    return called.replace(/ \d+$/u, '') === name ? called : (labels[i] ?? name);
  });
}

/** Who does what in a plan, in a sentence or two. */
export function whoDoesWhatIn(draft: Draft, group: Pick<GroupView, 'called'> | null = null): string {
  const names = calledInPlan(draft, group);
  const nameOf = (id: string | null) => names[draft.people.findIndex((one) => one.id === id)] ?? null;
  return groupWords.whoDoesWhat(
    presentingIn(draft).flatMap((id) => nameOf(id) ?? []),
    nameOf(draft.roles.facilitator),
    nameOf(draft.roles.observer),
  );
}

/** From here to the page on which somebody reads theirs. */
const OWN_PAGE = [DESK_KEYS.start.openGroup.caps.join(' '), DESK_KEYS.group.own.caps.join(' ')] as const;

/** What waits for the next session: whose, never what. */
export function WhatWaits({
  owners,
  group,
}: {
  readonly owners: readonly string[];
  /** The group that meets next; null: none. */
  readonly group: Pick<GroupView, 'topics' | 'agreements' | 'sessions'> | null;
}) {
  const { topics = [] } = group ?? {};
  const agreement = group === null ? null : agreementWaits(group);
  if (owners.length + topics.length === 0 && agreement === null) return null;
  return (
    <section className="start-commitments" aria-labelledby="start-waits">
      <h2 id="start-waits">{groupWords.waits}</h2>
      <dl>
        {owners.length > 0 && (
          <div className="start-wait">
            <dt className="second">{groupWords.commitments}</dt>
            <dd>
              <b>{groupWords.listed(owners)}</b> {groupWords.hearFirst(owners.length)}
            </dd>
          </div>
        )}
        {agreement !== null && (
          <div className="start-wait">
            <dt className="second">{agreementWords.row}</dt>
            <dd>{agreementWords.waits(agreement)}</dd>
          </div>
        )}
        {topics.length > 0 && (
          <div className="start-wait">
            <dt className="second">{parkingWords.title}</dt>
            <dd>{parkingWords.waits(topics.length, Math.max(...topics.map(({ raised }) => raised)))}</dd>
          </div>
        )}
      </dl>
      {owners.length > 0 && (
        <p className="second">
          {words.curious}
          {group !== null && <> {words.ownPages(...OWN_PAGE)}</>}
        </p>
      )}
    </section>
  );
}

/** What of a group's agreement asks for a look: lines that were bent last time, and blanks; null: nothing does. */
function agreementWaits({ agreements, sessions }: Pick<GroupView, 'agreements' | 'sessions'>) {
  const stands = agreements.at(-1);
  const bent = sessions[0]?.bent ?? 0;
  const blanks = stands === undefined ? 0 : blanksIn(stands.lines.join(' '));
  return stands === undefined || bent + blanks === 0 ? null : { version: agreements.length, bent, blanks };
}

/** Whose commitments wait: of the group that meets next, or, without one, of the last session. */
export function ownersWaiting(group: GroupView | null, last: Summary | null): readonly string[] {
  if (group === null) return [...new Set(last?.commitments.map(({ name }) => name))];
  return group.waits.map(calledBy(group));
}
