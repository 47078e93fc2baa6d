import { memo, useLayoutEffect, useRef } from 'react';
import { breath, movements } from './motion.ts';
import type { Drawing, PictureSeat } from './pictureDrawings.ts';
import {
  onwardAngle,
  seatAngle,
  seatPoint,
  stoneOnCircle,
  stonePoint,
  stoneTilt,
  type Point,
  type Pond,
} from './rings.ts';
import { cardWidth, SeatCard, SeatDot } from './SeatCard.tsx';
import { cardPlaces, seatLabels, standing } from './seatLabels.ts';
import { StoneForm } from './Stone.tsx';

interface ShoreProps {
  readonly drawing: Drawing;
  readonly seats: readonly PictureSeat[];
  readonly seatingTurn: number;
  readonly nameless: boolean;
  readonly lineWeight: number;
  /** Stays as it was last drawn, as long as the same people sit there. */
  readonly kept: boolean;
}

const sameShore = (before: ShoreProps, after: ShoreProps): boolean =>
  after.kept
    ? before.seats.length === after.seats.length
    : !before.kept &&
      before.seats === after.seats &&
      before.seatingTurn === after.seatingTurn &&
      before.nameless === after.nameless &&
      before.lineWeight === after.lineWeight &&
      before.drawing === after.drawing;

export const Shore = memo(function Shore({ drawing, seats, seatingTurn, nameless, lineWeight }: ShoreProps) {
  const places = cardPlaces(drawing, seats.length, seatingTurn);
  const names = seatLabels(
    drawing,
    seats.map(({ name }) => name),
    seatingTurn,
  );
  return seats.map((seat, i) => {
    const at = seatPoint(drawing.pond, i, seats.length, seatingTurn);
    const place = places?.[i];
    if (place === undefined || nameless) {
      const full = seat.card === 'holder' && !nameless;
      return (
        <SeatDot
          key={seat.id}
          at={at}
          radius={full ? drawing.dotHolder : drawing.dot}
          edge={drawing.dotEdge}
          full={full}
          away={seat.card === 'out'}
          weight={lineWeight}
        />
      );
    }
    const text = names[i] ?? seat.name;
    return (
      <SeatCard
        key={seat.id}
        at={seat.card === 'out' ? at : standing(at, cardWidth(text, place), place)}
        text={text}
        state={seat.card}
        presenter={seat.presenter ?? false}
        sizes={place}
        weight={lineWeight}
      />
    );
  });
}, sameShore);

interface TravellingStoneProps {
  readonly pond: Pond;
  readonly seats: number;
  readonly holder: number | null;
  readonly seatingTurn: number;
  readonly size: number;
  readonly kind: 'held' | 'next';
  readonly weight: number;
  readonly calm: boolean;
}

interface StonePlace {
  readonly at: Point;
  readonly angle: number;
  readonly inMiddle: boolean;
}

function placeOf({ pond, seats, holder, seatingTurn }: TravellingStoneProps): StonePlace {
  return {
    at: stonePoint(pond, holder, seats, seatingTurn),
    angle: holder === null ? 0 : seatAngle(holder, seats, seatingTurn),
    inMiddle: holder === null,
  };
}

/** The stone between two places: round the circle the way the round goes, or straight to and from the middle. */
function between(pond: Pond, from: StonePlace, to: StonePlace, t: number): { at: Point; tilt: number } {
  const tiltOf = (place: StonePlace) => stoneTilt(place.inMiddle ? 0 : place.angle);
  const tilt = tiltOf(from) + (tiltOf(to) - tiltOf(from)) * t;
  if (!from.inMiddle && !to.inMiddle) {
    const angle = from.angle + (onwardAngle(from.angle, to.angle) - from.angle) * t;
    return { at: stoneOnCircle(pond, angle), tilt };
  }
  const at = { x: from.at.x + (to.at.x - from.at.x) * t, y: from.at.y + (to.at.y - from.at.y) * t };
  return { at, tilt };
}

/** Places on its way between which the stone goes straight. */
const WAY_POINTS = 32;

/** A transform, of an attribute (no units) or of a style. */
const stonePlaced = (at: Point, tilt: number, swell: number, px: '' | 'px', deg: '' | 'deg'): string =>
  `translate(${at.x.toFixed(2)}${px}, ${at.y.toFixed(2)}${px}) rotate(${tilt.toFixed(2)}${deg}) scale(${swell.toFixed(3)})`;

export const TravellingStone = memo(function TravellingStone(props: TravellingStoneProps) {
  const { pond, kind, size, weight, calm } = props;
  const group = useRef<SVGGElement>(null);
  const lastPlace = useRef<StonePlace | null>(null);
  const goal = placeOf(props);
  const { x, y } = goal.at;
  useLayoutEffect(() => {
    const from = lastPlace.current;
    const to = goal;
    lastPlace.current = to;
    const drawn = group.current;
    drawn?.setAttribute('transform', stonePlaced(to.at, stoneTilt(to.inMiddle ? 0 : to.angle), 1, '', ''));
    if (drawn === null || from === null || calm || (from.at.x === x && from.at.y === y)) return undefined;
    const way = Array.from({ length: WAY_POINTS + 1 }, (_, i) => {
      const t = i / WAY_POINTS;
      const { at, tilt } = between(pond, from, to, t);
      return stonePlaced(at, tilt, 1 + breath.swell * Math.sin(Math.PI * t), 'px', 'deg');
    });
    const pass = drawn.animate({ transform: way }, movements(false).pass);
    return () => pass.cancel();
    // The place is told by its two coordinates; `goal` is a new object each second.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [pond, x, y, calm]);
  return (
    <g ref={group}>
      <StoneForm size={size} kind={kind} weight={weight} />
    </g>
  );
});
