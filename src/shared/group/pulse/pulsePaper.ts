import type { EntryId } from '../register/entryId.ts';
import type { Register } from '../register/register.ts';
import { itemsNow } from './askedIn.ts';
import type { PulseItem, PulseKind } from './questions.ts';

/** One empty form, for as many people as take one: it has no place for a name, and nothing of any earlier pulse. */
export interface PulsePaper {
  readonly group: string;
  readonly asks: PulseKind;
  readonly items: readonly PulseItem[];
}

/** What would be asked now; null: there is no such group. */
export function pulsePaper(register: Register, id: EntryId, asks: PulseKind): PulsePaper | null {
  const group = register.group.get(id);
  return group === undefined ? null : { group: group.name, asks, items: itemsNow(register, id, asks) };
}
