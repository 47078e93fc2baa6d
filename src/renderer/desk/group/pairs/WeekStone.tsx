import { StoneForm } from '../../../ui/Stone.tsx';
import { STONE_OUTLINE } from '../../../ui/rings.ts';

/** What is said of a pair and a week: dark stone met, dashed not, white not said, a dot to come. */
export type WeekMark = 'met' | 'notMet' | 'notSaid' | 'toCome' | 'none';

export function WeekStone({ mark, small = false }: { readonly mark: WeekMark; readonly small?: boolean }) {
  return (
    <svg
      className="week-stone"
      width={small ? 13 : 24}
      height={small ? 12 : 20}
      viewBox="0 0 24 20"
      aria-hidden
    >
      <g transform="translate(12 10) rotate(-8)">
        {mark === 'met' && <StoneForm size={21} weight={0.2} />}
        {mark === 'notMet' && (
          <path
            className="week-not-met"
            transform="scale(0.2)"
            d={STONE_OUTLINE}
            strokeWidth={7}
            strokeDasharray="20 15"
          />
        )}
        {mark === 'notSaid' && (
          <path className="week-not-said" transform="scale(0.21)" d={STONE_OUTLINE} strokeWidth={7} />
        )}
      </g>
      {mark === 'toCome' && <circle className="week-to-come" cx={12} cy={10} r={2.5} />}
    </svg>
  );
}
