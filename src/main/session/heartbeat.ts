import type { Conductor } from './conductor.ts';

/** How often a running session is known alive: what a crash can cost the clock at most. */
const EVERY = 500;

/** Ticks the conductor until the returned function is called. */
export function beat(conductor: Pick<Conductor, 'tick'>): () => void {
  const timer = setInterval(() => conductor.tick(), EVERY);
  return () => clearInterval(timer);
}
