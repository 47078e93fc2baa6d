import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { breath, calmFade, movements, useFade } from './motion.ts';
import { rests, type Point, type Pond, type Shape, type WaterMode, type WaterPicture } from './rings.ts';

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

export interface WaterState {
  readonly mode: WaterMode;
  readonly tone: WaterMode;
  /** As it is now. */
  readonly picture: () => WaterPicture;
}

export interface Breath {
  readonly beat: string;
  /** How often the beat has changed. */
  readonly turns: number;
  /** The beat whose water is growing still. */
  readonly leaving: string | null;
  /** Whether the stone is half-way and the cards may change. */
  readonly half: boolean;
}

/** The breath with this beat: where it is another one, the one before is leaving, and whatever left before it is gone. */
export const breathAt = (now: Breath, beat: string, calm: boolean): Breath =>
  now.beat === beat ? now : { beat, turns: now.turns + 1, leaving: now.beat, half: calm };

/** Where the breath between the last beat and this one is. */
export function useBreath(beat: string, calm: boolean): Breath {
  const [kept, setNow] = useState<Breath>({ beat, turns: 0, leaving: null, half: true });
  const now = breathAt(kept, beat, calm);
  if (now !== kept) setNow(now);
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
  const { still, open } = movements(calm);
  useFade(group, leaving ? 'out' : opens ? 'in' : 'none', leaving ? still : open);
  return <g ref={group}>{children}</g>;
}

/**
 * The shapes of one part of the water. They are written into the page and not drawn by React, since they change with
 * every second: when `steps` calls, too.
 */
export function Water({
  water,
  part,
  reach,
  kept,
  steps,
}: {
  readonly water: WaterState;
  readonly part: 'moving' | 'resting';
  /** Half the side of a square that holds every shape. */
  readonly reach: number;
  /** Stays as it was last drawn. */
  readonly kept: boolean;
  readonly steps: ((step: () => void) => () => void) | undefined;
}) {
  const [last, setLast] = useState(water);
  if (!kept && last !== water) setLast(water);
  const group = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const drawn = group.current;
    if (kept || drawn === null) return undefined;
    const draw = (): void => {
      const { centre, shapes } = water.picture();
      drawShapes(
        drawn,
        shapes.filter(({ role }) => rests(role) === (part === 'resting')),
        centre,
        reach,
      );
    };
    draw();
    return steps?.(draw);
  }, [kept, water, part, reach, steps]);
  return <g ref={group} className="water" data-tone={last.tone} data-mode={last.mode} />;
}

/** Makes the children of a group these shapes, in their order; changes only what differs. */
function drawShapes(group: SVGGElement, shapes: readonly Shape[], centre: Point, reach: number): void {
  shapes.forEach((shape, i) => {
    const tag = shape.kind === 'beyond' ? 'path' : 'circle';
    let drawn = group.children[i];
    if (drawn?.tagName !== tag) {
      const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
      if (drawn) drawn.replaceWith(made);
      else group.append(made);
      drawn = made;
    }
    const wanted = attributesOf(shape, centre, reach);
    for (const name of ATTRIBUTES) {
      const value = wanted[name];
      if (value === undefined) drawn.removeAttribute(name);
      else if (drawn.getAttribute(name) !== value) drawn.setAttribute(name, value);
    }
  });
  while (group.children.length > shapes.length) group.lastElementChild?.remove();
}

const ATTRIBUTES = ['class', 'cx', 'cy', 'r', 'stroke-width', 'stroke-dasharray', 'fill-rule', 'd'] as const;

function attributesOf(
  shape: Shape,
  { x, y }: Point,
  reach: number,
): Partial<Record<(typeof ATTRIBUTES)[number], string>> {
  const name = `water-${shape.role}`;
  const r = shape.radius.toFixed(2);
  const circle = { cx: String(x), cy: String(y), r };
  switch (shape.kind) {
    case 'disc':
      return { class: name, ...circle };
    case 'ring':
      return {
        ...circle,
        class: `water-line ${name}`,
        'stroke-width': String(shape.width),
        ...(shape.dash && { 'stroke-dasharray': shape.dash.join(' ') }),
      };
    case 'beyond':
      return {
        class: name,
        'fill-rule': 'evenodd',
        d: `M${x - reach} ${y - reach}h${2 * reach}v${2 * reach}h${-2 * reach}ZM${x - shape.radius} ${y}a${r} ${r} 0 1 0 ${2 * shape.radius} 0a${r} ${r} 0 1 0 ${-2 * shape.radius} 0Z`,
      };
  }
}
