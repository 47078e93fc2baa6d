import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { ShownText } from '../../ui/NamedText.tsx';
import { horizonWords, parkingWords as words } from '../../words.ts';

/** So many topics stand on the page itself. */
const SHOWN = 2;

/** The topics of the group that weigh most, with their owners. */
export function ParkingBlock({
  group: { topics, yearly },
  nameOf,
  shortNameOf,
  onOpen,
}: {
  readonly group: GroupView;
  readonly nameOf: (person: EntryId) => string;
  readonly shortNameOf: (person: EntryId) => string;
  readonly onOpen: () => void;
}) {
  const askedBefore = yearly.filter(({ asked, again }) => asked !== null && again === null);
  return (
    <section className="group-parking" aria-labelledby="group-parking">
      <header>
        <h2 id="group-parking">{words.title}</h2>
        <Button look="bare" keys="P" onClick={onOpen}>
          {words.open}
        </Button>
      </header>
      {topics.length === 0 ? (
        <p className="second">{words.none}</p>
      ) : (
        <ol>
          {topics.slice(0, SHOWN).map(({ id, owner, text, raised }) => (
            <li key={id}>
              <b>{owner !== null && <ShownText text={nameOf(owner)} shown={shortNameOf(owner)} />}</b>
              <span className="spoken" dir="auto">
                {text} {raised > 1 && <small className="second">{words.raised(raised)}</small>}
              </span>
            </li>
          ))}
        </ol>
      )}
      {topics.length > SHOWN && <p className="second">{words.more(topics.length - SHOWN)}</p>}
      {askedBefore.length > 0 && (
        <p className="second">
          {words.askedBefore(askedBefore.map(({ horizon }) => horizonWords[horizon].tag))}
        </p>
      )}
    </section>
  );
}
