import type { TimerReading } from '#shared/session/views.ts';
import type { WaterMode } from './rings.ts';

/** How the water looks in each tone of a clock. */
export const WATER_MODES: Record<TimerReading['tone'], WaterMode> = {
  ready: 'armed',
  time: 'running',
  warning: 'warning',
  overtime: 'overtime',
  paused: 'paused',
  ended: 'still',
};
