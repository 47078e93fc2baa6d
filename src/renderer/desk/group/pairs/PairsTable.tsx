import { Fragment } from 'react';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { Heard } from '../../../ui/Heard.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import { asListed, namesOfPair, observerIn, weekShown } from './shownPairs.ts';
import { WeekStone, type WeekMark } from './WeekStone.tsx';
import { programmeWords as words } from '../../../words.ts';

type Pair = ProgrammeView['pairs'][number];

interface PairsTableProps {
  readonly programme: ProgrammeView;
  readonly together: readonly Pair[];
  readonly nameOf: (person: EntryId) => string;
}

/** What is said of a week of a pair. */
export function markOf(programme: ProgrammeView, pair: Pair, week: number): WeekMark {
  if (week < pair.from || week > pair.until) return 'none';
  const met = pair.met[String(week)];
  if (met !== undefined) return met ? 'met' : 'notMet';
  return week <= weekShown(programme) ? 'notSaid' : 'toCome';
}

/** The weeks of a pair, as they are heard. */
export const markHeard = (programme: ProgrammeView, pair: Pair, week: number): string =>
  week < pair.from || week > pair.until
    ? words.notTogether(week)
    : words.cell(week, pair.met[String(week)] ?? null, week > weekShown(programme));

export const weeksOf = ({ weeks }: ProgrammeView): number[] => Array.from({ length: weeks }, (_, i) => i + 1);

/** Up to eight pairs: a row each, with a stone for each week. */
export function PairsTable({ programme, together, nameOf }: PairsTableProps) {
  const weeks = weeksOf(programme);
  const now = programme.at.state === 'now' ? programme.at.week : null;
  return (
    <>
      <table className="pairs-table">
        <thead>
          <tr>
            <th scope="col">{words.weekHead}</th>
            {weeks.map((week) => (
              <th key={week} scope="col" aria-current={week === now || undefined}>
                <span>{week}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asListed(together, nameOf).map((pair) => (
            <tr key={pair.id}>
              <th scope="row">
                <Together people={namesOfPair(pair, nameOf)} />
              </th>
              {weeks.map((week) => (
                <td key={week}>
                  <Heard says={markHeard(programme, pair, week)}>
                    <WeekStone mark={markOf(programme, pair, week)} />
                  </Heard>
                </td>
              ))}
            </tr>
          ))}
          {together
            .filter((pair) => pair.people.length > 2)
            .map((pair) => (
              <tr key={`${pair.id} observes`} className="pairs-observes">
                <th scope="row">{words.observes}</th>
                {weeks.map((week) => (
                  <td key={week} data-now={week === now || undefined}>
                    <NamedText text={nameOf(observerIn(pair, week) ?? '')} />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <ul className="pairs-legend">
        {(['met', 'notMet', 'notSaid', 'toCome'] as const).map((mark) => (
          <li key={mark}>
            <WeekStone mark={mark} /> {words.legend[mark]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** `Ana and Chidi`, each told apart from all others where there is no room. */
function Together({ people }: { readonly people: readonly string[] }) {
  return (
    <span className="pairs-together">
      {people.map((name, i) => (
        <Fragment key={i}>
          {i > 0 && i === people.length - 1 && <span className="second">{words.and}</span>}
          <b>
            <NamedText text={i < people.length - 2 ? `${name},` : name} />
          </b>
        </Fragment>
      ))}
    </span>
  );
}
