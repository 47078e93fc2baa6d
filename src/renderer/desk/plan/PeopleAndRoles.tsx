import type { PersonId } from '#shared/session/ids.ts';
import { NamedText } from '../../ui/NamedText.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import type { FocusPlaces } from '../frame/useFocusPlaces.ts';
import type { PlannedPerson } from './planView.ts';
import { planWords as words } from '../../words.ts';

interface PeopleProps {
  readonly people: readonly PlannedPerson[];
  readonly lines: FocusPlaces;
  readonly onEdit: (person: PersonId) => void;
}

/** The circle in seat order: what each person does today, and why. */
export function PeopleAndRoles({ people, lines, onEdit }: PeopleProps) {
  const reasons = people.some(({ why, reviews }) => why !== '' || reviews);
  return (
    <section className="plan-people" aria-labelledby="plan-people-head">
      <h2 id="plan-people-head">
        {words.people}
        {reasons && <small>{words.why}</small>}
      </h2>
      <ul className="screen-scroll" data-reasons={reasons || undefined}>
        {people.map((person) => (
          <li key={person.person}>
            <button
              type="button"
              className="person-line"
              ref={lines.at(`seat:${person.person}`)}
              data-line={`seat:${person.person}`}
              aria-keyshortcuts="R Alt+ArrowUp Alt+ArrowDown C Q"
              onClick={() => onEdit(person.person)}
            >
              {person.slot === null ? (
                <i className="person-dot" aria-hidden="true" />
              ) : (
                <StoneMark width={21} />
              )}
              <span className="person-name two-lines">
                <NamedText text={person.label} />
              </span>
              <span>{person.does}</span>
              {reasons && <span className="second">{person.reviews ? words.reviews : person.why}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
