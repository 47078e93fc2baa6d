import { memo, useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { animate } from 'framer-motion';
import { breath, breathTransitions, calmFade } from './motion.ts';
import { rests, type Pond, type Role, type Shape, type WaterMode, type WaterPicture } from './rings.ts';

/** Cuts what it holds to the water. */
export function PondClip({ pond, children }: { readonly pond: Pond; readonly children: ReactNode }) {
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
export function useBreath(beat: string, calm: boolean): Breath {
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
export function Layer({
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

export const Water = memo(
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
