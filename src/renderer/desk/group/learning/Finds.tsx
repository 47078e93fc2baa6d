import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import type { FoundInDraft } from './noteDraft.ts';
import { learningWords } from '../../../words.ts';

const words = learningWords.own;

/** What could tell of whom a note is, each with what may stand instead. */
export function Finds({
  finds,
  looked,
  onReplace,
  onLeave,
  onAll,
}: {
  readonly finds: readonly FoundInDraft[];
  /** The names are known, and there is a text. */
  readonly looked: boolean;
  readonly onReplace: (find: FoundInDraft, instead: string) => void;
  readonly onLeave: (find: FoundInDraft) => void;
  readonly onAll: () => void;
}) {
  if (finds.length === 0) return <p className="second">{looked ? words.foundNone : words.foundAbout}</p>;
  return (
    <>
      {finds.length > 1 && (
        <p className="learning-all">
          <Button keys="A" onClick={onAll}>
            {words.all}
          </Button>
        </p>
      )}
      <ul className="learning-finds">
        {finds.map((find) => (
          <li key={`${find.part} ${find.from} ${find.key}`}>
            <FindLine
              find={find}
              onReplace={(instead) => onReplace(find, instead)}
              onLeave={() => onLeave(find)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function FindLine({
  find: { text, kind, instead, part },
  onReplace,
  onLeave,
}: {
  readonly find: FoundInDraft;
  readonly onReplace: (instead: string) => void;
  readonly onLeave: () => void;
}) {
  const [chosen, setChosen] = useState(instead[0] ?? '');
  return (
    <>
      <span>
        <b>
          <bdi>{text}</bdi>
        </b>{' '}
        <small className="second">{words.kinds[kind]}</small>
      </span>
      <span className="learning-instead">
        {part !== 'tags' && (
          <Choice
            label={words.instead(text)}
            labelHidden
            value={chosen}
            options={instead.map((value) => ({ value, label: value }))}
            onChange={setChosen}
          />
        )}
        <Button onClick={() => onReplace(chosen)}>
          {part === 'tags' ? words.leaveOut : words.put}
          <span className="heard">{text}</span>
        </Button>
        <Button look="bare" onClick={onLeave}>
          {words.leave}
          <span className="heard">{text}</span>
        </Button>
      </span>
    </>
  );
}
