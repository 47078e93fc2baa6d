import { PER_SECOND } from './transcript.ts';

/** The digits after the decimal mark as microseconds, rounded half up. */
function fraction(digits: string | undefined): number {
  const first = (digits ?? '').slice(0, 7).padEnd(7, '0');
  return Math.floor((Number(first) + 5) / 10);
}

const DECIMAL = /^(\d{1,7})(?:\.(\d+))?$/;

/** Decimal seconds as whole microseconds; null where it is no number. */
export function microseconds(text: string): number | null {
  const parts = DECIMAL.exec(text);
  return parts && Number(parts[1]) * PER_SECOND + fraction(parts[2]);
}

const CLOCK = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,9}))?$/;

/** `h:mm:ss.mmm`, hours and fractions left out or not, as whole microseconds. */
export function clockMicroseconds(text: string): number | null {
  const parts = CLOCK.exec(text);
  if (!parts) return null;
  const [, hours = '0', minutes, seconds, digits] = parts;
  if (Number(seconds) > 59 || (parts[1] !== undefined && Number(minutes) > 59)) return null;
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * PER_SECOND + fraction(digits);
}
