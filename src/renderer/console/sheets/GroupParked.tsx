import { useEffect, useState } from 'react';
import type { WaitingTopic } from '#shared/group/register/parking.ts';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { Button } from '../../ui/Button.tsx';
import { Kept } from '../../ui/Cover.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { movedFirst, queueIn } from '../queueMoves.ts';
import { consoleWords } from '../../words.ts';
import { ParkedWeights, type Weights } from './ParkedWeights.tsx';

const words = consoleWords.parking;

/** The same topic of the same person is on the table already. */
const isSame = (
  one: { readonly person: string | null; readonly text: string },
  other: WaitingTopic,
): boolean =>
  one.person === other.person &&
  one.text.trim().toLocaleLowerCase('en') === other.text.trim().toLocaleLowerCase('en');

/**
 * What the group parked before this session: each is brought in by its owner, who may weigh it anew, and goes back by
 * being taken back here. Where there is a queue its owner may have the next slot for it.
 */
export function GroupParked({
  view,
  ask,
  bring,
  weighed = false,
  onSend,
}: {
  readonly view: Pick<ConsoleView, 'people' | 'parking' | 'cards' | 'queue' | 'board'>;
  readonly ask: () => Promise<readonly WaitingTopic[]>;
  /** The command that brings it in. */
  readonly bring: (topic: WaitingTopic) => Command;
  /** It is weighed as it is brought in. */
  readonly weighed?: boolean;
  readonly onSend: (command: Command) => Promise<boolean>;
}) {
  const [topics, setTopics] = useState<readonly WaitingTopic[]>([]);
  const [weights, setWeights] = useState<Readonly<Record<string, Weights>>>({});
  useEffect(() => {
    let current = true;
    void ask().then((found) => {
      if (current) setTopics(found);
    });
    return () => {
      current = false;
    };
  }, [ask]);
  const here = [...view.parking, ...view.cards];
  const waiting = topics.filter((topic) => !here.some((one) => isSame(one, topic)));
  if (waiting.length === 0) return null;
  return (
    <section className="sheet-section">
      <h3>{words.ofGroup}</h3>
      <ul className="sheet-rows">
        {waiting.map((waits) => {
          const topic = { ...waits, ...weights[waits.topic] };
          const { person, text, importance, urgency, raised } = topic;
          const first = movedFirst(queueIn(view), person);
          const name = view.people.find((one) => one.person === person)?.name ?? '';
          return (
            <li key={topic.topic}>
              <b className="sheet-name cut">
                <NamedText text={name} />
              </b>
              <span className="sheet-text spoken" dir="auto">
                <Kept>{text}</Kept>
              </span>
              <span className="sheet-score">
                <b>{importance * urgency * raised}</b>{' '}
                <small className="second">{words.made(importance, urgency, raised)}</small>
              </span>
              {weighed && (
                <ParkedWeights
                  text={text}
                  weights={{ importance, urgency }}
                  onWeigh={(changed) => setWeights({ ...weights, [topic.topic]: changed })}
                />
              )}
              <Button aria-label={words.bringInNamed(text)} onClick={() => void onSend(bring(topic))}>
                {words.bringIn}
              </Button>
              {first !== null && (
                <Button
                  aria-label={words.presentsNextNamed(name)}
                  onClick={() => void onSend({ type: 'queue.order', queue: [...first] })}
                >
                  {words.presentsNext}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
