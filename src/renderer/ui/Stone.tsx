import { STONE_BAND, STONE_OUTLINE } from './rings.ts';
import './stone.css';

export interface StoneProps {
  readonly x: number;
  readonly y: number;
  /** Width of the stone in units of the drawing. */
  readonly size: number;
  /** Degrees. */
  readonly tilt?: number;
  /** `next` is the dashed hollow stone of a phase that has not begun. */
  readonly kind?: 'held' | 'next';
  readonly weight?: number;
}

/** The talking piece, as a part of a drawing. */
export function Stone({ x, y, size, tilt = -8, kind = 'held', weight = 1 }: StoneProps) {
  return (
    <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${tilt.toFixed(2)})`}>
      <StoneForm size={size} kind={kind} weight={weight} />
    </g>
  );
}

/** The stone round the origin. */
export function StoneForm({ size, kind = 'held', weight = 1 }: Pick<StoneProps, 'size' | 'kind' | 'weight'>) {
  const scale = size / 100;
  if (kind === 'next') {
    return (
      <path
        className="stone-next"
        transform={`scale(${scale})`}
        d={STONE_OUTLINE}
        strokeWidth={(5 / scale) * weight}
        strokeDasharray={`${13 / scale} ${10 / scale}`}
      />
    );
  }
  return (
    <g transform={`scale(${scale})`}>
      <path className="stone" d={STONE_OUTLINE} strokeWidth={(6 * weight) / scale} />
      <path className="stone-band" d={STONE_BAND} />
    </g>
  );
}

/** The stone alone: the mark of the product, and the picture on the next act. Says nothing to a screen reader. */
export function StoneMark({
  width,
  onInk = false,
  className,
}: {
  /** CSS pixels. */
  readonly width: number;
  /** Lies on a field of ink: drawn in the ground's colour. */
  readonly onInk?: boolean;
  readonly className?: string;
}) {
  return (
    <svg
      className={`stone-mark${onInk ? ' on-ink' : ''}${className ? ` ${className}` : ''}`}
      width={width}
      height={width * 0.82}
      viewBox="-57 -47 114 93.5"
      aria-hidden="true"
    >
      <g transform="rotate(-8)">
        <path className="stone" d={STONE_OUTLINE} strokeWidth={7.5} />
        <path className="stone-band" d={STONE_BAND} />
      </g>
    </svg>
  );
}
