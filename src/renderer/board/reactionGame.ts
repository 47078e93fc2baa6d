import type { PersonId } from '#shared/session/ids.ts';
import { ms, type Duration } from '#shared/time.ts';

/** Seven lights, each after a moment nobody can foresee: about ten seconds. */
export const LIGHTS = 7;
const SHORTEST_WAIT = 600;
const WAIT_VARIES = 800;
/** A light that nobody taps goes out. */
export const LIGHT_LASTS = 1_500;
/** Sooner than this nobody reacts: it was a guess. */
const GUESSED = 120;
/** With fewer good taps nothing is said about anybody's reaction. */
const ENOUGH = 4;

/** One light of the game: on whose seat, and how long it is dark before. */
export interface Light {
  readonly person: PersonId;
  readonly after: number;
}

/** The lights of one game; never twice in a row on one seat. `random` gives numbers from 0 up to 1. */
export function lightsFor(people: readonly PersonId[], random: () => number): readonly Light[] {
  const lights: Light[] = [];
  for (let i = 0; i < LIGHTS; i += 1) {
    const others = people.length > 1 ? people.filter((one) => one !== lights.at(-1)?.person) : people;
    const person = others[Math.min(others.length - 1, Math.floor(random() * others.length))];
    if (person === undefined) return [];
    lights.push({ person, after: Math.round(SHORTEST_WAIT + random() * WAIT_VARIES) });
  }
  return lights;
}

/** The median of the lags that count, in whole hundredths of a second; null: too few taps were good. */
export function reactionOf(lags: readonly number[]): Duration | null {
  const good = lags.filter((lag) => lag >= GUESSED && lag <= LIGHT_LASTS).sort((a, b) => a - b);
  if (good.length < ENOUGH) return null;
  const middle = good.length / 2;
  const [low = 0, high = 0] = [good[Math.ceil(middle) - 1], good[Math.floor(middle)]];
  return ms(Math.round((low + high) / 20) * 10);
}
