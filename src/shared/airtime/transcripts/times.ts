import { MICROSECONDS_PER_SECOND } from './transcript.ts';

/** The digits after the decimal point, as microseconds, rounded half up. */
function parseFraction(digits: string | undefined): number {
  const first = (digits ?? '').slice(0, 7).padEnd(7, '0');
  return Math.floor((Number(first) + 5) / 10);
}

const DECIMAL = /^(\d{1,7})(?:\.(\d+))?$/;

/** Reads decimal seconds as whole microseconds; null if the text is not a number. */
export function parseSeconds(text: string): number | null {
  const parts = DECIMAL.exec(text);
  return parts && Number(parts[1]) * MICROSECONDS_PER_SECOND + parseFraction(parts[2]);
}

const CLOCK = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,9}))?$/;

/** Reads `h:mm:ss.mmm` as whole microseconds; hours and fractions may be missing. Null if it is not such a time. */
export function parseClockTime(text: string): number | null {
  const parts = CLOCK.exec(text);
  if (!parts) return null;
  const [, hours = '0', minutes, seconds, digits] = parts;
  if (Number(seconds) > 59 || (parts[1] !== undefined && Number(minutes) > 59)) return null;
  return (
    (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * MICROSECONDS_PER_SECOND +
    parseFraction(digits)
  );
}
