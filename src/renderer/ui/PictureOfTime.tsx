import { memo, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { animate, AnimatePresence, motion } from 'framer-motion';
import { breath, breathTransitions } from './motion.ts';
import { clipNames } from './names.ts';
import {
  onwardAngle,
  seatAngle,
  seatPoint,
  stoneOnCircle,
  stonePoint,
  stoneTilt,
  waterPicture,
  type Point,
  type Pond,
  type Shape,
  type WaterMode,
} from './rings.ts';
import { cardEms, SeatCard, SeatDot, type CardSizes, type SeatState } from './SeatCard.tsx';
import { StoneForm } from './Stone.tsx';
import { useCalm, useLineWeight } from './theme.tsx';
import './pictureOfTime.css';

export interface PictureSeat {
  readonly id: string;
  readonly name: string;
  readonly card: SeatState;
  /** Presenter of the slot: square corners, whatever the card says. */
  readonly presenter?: boolean;
}

export interface PictureOfTimeProps {
  /** `room` is drawn for the projector, `start` for a page, `pond` for a small place without names. */
  readonly size: 'room' | 'start' | 'pond';
  /** In seat order, clockwise from the top. */
  readonly seats: readonly PictureSeat[];
  readonly holder: number | null;
  /** Whole seconds, in the same frame as the digits. */
  readonly elapsedS: number;
  readonly plannedS: number;
  /** The plan before an agreed extension. */
  readonly firstPlannedS?: number;
  readonly mode: WaterMode;
  /** Degrees. */
  readonly seatingTurn?: number;
  /** When this changes, the picture takes one breath to change: a turn or a phase went by. */
  readonly beat?: string;
  /** By default dashed while armed, else held. */
  readonly stone?: 'held' | 'next' | 'none';
  /** What a screen reader says; without it the picture is decoration. */
  readonly label?: string;
  readonly className?: string;
}

interface Drawing {
  readonly viewBox: string;
  readonly pond: Pond;
  readonly weight: number;
  readonly shore: number;
  readonly stone: number;
  readonly stoneAlone: number;
  /** Left and right limits of the cards. */
  readonly limits: readonly [number, number];
  readonly cards: CardSizes | null;
  /** From nine people on. */
  readonly crowded: CardSizes | null;
  readonly dot: number;
  readonly dotHolder: number;
  readonly dotEdge: number;
}

const DRAWINGS: Record<PictureOfTimeProps['size'], Drawing> = {
  room: {
    viewBox: '880 0 1040 1080',
    pond: { cx: 1388, cy: 540, radius: 418 },
    weight: 1,
    shore: 4,
    stone: 118,
    stoneAlone: 134,
    limits: [880, 1908],
    cards: {
      font: 44,
      height: 72,
      least: 124,
      most: 216,
      letters: 8,
      pad: 56,
      corner: 14,
      edge: 3,
      edgeNext: 5,
      edgePresenter: 7,
    },
    crowded: {
      font: 38,
      height: 62,
      least: 104,
      most: 176,
      letters: 7,
      pad: 56,
      corner: 14,
      edge: 3,
      edgeNext: 5,
      edgePresenter: 7,
    },
    dot: 13,
    dotHolder: 13,
    dotEdge: 3,
  },
  start: {
    viewBox: '0 0 520 520',
    pond: { cx: 260, cy: 260, radius: 206 },
    weight: 0.7,
    shore: 4,
    stone: 66,
    stoneAlone: 66,
    limits: [-20, 540],
    cards: {
      font: 22,
      height: 44,
      least: 72,
      most: 128,
      letters: 10,
      pad: 40,
      corner: 9,
      edge: 1.8,
      edgeNext: 2.5,
      edgePresenter: 3.6,
    },
    crowded: {
      font: 18,
      height: 36,
      least: 56,
      most: 100,
      letters: 8,
      pad: 30,
      corner: 8,
      edge: 1.8,
      edgeNext: 2.5,
      edgePresenter: 3.6,
    },
    dot: 7,
    dotHolder: 7,
    dotEdge: 1.8,
  },
  pond: {
    viewBox: '0 0 150 150',
    pond: { cx: 75, cy: 75, radius: 70 },
    weight: 0.55,
    shore: 4,
    stone: 26,
    stoneAlone: 30,
    limits: [0, 150],
    cards: null,
    crowded: null,
    dot: 4.5,
    dotHolder: 6,
    dotEdge: 1.6,
  },
};

/** The picture of time: who holds the stone, how much of the plan is used, and how far over it is. */
export function PictureOfTime(props: PictureOfTimeProps) {
  const { size, seats, holder, mode, seatingTurn = 0, beat = '', label, className } = props;
  const drawing = DRAWINGS[size];
  const themeWeight = useLineWeight();
  const weight = drawing.weight * themeWeight;
  const calm = useCalm();
  const clip = useId();
  const { pond } = drawing;
  const shown = useBreathHeld(seats, beat, calm);
  const stoneKind = props.stone ?? (mode === 'armed' ? 'next' : 'held');

  return (
    <svg
      className={`picture${className ? ` ${className}` : ''}`}
      viewBox={drawing.viewBox}
      data-mode={mode}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <clipPath id={clip}>
        <circle cx={pond.cx} cy={pond.cy} r={pond.radius} />
      </clipPath>
      <circle className="still-water" cx={pond.cx} cy={pond.cy} r={pond.radius} />
      <AnimatePresence initial={false}>
        <Water
          key={beat}
          pond={pond}
          seats={seats.length}
          holder={holder}
          elapsedS={props.elapsedS}
          plannedS={props.plannedS}
          firstPlannedS={props.firstPlannedS}
          mode={mode}
          seatingTurn={seatingTurn}
          weight={weight}
          clip={clip}
          calm={calm}
        />
      </AnimatePresence>
      <circle
        className="shore"
        cx={pond.cx}
        cy={pond.cy}
        r={pond.radius}
        strokeWidth={(mode === 'silence' ? drawing.shore * 0.625 : drawing.shore) * weight}
      />
      <Shore
        drawing={drawing}
        seats={shown}
        seatingTurn={seatingTurn}
        nameless={mode === 'silence'}
        lineWeight={themeWeight}
      />
      {stoneKind !== 'none' && (
        <TravellingStone
          pond={pond}
          seats={seats.length}
          holder={holder}
          seatingTurn={seatingTurn}
          size={holder === null ? drawing.stoneAlone : drawing.stone}
          kind={stoneKind}
          weight={size === 'room' ? themeWeight : drawing.weight * themeWeight * 0.9}
          calm={calm}
        />
      )}
    </svg>
  );
}

/** The seats of the last beat until half of the breath is over, then the new ones. */
function useBreathHeld(seats: readonly PictureSeat[], beat: string, calm: boolean): readonly PictureSeat[] {
  const [held, setHeld] = useState<{ beat: string; seats: readonly PictureSeat[] }>({ beat, seats });
  const late = held.beat !== beat && !calm;
  useEffect(() => {
    if (held.beat === beat && held.seats === seats) return undefined;
    const wait = late ? (breath.pass.from + breath.pass.lasts / 2) * 1000 : 0;
    const timer = setTimeout(() => setHeld({ beat, seats }), wait);
    return () => clearTimeout(timer);
  }, [beat, seats, held, late]);
  return late && held.seats.length === seats.length ? held.seats : seats;
}

interface WaterProps {
  readonly pond: Pond;
  readonly seats: number;
  readonly holder: number | null;
  readonly elapsedS: number;
  readonly plannedS: number;
  readonly firstPlannedS: number | undefined;
  readonly mode: WaterMode;
  readonly seatingTurn: number;
  readonly weight: number;
  readonly clip: string;
  readonly calm: boolean;
}

function Water(props: WaterProps) {
  const { pond, seats, holder, elapsedS, plannedS, firstPlannedS, mode, seatingTurn, weight } = props;
  const picture = useMemo(
    () =>
      waterPicture({
        pond,
        seats,
        holder,
        elapsed: elapsedS,
        planned: plannedS,
        ...(firstPlannedS === undefined ? {} : { firstPlanned: firstPlannedS }),
        mode,
        seatingTurn,
        weight,
      }),
    [pond, seats, holder, elapsedS, plannedS, firstPlannedS, mode, seatingTurn, weight],
  );
  const { still, open } = breathTransitions(props.calm);
  const tone = mode === 'paused' && elapsedS > plannedS ? 'overtime' : mode;
  const counts = new Map<string, number>();
  return (
    <motion.g
      className="water"
      data-tone={tone}
      clipPath={`url(#${props.clip})`}
      initial={{ opacity: 0 }}
      animate={{ opacity: 1, transition: open }}
      exit={{ opacity: 0, transition: still }}
    >
      {picture.shapes.map((shape) => {
        const nth = counts.get(shape.role) ?? 0;
        counts.set(shape.role, nth + 1);
        return (
          <WaterShape
            key={`${shape.role}${nth}`}
            shape={shape}
            x={picture.centre.x}
            y={picture.centre.y}
            reach={pond.radius * 3}
          />
        );
      })}
    </motion.g>
  );
}

const WaterShape = memo(
  function WaterShape({ shape, x, y, reach }: { shape: Shape; x: number; y: number; reach: number }) {
    const className = `water-${shape.role}`;
    const r = shape.radius.toFixed(2);
    switch (shape.kind) {
      case 'disc':
        return <circle className={className} cx={x} cy={y} r={r} />;
      case 'ring':
        return (
          <circle
            className={`water-line ${className}`}
            cx={x}
            cy={y}
            r={r}
            strokeWidth={shape.width}
            strokeDasharray={shape.dash?.join(' ')}
          />
        );
      case 'beyond':
        return (
          <path
            className={className}
            fillRule="evenodd"
            d={`M${x - reach} ${y - reach}h${2 * reach}v${2 * reach}h${-2 * reach}ZM${x - shape.radius} ${y}a${r} ${r} 0 1 0 ${2 * shape.radius} 0a${r} ${r} 0 1 0 ${-2 * shape.radius} 0Z`}
          />
        );
    }
  },
  (a, b) =>
    a.x === b.x &&
    a.y === b.y &&
    a.reach === b.reach &&
    a.shape.radius === b.shape.radius &&
    a.shape.role === b.shape.role &&
    (a.shape.kind !== 'ring' || b.shape.kind !== 'ring' || a.shape.width === b.shape.width),
);

const Shore = memo(function Shore({
  drawing,
  seats,
  seatingTurn,
  nameless,
  lineWeight,
}: {
  readonly drawing: Drawing;
  readonly seats: readonly PictureSeat[];
  readonly seatingTurn: number;
  readonly nameless: boolean;
  readonly lineWeight: number;
}) {
  const sizes = seats.length > 8 ? drawing.crowded : drawing.cards;
  const names = sizes
    ? clipNames(
        seats.map((s) => s.name),
        sizes.letters,
        cardEms(sizes),
      )
    : [];
  return seats.map((seat, i) => {
    const at = seatPoint(drawing.pond, i, seats.length, seatingTurn);
    if (!sizes || nameless) {
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
    const most = Math.min(sizes.most, 2 * (at.x - drawing.limits[0]), 2 * (drawing.limits[1] - at.x));
    return (
      <SeatCard
        key={seat.id}
        at={at}
        text={names[i] ?? seat.name}
        state={seat.card}
        presenter={seat.presenter ?? false}
        sizes={{ ...sizes, most }}
        weight={lineWeight}
      />
    );
  });
});

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

function TravellingStone(props: TravellingStoneProps) {
  const { pond, kind, size, weight, calm } = props;
  const group = useRef<SVGGElement>(null);
  const lies = useRef<StonePlace | null>(null);
  const goal = placeOf(props);
  const { x, y } = goal.at;
  useLayoutEffect(() => {
    const from = lies.current;
    const to = goal;
    lies.current = to;
    const put = (t: number, swell: number) => {
      const { at, tilt } = between(pond, from ?? to, to, t);
      group.current?.setAttribute(
        'transform',
        `translate(${at.x.toFixed(2)} ${at.y.toFixed(2)}) rotate(${tilt.toFixed(2)}) scale(${swell.toFixed(3)})`,
      );
    };
    if (from === null || calm || (from.at.x === x && from.at.y === y)) {
      put(1, 1);
      return undefined;
    }
    put(0, 1);
    const pass = animate(0, 1, {
      ...breathTransitions(false).pass,
      onUpdate: (t: number) => put(t, 1 + breath.swell * Math.sin(Math.PI * t)),
    });
    return () => pass.stop();
    // The place is told by its two coordinates; `goal` is a new object each second.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pond, x, y, calm]);
  return (
    <g ref={group}>
      <StoneForm size={size} kind={kind} weight={weight} />
    </g>
  );
}
