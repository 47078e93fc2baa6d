/** Confidentiality levels, from quoting freely to nothing kept (docs/domain/confidentiality.md): the lowest first. */
export const LEVELS = ['L0', 'L1', 'L2', 'L3'] as const;
export type Level = (typeof LEVELS)[number];

/** Whether a level keeps less than another. */
export const isHigher = (level: Level, than: Level): boolean => LEVELS.indexOf(level) > LEVELS.indexOf(than);

export const higherOf = (a: Level, b: Level): Level => (isHigher(b, a) ? b : a);
