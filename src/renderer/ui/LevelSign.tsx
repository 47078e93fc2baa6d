import type { Level } from '#shared/care/levels.ts';

/** The shore closes, level by level: open, a ring, a double ring, a disc. Always beside the level's name. */
export function LevelSign({ level, size = 18 }: { readonly level: Level; readonly size?: number }) {
  return (
    <svg
      className="level-sign"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={level === 'L2' ? 2 : 2.2}
      aria-hidden="true"
    >
      {level === 'L0' && <path d="M16.5 4.6A8 8 0 1 0 16.5 15.4" strokeLinecap="round" />}
      {level === 'L1' && <circle cx={10} cy={10} r={8} />}
      {level === 'L2' && (
        <>
          <circle cx={10} cy={10} r={8.6} />
          <circle cx={10} cy={10} r={4.4} />
        </>
      )}
      {level === 'L3' && <circle cx={10} cy={10} r={9} fill="currentColor" stroke="none" />}
    </svg>
  );
}
