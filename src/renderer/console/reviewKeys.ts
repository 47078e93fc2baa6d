import { matchKey, type KeyPress } from '../ui/keys/matchKey.ts';
import type { BECOMES } from './Owners.tsx';

/** What a press says of a commitment while its owner tells; null where it is for something else. */
export function reviewKey(press: KeyPress): keyof typeof BECOMES | null {
  const act = matchKey(press, 'review')?.entry.act;
  return act === 'keepUp' || act === 'changeIt' || act === 'letItGo' || act === 'carryOn' ? act : null;
}
