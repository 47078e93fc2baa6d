import type { Way } from '../../tools/phones/air.ts';

/** One frame of a WebSocket as it was on the wire, its mask taken off. */
export interface Frame {
  readonly way: Way;
  readonly opcode: number;
  readonly payload: Buffer;
}

/** Everything that passed, by connection and way. */
export interface Capture {
  readonly heard: (link: number, way: Way, bytes: Buffer) => void;
  /** Of each connection the HTTP head of one way and what came after it. */
  readonly heads: () => readonly { readonly way: Way; readonly head: string; readonly rest: Buffer }[];
  /** The frames of all connections that became WebSockets. */
  readonly frames: () => readonly Frame[];
}

const END_OF_HEAD = '\r\n\r\n';

export function captureWire(): Capture {
  const pieces = new Map<string, { readonly link: number; readonly way: Way; readonly bytes: Buffer[] }>();
  const heads: Capture['heads'] = () =>
    [...pieces.values()].map(({ way, bytes }) => {
      const all = Buffer.concat(bytes);
      const end = all.indexOf(END_OF_HEAD);
      return end < 0
        ? { way, head: all.toString('latin1'), rest: Buffer.alloc(0) }
        : {
            way,
            head: all.subarray(0, end).toString('latin1'),
            rest: all.subarray(end + END_OF_HEAD.length),
          };
    });
  return {
    heard(link, way, bytes) {
      const key = `${link} ${way}`;
      const one = pieces.get(key) ?? { link, way, bytes: [] };
      pieces.set(key, one);
      one.bytes.push(bytes);
    },
    heads,
    frames: () =>
      heads().flatMap(({ way, head, rest }) =>
        /^upgrade: websocket/im.test(head) ? [...framesIn(way, rest)] : [],
      ),
  };
}

/** Reads frames as RFC 6455 lays them out; what is cut off at the end is left out. */
function* framesIn(way: Way, bytes: Buffer): Generator<Frame> {
  for (let at = 0; at + 2 <= bytes.length;) {
    const short = (bytes[at + 1] ?? 0) & 0x7f;
    const masked = ((bytes[at + 1] ?? 0) & 0x80) !== 0;
    const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
    const begins = at + 2 + wide + (masked ? 4 : 0);
    if (begins > bytes.length) return;
    const length =
      wide === 2 ? bytes.readUInt16BE(at + 2) : wide === 8 ? Number(bytes.readBigUInt64BE(at + 2)) : short;
    if (begins + length > bytes.length) return;
    const mask = masked ? bytes.subarray(begins - 4, begins) : Buffer.alloc(4);
    const payload = Buffer.from(
      bytes.subarray(begins, begins + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0)),
    );
    yield { way, opcode: (bytes[at] ?? 0) & 0x0f, payload };
    at = begins + length;
  }
}
