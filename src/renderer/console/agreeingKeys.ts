import { matchKey, type KeyPress } from '../ui/keys/matchKey.ts';
import type { KeyAct } from '#shared/keys.ts';

const ACTS = [
  'lineBefore',
  'lineAfter',
  'bendLine',
  'changeLine',
  'wantedYes',
  'wantedPartly',
  'wantedNo',
] as const satisfies readonly KeyAct[];
export type AgreeingAct = (typeof ACTS)[number];

/** What a press says of the agreement while the group looks at it; null where it is for something else. */
export function agreeingKey(press: KeyPress): AgreeingAct | null {
  const act = matchKey(press, 'agreeing')?.entry.act;
  return ACTS.find((one) => one === act) ?? null;
}
