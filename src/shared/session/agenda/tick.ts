/**
 * What a group ticks while a next step is said, and when it looks back (docs/domain/trends.md): how often, and nothing of
 * whose it was. `early`: a risk or a stuck point was raised before it hurt. `decision`: a decision was written with its
 * trade-offs.
 */
export const TICKS = ['early', 'decision'] as const;
export type Tick = (typeof TICKS)[number];
export type Ticks = Readonly<Record<Tick, number>>;

export const NOTHING_TICKED: Ticks = { early: 0, decision: 0 };
