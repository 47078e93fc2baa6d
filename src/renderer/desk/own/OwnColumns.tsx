import type { OwnPage } from '#shared/ipc/commitments.ts';
import { Said } from '../../ui/Said.tsx';
import { ownPageWords as words } from '../../words.ts';

/** What they took along from each session, and what became of it. */
export function TookAlong({ page }: { readonly page: OwnPage }) {
  return (
    <section aria-labelledby="own-took">
      <h2 id="own-took">{words.took}</h2>
      {page.commitments.length === 0 && <p className="second">{words.tookNothing}</p>}
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

/** Lines of their own beside commitments, and what was handed to them. */
export function Lines({ page }: { readonly page: OwnPage }) {
  if (page.lines.length === 0) return null;
  return (
    <section aria-labelledby="own-lines">
      <h2 id="own-lines">{words.linesTitle}</h2>
      <ul className="own-lines">
        {page.lines.map(({ kind, text, shared }, i) => (
          <li key={i}>
            <p className="spoken" dir="auto">
              {text}
            </p>
            <span className="second">
              {words.lineKinds[kind]}; {shared ? words.shared : words.yours}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Their own seconds, where a level keeps them for a while. */
export function Talk({ page }: { readonly page: OwnPage }) {
  return (
    <section aria-labelledby="own-talk">
      <h2 id="own-talk">{words.talkTitle}</h2>
      {page.talk.length === 0 && <p className="second">{words.talkNone}</p>}
      <ul className="own-plain">
        {page.talk.map(({ day, share, spoken }, i) => (
          <li key={i}>
            <Said>{(times) => words.talkSays(day, share, times.length(spoken))}</Said>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What they held in each group, counted. */
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
            <dd>{words.times(n)}</dd>
          </div>
        ))}
      </dl>
      <ul className="own-plain second">
        {page.groups.map(({ name, joined, left }, i) => (
          <li key={i}>{words.since(name, joined, left)}</li>
        ))}
        <li>{words.sessions(page.sessions.length)}</li>
      </ul>
    </section>
  );
}
