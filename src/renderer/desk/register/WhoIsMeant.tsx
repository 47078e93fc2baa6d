import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { Meant, NameAsked } from './joining.ts';
import { groupWords as words } from '../../words.ts';

const NEW = '';

/** Asks, for each name that somebody bears already, whether it is they or somebody new. */
export function WhoIsMeant({
  asked,
  meant,
  onMeant,
}: {
  readonly asked: readonly NameAsked[];
  readonly meant: readonly Meant[];
  readonly onMeant: (at: number, who: Meant) => void;
}) {
  return asked.map(({ name, known }, i) => {
    // Namesakes of one group are numbered there too.
    const labels = numberNamesakes(known.map(({ groups }) => words.samePerson(groups)));
    return known.length === 0 ? null : (
      <Choice
        key={i}
        label={words.whichOne(name)}
        value={meant[i] ?? NEW}
        options={[
          ...known.map(({ person }, at) => ({ value: person, label: labels[at] ?? '' })),
          { value: NEW, label: words.newPerson },
        ]}
        onChange={(who) => onMeant(i, who === NEW ? null : who)}
      />
    );
  });
}
