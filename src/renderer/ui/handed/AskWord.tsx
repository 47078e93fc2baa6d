import { useEffect, useRef, useState } from 'react';
import { TextField } from '../TextField.tsx';
import { handedWords as words } from '../../words.ts';
import { HandedPage } from './HandedPage.tsx';
import type { Seats } from './TurnedWater.tsx';

/** What is sealed opens with its owner's own word alone. */
export function AskWord({
  name,
  seats,
  wrong,
  onWord,
  onCover,
}: {
  readonly name: string;
  readonly seats: Seats;
  readonly wrong: boolean;
  readonly onWord: (word: string) => void;
  readonly onCover: () => void;
}) {
  const [word, setWord] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const give = () => {
    if (word !== '') onWord(word);
    setWord('');
  };
  return (
    <HandedPage
      name={name}
      seats={seats}
      title={words.wordNeeded(name)}
      act={{ label: words.open, detail: words.openDetail, onPress: give }}
      onCover={onCover}
    >
      <p className="second handed-who">{words.wordWhy}</p>
      <div className="handed-field">
        <TextField
          label={words.word}
          type="password"
          value={word}
          onChange={setWord}
          onEnter={give}
          maxLength={200}
          error={wrong ? words.wordWrong : null}
          inputRef={field}
        />
      </div>
    </HandedPage>
  );
}
