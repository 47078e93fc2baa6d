/**
 * What anybody in the same network may ask of the listener, in one table. Times in ms. Whoever asks for more is cut off;
 * a phone that is linked notices nothing of it.
 */
export const LIMITS = {
  /** A head that comes drop by drop. */
  headersTimeout: 5_000,
  requestTimeout: 8_000,
  keepAliveTimeout: 4_000,
  connectionsCheckingInterval: 1_000,
  /** Bytes of a head. */
  maxHeaderSize: 8_192,
  maxRequestsPerSocket: 64,
  maxConnections: 96,
  connectionsOfOneAddress: 12,
  /** Bytes of one message of a phone. */
  maxPayload: 2_048,
  /** From the first byte until it is known who it is. */
  greeting: 5_000,
  /** Of one address, in a minute. */
  wrongKeys: 8,
  /** Of one address: greetings with a right key that nothing sealed came after, as somebody sends who only heard them. */
  greetings: { atOnce: 30, aSecond: 1 },
  /** Messages of one device: so many at once, and so many more every second. */
  messages: { atOnce: 240, aSecond: 30 },
  /** Bytes that wait for a phone that reads too slowly. */
  unsent: 256 * 1024,
  /** Whoever is sent away and does not go. */
  goodbye: 1_000,
  /** A phone that says nothing for so long is taken to be out of reach. */
  silence: 12_000,
  /** The code that a phone scans is good for so long, and for one phone. */
  code: 120_000,
  /** Devices of each kind that are let in at a time. */
  devices: { observer: 8, wall: 4 },
  /** So often the computer's networks are looked at while phones may come. */
  networks: 3_000,
} as const;

/** Lets so many through at once, and so many more every second. */
export interface Allowance {
  /** Whether one more would be let through. */
  readonly left: () => boolean;
  /** Lets one through; false where none was left. */
  readonly take: () => boolean;
  /** What was taken last is not counted. */
  readonly giveBack: () => void;
}

/** An allowance for each name. Where there are too many names, they are told apart by none of them. */
export function allowancesOf(
  each: { readonly atOnce: number; readonly aSecond: number },
  monotonic: () => number,
): (name: string) => Allowance {
  const known = new Map<string, Allowance>();
  return (name) => {
    const there = known.get(name) ?? createAllowance(each, monotonic);
    if (known.size >= LIMITS.maxConnections) known.clear();
    known.set(name, there);
    return there;
  };
}

export function createAllowance(
  { atOnce, aSecond }: { readonly atOnce: number; readonly aSecond: number },
  monotonic: () => number,
): Allowance {
  let left: number = atOnce;
  let filled = monotonic();
  const isLeft = (): boolean => {
    const now = monotonic();
    left = Math.min(atOnce, left + ((now - filled) / 1_000) * aSecond);
    filled = now;
    return left >= 1;
  };
  return {
    left: isLeft,
    take() {
      if (!isLeft()) return false;
      left -= 1;
      return true;
    },
    giveBack() {
      left = Math.min(atOnce, left + 1);
    },
  };
}
