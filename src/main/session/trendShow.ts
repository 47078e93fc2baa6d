import type { RoomTrend, TrendShown } from '#shared/ipc/trends.ts';
import { onlyOf, type GroupTrends } from '#shared/records/archive/trends.ts';
import type { TrendMeasure } from '#shared/group/register/trendMeasure.ts';

/** A measure of a group on the room window, between sessions. Nothing of it is logged. */
export interface TrendShow {
  readonly show: (trends: GroupTrends, measure: TrendMeasure) => void;
  readonly stop: () => void;
  /** For the room window: the measure that is shown and nothing else. */
  readonly room: () => RoomTrend | null;
  /** For the window that shows it. */
  readonly state: () => TrendShown | null;
}

/** `changed`: something that windows show has changed; `ended`: the room goes back to what it was. */
export function createTrendShow({
  changed,
  ended,
}: Readonly<Record<'changed' | 'ended', () => void>>): TrendShow {
  let showing: RoomTrend | null = null;
  return {
    show(trends, measure) {
      showing = { measure, trends: onlyOf(trends, measure) };
      changed();
    },
    stop() {
      if (showing === null) return;
      showing = null;
      ended();
    },
    room: () => showing,
    state: () => showing && { group: showing.trends.group, measure: showing.measure },
  };
}
