import { useId } from 'react';
import { emsWide, readsFromRight } from '../clipNames.ts';
import { linesOfName, nameInLines } from '../namedText.ts';
import { useRoomNames } from '../NamedText.tsx';
import { seatPoint, type Pond } from '../rings.ts';
import { Stone } from '../Stone.tsx';
import { handedWords as words } from '../../words.ts';

/** How many sit there, and at which seat whoever has the page. */
export interface Seats {
  readonly count: number;
  readonly own: number;
  /** The seats of those who had the page before. */
  readonly had: readonly number[];
}

const POND: Pond = { cx: 300, cy: 300, radius: 236 };
/** The seats' first place is the top; the left shore is a quarter turn before it. */
const LEFT = 270;
/** The card on the shore. */
const CARD = { width: 88, height: 48, ems: 7.6, letters: 22 };
/** Of a name that one line does not hold: two lines of smaller letters, in a card that is wider and higher. */
const HIGH_CARD = { width: 262, height: 60, ems: 13, letters: 18 };
/** The ends of a card, which hold no letters. */
const ROUND = 30;

/** The water, cut by the window's edge and turned so that whoever reads sits on its left shore; the others are dots, dark once they had it. */
export function TurnedWater({ name, seats }: { readonly name: string; readonly seats: Seats }) {
  const { count, own, had } = seats;
  const water = useId();
  const turn = LEFT - (own * 360) / Math.max(1, count);
  const left = seatPoint(POND, own, Math.max(1, count), turn);
  // Told apart from everybody who might take it for theirs.
  const names = useRoomNames();
  const among = names.includes(name) ? names : [name];
  const isShort = emsWide(name) <= CARD.ems;
  const card = isShort ? CARD : HIGH_CARD;
  const lines = isShort ? [name] : linesOfName(nameInLines(name, among, HIGH_CARD.ems, 2), HIGH_CARD.ems);
  // As wide as its name, up to what the column has.
  const widest = Math.max(...lines.map(emsWide)) * card.letters;
  const width = Math.min(HIGH_CARD.width, Math.max(CARD.width, ROUND + widest));
  // On the shore; a long name begins at the edge of the picture.
  const cardAt = Math.max(2, left.x - width / 2);
  return (
    <svg
      className="handed-water"
      viewBox="0 0 400 600"
      role="img"
      aria-label={words.picture(name, had.length)}
    >
      <circle cx={POND.cx} cy={POND.cy} r={POND.radius} className="handed-pond" />
      <clipPath id={water}>
        <circle cx={POND.cx} cy={POND.cy} r={POND.radius} />
      </clipPath>
      <g clipPath={`url(#${water})`}>
        {[0.68, 1.14].map((reach) => (
          <circle key={reach} cx={left.x} cy={left.y} r={POND.radius * reach} className="handed-ahead" />
        ))}
      </g>
      {Array.from({ length: count }, (_, seat) => {
        if (seat === own) return null;
        const { x, y } = seatPoint(POND, seat, count, turn);
        return (
          <circle
            key={seat}
            cx={x.toFixed(1)}
            cy={y.toFixed(1)}
            r={9}
            className="handed-seat"
            data-had={had.includes(seat) || undefined}
          />
        );
      })}
      <Stone x={cardAt + width + 48} y={left.y} size={78} weight={0.8} />
      <rect
        x={cardAt}
        y={left.y - card.height / 2}
        width={width}
        height={card.height}
        rx={card.height / 2}
        className="handed-card"
      />
      <text className="handed-name" fontSize={card.letters} direction={readsFromRight(name) ? 'rtl' : 'ltr'}>
        {lines.map((line, i) => (
          <tspan
            key={line}
            x={cardAt + width / 2}
            y={left.y + card.letters * (0.34 + 1.15 * (i - (lines.length - 1) / 2))}
          >
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  );
}
