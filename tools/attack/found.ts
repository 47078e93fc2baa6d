/** What the app did that it never may. */
export interface Found {
  /** What was done to it. */
  readonly how: string;
  readonly what: string;
}

/** One kind of attack: how often each way was tried, and what was found. */
export interface Report {
  readonly tried: Readonly<Record<string, number>>;
  readonly found: readonly Found[];
}

/** 0 where nothing was found, 1 where something was. */
export const exitCodeOf = (reports: readonly Report[]): 0 | 1 =>
  reports.some(({ found }) => found.length > 0) ? 1 : 0;
