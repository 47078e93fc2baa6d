import { useState } from 'react';
import type { WaitingTopic } from '#shared/group/register/parking.ts';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { CardView } from '#shared/session/lines/views.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { GroupParked } from './GroupParked.tsx';
import { WhoseChoice, LineRow, LinesSheet } from './LinesSheet.tsx';
import { consoleWords as words } from '../../words.ts';

const NOBODY = '';
const MOST_DOTS = 99;
const w = words.cards;

type Send = (command: Command) => Promise<boolean>;

/** The topic cards: written, laid together where two say the same, and counted dot by dot. */
export function CardsSheet({
  view,
  askParked,
  onSend,
  onClose,
}: {
  readonly view: Pick<
    ConsoleView,
    'people' | 'cards' | 'topicOrder' | 'writesCards' | 'countsDots' | 'parking' | 'queue' | 'board'
  >;
  readonly askParked: () => Promise<readonly WaitingTopic[]>;
  readonly onSend: Send;
  readonly onClose: () => void;
}) {
  const { people, topicOrder } = view;
  const [person, choose] = useState<PersonId>(NOBODY);
  const place = (card: CardView) => topicOrder.indexOf(card.card);
  const ordered = topicOrder.length > 0;
  // In the order in which they are talked about, once the dots are counted.
  const cards = ordered
    ? view.cards.toSorted((a, b) => (place(a) + 1 || Infinity) - (place(b) + 1 || Infinity))
    : view.cards;
  const keep = async (text: string) => {
    const kept = await onSend({ type: 'card.write', person: person === NOBODY ? null : person, text });
    if (kept) choose(NOBODY);
    return kept;
  };
  return (
    <LinesSheet
      wide
      title={w.dialog}
      description={ordered ? w.ordered : w.description}
      label={w.text}
      keep={words.lines.keep}
      onKeep={keep}
      goesOn
      whyNot={view.writesCards ? null : w.writtenAll}
      onClose={onClose}
      rows={cards.map((card) => (
        <CardRow
          key={card.card}
          card={card}
          others={view.cards.filter((other) => other.card !== card.card)}
          ordered={ordered}
          merges={view.writesCards}
          counts={view.countsDots}
          onSend={onSend}
        />
      ))}
      more={
        view.writesCards && (
          <GroupParked
            view={view}
            ask={askParked}
            bring={({ person: owner, text }) => ({ type: 'card.write', person: owner, text })}
            onSend={onSend}
          />
        )
      }
    >
      <WhoseChoice
        people={[{ person: NOBODY, name: w.nobody }, ...people]}
        value={person}
        onChange={choose}
        label={w.whose}
      />
    </LinesSheet>
  );
}

function CardRow({
  card,
  others,
  ordered,
  merges,
  counts,
  onSend,
}: {
  readonly card: CardView;
  readonly others: readonly CardView[];
  readonly ordered: boolean;
  /** Cards may be laid together now. */
  readonly merges: boolean;
  /** Dots are counted now. */
  readonly counts: boolean;
  readonly onSend: Send;
}) {
  return (
    <LineRow
      name={card.owners.length === 0 ? null : card.owners.join(' · ')}
      text={card.texts.join(' · ')}
      onTakeBack={() => void onSend({ type: 'card.takeBack', card: card.card })}
    >
      {ordered ? (
        <small className="second">
          {card.slot === null ? w.noTime : w.slot(card.slot)} · {w.dotsOf(card.dots)}
        </small>
      ) : (
        <>
          {merges && others.length > 0 && (
            <Choice
              label={w.mergeNamed(card.text)}
              labelHidden
              value={NOBODY}
              options={[
                { value: NOBODY, label: w.merge },
                ...others.map((other) => ({ value: other.card, label: w.cardOf(other.owners, other.text) })),
              ]}
              onChange={(into) =>
                into !== NOBODY && void onSend({ type: 'card.merge', card: card.card, into })
              }
            />
          )}
          {counts && (
            <NumberStepper
              label={w.dotsNamed(card.text)}
              value={card.dots}
              min={0}
              max={MOST_DOTS}
              unit={w.dots(card.dots)}
              onChange={(dots) => void onSend({ type: 'card.dots', card: card.card, dots })}
            />
          )}
        </>
      )}
      <Button
        aria-label={w.showNamed(card.text)}
        onClick={() => void onSend({ type: 'room.message', text: card.text.slice(0, 200) })}
      >
        {w.show}
      </Button>
    </LineRow>
  );
}
