import type { ReactNode } from 'react';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { NamedText, RoomNames } from '../../ui/NamedText.tsx';
import { productName, startWords as words, dayLabel, timeLabel } from '../../words.ts';

/** What waits, or what was last: the title of the screen and a sentence below it. */
export function Headline({
  resumable,
  draft,
  last,
}: {
  readonly resumable: RecentSession | null;
  readonly draft: Draft | null;
  readonly last: Summary | null;
}) {
  if (resumable)
    return (
      <Heading title={resumable.title || productName}>
        <b>{words.inProgress(dayLabel(resumable.openedWall), timeLabel(resumable.openedWall))}</b>
        <br />
        {words.with(resumable.people)}
      </Heading>
    );
  if (draft)
    return (
      <Heading title={draft.title || productName}>
        <b>{words.keptLead}</b>
        <br />
        {words.with(numberNamesakes(draft.people.map(({ name }) => name)))}
      </Heading>
    );
  if (last) {
    const began = last.openedWall + (last.startedAt ?? 0);
    const presenters = last.presenters.map(
      (id) => last.people.find(({ person }) => person === id)?.name ?? '',
    );
    return (
      <Heading title={last.title || productName}>
        {words.lastTime(dayLabel(began), timeLabel(began), last.people.length)}
        <br />
        {presenters.length > 0 && words.presented(presenters)}
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

/** What each took along, the owner first: the text only where the owner shows it to the group. */
export function Commitments({ summary }: { readonly summary: Summary }) {
  if (summary.commitments.length === 0) return null;
  return (
    <section className="start-commitments" aria-labelledby="start-commitments">
      <h2 id="start-commitments">{words.commitments}</h2>
      <dl>
        <RoomNames names={summary.people.map(({ name }) => name)}>
          {summary.commitments.map(({ name, text, visible }, i) => (
            <div key={i}>
              <dt>
                <NamedText text={name} />
              </dt>
              {text === null ? (
                <dd className="second">{visible === 'owner' ? words.keptPrivate(name) : words.takenBack}</dd>
              ) : (
                <dd className="spoken" dir="auto">
                  {text}
                </dd>
              )}
            </div>
          ))}
        </RoomNames>
      </dl>
      <p className="second">{words.curious}</p>
    </section>
  );
}
