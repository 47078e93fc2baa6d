import type { Summary } from '#shared/summary/summary.ts';
import type { TimelineSteer } from '../../../../../src/renderer/desk/summary/talk/useTimelineSteer.ts';

/** Nobody steers: the timeline as it first comes up. */
export const atRest = (summary: Summary): TimelineSteer => ({
  view: summary.talk?.span ?? { from: 0, to: 0 },
  at: null,
  turn: null,
  goTo: () => undefined,
  letGo: () => undefined,
  move: () => undefined,
  pick: () => undefined,
  step: () => undefined,
  zoom: () => undefined,
  pan: () => undefined,
  whole: () => undefined,
});
