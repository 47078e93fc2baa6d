import type { Speaker, Who, WhoPart } from './who.ts';

const one = (role: Speaker): WhoPart => ({ kind: 'one', role });
const HELPERS_ASK: WhoPart = { kind: 'exchange', asks: 'helpers', answers: 'presenter' };
const COACH_ASKS: WhoPart = { kind: 'exchange', asks: 'coach', answers: 'coachee' };
const ALL: WhoPart = { kind: 'open', of: 'all' };
const ALL_IN_TURN: WhoPart = { kind: 'round', of: 'all' };
const HELPERS: WhoPart = { kind: 'open', of: 'helpers' };
const HELPERS_IN_TURN: WhoPart = { kind: 'round', of: 'helpers' };
const BOTH: WhoPart = { kind: 'open', of: 'pair' };
const SILENCE: WhoPart = { kind: 'silence' };

/** What the `who` column of docs/domain/formats.md says, taken apart; two parts are one after the other. */
const NOTATIONS = {
  P: [one('presenter')],
  F: [one('facilitator')],
  O: [one('observer')],
  owner: [one('owner')],
  owners: [{ kind: 'owners' }],
  A: [ALL],
  'A○': [ALL_IN_TURN],
  H: [HELPERS],
  'H○': [HELPERS_IN_TURN],
  'H→P': [HELPERS_ASK],
  'H○ then H': [HELPERS_IN_TURN, HELPERS],
  'H○ then P': [HELPERS_IN_TURN, one('presenter')],
  'P then A': [one('presenter'), ALL],
  'owner, then A': [one('owner'), ALL],
  /** The coach who prepared a forum's presenter. */
  coach: [one('prepCoach')],
  'coach→P': [{ kind: 'exchange', asks: 'prepCoach', answers: 'presenter' }],
  C: [one('coach')],
  K: [one('coachee')],
  'C→K': [COACH_ASKS],
  'C→K, then both': [COACH_ASKS, BOTH],
  'K + C': [BOTH],
  both: [BOTH],
  G: [one('giver')],
  'G asks': [one('giver')],
  R: [one('receiver')],
  'R asks, G offers': [{ kind: 'exchange', asks: 'receiver', answers: 'giver' }],
  '∅': [SILENCE],
  '-': [{ kind: 'nobody' }],
} as const satisfies Record<string, readonly [WhoPart] | readonly [WhoPart, WhoPart]>;
/** Who speaks, as docs/domain/formats.md writes it. */
export type WhoNotation = keyof typeof NOTATIONS;

export const WHO_NOTATIONS = Object.keys(NOTATIONS) as readonly WhoNotation[];

/** Who speaks; of two parts the first has `firstShare` of the time, half of it where nothing is said (0.6). */
export function whoOf(notation: WhoNotation, firstShare = 0.5): Who {
  const [first, then]: readonly [WhoPart, WhoPart?] = NOTATIONS[notation];
  return then === undefined ? first : { kind: 'sequence', first, then, firstShare };
}
