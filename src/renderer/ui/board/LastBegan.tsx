import type { BoardView } from '#shared/session/voices/boardView.ts';
import { NamedText, Shortened } from '../NamedText.tsx';
import { nameOfSeat } from './seatNames.ts';
import { boardWords as words } from '../../words.ts';

/** What the last tap was about: `Ana began`, `Silence began`, or `Ana stopped` while somebody else still speaks. */
export function lastBegan(
  view: Pick<BoardView, 'last' | 'seats' | 'silentSince'>,
  short: (name: string) => string,
): string {
  if (view.last === null) return words.nothingBegan;
  const { what, person } = view.last;
  const name = nameOfSeat(view.seats, person);
  if (name === undefined) return view.silentSince === null ? words.somebodyStopped : words.silenceBegan;
  if (what === 'voice') return words.began(short(name));
  return view.silentSince === null ? words.stopped(short(name)) : words.silenceBegan;
}

/** The same, in a place that cuts the name to the room there is. */
export const LastBeganHere = ({ view }: { readonly view: Parameters<typeof lastBegan>[0] }) => (
  <NamedText text={lastBegan(view, (name) => name)} />
);

/** The same, with the name cut to so many letters. */
export const LastBegan = ({
  view,
  letters,
}: {
  readonly view: Pick<BoardView, 'last' | 'seats' | 'silentSince'>;
  readonly letters: number;
}) => <Shortened most={letters}>{(short) => lastBegan(view, short)}</Shortened>;
