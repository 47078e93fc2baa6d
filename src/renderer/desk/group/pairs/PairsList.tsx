import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { Heard } from '../../../ui/Heard.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import { markHeard, markOf, weeksOf } from './PairsTable.tsx';
import { asListed, namesOfPair } from './shownPairs.ts';
import { WeekStone } from './WeekStone.tsx';
import { programmeWords as words } from '../../../words.ts';

interface PairsListProps {
  readonly programme: ProgrammeView;
  readonly together: ProgrammeView['pairs'];
  readonly nameOf: (person: EntryId) => string;
  /** Only pairs of somebody who is called so. */
  readonly sought: string;
}

/** Many pairs: by first name, in columns. */
export function PairsList({ programme, together, nameOf, sought }: PairsListProps) {
  const wanted = sought.trim().toLocaleLowerCase();
  const found = asListed(together, nameOf)
    .map((pair) => ({ pair, names: namesOfPair(pair, nameOf) }))
    .filter(({ names }) => names.some((name) => name.toLocaleLowerCase().includes(wanted)));
  const weeks = weeksOf(programme);
  return found.length === 0 ? (
    <p>{words.notFound}</p>
  ) : (
    <ul className="pairs-list">
      {found.map(({ pair, names }) => (
        <li key={pair.id}>
          <span>
            {names.map((name, i) => (
              <b key={`${name} ${i}`}>
                <NamedText text={name} />
              </b>
            ))}
          </span>
          <span>
            <Heard says={weeks.map((week) => markHeard(programme, pair, week)).join(', ')}>
              <>
                {weeks.map((week) => (
                  <WeekStone key={week} mark={markOf(programme, pair, week)} small />
                ))}
              </>
            </Heard>
          </span>
        </li>
      ))}
      <li className="second">{words.dotsOnly}</li>
    </ul>
  );
}
