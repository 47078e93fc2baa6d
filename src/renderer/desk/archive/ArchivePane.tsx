import { WITHOUT_DAY, type ArchivedRecord } from '#shared/records/archive/archive.ts';
import type { SearchTerm } from '#shared/records/archive/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Kept } from '../../ui/Cover.tsx';
import { LevelSign } from '../../ui/LevelSign.tsx';
import { Marked } from './ArchiveLines.tsx';
import type { Item } from './useArchive.ts';
import { archiveWords as words, levelWords } from '../../words.ts';

/** So many other lines of the session are shown. */
const LINES = 6;

/** What is chosen, at the right: the whole line, and what else its session's record holds. */
export function ArchivePane({
  item,
  record,
  terms,
  groupName,
  onOpen,
  onRemove,
  onHand,
}: {
  readonly item: Item | null;
  readonly record: ArchivedRecord | null;
  readonly terms: readonly SearchTerm[];
  readonly groupName: (group: string | null) => string | null;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
  readonly onHand: () => void;
}) {
  const hit = item?.is === 'hit' ? item.hit : null;
  const session = item?.is === 'session' ? item.session : null;
  const others = record?.lines.filter(({ text }) => text !== hit?.text) ?? [];
  return (
    <aside className="archive-pane" aria-label={words.pane}>
      {item !== null && (
        <>
          <p className="second">
            {[
              hit && words.one[hit.kind],
              hit && !WITHOUT_DAY.has(hit.kind) && (hit.timed ? words.began : words.day)(hit.began),
              session && (session.state === 'recorded' ? words.day : words.began)(session.began),
              groupName((hit ?? session)?.group ?? null),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <h2>
            <bdi className={hit === null ? undefined : 'spoken'}>
              {hit === null ? (
                session && words.sessionName(session)
              ) : (
                <Marked text={hit.text} terms={terms} />
              )}
            </bdi>
          </h2>
          <div
            className="archive-held"
            role="group"
            aria-label={words.pane}
            // It scrolls where there is much: the keyboard has to reach it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            {hit?.session === null ? (
              <>
                {hit.names.length > 0 && (
                  <p className="second">
                    <bdi>{hit.names.join(', ')}</bdi>
                  </p>
                )}
                <p className="second">{words.ofGroup}</p>
              </>
            ) : record === null ? (
              session !== null &&
              session.state !== 'closed' && (
                <p className="second">{session.state === 'open' ? words.inProgress : words.notClosed}</p>
              )
            ) : (
              <>
                <p className="second archive-level">
                  <LevelSign level={record.level} size={20} />
                  <span>{words.kept(levelWords[record.level].name, record.keptUntil)}</span>
                </p>
                {record.presented.length > 0 && (
                  <p className="second">
                    <bdi dir="ltr">{words.presented(record.presented)}</bdi>
                  </p>
                )}
                <dl>
                  {others.slice(0, LINES).map(({ kind, text, names }, i) => (
                    <div key={i}>
                      <dt>
                        <bdi>{[words.one[kind], ...names].join(' · ')}</bdi>
                      </dt>
                      <dd className="spoken">
                        <bdi>
                          <Kept>
                            <Marked text={text} terms={terms} />
                          </Kept>
                        </bdi>
                      </dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
          </div>
          <p className="archive-acts">
            {session?.state !== 'declined' && (
              <Button look="strong" keys="Enter" onClick={onOpen}>
                {hit?.session === null ? (hit.kind === 'story' ? words.onTrends : words.onGroup) : words.open}
              </Button>
            )}
            {hit?.session !== null && (
              <Button keys="Del" onClick={onRemove}>
                {words.remove}
              </Button>
            )}
          </p>
        </>
      )}
      <section className="archive-own" aria-labelledby="archive-own">
        <h3 id="archive-own">{words.person}</h3>
        <p className="second">{words.personSays}</p>
        <Button keys="O" onClick={onHand}>
          {words.hand}
        </Button>
      </section>
    </aside>
  );
}
