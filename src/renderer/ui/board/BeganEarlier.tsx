import { memo } from 'react';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { Segmented } from '../Segmented.tsx';
import { EARLIER, earlierNow } from './voices.ts';
import { boardWords as words } from '../../words.ts';

/** `3 s ago`, where that is none of the choices; otherwise the word after them. */
export const agoWords = (view: Pick<BoardView, 'last'>): string => {
  const now = earlierNow(view);
  return EARLIER.some((choice) => choice === now) ? words.ago : words.agoExactly(now);
};

const OPTIONS = EARLIER.map((seconds) => ({ value: String(seconds), label: words.secondsAgo(seconds) }));

/** The choice of how much earlier than its tap the last voice, or the silence, began. */
export function BeganEarlier({
  view,
  look,
  onChoose,
}: {
  readonly view: Pick<BoardView, 'last'>;
  readonly look: 'quiet' | 'board';
  readonly onChoose: (earlierMs: number) => void;
}) {
  return <Choices value={String(earlierNow(view))} look={look} onChoose={onChoose} />;
}

const Choices = memo(function Choices(props: {
  readonly value: string;
  readonly look: 'quiet' | 'board';
  readonly onChoose: (earlierMs: number) => void;
}) {
  return (
    <Segmented
      label={words.earlierLabel}
      look={props.look}
      options={OPTIONS}
      value={props.value}
      onChange={(seconds) => props.onChoose(Number(seconds) * 1000)}
    />
  );
});
