import { useMemo } from 'react';
import type { Film } from '#shared/session/replay/film.ts';
import type { FilmLook } from '#shared/session/replay/filmLook.ts';
import { DRAWINGS } from '../../ui/pictureDrawings.ts';
import { seatPoint, stonePoint, stoneTilt, type Point } from '../../ui/rings.ts';
import { cardPlaces, seatLabels, standing } from '../../ui/seatLabels.ts';
import { cardWidth, SeatCard } from '../../ui/SeatCard.tsx';
import { Stone } from '../../ui/Stone.tsx';
import { useLineWeight } from '../../ui/theme.tsx';

const { viewBox, pond, shore, stone } = DRAWINGS.room;

/** Where the stone lies: among those who speak, by how much; in the middle while it is silent. */
function stoneAmong(glow: readonly number[], seats: number): Point {
  const heard = glow.reduce((sum, each) => sum + each, 0);
  const share = 1 / Math.max(1, heard);
  return glow.reduce(
    (at, each, seat) => {
      const goal = stonePoint(pond, seat, seats);
      return {
        x: at.x + (goal.x - pond.cx) * each * share,
        y: at.y + (goal.y - pond.cy) * each * share,
      };
    },
    { x: pond.cx, y: pond.cy },
  );
}

/** A thread from one seat to the next across the water, bent so that the way back is another. */
function thread(from: Point, to: Point): string {
  const bend = {
    x: pond.cx + ((from.x + to.x) / 2 - pond.cx) * 0.5 - (to.y - from.y) * 0.14,
    y: pond.cy + ((from.y + to.y) / 2 - pond.cy) * 0.5 + (to.x - from.x) * 0.14,
  };
  const coordinates = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M${coordinates(from)}Q${coordinates(bend)} ${coordinates(to)}`;
}

/** What grows round a card while its person speaks, and fades after it. */
function Halo({
  at,
  width,
  height,
  lit,
}: {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly lit: number;
}) {
  const reach = 15 * lit;
  return (
    <rect
      className="replay-halo"
      x={at.x - width / 2 - reach}
      y={at.y - height / 2 - reach}
      width={width + 2 * reach}
      height={height + 2 * reach}
      rx={height / 2 + reach}
      strokeWidth={6}
    />
  );
}

/** The circle of a replay: who speaks is lit, the stone goes with the talk, and the ways it went last fade on the water. */
export function ReplayPicture({
  seats,
  look: {
    frame: { scene },
    glow,
    lit,
    trail,
  },
  label,
}: {
  readonly seats: Film['seats'];
  readonly look: FilmLook;
  readonly label: string;
}) {
  const weight = useLineWeight();
  const cards = useMemo(() => cardPlaces(DRAWINGS.room, seats.length, 0), [seats]);
  const places = useMemo(() => seats.map((_, seat) => seatPoint(pond, seat, seats.length)), [seats]);
  const names = useMemo(
    () =>
      seatLabels(
        DRAWINGS.room,
        seats.map(({ name }) => name),
        0,
      ),
    [seats],
  );
  const stonePlace = stoneAmong(glow, seats.length);
  const angle = Math.atan2(stonePlace.y - pond.cy, stonePlace.x - pond.cx);
  return (
    <svg className="room-picture picture" viewBox={viewBox} role="img" aria-label={label}>
      <circle className="still-water" cx={pond.cx} cy={pond.cy} r={pond.radius} />
      {trail.slice(1).map((seat, i) => {
        const [from, to] = [places[trail[i] ?? 0], places[seat]];
        return (
          from &&
          to && (
            <path
              key={i}
              className="replay-thread"
              d={thread(from, to)}
              strokeWidth={(2 + (6 * (i + 1)) / (trail.length - 1)) * weight}
              opacity={((i + 1) / (trail.length - 1)).toFixed(2)}
            />
          )
        );
      })}
      <circle className="shore" cx={pond.cx} cy={pond.cy} r={pond.radius} strokeWidth={shore * weight} />
      {cards !== null &&
        places.map((point, seat) => {
          const sizes = cards[seat];
          if (sizes === undefined) return null;
          const text = names[seat] ?? '';
          const at = standing(point, cardWidth(text, sizes), sizes);
          const card = { at, text, presenter: false, sizes, weight };
          const glows = glow[seat] ?? 0;
          const gone = scene.out.includes(seat);
          return (
            <g key={seats[seat]?.person}>
              {glows > 0 && !gone && (
                <Halo at={at} width={cardWidth(card.text, card.sizes)} height={sizes.height} lit={glows} />
              )}
              <SeatCard {...card} state={gone ? 'out' : lit.includes(seat) ? 'holder' : 'plain'} />
            </g>
          );
        })}
      <Stone
        x={stonePlace.x}
        y={stonePlace.y}
        size={stone}
        tilt={stonePlace.x === pond.cx && stonePlace.y === pond.cy ? -8 : stoneTilt(angle)}
        weight={weight}
      />
    </svg>
  );
}
