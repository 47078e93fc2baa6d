/** More than any window asks for: the turns of a whole meeting are 24,000 values, a format of one's own 300,000 characters. */
const MOST_VALUES = 60_000;
const MOST_CHARACTERS = 1_000_000;

/**
 * Whether a payload is small enough to be looked at closely. It is walked no further than the limits, so that what
 * is too large costs no more than what is just small enough. Circles run into the limit too.
 */
export function isSmallEnough(payload: unknown): boolean {
  const ahead: unknown[] = [payload];
  let values = 0;
  let characters = 0;
  while (ahead.length > 0) {
    const value = ahead.pop();
    values += 1;
    if (typeof value === 'string') characters += value.length;
    else if (typeof value === 'object' && value !== null) {
      if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) characters += value.byteLength;
      if (Array.isArray(value)) {
        if (value.length > MOST_VALUES) return false;
        ahead.push(...(value as unknown[]));
      } else {
        for (const key in value) {
          characters += key.length;
          ahead.push((value as Record<string, unknown>)[key]);
          if (ahead.length > MOST_VALUES) return false;
        }
      }
    }
    if (values > MOST_VALUES || characters > MOST_CHARACTERS) return false;
  }
  return true;
}
