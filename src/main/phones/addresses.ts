import type { NetworkInterfaceInfo } from 'node:os';
import type { NetworkAddress, NetworkKind } from '#shared/ipc/phones.ts';

/** Networks of programs and not of rooms: containers, virtual machines, tunnels. */
const OF_PROGRAMS =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|tun|tap|utun|wg|ppp|tailscale|zt|ham|awdl|llw|anpi)/i;
/** Windows names its own hotspot like this; it is no loopback, though its name begins so. */
const WINDOWS_HOTSPOT = /^local area connection\* /i;
const WIRELESS = /^(wl|wi-?fi|wlan|airport)/i;
const CABLE = /^(en|eth|ethernet|em|lan)/i;

/** The first addresses of networks that a phone, or this computer, makes by itself. */
const HOTSPOTS: readonly { readonly prefix: string; readonly kind: NetworkKind }[] = [
  { prefix: '10.42.0.', kind: 'ownHotspot' },
  { prefix: '192.168.137.', kind: 'ownHotspot' },
  { prefix: '192.168.2.1', kind: 'ownHotspot' },
  { prefix: '172.20.10.', kind: 'phoneHotspot' },
  { prefix: '192.168.43.', kind: 'phoneHotspot' },
];

/** A network of a room: addresses that lead nowhere else (RFC 1918). */
function isPrivate(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number);
  return a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168);
}

/** Why no phone is asked to come by this address; null where one may. */
function unfit(name: string, { address, family, internal }: NetworkInterfaceInfo): NetworkAddress['unfit'] {
  if (internal) return 'thisComputer';
  if (OF_PROGRAMS.test(name) && !WINDOWS_HOTSPOT.test(name)) return 'program';
  if (family !== 'IPv4') return 'version6';
  if (address.startsWith('169.254.')) return 'noNetwork';
  return isPrivate(address) ? null : 'public';
}

function kindOf(name: string, address: string): NetworkKind {
  if (WINDOWS_HOTSPOT.test(name)) return 'ownHotspot';
  const known = HOTSPOTS.find(({ prefix }) => address.startsWith(prefix));
  if (known) return known.kind;
  if (WIRELESS.test(name)) return 'wireless';
  return CABLE.test(name) ? 'cable' : 'other';
}

const ORDER: readonly NetworkKind[] = ['ownHotspot', 'phoneHotspot', 'wireless', 'cable', 'other'];

/** This computer's networks, the best one for phones first; those that are none say why. */
export function networkAddresses(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): readonly NetworkAddress[] {
  const all = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? []).map((info) => ({
      address: info.address,
      name,
      kind: kindOf(name, info.address),
      unfit: unfit(name, info),
    })),
  );
  const rank = ({ unfit: why, kind }: NetworkAddress) =>
    (why === null ? 0 : ORDER.length) + ORDER.indexOf(kind);
  // What is of no use to anybody (this computer itself, the sixth version) is not listed.
  return all
    .filter(({ unfit: why }) => why !== 'thisComputer' && why !== 'version6')
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
