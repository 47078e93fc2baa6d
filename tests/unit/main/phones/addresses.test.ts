import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { networkAddresses } from '../../../../src/main/phones/addresses.ts';

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  [
    { address, family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null, ...more },
  ] as NetworkInterfaceInfo[];
const found = (interfaces: Record<string, NetworkInterfaceInfo[]>) =>
  networkAddresses(interfaces).map(({ address, kind, unfit }) => [address, kind, unfit]);

describe('this computer’s networks', () => {
  it.each([
    ['Linux’s own hotspot', 'wlp2s0', '10.42.0.1', 'ownHotspot'],
    ['Windows’ own hotspot', 'Local Area Connection* 2', '192.168.137.1', 'ownHotspot'],
    ['an iPhone’s', 'en0', '172.20.10.2', 'phoneHotspot'],
    ['an Android’s', 'Wi-Fi', '192.168.43.17', 'phoneHotspot'],
    ['Wi-Fi on Linux', 'wlan0', '192.168.0.20', 'wireless'],
    ['Wi-Fi on Windows', 'Wi-Fi 2', '10.0.0.7', 'wireless'],
    ['a cable', 'enp3s0', '172.16.4.9', 'cable'],
    ['one without a known name', 'xyz9', '192.168.5.5', 'other'],
  ])('%s is offered for what it is', (_, name, address, kind) => {
    expect(found({ [name]: at(address) })).toEqual([[address, kind, null]]);
  });

  it.each([
    ['containers', 'docker0', '172.17.0.1', 'program'],
    ['a tunnel', 'utun4', '10.8.0.2', 'program'],
    ['a virtual machine', 'vboxnet0', '192.168.56.1', 'program'],
    ['a cable without a network', 'eth0', '169.254.10.2', 'noNetwork'],
    ['what is open to the internet', 'eth0', '203.0.113.9', 'public'],
    ['a carrier’s own range', 'wwan0', '100.64.1.2', 'public'],
  ])('%s are listed with why not', (_, name, address, why) => {
    expect(found({ [name]: at(address) })).toMatchObject([[address, expect.anything(), why]]);
  });

  it('this computer itself and addresses of the sixth version are not listed', () => {
    expect(
      found({
        lo: at('127.0.0.1', { internal: true }),
        wlan0: [...at('192.168.0.20'), ...at('fe80::1', { family: 'IPv6' })],
      }),
    ).toEqual([['192.168.0.20', 'wireless', null]]);
  });

  it('the best one comes first, and those that are none come last', () => {
    const all = found({
      docker0: at('172.17.0.1'),
      eth0: at('192.168.1.4'),
      wlan0: at('192.168.0.20'),
      ap0: at('10.42.0.1'),
    });
    expect(all.map(([address]) => address)).toEqual([
      '10.42.0.1',
      '192.168.0.20',
      '192.168.1.4',
      '172.17.0.1',
    ]);
  });
});
