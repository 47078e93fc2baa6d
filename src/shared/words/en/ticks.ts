import { counted } from './counted.ts';

/** What a group ticks while a next step is said, and when it looks back at what it decided. */
export const tickWords = {
  early: {
    title: 'Raised early',
    write: 'Tick',
    times: (times: number) => (times === 0 ? 'none today' : counted(times, 'time')),
  },
  decision: {
    title: 'Decisions',
    write: 'Tick',
    times: (times: number) => (times === 0 ? 'none written' : `${times} written`),
  },
} as const;
