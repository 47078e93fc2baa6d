import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What an app and all its processes asked of the network, as the kernel saw it. */
export interface NetTrace {
  /** Starts Electron under the tracer; in its place in every other way. */
  readonly executable: string;
  /** Every address outside this computer that was connected or sent to, over IPv4 or IPv6. */
  readonly strays: () => readonly string[];
  /** Every address that was bound, so that somebody might come there, in the order of binding. */
  readonly bound: () => readonly string[];
  /** Every address on this computer: none would mean that nothing was traced. */
  readonly own: () => readonly string[];
}

/** `sin_addr=inet_addr("192.0.2.1")`, `inet_pton(AF_INET6, "::1", …)`: how strace writes an address. */
const ADDRESS = /inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)"/g;
/** A line of the trace that tells of `bind`. */
const BINDS = /^\d+\s+bind\(/;
const isOwn = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);

/** Traces into `file` whatever is started with its executable, one start after another. */
export function traceNetwork(file: string): NetTrace {
  const executable = `${file}.sh`;
  // The tracer runs beside the app, not above it: killing the app is killing the app.
  const trace = `strace -D -f --seccomp-bpf -qq -A -e trace=connect,sendto,sendmsg,sendmmsg,bind,accept,accept4 -e signal=none -o '${file}'`;
  writeFileSync(executable, `#!/bin/sh\nexec ${trace} "$TALKING_PIECE_ELECTRON" "$@"\n`);
  chmodSync(executable, 0o755);
  /** Addresses in lines of calls of this name, or of any other one. */
  const addresses = (binding: boolean): string[] => {
    const traced = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return traced
      .split('\n')
      .filter((line) => BINDS.test(line) === binding)
      .flatMap((line) => [...line.matchAll(ADDRESS)].map(([, address]) => address ?? ''));
  };
  return {
    executable,
    bound: () => addresses(true),
    strays: () => [...new Set(addresses(false).filter((address) => !isOwn(address)))],
    own: () => [...new Set(addresses(false).filter(isOwn))],
  };
}
