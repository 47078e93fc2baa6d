import type { CardState } from '#shared/session/room/view.ts';
import { emsWide, readsFromRight } from './clipNames.ts';
import type { Point } from './rings.ts';
import './seatCard.css';

/** Sizes of the cards of one drawing, in its units. */
export interface CardSizes {
  readonly font: number;
  readonly height: number;
  readonly least: number;
  readonly most: number;
  /** Letters of a name before it is cut. */
  readonly letters: number;
  /** Space at both ends together. */
  readonly pad: number;
  /** Corner of a presenter's card. */
  readonly corner: number;
  readonly edge: number;
  readonly edgeNext: number;
  readonly edgePresenter: number;
}

/** Ems of text that a card as wide as it may be has room for. */
export function cardEms(sizes: CardSizes): number {
  return (sizes.most - sizes.pad * 0.2) / sizes.font;
}

/** The card of a seat at `x` is no wider than what leaves it, in its middle, between the limits of the drawing. */
export function sizesAt(sizes: CardSizes, x: number, limits: readonly [number, number]): CardSizes {
  return { ...sizes, most: Math.min(sizes.most, 2 * (x - limits[0]), 2 * (limits[1] - x)) };
}

/** Width of a card that shows `text`. */
export function cardWidth(text: string, sizes: CardSizes): number {
  return Math.min(sizes.most, Math.max(sizes.least, emsWide(text) * sizes.font + sizes.pad));
}

export interface SeatCardProps {
  readonly at: Point;
  /** Already cut to the letters that fit. */
  readonly text: string;
  readonly state: CardState;
  readonly presenter: boolean;
  readonly sizes: CardSizes;
  readonly weight?: number;
}

/** A person's card on the shore. */
export function SeatCard({ at, text, state, presenter, sizes, weight = 1 }: SeatCardProps) {
  if (state === 'out')
    return <SeatDot at={at} radius={sizes.height * 0.16} edge={sizes.edge} weight={weight} away />;
  const width = cardWidth(text, sizes);
  const edge = presenter ? sizes.edgePresenter : state === 'next' ? sizes.edgeNext : sizes.edge;
  return (
    <g className={`seat seat-${state}`} transform={`translate(${at.x.toFixed(2)} ${at.y.toFixed(2)})`}>
      <rect
        className="seat-card"
        x={-width / 2}
        y={-sizes.height / 2}
        width={width}
        height={sizes.height}
        rx={presenter ? sizes.corner : sizes.height / 2}
        strokeWidth={(state === 'done' && !presenter ? 0 : edge) * weight}
        strokeDasharray={state === 'next' ? `${sizes.edgeNext * 2.6} ${sizes.edgeNext * 1.8}` : undefined}
      />
      <text
        className="seat-name"
        data-written
        y={sizes.font * 0.34}
        fontSize={sizes.font}
        direction={readsFromRight(text) ? 'rtl' : 'ltr'}
      >
        {text}
      </text>
    </g>
  );
}

/** A seat without a name: in silence, in the small pond, and where somebody has stepped out. */
export function SeatDot({
  at,
  radius,
  full = false,
  away = false,
  edge = 3,
  weight = 1,
}: {
  readonly at: Point;
  readonly radius: number;
  /** Holds the stone. */
  readonly full?: boolean;
  /** Has stepped out. */
  readonly away?: boolean;
  readonly edge?: number;
  readonly weight?: number;
}) {
  return (
    <circle
      className={`seat-dot${full ? ' full' : ''}${away ? ' away' : ''}`}
      cx={at.x.toFixed(2)}
      cy={at.y.toFixed(2)}
      r={radius}
      strokeWidth={edge * weight}
    />
  );
}
