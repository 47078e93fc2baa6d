import type { Phase } from './phase.ts';
import type { Who } from './who.ts';
import { whoOf, type WhoNotation } from './whoNotation.ts';

/** Minutes and seconds, as docs/domain/formats.md writes them. */
type Clock = `${number}:${number}`;

interface Rest extends Partial<Omit<Phase, 'id' | 'per' | 'def' | 'min' | 'max' | 'whoNotation'>> {
  /** Where the phase and its times come from, in the marks of docs/domain/sources.md. */
  readonly source: string;
  /** Only where the notation does not say it all. */
  readonly who?: Who;
  /** Which part of the time a round has before the floor is open; half of it where nothing is said. */
  readonly firstShare?: number;
}

const inSeconds = (clock: Clock): number => {
  const [minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return minutes * 60 + seconds;
};

/**
 * A phase as a line of the tables in docs/domain/formats.md: its id, what it is counted by, for how long (as planned, at the
 * least, at the most), who speaks, and then only what it has: rules, what the facilitator may do, flags.
 */
export function line(
  id: string,
  per: Phase['per'],
  [def, min, max]: readonly [Clock, Clock, Clock],
  whoNotation: WhoNotation,
  { firstShare, ...rest }: Rest,
): Phase {
  return {
    id,
    per,
    def: inSeconds(def),
    min: inSeconds(min),
    max: inSeconds(max),
    drop: 0,
    sticky: false,
    protected: false,
    who: whoOf(whoNotation, firstShare),
    whoNotation,
    rules: [],
    may: [],
    ...rest,
  };
}
