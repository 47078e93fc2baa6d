import type { Day } from '../register/day.ts';
import { dropEntry, type Change } from '../register/entries.ts';
import type { Register } from '../register/register.ts';

/** What takes away small wins, and what was said looking back, whose time is over. */
export const expiredWins = (register: Pick<Register, 'win' | 'lookBack'>, today: Day): Change[] => [
  ...[...register.win.values()].flatMap(({ id, until }) => (until < today ? dropEntry('win', id) : [])),
  ...[...register.lookBack.values()].flatMap(({ id, until }) =>
    until < today ? dropEntry('lookBack', id) : [],
  ),
];
