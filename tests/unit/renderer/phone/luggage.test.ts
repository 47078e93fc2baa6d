import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../../src/renderer/bridge/sealed/keptOnDevice.ts';
import { luggageIn, pageAt, readHost } from '../../../../src/renderer/phone/luggage.ts';

const kept: Kept = {
  ...{ device: '0123456789abcdef', key: 'ab'.repeat(32), sealed: true },
  acts: [
    {
      request: { id: 'a1', command: { type: 'voice.tap', person: 'p1', style: 'handOver' } },
      ...{ at: 12.5, page: 'ü', wall: 1_700_000_000_000, offset: { life: 'l1', ms: -3.25 } },
    },
  ],
};

describe('what a phone takes along to another address', () => {
  it('is whole again there, and nothing else is taken for it', () => {
    const { host, hash, pathname, search } = new URL(pageAt('10.42.0.1:40123', kept));
    expect([host, pathname, search]).toEqual(['10.42.0.1:40123', '/', '']);
    expect(luggageIn(hash.slice(1))).toEqual(kept);
    for (const other of ['', 'AAECAwQFBgcICQoLDA0ODw', 'with=', 'with=%%%', 'with=bnVsbA', 'with=e30'])
      expect([other, luggageIn(other)]).toEqual([other, null]);
  });
});

describe('the other address, as somebody types it', () => {
  it.each([
    ['192.168.0.10:40000', '192.168.0.10:40000'],
    [' http://10.42.0.1:40123/ ', '10.42.0.1:40123'],
    ['172.31.255.255:99', '172.31.255.255:99'],
    ['http://192.168.1.5:40000/#secret', '192.168.1.5:40000'],
    ['laptop.local:80', 'laptop.local:80'],
  ])('is read: %s', (typed, read) => {
    expect(readHost(typed, 'laptop.local')).toBe(read);
  });

  it.each([
    ...['', '192.168.0.10', '192.168.0.10:', '192.168.0.10:70000', '192.168.0:40', '192.168.0.10.5:40'],
    ...['192.168.0.999:4000', '8.8.8.8:4000', '172.32.0.1:4000', '127.0.0.1:4000', '0x0a.0.0.1:4000'],
    ...[
      'elsewhere.example:4000',
      'javascript:40',
      'https://10.0.0.1:400',
      'x@10.0.0.1:400',
      '10.0.0.1:400@x',
    ],
    ...['10.1:4000', '10..0.1:4000', '192.168.0.10:1', '010.0.0.1:4000'],
  ])('is none, or none of the room: %s', (typed) => {
    expect(readHost(typed, 'laptop.local')).toBeNull();
  });
});
