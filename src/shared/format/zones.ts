export const ZONES = ['front', 'slot', 'gap', 'back'] as const;
/** Where a phase stands: `front` and `back` run once, `slot` once for each presenter, `gap` between slots. */
export type Zone = (typeof ZONES)[number];
