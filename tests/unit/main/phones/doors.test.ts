import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerHeaders,
  fileFor,
  mayLink,
  partWanted,
  unpacks,
  type Knock,
} from '../../../../src/main/phones/doors.ts';
import { createAllowance } from '../../../../src/main/phones/limits.ts';

const HOST = '192.168.0.20:8137';
const page = { body: Buffer.from('page'), packed: null, contentType: 'text/html; charset=utf-8' };
const script = { body: Buffer.from('script'), packed: null, contentType: 'text/javascript; charset=utf-8' };
const FILES = new Map([
  ['/', page],
  ['/assets/phone-1.js', script],
]);

const knock = (target: string, headers: readonly string[] = ['Host', HOST], method = 'GET'): Knock => ({
  ...{ method, target },
  rawHeaders: headers,
});
const asks = (...how: Parameters<typeof knock>) => fileFor(knock(...how), HOST, FILES);
const links = (...headers: string[]) => mayLink(knock('/link', ['Host', HOST, ...headers]), HOST);

describe('the door', () => {
  it('hands out the page and what it names, by their exact paths', () => {
    expect(asks('/')).toBe(page);
    expect(asks('/assets/phone-1.js')).toBe(script);
  });

  it.each([
    ...['/../../etc/passwd', '/assets/../assets/phone-1.js', '/assets/%2e%2e/phone-1.js', '//', '/./'],
    ...['/?x', '/#', '/index.html', '/assets', 'http://192.168.0.20:8137/', '*', '', '/link', '/\0'],
  ])('has nothing at %j', (target) => {
    expect(asks(target)).toBe(404);
  });

  it('has nothing at any other path, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (target) => {
        expect(asks(target)).toBe(FILES.get(target) ?? 404);
      }),
    );
  });

  it.each([
    ['without a host', [], 400],
    ['with two hosts', ['Host', HOST, 'host', HOST], 400],
    ['for another host', ['Host', 'evil.test:8137'], 421],
    ['for another port', ['Host', '192.168.0.20:80'], 421],
    ['that brings a body', ['Host', HOST, 'Content-Length', '3'], 400],
    ['that says its length twice', ['Host', HOST, 'Content-Length', '0', 'Content-Length', '0'], 400],
    ['in pieces', ['Host', HOST, 'Transfer-Encoding', 'chunked'], 400],
  ] as const)('turns away a request %s', (_, headers, status) => {
    expect(asks('/', headers)).toBe(status);
  });

  it.each(['POST', 'HEAD', 'OPTIONS', 'CONNECT', 'PUT', ''])('turns away %j', (method) => {
    expect(asks('/', ['Host', HOST], method)).toBe(405);
  });

  it('opens a link to its own page alone', () => {
    expect(links('Origin', `http://${HOST}`)).toBe(true);
    for (const origin of ['null', 'http://evil.test', `https://${HOST}`, `http://${HOST}.evil.test`])
      expect(links('Origin', origin)).toBe(403);
    expect(links()).toBe(403);
    expect(links('Origin', `http://${HOST}`, 'Origin', `http://${HOST}`)).toBe(403);
    expect(mayLink(knock('/', ['Host', HOST, 'Origin', `http://${HOST}`]), HOST)).toBe(404);
  });

  it('lets its page load from this computer and speak to it, and do nothing else', () => {
    const policy = answerHeaders(HOST)['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`connect-src ws://${HOST};`);
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  });

  it.each([
    ['bytes=0-1', { from: 0, to: 1 }],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=40-400', { from: 40, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-400', { from: 0, to: 99 }],
    ['bytes=99-99', { from: 99, to: 99 }],
    ['bytes=100-', 416],
    ['bytes=-0', 416],
    ...['bytes=5-4', 'bytes=-', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=0x1-2', 'bytes=1e3-'].map(
      (range) => [range, null] as const,
    ),
  ] as const)('hands out the part of a film that %s names', (range, part) => {
    expect(partWanted(knock('/', ['Host', HOST, 'Range', range]), 100)).toEqual(part);
  });

  it('hands out all of a film that is wanted in no part, or in two', () => {
    expect(partWanted(knock('/'), 100)).toBeNull();
    expect(partWanted(knock('/', ['Range', 'bytes=0-1', 'range', 'bytes=0-1']), 100)).toBeNull();
  });

  it('packs for who can unpack', () => {
    expect(unpacks(knock('/', ['Accept-Encoding', 'gzip, deflate']))).toBe(true);
    expect(unpacks(knock('/', ['Accept-Encoding', 'br']))).toBe(false);
    expect(unpacks(knock('/', []))).toBe(false);
  });
});

describe('an allowance', () => {
  it('lets through so many at once and so many more every second, whenever they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (waits) => {
        let now = 1_000;
        const allowance = createAllowance({ atOnce: 20, aSecond: 5 }, () => now);
        let through = 0;
        for (const wait of waits) {
          now += wait;
          const left = allowance.left();
          expect(allowance.take()).toBe(left);
          if (left) through += 1;
          expect(through).toBeLessThanOrEqual(20 + ((now - 1_000) / 1_000) * 5 + 1e-6);
        }
      }),
    );
  });
});
