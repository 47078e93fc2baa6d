import type { PulseItem } from '#shared/group/pulse/questions.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { NamedText } from '../NamedText.tsx';
import { StoneMark } from '../Stone.tsx';
import { answersOf, answerText } from './answers.ts';
import type { Counts } from './useCounting.ts';
import { pulseWords as words } from '../../words.ts';
import './pulseForm.css';

/** A row for each item, with how many showed or wrote each answer. */
export function CountRows({
  items,
  counting,
  hands = false,
}: {
  readonly items: readonly PulseItem[];
  readonly counting: Counts;
  /** A stone for each hand, where there are few. */
  readonly hands?: boolean;
}) {
  return (
    <div className="pulse-rows" data-counts data-hands={hands || undefined}>
      {items.map((item, at) => (
        <div
          key={item}
          role="group"
          aria-label={words.items[item]}
          className="pulse-row"
          data-current={at === counting.current || undefined}
          onFocus={() => counting.to(at)}
        >
          <span className="spoken pulse-says">{words.items[item]}</span>
          <div className="pulse-cells" data-of={answersOf(item).length}>
            {answersOf(item).map((answer) => {
              const n = counting.of(item, answer);
              return (
                <button
                  key={answer}
                  type="button"
                  className="pulse-count"
                  data-some={n > 0 || undefined}
                  aria-label={words.count.cell(item, answerText(item, answer), n)}
                  onClick={() => counting.add(item, answer)}
                >
                  <small>{answerText(item, answer)}</small>
                  {hands && n > 0 ? (
                    <span className="pulse-hands">
                      {Array.from({ length: n }, (_, i) => (
                        <StoneMark key={i} width={24} />
                      ))}
                    </span>
                  ) : (
                    <b>{n === 0 ? '·' : n}</b>
                  )}
                </button>
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Of what all show openly: who wants the totals kept. */
export function AgreedRow({
  people,
  agreed,
  onAgreed,
}: {
  readonly people: readonly { readonly person: EntryId; readonly name: string }[];
  readonly agreed: ReadonlySet<EntryId>;
  readonly onAgreed: (agreed: ReadonlySet<EntryId>) => void;
}) {
  return (
    <div className="pulse-agreed">
      <span className="second">{words.count.agree(people.length)}</span>
      {people.map(({ person, name }) => {
        const yes = agreed.has(person);
        return (
          <button
            key={person}
            type="button"
            className="pulse-yes"
            aria-pressed={yes}
            onClick={() => {
              const others = new Set(agreed);
              if (yes) others.delete(person);
              else others.add(person);
              onAgreed(others);
            }}
          >
            <NamedText text={words.count.agrees(name, yes)} />
          </button>
        );
      })}
    </div>
  );
}
