import type { EntryId } from '#shared/group/register/entryId.ts';
import { clipNames } from '../../../ui/clipNames.ts';
import { seatPoint, type Point, type Pond } from '../../../ui/rings.ts';
import { cardEms, SeatCard, SeatDot, sizesAt, type CardSizes } from '../../../ui/SeatCard.tsx';

const SIZES: CardSizes = {
  font: 15,
  height: 30,
  least: 56,
  most: 96,
  letters: 12,
  pad: 24,
  corner: 8,
  edge: 2,
  edgeNext: 2,
  edgePresenter: 3,
};

/** How the circle is drawn: with names, with dots, or as the small picture of one period. Lengths in CSS pixels. */
const DRAWINGS = {
  named: { radius: 150, room: 36, chord: 5, dot: 0, dotEdge: 0, shore: 2 },
  dots: { radius: 156, room: 8, chord: 2.6, dot: 4.4, dotEdge: 1.4, shore: 2 },
  small: { radius: 24, room: 5, chord: 1.6, dot: 2, dotEdge: 1, shore: 1.2 },
  tiny: { radius: 15, room: 3, chord: 0.8, dot: 0.6, dotEdge: 0.5, shore: 1 },
} as const;

/** Who is with whom: chords on the water, and a triangle for a trio. */
export function PairsCircle({
  people,
  together,
  look,
  strong = false,
  label,
}: {
  /** Clockwise from the top. */
  readonly people: readonly { readonly person: EntryId; readonly name: string }[];
  readonly together: readonly (readonly EntryId[])[];
  readonly look: keyof typeof DRAWINGS;
  /** The period that goes on. */
  readonly strong?: boolean;
  readonly label?: string;
}) {
  const { radius, room, chord, dot, dotEdge, shore } = DRAWINGS[look];
  const size = 2 * (radius + room);
  const pond: Pond = { cx: size / 2, cy: size / 2, radius };
  const at = people.map((_, i) => seatPoint(pond, i, people.length, 0));
  const pointOf = (person: EntryId): Point[] => {
    const point = at[people.findIndex((one) => one.person === person)];
    return point === undefined ? [] : [point];
  };
  const limits: readonly [number, number] = [0, size];
  // At the top neighbours stand nearly in one line.
  const apart = people.length > 3 ? radius * Math.sin((2 * Math.PI) / people.length) - 2 : SIZES.most;
  const sizes = { ...SIZES, most: Math.max(SIZES.least, Math.min(SIZES.most, apart)) };
  const labels =
    look === 'named'
      ? clipNames(
          people.map(({ name }) => name),
          sizes.letters,
          at.map(({ x }) => cardEms(sizesAt(sizes, x, limits))),
        )
      : [];
  const heard = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  const width = strong ? chord * 1.5 : chord;
  return (
    <svg className="pairs-circle" viewBox={`0 0 ${size} ${size}`} {...heard}>
      <circle
        className="pairs-water"
        cx={pond.cx}
        cy={pond.cy}
        r={radius}
        strokeWidth={strong ? shore * 2 : shore}
      />
      {together.map((one) => {
        const points = one.flatMap(pointOf);
        const line = points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L');
        return points.length > 2 ? (
          <path key={one.join(' ')} className="pairs-trio" d={`M${line}Z`} strokeWidth={width} />
        ) : (
          <path key={one.join(' ')} className="pairs-chord" d={`M${line}`} strokeWidth={width} />
        );
      })}
      {people.map(({ person }, i) => {
        const point = at[i];
        if (point === undefined) return null;
        return look === 'named' ? (
          <SeatCard
            key={person}
            at={point}
            text={labels[i] ?? ''}
            state="plain"
            presenter={false}
            sizes={sizesAt(sizes, point.x, limits)}
          />
        ) : (
          <SeatDot key={person} at={point} radius={dot} edge={dotEdge} />
        );
      })}
    </svg>
  );
}
