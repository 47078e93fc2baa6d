import type { DeskKey } from '../../frame/useDeskKeys.ts';
import type { TimelineSteer } from './useTimelineSteer.ts';
import { talkWords as words } from '../../../words.ts';

/** Arrow keys with Shift go so many times as far. */
const FAR = 10;

/** The keys that go through the timeline. */
export function timelineKeys(steer: TimelineSteer): DeskKey[] {
  return [
    {
      caps: ['←'],
      says: words.left,
      key: 'ArrowLeft',
      shift: false,
      run: () => steer.move(-1),
      notFound: true,
    },
    {
      caps: ['→'],
      says: words.right,
      key: 'ArrowRight',
      shift: false,
      run: () => steer.move(1),
      notFound: true,
    },
    {
      caps: ['Shift', '←'],
      says: words.farLeft,
      key: 'ArrowLeft',
      shift: true,
      run: () => steer.move(-FAR),
      notFound: true,
    },
    {
      caps: ['Shift', '→'],
      says: words.farRight,
      key: 'ArrowRight',
      shift: true,
      run: () => steer.move(FAR),
      notFound: true,
    },
    { caps: ['['], says: words.turnBefore, key: '[', run: () => steer.step(-1) },
    { caps: [']'], says: words.turnAfter, key: ']', run: () => steer.step(1) },
    { caps: ['Home'], says: words.toStart, key: 'Home', run: () => steer.goTo(-Infinity), notFound: true },
    { caps: ['End'], says: words.toEnd, key: 'End', run: () => steer.goTo(Infinity), notFound: true },
    { caps: ['+'], says: words.more, key: ['+', '='], run: () => steer.zoom(0.5) },
    { caps: ['−'], says: words.less, key: ['-', '−', '_'], run: () => steer.zoom(2) },
    { caps: ['0'], says: words.whole, key: '0', run: steer.whole },
  ];
}
