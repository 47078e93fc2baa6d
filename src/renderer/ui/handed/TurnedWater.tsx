import { useId } from 'react';
import { clipNameAmong, readsFromRight } from '../clipNames.ts';
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
const CARD = { width: 88, height: 48, most: 9 };

/** The water, cut by the window's edge and turned so that whoever reads sits on its left shore; the others are dots, dark once they had it. */
export function TurnedWater({ name, seats }: { readonly name: string; readonly seats: Seats }) {
  const { count, own, had } = seats;
  const water = useId();
  const turn = LEFT - (own * 360) / Math.max(1, count);
  const left = seatPoint(POND, own, Math.max(1, count), turn);
  // Told apart from everybody who might take it for theirs.
  const names = useRoomNames();
  const among = names.includes(name) ? names : [name];
  const label = clipNameAmong(name, among, Infinity, CARD.most);
  // As wide as its name, up to what the column has.
  const width = Math.min(210, Math.max(CARD.width, 40 + 13 * label.length));
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
        y={left.y - CARD.height / 2}
        width={width}
        height={CARD.height}
        rx={CARD.height / 2}
        className="handed-card"
      />
      <text
        x={cardAt + width / 2}
        y={left.y + 7.5}
        className="handed-name"
        direction={readsFromRight(label) ? 'rtl' : 'ltr'}
      >
        {label}
      </text>
    </svg>
  );
}
