import { SCALES, scaleOf } from '#shared/group/pulse/questions.ts';
import type { ItemResult } from '#shared/group/pulse/resultSchema.ts';
import { pulseWords as words } from '../../words.ts';

/** What the ends of an item's scale mean, each with its number; as large as the window sets it. */
export function ScaleEnds({
  item,
  className,
}: {
  readonly item: ItemResult['item'];
  readonly className: string;
}) {
  const { from, to } = SCALES[scaleOf(item)];
  const [lowest, highest] = words.wall.ends(item, scaleOf(item));
  return (
    <p className={className}>
      <span>
        {from} {lowest}
      </span>
      <span>
        {to} {highest}
      </span>
    </p>
  );
}
