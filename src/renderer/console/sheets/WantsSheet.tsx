import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { useLineOwner } from './useLineOwner.ts';
import { WhoseChoice, LineRow, LinesSheet } from './LinesSheet.tsx';
import { consoleWords, wantWords as words } from '../../words.ts';

/** What each wants from today: asked at the start, back at the close. */
export function WantsSheet({
  view,
  speaks,
  onSend,
  onClose,
}: {
  readonly view: Pick<ConsoleView, 'people' | 'wants'>;
  /** Whose turn it is: the line is theirs unless another name is chosen. */
  readonly speaks: PersonId | null;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { people, wants } = view;
  const { owner, choose, keep } = useLineOwner(nextToSay(people, wants, speaks), onSend);
  return (
    <LinesSheet
      title={words.dialog}
      description={words.description}
      label={words.text}
      keep={consoleWords.lines.keep}
      onKeep={(text) => keep((person) => ({ type: 'want.write', person, text }))}
      goesOn
      onClose={onClose}
      rows={wants.map((one) => (
        <LineRow
          key={one.want}
          name={one.name}
          text={one.text}
          onTakeBack={() => void onSend({ type: 'want.takeBack', want: one.want })}
        />
      ))}
    >
      <WhoseChoice people={people} value={owner} onChange={choose} label={words.whose} />
    </LinesSheet>
  );
}

/** Whoever has the turn, or from there on in seat order, and has said nothing yet: it goes round, a line each. */
function nextToSay(
  people: ConsoleView['people'],
  wants: ConsoleView['wants'],
  speaks: PersonId | null,
): PersonId | undefined {
  const from = Math.max(
    0,
    people.findIndex(({ person }) => person === speaks),
  );
  const inOrder = [...people.slice(from), ...people.slice(0, from)].filter(({ present }) => present);
  const quiet = inOrder.find(({ person }) => wants.every((want) => want.person !== person));
  return (quiet ?? inOrder[0])?.person;
}
