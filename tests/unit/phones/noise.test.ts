import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNoise, beginNoise, type SealedLink } from '#shared/phones/noise.ts';

interface Vector {
  readonly init_prologue: string;
  readonly init_psks: readonly string[];
  readonly init_ephemeral: string;
  readonly resp_prologue: string;
  readonly resp_psks: readonly string[];
  readonly resp_ephemeral: string;
  readonly handshake_hash: string;
  readonly messages: readonly { readonly payload: string; readonly ciphertext: string }[];
}
const vector = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/noise/NNpsk0_25519_ChaChaPoly_SHA256.json'), 'utf8'),
) as Vector;

const beginning = {
  psk: hexToBytes(vector.init_psks[0] ?? ''),
  prologue: hexToBytes(vector.init_prologue),
  ephemeral: hexToBytes(vector.init_ephemeral),
};
const answering = {
  psk: hexToBytes(vector.resp_psks[0] ?? ''),
  prologue: hexToBytes(vector.resp_prologue),
  ephemeral: hexToBytes(vector.resp_ephemeral),
};
const payload = (i: number): Uint8Array => hexToBytes(vector.messages[i]?.payload ?? '');
const sealed = (i: number): string => vector.messages[i]?.ciphertext ?? '';

/** Both sides of the published handshake. */
function shaken(): { readonly phone: SealedLink; readonly computer: SealedLink } {
  const begun = beginNoise(beginning, payload(0));
  const answered = answerNoise(answering, begun.first, payload(1));
  const finished = answered && begun.finish(answered.second);
  if (answered === null || !finished) throw new Error('the published handshake fails');
  return { phone: finished.link, computer: answered.link };
}

/** The same bytes with one bit turned over. */
const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const bitsOf = (bytes: Uint8Array): number[] => Array.from({ length: bytes.length * 8 }, (_, bit) => bit);

const text = fc.uint8Array({ maxLength: 300 });

describe('the seal on what phones say', () => {
  it('writes the published messages, byte for byte', () => {
    const begun = beginNoise(beginning, payload(0));
    expect(bytesToHex(begun.first)).toBe(sealed(0));
    const answered = answerNoise(answering, begun.first, payload(1));
    expect(answered?.payload).toEqual(payload(0));
    expect(bytesToHex(answered?.second ?? new Uint8Array())).toBe(sealed(1));
    const finished = answered && begun.finish(answered.second);
    expect(finished?.payload).toEqual(payload(1));
    expect(bytesToHex(finished?.link.hash ?? new Uint8Array())).toBe(vector.handshake_hash);
    const { phone, computer } = shaken();
    for (let i = 2; i < vector.messages.length; i++) {
      const [from, to] = i % 2 === 0 ? [phone, computer] : [computer, phone];
      const message = from.seal(payload(i));
      expect(bytesToHex(message)).toBe(sealed(i));
      expect(to.open(message)).toEqual(payload(i));
    }
  });

  it('refuses the first message with any one bit turned over', () => {
    const { first } = beginNoise(beginning, payload(0));
    const taken = bitsOf(first).filter((bit) => answerNoise(answering, flipped(first, bit)) !== null);
    // The highest bit of a point of the curve is none of it (RFC 7748, 5); yet it was heard, and so it is refused, too.
    expect(taken).toEqual([]);
  });

  it('refuses the answer with any one bit turned over', () => {
    const answered = answerNoise(answering, beginNoise(beginning).first);
    if (answered === null) throw new Error('the published handshake fails');
    const taken = bitsOf(answered.second).filter(
      (bit) => beginNoise(beginning).finish(flipped(answered.second, bit)) !== null,
    );
    expect(taken).toEqual([]);
  });

  it('refuses a message with any one bit turned over, and everything after it', () => {
    for (const bit of bitsOf(shaken().phone.seal(payload(2)))) {
      const { phone, computer } = shaken();
      expect(computer.open(flipped(phone.seal(payload(2)), bit))).toBeNull();
      expect(computer.open(phone.seal(payload(4)))).toBeNull();
    }
  });

  it('refuses who has another key or another prologue, and what is too short', () => {
    const { first } = beginNoise(beginning);
    const other = { ...answering, psk: flipped(answering.psk, 3) };
    expect(answerNoise(other, first)).toBeNull();
    expect(answerNoise({ ...answering, prologue: new Uint8Array(1) }, first)).toBeNull();
    for (let length = 0; length < first.length; length++) {
      expect(answerNoise(answering, first.subarray(0, length))).toBeNull();
      expect(beginNoise(beginning).finish(first.subarray(0, length))).toBeNull();
    }
  });

  it('refuses a point that makes the same secret with everybody', () => {
    const zero = new Uint8Array(32 + 16);
    expect(beginNoise(beginning).finish(zero)).toBeNull();
    expect(answerNoise(answering, zero)).toBeNull();
  });

  it('opens what was sealed, in its order, whatever it is', () => {
    const { phone, computer } = shaken();
    fc.assert(
      fc.property(text, fc.boolean(), (said, byPhone) => {
        const [from, to] = byPhone ? [phone, computer] : [computer, phone];
        expect(to.open(from.seal(said))).toEqual(said);
      }),
    );
  });

  it('opens nothing twice, nothing early and nothing after one that was left out', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), fc.nat(), (said, place) => {
        const wrong = place % (said.length - 1);
        const { phone, computer } = shaken();
        const sent = said.map((one) => phone.seal(one));
        for (const one of sent.slice(0, wrong)) expect(computer.open(one)).not.toBeNull();
        // The next but one, before the next: it was moved, or the next was left out.
        expect(computer.open(sent[wrong + 1] ?? new Uint8Array())).toBeNull();
        expect(computer.open(sent[wrong] ?? new Uint8Array())).toBeNull();
        const again = shaken();
        const [first = new Uint8Array()] = said.map((one) => again.phone.seal(one));
        expect(again.computer.open(first)).not.toBeNull();
        expect(again.computer.open(first)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('gives each link keys of its own, also between the same two', () => {
    const begun = beginNoise(beginning);
    const again = answerNoise({ ...answering, ephemeral: flipped(answering.ephemeral, 77) }, begun.first);
    const once = answerNoise(answering, begun.first);
    expect(again?.link.hash).not.toEqual(once?.link.hash);
    expect(again?.link.open(shaken().phone.seal(payload(2)))).toBeNull();
  });
});
