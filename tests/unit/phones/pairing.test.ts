import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNoise, beginNoise } from '#shared/phones/noise.ts';
import {
  commitTo,
  keyOfDevice,
  keyOfSecret,
  NUMBER_BYTES,
  prologueOf,
  SECRET_BYTES,
  signsOf,
} from '#shared/phones/pairing.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const number = bytes(NUMBER_BYTES);
const handshake = bytes(32);

describe('how a phone is let in', () => {
  it('shows the same four signs on both screens, none of which is taken for another one', () => {
    fc.assert(
      fc.property(handshake, number, number, (hash, computer, phone) => {
        const bound = commitTo(hash, computer);
        const signs = signsOf(hash, { computer, phone, bound });
        expect(signs).toMatch(/^[2-9A-HJ-NP-Z]{4}$/);
        expect(signsOf(hash, { computer, phone, bound })).toBe(signs);
      }),
    );
  });

  it('shows none where the computer changed its number after it had heard the phone’s', () => {
    fc.assert(
      fc.property(handshake, number, number, number, (hash, first, second, phone) => {
        fc.pre(first.some((byte, i) => byte !== second[i]));
        expect(signsOf(hash, { computer: second, phone, bound: commitTo(hash, first) })).toBeNull();
      }),
    );
  });

  it('lets nobody between two links bind itself on one and show it on the other', () => {
    fc.assert(
      fc.property(handshake, handshake, number, number, (one, other, computer, phone) => {
        fc.pre(one.some((byte, i) => byte !== other[i]));
        expect(signsOf(other, { computer, phone, bound: commitTo(one, computer) })).toBeNull();
      }),
    );
  });

  it('draws each sign about as often as every other one', () => {
    const counts = new Map<string, number>();
    const computer = new Uint8Array(NUMBER_BYTES);
    const hash = new Uint8Array(32);
    const bound = commitTo(hash, computer);
    const draws = 4_000;
    for (let i = 0; i < draws; i++) {
      const phone = new Uint8Array(NUMBER_BYTES);
      new DataView(phone.buffer).setUint32(0, i);
      for (const sign of signsOf(hash, { computer, phone, bound }) ?? '')
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    const mean = (draws * 4) / 32;
    for (const count of counts.values()) expect(Math.abs(count - mean)).toBeLessThan(mean / 3);
  });

  it('takes a handshake of one kind or one device for no other', () => {
    const secret = new Uint8Array(SECRET_BYTES).fill(7);
    const psk = keyOfSecret(secret);
    const [mine, yours] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const { first } = beginNoise({ psk, prologue: prologueOf('pair', ''), ephemeral: mine });
    const answer = (prologue: Uint8Array) => answerNoise({ psk, prologue, ephemeral: yours }, first);
    expect(answer(prologueOf('pair', ''))).not.toBeNull();
    expect(answer(prologueOf('return', ''))).toBeNull();
    expect(answer(prologueOf('pair', 'a'))).toBeNull();
  });

  it('gives a device a key that is not the code’s, and another one for every link', () => {
    fc.assert(
      fc.property(handshake, bytes(SECRET_BYTES), (hash, secret) => {
        expect(keyOfDevice(hash)).toHaveLength(32);
        expect(keyOfDevice(hash)).not.toEqual(keyOfSecret(secret));
        expect(keyOfDevice(hash.map((byte) => byte ^ 1))).not.toEqual(keyOfDevice(hash));
      }),
    );
  });
});
