import { useMemo } from 'react';
import encodeQR from 'qr';

/** Light modules round the code: a camera needs them to find it. */
const QUIET = 4;

/** A text as a code for a camera: black on white in every theme, for a light code on dark is not read. */
export function QrCode({ text, says }: { readonly text: string; readonly says: string }) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
    const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
    return { size: rows.length, path: dark.join('') };
  }, [text]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={says}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
