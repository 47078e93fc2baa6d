import type { BoardView } from '#shared/session/views.ts';
import { boardWords as words } from '#shared/words/en/board.ts';
import { Segmented } from '../Segmented.tsx';
import { clipName } from '../names.ts';
import { EARLIER, earlierChoice } from './voices.ts';

/** What the last tap was about: `Ana began`, `Silence began`. */
export function lastBegan(view: BoardView, letters: number): string {
  if (view.last === null) return words.nothingBegan;
  const { what, person } = view.last;
  const name = view.seats.find((seat) => seat.person === person)?.name;
  return what === 'silence' || name === undefined ? words.silenceBegan : words.began(clipName(name, letters));
}

/** The choice of how much earlier than its tap the last voice, or the silence, began. */
export function BeganEarlier({
  view,
  look,
  onChoose,
}: {
  readonly view: BoardView;
  readonly look: 'quiet' | 'board';
  readonly onChoose: (earlierMs: number) => void;
}) {
  return (
    <Segmented
      label={words.earlierLabel}
      look={look}
      options={EARLIER.map((seconds) => ({ value: String(seconds), label: words.secondsAgo(seconds) }))}
      value={String(EARLIER[earlierChoice(view)] ?? 0)}
      onChange={(seconds) => onChoose(Number(seconds) * 1000)}
    />
  );
}
