import type { OwnPage } from '#shared/ipc/commitments.ts';
import { Button } from '../../ui/Button.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { Said } from '../../ui/Said.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import { SharePicture } from './SharePicture.tsx';
import { ownPageWords as words } from '../../words.ts';
import type { Releasing } from './useReleasing.ts';

/** What they took along from each session, and what became of it. */
export function TookAlong({ page }: { readonly page: OwnPage }) {
  return (
    <section aria-labelledby="own-took">
      <h2 id="own-took">{words.took}</h2>
      {page.commitments.length === 0 && page.withoutWords.length === 0 && (
        <p className="second">{words.tookNothing}</p>
      )}
      <ul className="own-lines">
        {page.commitments.map((one) => (
          <li key={one.commitment}>
            <p className="spoken" dir="auto">
              {one.text}
            </p>
            <span className="second">
              {words.beside(one.state, one.carried, one.last?.hears ?? null, one.day)}
            </span>
            {one.notice !== null && <p className="second own-more">{words.notice(one.notice)}</p>}
            {one.seen.map((text, i) => (
              <p key={i} className="second own-more">
                {words.saw(text)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {page.withoutWords.length > 0 && (
        <p className="second">{words.tookElsewhere(page.withoutWords, page.commitments.length > 0)}</p>
      )}
      {page.asked.length > 0 && (
        <>
          <h2>{words.askedTitle}</h2>
          <ul className="own-lines">
            {page.asked.map(({ name, text }, i) => (
              <li key={i}>
                <p className="spoken" dir="auto">
                  {text}
                </p>
                <bdi className="second">{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Lines of their own beside commitments, and below them what was handed to them. */
export function Lines({ page, releasing }: { readonly page: OwnPage; readonly releasing: Releasing }) {
  const own = page.lines.filter(({ kind }) => kind !== 'option');
  return (
    <>
      <LinesOf
        title={words.linesTitle}
        beside={own.some(({ release }) => release !== null) ? words.linesYours : null}
        lines={own}
        releasing={releasing}
      />
      <LinesOf
        title={words.handedTitle}
        beside={null}
        lines={page.lines.filter(({ kind }) => kind === 'option')}
        releasing={releasing}
      />
    </>
  );
}

function LinesOf({
  title,
  beside,
  lines,
  releasing,
}: {
  readonly title: string;
  readonly beside: string | null;
  readonly lines: OwnPage['lines'];
  readonly releasing: Releasing;
}) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <header className="own-titled">
        <h2>{title}</h2>
        {beside !== null && <span className="second">{beside}</span>}
      </header>
      <ul className="own-lines">
        {lines.map(({ text, day, release, ...line }, i) => (
          <li key={i}>
            <p className="spoken" dir="auto">
              {text}
            </p>
            {release === null ? (
              <span className="second">{words.lineSays({ ...line, day })}</span>
            ) : (
              <span className="own-release">
                <span className="second">
                  {release.since === null ? words.withheld(day) : words.released(release.since)}
                </span>
                <Button
                  ref={releasing.at(release.line)}
                  look="bare"
                  keys={release.since === null ? 'R' : 'T'}
                  onClick={() => releasing.say(release.line, release.since === null)}
                >
                  {release.since === null ? words.release : words.withhold}
                  {/* Which of them is seen, and heard. */}
                  <span className="heard">{text}</span>
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Learning notes of theirs; where they are written and released is the page of their group. */
export function LearningNotes({ page: { learning } }: { readonly page: OwnPage }) {
  if (learning.length === 0) return null;
  return (
    <section aria-labelledby="own-learning">
      <h2 id="own-learning">{words.learningTitle}</h2>
      <ul className="own-lines">
        {learning.map(({ id, situation, helped, unless, released, free }) => (
          <li key={id}>
            <p className="spoken" dir="auto">
              {[situation, helped, unless].filter(Boolean).join(' · ')}
            </p>
            <span className="second">{words.learningSays(released, free)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Their own seconds, where a level keeps them for a while. */
export function Talk({ page: { talk } }: { readonly page: OwnPage }) {
  return (
    <section aria-labelledby="own-talk">
      <header className="own-titled">
        <h2 id="own-talk">{words.talkTitle}</h2>
        {talk.length > 0 && <span className="second">{words.talkKept}</span>}
      </header>
      {talk.length === 0 && <p className="second">{words.talkNone}</p>}
      {talk.some(({ share }) => share !== null) && (
        <>
          <SharePicture talk={talk} />
          <p className="second own-share-key">
            <span className="own-share-dot" data-expected /> {words.shareExpected}
            <span className="own-share-dot" /> {words.shareSpoke}
          </p>
        </>
      )}
      <ul className="own-plain">
        {talk.map(({ spoken, turns, ...on }, i) => (
          <li key={i}>
            <Said>{(times) => words.talkSays(words.dayAmong(on, talk), times.length(spoken), turns)}</Said>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many stones stand in a row; of more the number tells. */
const MOST_STONES = 12;

/** What they held in each group, a stone for each time. */
export function Held({ page }: { readonly page: OwnPage }) {
  const rows = [
    ...(page.presented > 0 ? [[words.presented, page.presented] as const] : []),
    ...Object.entries(page.roles).map(([role, n]) => [words.roles[role] ?? role, n] as const),
  ];
  return (
    <section aria-labelledby="own-held">
      <h2 id="own-held">{words.heldTitle}</h2>
      {rows.length === 0 && <p className="second">{words.heldNone}</p>}
      <dl className="own-held">
        {rows.map(([what, n]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {n <= MOST_STONES && (
                <span className="own-stones" aria-hidden="true">
                  {Array.from({ length: n }, (_, i) => (
                    <StoneMark key={i} width={20} />
                  ))}
                </span>
              )}
              <span className={n <= MOST_STONES ? 'heard' : undefined}>{words.times(n)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What their groups keep of them beside sessions and lines; nothing where there is none. */
export function KeptBesides({ page: { besides, groups } }: { readonly page: OwnPage }) {
  if (besides.length === 0) return null;
  return (
    <section aria-labelledby="own-besides">
      <h2 id="own-besides">{words.besidesTitle}</h2>
      <ul className="own-plain">
        {besides.map((one, i) => (
          <li key={i}>
            <NamedText text={words.besides(one)} />
            {groups.length > 1 && <bdi className="second"> · {one.group}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many sessions stand there at once, the newest ones; the file that is taken along has all of them. */
const MOST_SESSIONS = 8;

/** The sessions they were in, and since when they are in which group. */
export function Sessions({ page }: { readonly page: OwnPage }) {
  const more = page.sessions.length - MOST_SESSIONS;
  return (
    <section aria-labelledby="own-sessions">
      <header className="own-titled">
        <h2 id="own-sessions">{words.sessionsTitle}</h2>
        <span className="second">{words.sessions(page.sessions.length)}</span>
      </header>
      <ul className="own-plain second">
        {page.groups.map(({ name, joined, left }, i) => (
          <li key={i} dir="auto">
            {words.since(name, joined, left)}
          </li>
        ))}
      </ul>
      <ul className="own-plain">
        {page.sessions.slice(0, MOST_SESSIONS).map(({ format, group, presented, ...on }, i) => (
          <li key={i} className="own-session">
            <span className="second">{words.dayAmong(on, page.sessions)}</span>
            <span dir="auto">
              {words.sessionSays(format, page.groups.length > 1 ? group : '', presented)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="second">{words.moreSessions(more)}</p>}
    </section>
  );
}
