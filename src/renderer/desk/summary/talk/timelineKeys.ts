import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { ScreenKey } from '../../frame/screenKeys.ts';
import type { TimelineSteer } from './useTimelineSteer.ts';
import { talkWords as words } from '../../../words.ts';

const KEYS = DESK_KEYS.summary;

/** Arrow keys with Shift go so many times as far. */
const FAR = 10;

/** The keys that go through the timeline. */
export function timelineKeys(steer: TimelineSteer): ScreenKey[] {
  return [
    { ...KEYS.left, says: words.left, run: () => steer.move(-1) },
    { ...KEYS.right, says: words.right, run: () => steer.move(1) },
    { ...KEYS.farLeft, says: words.farLeft, run: () => steer.move(-FAR) },
    { ...KEYS.farRight, says: words.farRight, run: () => steer.move(FAR) },
    { ...KEYS.turnBefore, says: words.turnBefore, run: () => steer.step(-1) },
    { ...KEYS.turnAfter, says: words.turnAfter, run: () => steer.step(1) },
    { ...KEYS.toStart, says: words.toStart, run: () => steer.goTo(-Infinity) },
    { ...KEYS.toEnd, says: words.toEnd, run: () => steer.goTo(Infinity) },
    { ...KEYS.more, says: words.more, run: () => steer.zoom(0.5) },
    { ...KEYS.less, says: words.less, run: () => steer.zoom(2) },
    { ...KEYS.whole, says: words.whole, run: steer.whole },
  ];
}
