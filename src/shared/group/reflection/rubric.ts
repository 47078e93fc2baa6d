/** How far somebody did something, as they see it themselves. */
export const MARKS = ['yes', 'partly', 'no'] as const;
export type Mark = (typeof MARKS)[number];

/** What good coaching looks like, as points to watch oneself by (docs/domain/reflection.md). */
export const RUBRIC = ['ready', 'intent', 'curious', 'behaviour', 'owner', 'step'] as const;
export type RubricPoint = (typeof RUBRIC)[number];

/** What somebody marks and writes of themselves after one session. */
export interface Reflected {
  /** Habits in their own words, each with its mark. */
  readonly habits: readonly { readonly habit: string; readonly mark: Mark }[];
  /** Points that were not marked are left out. */
  readonly rubric: Readonly<Partial<Record<RubricPoint, Mark>>>;
  /** One line for oneself; empty: none. */
  readonly line: string;
}
