/**
 * What goes over the wire before a link is sealed: two messages of the handshake, the first of which begins with one byte
 * that says what it is for. No schema stands here, so that none comes with the phone's page.
 */
export const GREETING = { pair: 1, return: 2, wall: 3 } as const;
/** How long the id of a device is that comes back: it follows that byte, in plain letters and digits. */
export const DEVICE_ID_LENGTH = 16;
/** So many acts are told at once: a message stays below what the door lets through. */
export const MOST_ACTS_AT_ONCE = 6;

/** Why a link is closed, as its close code says. */
export const CLOSED_FOR = {
  farewell: 4000,
  unreadable: 4001,
  senseless: 4002,
  stranger: 4003,
  tooMuch: 4008,
} as const;
