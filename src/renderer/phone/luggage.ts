import { readKept, type Kept } from '../bridge/sealed/keptOnDevice.ts';

/**
 * What a page takes along when the computer has another address: a browser gives each address a store of its own. It
 * travels behind the `#`, which no browser sends, and does not stay in the address.
 */
const MARK = 'with=';

/** Bytes as text that an address may hold, and back; null where it is no such text. */
const packed = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
export function unpacked(text: string): Uint8Array | null {
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Where the page is at the other address, with what this one keeps. */
export const pageAt = (host: string, kept: Kept): string =>
  `http://${host}/#${MARK}${packed(JSON.stringify(kept))}`;

/** What came along behind the `#`; null where that is something else. */
export function luggageIn(fragment: string): Kept | null {
  if (!fragment.startsWith(MARK)) return null;
  const bytes = unpacked(fragment.slice(MARK.length));
  return bytes && readKept(() => new TextDecoder().decode(bytes));
}

/**
 * The name and port that somebody typed, as the laptop shows them; null where that is none. A key goes to computers in a
 * room's own network alone, and to the one it came from. `here`: the name of that one.
 */
export function readHost(typed: string, here: string): string | null {
  const [, name = '', port = ''] =
    /^(?:http:\/\/)?([a-z0-9.-]+):(\d{2,5})(?:\/.*)?$/i.exec(typed.trim()) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = name.split('.').map(Number);
  const inRoom = a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168);
  // Four plain numbers: a browser reads 010 as 8.
  const isAddress = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/.test(name) && [b, c, d].every((part) => part < 256);
  return Number(port) < 65_536 && (name === here || (isAddress && inRoom)) ? `${name}:${port}` : null;
}
