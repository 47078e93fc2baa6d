export { formatClock, formatElapsed, formatLength } from '#shared/words/clock.ts';
