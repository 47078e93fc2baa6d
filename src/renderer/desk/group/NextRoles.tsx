import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import type { Swapped } from '#shared/group/swapped.ts';
import { nextRows, type NextSession } from '#shared/group/nextRows.ts';
import { arrangementWords, groupWords as words, language } from '../../words.ts';

/** Where people are so many, those without a role are said to help. */
const HELPERS_FROM = 9;

/** Who does what the next time the group meets, each with the reason. */
export function NextRoles({
  group,
  swapped,
  planned,
  format,
  nameOf,
  onSwap,
  onArrange,
}: {
  readonly group: GroupView;
  readonly swapped: Swapped;
  /** What the next time is held in. */
  readonly planned: NextSession;
  /** How it is called there; empty: not said. */
  readonly format: string;
  readonly nameOf: (person: EntryId) => string;
  readonly onSwap: () => void;
  readonly onArrange: () => void;
}) {
  const { next } = group;
  const rows = nextRows(group, swapped, nameOf, language, planned);
  const busy = new Set(rows.map(({ person }) => person));
  const helping = group.people.filter(({ person }) => !busy.has(person)).map(({ person }) => person);
  return (
    <section className="group-next" aria-labelledby="group-next">
      <header>
        <h2 id="group-next">{words.next(next?.day ?? null)}</h2>
        {next && (
          <small className="second">
            {[words.fromTo(next.day, next.begins, next.minutes), format]
              .filter((text) => text !== '')
              .join(' · ')}
          </small>
        )}
      </header>
      <ol>
        {rows.map(({ does, person, why, more, presents }) => (
          <li key={does} title={more}>
            <span className="group-does">
              {presents ? <StoneMark width={22} /> : <span className="group-dot" />}
              {does}
            </span>
            <span>
              <b className="cut">{person === null ? words.nobody : <NamedText text={nameOf(person)} />}</b>
              <small className="second">{person === null ? more : why}</small>
            </span>
          </li>
        ))}
      </ol>
      {group.people.length >= HELPERS_FROM && helping.length > 0 && (
        <p className="second">
          <NamedText text={words.helping(helping.map(nameOf))} title={false} />
        </p>
      )}
      {group.people.length > 1 && (
        <p className="group-next-acts">
          <Button look="bare" keys="R" onClick={onSwap}>
            {words.swap}
          </Button>
          <Button look="bare" keys="E" onClick={onArrange}>
            {arrangementWords.open(group.arrangements.length)}
          </Button>
        </p>
      )}
    </section>
  );
}
