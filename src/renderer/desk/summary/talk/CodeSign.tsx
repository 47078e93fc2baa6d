import { codeLetter, codeShape } from './codeShapes.ts';

/** The mark of a code: its shape with its letter, or the shape alone where there is no room. */
export function CodeSign({
  code,
  x,
  y,
  small = false,
}: {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly small?: boolean;
}) {
  const shape = codeShape(code, small ? 0.5 : 1);
  const place = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
  if (shape === null) return <circle className="code-sign code-ring" transform={place} r={small ? 3 : 4.5} />;
  return (
    <g className="code-sign" transform={place}>
      <path d={shape} />
      {!small && <text y="3.2">{codeLetter(code)}</text>}
    </g>
  );
}
