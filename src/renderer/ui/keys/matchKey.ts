import { KEYS, SEAT_KEYS, type Chord, type KeyEntry, type KeyScope } from '#shared/keys.ts';

/** What a keyboard event says, without the DOM. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** A matched key; `seat` is the cap of the digit row for the two acts that tap a person. */
export interface KeyMatch {
  readonly entry: KeyEntry;
  readonly seat: string | null;
}

/** The seat cap of a press: the digit row by its place, so that every layout works; the number pad by what it types. */
function seatCap(press: KeyPress): string | null {
  const onRow = SEAT_KEYS.find((seat) => seat.code === press.code);
  if (onRow) return onRow.cap;
  return press.code.startsWith('Numpad') && /^[0-9]$/.test(press.key) ? press.key : null;
}

const isTyped = (key: string) => key.length === 1;
const isLatin = (key: string) => /^[\x20-\x7e]$/.test(key);

/** Whether a press is this chord. */
export function fits(chord: Chord, press: KeyPress): boolean {
  if ((chord.ctrl ?? false) !== (press.ctrlKey || press.metaKey)) return false;
  if ((chord.alt ?? false) !== press.altKey) return false;
  if (chord.shift !== undefined && chord.shift !== press.shiftKey) return false;
  const typed = isTyped(press.key) ? press.key.toLowerCase() : press.key;
  if (typed === chord.key || chord.or?.includes(typed) === true) return true;
  if (chord.code === undefined || chord.code !== press.code || press.shiftKey !== (chord.shift ?? false))
    return false;
  // By its place only where the key types no Latin letter; a sign may lie elsewhere on any layout.
  return /^Key/.test(chord.code) ? !isLatin(press.key) : true;
}

/**
 * The act of a key press in a scope; null where the press is nobody's. `?` comes before the digit row, since
 * some layouts type it there.
 */
export function matchKey(
  press: KeyPress,
  scope: KeyScope,
  table: readonly KeyEntry[] = KEYS,
): KeyMatch | null {
  if (press.altKey) return null;
  const here = table.filter((entry) => entry.scopes.includes(scope));
  const named = (act: KeyEntry['act']) => here.find((entry) => entry.act === act);
  if (press.key === '?') {
    const entry = named('keys');
    if (entry) return { entry, seat: null };
  }
  const cap = press.ctrlKey || press.metaKey ? null : seatCap(press);
  if (cap !== null) {
    const entry = named(press.shiftKey ? 'tapOther' : 'tap');
    return entry ? { entry, seat: cap } : null;
  }
  const byKey = here.find((entry) => typeof entry.chord !== 'string' && fits(entry.chord, press));
  return byKey ? { entry: byKey, seat: null } : null;
}
