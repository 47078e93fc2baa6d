import { useMemo } from 'react';
import { readTimer, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { Ticker } from '../bridge/ticker.ts';
import type { TimeSteps } from './PictureOfTime.tsx';
import { shownSeconds } from './waterModes.ts';

/** The steps of a timer in the picture of time, as `clock` ticks; without a timer a minute of which nothing has passed. */
export function useTimerSteps(timer: TimerView | null, clock: Ticker): TimeSteps {
  return useMemo(
    () => ({
      subscribe: clock.subscribe,
      seconds: () =>
        timer === null ? { elapsedS: 0, plannedS: 60 } : shownSeconds(readTimer(timer, clock.at())),
    }),
    [timer, clock],
  );
}
