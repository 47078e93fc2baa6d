import { memo, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { animate } from 'framer-motion';
import { breath, breathTransitions, calmFade } from './motion.ts';
import { clipNames } from './names.ts';
import {
  onwardAngle,
  rests,
  seatAngle,
  seatPoint,
  stoneOnCircle,
  stonePoint,
  stoneTilt,
  waterPicture,
  type Point,
  type Pond,
  type Role,
  type Shape,
  type WaterMode,
  type WaterPicture,
} from './rings.ts';
import { cardEms, SeatCard, SeatDot, sizesAt, type CardSizes, type SeatState } from './SeatCard.tsx';
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

/** Sizes of one drawing, in its units. */
export interface Drawing {
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

export const DRAWINGS: Record<PictureOfTimeProps['size'], Drawing> = {
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

/**
 * The picture of time: who holds the stone, how much of the plan is used, and how far over it is.
 * For the room it is two sheets in the same place, which `className` must give them.
 */
export function PictureOfTime(props: PictureOfTimeProps) {
  const { size, seats, holder, mode, elapsedS, plannedS, firstPlannedS } = props;
  const { seatingTurn = 0, beat = '', label, className } = props;
  const drawing = DRAWINGS[size];
  const { pond } = drawing;
  const themeWeight = useLineWeight();
  const weight = drawing.weight * themeWeight;
  const calm = useCalm();
  const people = seats.length;
  const stoneKind = props.stone ?? (mode === 'armed' ? 'next' : 'held');
  const water = useMemo(
    () => ({
      mode,
      picture: waterPicture({
        pond,
        seats: people,
        holder,
        elapsed: elapsedS,
        planned: plannedS,
        ...(firstPlannedS === undefined ? {} : { firstPlanned: firstPlannedS }),
        mode,
        seatingTurn,
        weight,
      }),
      tone: mode === 'paused' && elapsedS > plannedS ? 'overtime' : mode,
    }),
    [pond, people, holder, elapsedS, plannedS, firstPlannedS, mode, seatingTurn, weight],
  );
  const { turns, leaving, half } = useBreath(beat, calm);

  const layers = (part: 'moving' | 'resting') =>
    (leaving === null ? [beat] : [leaving, beat]).map((each) => (
      <Layer key={each} leaving={each !== beat} opens={turns > 0} calm={calm}>
        <Water {...water} part={part} reach={pond.radius * 3} kept={each !== beat} />
      </Layer>
    ));
  const below = (
    <>
      <circle className="still-water" cx={pond.cx} cy={pond.cy} r={pond.radius} />
      <PondClip pond={pond}>{layers('moving')}</PondClip>
    </>
  );
  const above = (
    <>
      <PondClip pond={pond}>{layers('resting')}</PondClip>
      <circle
        className="shore"
        cx={pond.cx}
        cy={pond.cy}
        r={pond.radius}
        strokeWidth={(mode === 'silence' ? drawing.shore * 0.625 : drawing.shore) * weight}
      />
      <Shore
        drawing={drawing}
        seats={seats}
        kept={!half}
        seatingTurn={seatingTurn}
        nameless={mode === 'silence'}
        lineWeight={themeWeight}
      />
      {stoneKind !== 'none' && (
        <TravellingStone
          pond={pond}
          seats={people}
          holder={holder}
          seatingTurn={seatingTurn}
          size={holder === null ? drawing.stoneAlone : drawing.stone}
          kind={stoneKind}
          weight={size === 'room' ? themeWeight : drawing.weight * themeWeight * 0.9}
          calm={calm}
        />
      )}
    </>
  );

  const sheet = { className: `picture${className ? ` ${className}` : ''}`, viewBox: drawing.viewBox };
  const heard = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  if (size !== 'room') {
    return (
      <svg {...sheet} {...heard}>
        {below}
        {above}
      </svg>
    );
  }
  // Painted apart: the front steps each second, and the lines, cards and stone over it are left alone.
  return (
    <>
      <svg {...sheet} aria-hidden>
        {below}
      </svg>
      <svg {...sheet} {...heard} data-apart>
        {above}
      </svg>
    </>
  );
}

/** Cuts what it holds to the water. */
function PondClip({ pond, children }: { readonly pond: Pond; readonly children: ReactNode }) {
  const clip = useId();
  return (
    <>
      <clipPath id={clip}>
        <circle cx={pond.cx} cy={pond.cy} r={pond.radius} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>{children}</g>
    </>
  );
}

interface WaterState {
  readonly mode: WaterMode;
  readonly picture: WaterPicture;
  readonly tone: WaterMode;
}

interface Breath {
  readonly beat: string;
  /** How often the beat has changed. */
  readonly turns: number;
  /** The beat whose water is growing still. */
  readonly leaving: string | null;
  /** Whether the stone is half-way and the cards may change. */
  readonly half: boolean;
}

/** Where the breath between the last beat and this one is. */
function useBreath(beat: string, calm: boolean): Breath {
  const [now, setNow] = useState<Breath>({ beat, turns: 0, leaving: null, half: true });
  if (now.beat !== beat) setNow({ beat, turns: now.turns + 1, leaving: now.beat, half: calm });
  useEffect(() => {
    const after = (seconds: number, then: (breath: Breath) => Breath) =>
      setTimeout(() => setNow(then), seconds * 1000);
    const timers = [
      after(calm ? calmFade : breath.still.lasts, (b) => ({ ...b, leaving: null })),
      after(breath.pass.from + breath.pass.lasts / 2, (b) => ({ ...b, half: true })),
    ];
    return () => timers.forEach(clearTimeout);
  }, [beat, calm]);
  return now;
}

/** The water of one beat: it fades in when its ring opens, and out when the next one's water grows still. */
function Layer({
  leaving,
  opens,
  calm,
  children,
}: {
  readonly leaving: boolean;
  /** False for the first beat of all, which is simply there. */
  readonly opens: boolean;
  readonly calm: boolean;
  readonly children: ReactNode;
}) {
  const group = useRef<SVGGElement>(null);
  const comes = opens && !leaving;
  useLayoutEffect(() => {
    const drawn = group.current;
    if (drawn === null || (!comes && !leaving)) return undefined;
    const { still, open } = breathTransitions(calm);
    const set = (opacity: number) =>
      opacity === 1 ? drawn.removeAttribute('opacity') : drawn.setAttribute('opacity', opacity.toFixed(3));
    set(leaving ? 1 : 0);
    const fade = leaving
      ? animate(1, 0, { ...still, onUpdate: set })
      : animate(0, 1, { ...open, onUpdate: set });
    return () => fade.stop();
  }, [comes, leaving, calm]);
  return <g ref={group}>{children}</g>;
}

const Water = memo(
  function Water({
    picture,
    tone,
    mode,
    part,
    reach,
  }: WaterState & {
    readonly part: 'moving' | 'resting';
    /** Half the side of a square that holds every shape. */
    readonly reach: number;
    /** Stays as it was last drawn. */
    readonly kept: boolean;
  }) {
    const { x, y } = picture.centre;
    const counts = new Map<Role, number>();
    return (
      <g className="water" data-tone={tone} data-mode={mode}>
        {picture.shapes
          .filter((shape) => rests(shape.role) === (part === 'resting'))
          .map((shape) => {
            const nth = counts.get(shape.role) ?? 0;
            counts.set(shape.role, nth + 1);
            return <WaterShape key={`${shape.role}${nth}`} shape={shape} x={x} y={y} reach={reach} />;
          })}
      </g>
    );
  },
  (before, after) => after.kept || (before.picture === after.picture && before.kept === after.kept),
);

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

const Shore = memo(function Shore({ drawing, seats, seatingTurn, nameless, lineWeight }: ShoreProps) {
  const sizes = seats.length > 8 ? drawing.crowded : drawing.cards;

  const names = sizes
    ? clipNames(
        seats.map((s) => s.name),
        sizes.letters,
        seats.map((_, i) => {
          const { x } = seatPoint(drawing.pond, i, seats.length, seatingTurn);
          return cardEms(sizesAt(sizes, x, drawing.limits));
        }),
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
    return (
      <SeatCard
        key={seat.id}
        at={at}
        text={names[i] ?? seat.name}
        state={seat.card}
        presenter={seat.presenter ?? false}
        sizes={sizesAt(sizes, at.x, drawing.limits)}
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

const TravellingStone = memo(function TravellingStone(props: TravellingStoneProps) {
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
});
