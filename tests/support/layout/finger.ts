/** How far a finger strays from the middle of what it means, on each axis: one standard deviation, in mm. */
const STRAYS = 2.3;
/** CSS pixels a mm: phones show about 160 of them an inch. */
const PIXELS = 160 / 25.4;

/** The share of touches that miss a target of this size, in CSS pixels, where each axis strays as a normal law says. */
export const missed = (width: number, height: number): number => 1 - within(width) * within(height);

/** The share of touches within half of this length, by the rule of Simpson. */
function within(length: number): number {
  const end = length / 2 / PIXELS / STRAYS;
  const steps = 200;
  const bell = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = bell(0) + bell(end);
  for (let i = 1; i < steps; i += 1) sum += bell((end * i) / steps) * (i % 2 === 0 ? 2 : 4);
  return 2 * sum * (end / steps / 3);
}
