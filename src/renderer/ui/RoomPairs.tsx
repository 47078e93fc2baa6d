import { PAIRS_WITH_CARDS, type RoomPairs } from '#shared/session/room/view.ts';
import { emsWide, readsFromRight } from './clipNames.ts';
import { ShortName } from './NamedText.tsx';
import { PAIR_CARD, pairCards } from './pairCards.ts';
import { DRAWINGS } from './pictureDrawings.ts';
import { roomPairsWords as words } from '../words.ts';
import './roomPairs.css';

/** A card for each pair on the shore: whoever is coached, or has the turn, lies on dark. */
export function PairCards({ pairs: { pairs, has } }: { readonly pairs: RoomPairs }) {
  const dark = has ?? 0;
  return (
    <svg
      className="room-picture room-pair-cards"
      viewBox={DRAWINGS.room.viewBox}
      role="img"
      aria-label={words.heard(pairs)}
    >
      {pairCards(pairs).map(({ x, y, width, labels }) => (
        <g key={labels.join(' ')} transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}>
          <rect
            className="pair-card"
            width={width}
            height={PAIR_CARD.row * labels.length}
            rx={PAIR_CARD.corner}
            strokeWidth={PAIR_CARD.edge}
          />
          <path className="pair-coached" d={rowOutline(dark, labels.length, width)} />
          {labels.map((text, row) => (
            <text
              key={row}
              className={row === dark ? 'pair-name on-dark' : 'pair-name'}
              data-written
              x={width / 2}
              y={PAIR_CARD.row * row + PAIR_CARD.row / 2 + PAIR_CARD.font * 0.34}
              fontSize={PAIR_CARD.font}
              direction={readsFromRight(text) ? 'rtl' : 'ltr'}
            >
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** One row of a card, with the card's round corners where it is the first or the last. */
function rowOutline(row: number, rows: number, width: number): string {
  const { corner } = PAIR_CARD;
  const [top, bottom] = [PAIR_CARD.row * row, PAIR_CARD.row * (row + 1)];
  const above = row === 0 ? corner : 0;
  const below = row === rows - 1 ? corner : 0;
  return [
    `M0 ${top + above}`,
    `A${above} ${above} 0 0 1 ${above} ${top}`,
    `H${width - above}`,
    `A${above} ${above} 0 0 1 ${width} ${top + above}`,
    `V${bottom - below}`,
    `A${below} ${below} 0 0 1 ${width - below} ${bottom}`,
    `H${below}`,
    `A${below} ${below} 0 0 1 0 ${bottom - below}`,
    'Z',
  ].join('');
}

/** Before anything began: who looks for whom. */
export function FindEachOther({ pairs: { twos, threes } }: { readonly pairs: RoomPairs }) {
  return (
    <div className="room-top">
      <h1 className="room-phase">
        <span>{words.find}</span>
        <small> {words.pairs(twos, threes)}</small>
      </h1>
      <p className="room-task">
        {twos + threes > PAIRS_WITH_CARDS ? words.sitFirst : words.sit}
        {threes > 0 && ` ${words.lastObserves}`}
      </p>
    </div>
  );
}

/** Above the clock: how many pairs, or what comes next. */
export function PairsFoot({
  pairs: { twos, threes, finding, begun },
  next,
}: {
  readonly pairs: RoomPairs;
  readonly next: string;
}) {
  return finding && !begun ? (
    <div className="room-who">
      <div className="room-name">{next}</div>
      <div className="room-next"> {words.comesNext}</div>
    </div>
  ) : (
    <div className="room-who">
      <div className="room-name">{words.capital(words.pairs(twos, twos === 0 ? threes : 0))}</div>
      {twos > 0 && threes > 0 && <div className="room-next"> {words.andTrios(threes)}</div>}
    </div>
  );
}

/** Ems of all names in a line of a column, and of what stands between two of them. */
const LINE_EMS = 12.4;
const BETWEEN_EMS = 0.9;

/** How much of a line each name of a pair has: what a short one leaves is the others'. */
function partsOfLine(names: readonly string[]): readonly number[] {
  const parts = new Map<number, number>();
  let left = LINE_EMS - BETWEEN_EMS * (names.length - 1);
  const shortFirst = names.map((name, i) => [i, emsWide(name)] as const).toSorted((a, b) => a[1] - b[1]);
  for (const [n, [i, wide]] of shortFirst.entries()) {
    const part = Math.min(wide, left / (names.length - n));
    parts.set(i, part);
    left -= part;
  }
  return names.map((_, i) => parts.get(i) ?? 0);
}

/** More pairs than the water has room for: their names alone, in three columns, while nothing runs. */
export function PairsInColumns({
  pairs: { twos, threes, pairs, begun },
  phase,
}: {
  readonly pairs: RoomPairs;
  readonly phase: string;
}) {
  return (
    <>
      <div className="room-top room-pairs-top">
        <h1 className="room-phase">
          <span>{begun ? phase : words.find}</span>
          <small>
            {' '}
            {begun ? words.comesNext : `${words.pairs(twos, threes)} · ${phase} ${words.comesNext}`}
          </small>
        </h1>
        {!begun && <p className="room-pairs-sit">{threes > 0 ? words.firstAndLast : words.sitFirst}</p>}
      </div>
      <ul className="room-pairs-columns">
        {pairs.map((pair) => {
          const ems = partsOfLine(pair);
          return (
            <li key={pair.join(' ')}>
              {pair.map((name, i) => (
                <span key={i} data-first={i === 0 || undefined}>
                  <ShortName name={name} ems={ems[i] ?? 0} />
                  {i < pair.length - 1 && ' · '}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
