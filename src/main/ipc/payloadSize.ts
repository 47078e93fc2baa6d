/** More than any window sends: the turns of a meeting have up to 24,000 values, an own format up to 300,000 characters. */
const MAX_VALUES = 60_000;
const MAX_CHARACTERS = 1_000_000;

/**
 * Whether a payload is small enough to be checked. Counting stops at the limits, so a huge payload takes no longer than
 * the largest allowed one. A payload that contains itself also reaches the limit.
 */
export function isSmallEnough(payload: unknown): boolean {
  const unvisited: unknown[] = [payload];
  let values = 0;
  let characters = 0;
  while (unvisited.length > 0) {
    const value = unvisited.pop();
    values += 1;
    if (typeof value === 'string') characters += value.length;
    else if (typeof value === 'object' && value !== null) {
      if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) characters += value.byteLength;
      if (Array.isArray(value)) {
        if (value.length > MAX_VALUES) return false;
        for (let i = 0; i < value.length; i += 1) unvisited.push((value as unknown[])[i]);
      } else {
        for (const key in value) {
          characters += key.length;
          unvisited.push((value as Record<string, unknown>)[key]);
          if (unvisited.length > MAX_VALUES) return false;
        }
      }
    }
    if (values > MAX_VALUES || characters > MAX_CHARACTERS) return false;
  }
  return true;
}
