import type { TimerReading } from '#shared/session/agenda/timeReadings.ts';
import type { WaterMode } from './rings.ts';

/** How the water looks in each tone of a clock. */
const WATER_MODES: Record<TimerReading['tone'], WaterMode> = {
  ready: 'armed',
  time: 'running',
  warning: 'warning',
  overtime: 'overtime',
  paused: 'paused',
  ended: 'still',
};

/** How the water looks now: still where a phase was given no time that could fill it. */
export const waterOf = ({ elapsed, remaining, tone }: TimerReading): WaterMode =>
  elapsed + remaining === 0 && tone === 'time' ? 'still' : WATER_MODES[tone];

/** Seconds as the digits show them, so that the front steps with them. */
export function shownSeconds(reading: TimerReading): { elapsedS: number; plannedS: number } {
  const plannedS = (reading.elapsed + reading.remaining) / 1000;
  const elapsedS =
    reading.remaining >= 0
      ? Math.max(0, plannedS - Math.ceil(reading.remaining / 1000))
      : plannedS + Math.floor(-reading.remaining / 1000);
  return { elapsedS, plannedS };
}
