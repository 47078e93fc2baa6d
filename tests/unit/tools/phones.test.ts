import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#shared/session/events.ts';
import { instant, wallTime } from '#shared/time.ts';
import { readArguments } from '../../../tools/phones/arguments.ts';
import { broken, figures } from '../../../tools/phones/figures.ts';
import type { Tapped } from '../../../tools/phones/simulatedPhone.ts';
import { WrongArguments } from '../../../tools/trouble.ts';

describe('the arguments of phones', () => {
  it('are read, and have values of their own where they are left out', () => {
    expect(readArguments([], 7)).toEqual({
      ...{ devices: 4, acts: 500, weather: { delay: { from: 5, to: 200 }, loss: 0.2 }, cuts: 8, seed: 7 },
      ...{ untimed: false, json: false, help: false },
    });
    const asked = '--devices 2 --acts 40 --loss 0 --delay 0-90 --cut 0 --seed 3 --json'.split(' ');
    expect(readArguments(asked, 7)).toMatchObject({
      ...{
        devices: 2,
        acts: 40,
        weather: { delay: { from: 0, to: 90 }, loss: 0 },
        cuts: 0,
        seed: 3,
        json: true,
      },
    });
  });

  it.each([
    ['--devices 9', '--devices is a whole number from 1 to 8, not ‘9’.'],
    ['--devices 4 --acts 3', '--acts is a whole number from 4 to 100000, not ‘3’.'],
    ['--loss 1', '--loss is a share from 0 to 0.9, not ‘1’.'],
    ['--delay 200-5', /^--delay is two numbers/],
    ['--delay 5', /^--delay is two numbers/],
    ['--cut -1', /Usage/],
    ['--seed many', '--seed is a whole number from 0 to 4294967295, not ‘many’.'],
    ['--wifi', /Usage/],
  ])('that make no sense are told: %s', (text, said) => {
    expect(() => readArguments(text.split(' '), 0)).toThrow(WrongArguments);
    expect(() => readArguments(text.split(' '), 0)).toThrow(said);
  });
});

/** The session's clock is 1,000 ms behind the driver's. */
const instantOf = (at: number) => at - 1_000;

const tapped = (act: string, at: number, more: Partial<Tapped> = {}): Tapped => ({
  ...{ act, at, asymmetry: 0, command: { type: 'voice.silence' } },
  answered: { at: at + 80, reply: { ok: true, seq: Number(act.slice(1)), saved: 'disk' } },
  ...more,
});
const booked = (act: string, at: number, type: 'voice.started' | 'voice.stopped'): LoggedEvent => ({
  ...{ seq: Number(act.slice(1)), v: 1, act, by: 'observer:0123456789abcdef', line: null },
  ...{ at: instant(at), wall: wallTime(at), body: { type, person: 'p1' } },
});
const rowsOf = (log: readonly LoggedEvent[]) =>
  log.map(({ seq, act, by, body }) => ({
    ...{ session: 's', seq, act, by, type: body.type, body: JSON.stringify(body) },
  }));

const asItIs = (phone: readonly Tapped[], log: readonly LoggedEvent[], rows = rowsOf(log)) =>
  figures([phone], { rows, log, instantOf }, 1);

describe('the figures of phones', () => {
  const phone = [tapped('a1', 2_000), tapped('a2', 5_000)];
  const log = [booked('a1', 1_000, 'voice.started'), booked('a2', 4_000, 'voice.stopped')];

  it('are nothing but the time to the answer where all is as the phone says', () => {
    expect(asItIs(phone, log)).toEqual({
      ...{ sent: 2, acknowledged: 2, lost: 0, doubled: 0, instant_p95_ms: 0, instant_raw_p95_ms: 0 },
      ...{ length_p95_ms: 0, ack_p95_ms: 80, asymmetry_ms: 0, link: 'proxy', seed: 1 },
    });
    expect(broken(asItIs(phone, log))).toEqual([]);
  });

  it('tell what was lost, what is there twice and what was never taken', () => {
    const [first] = log;
    const twice = rowsOf(log.slice(0, 1)).flatMap((row) => [row, { ...row, seq: row.seq + 1 }]);
    const report = asItIs([...phone, tapped('a3', 6_000, { answered: null })], first ? [first] : [], twice);
    expect(report).toMatchObject({ sent: 3, acknowledged: 2, lost: 1, doubled: 1 });
    expect(broken(report)).toHaveLength(3);
  });

  it('tell instants with and without what the ways account for, and lengths', () => {
    const late = phone.map((one) => ({ ...one, asymmetry: 50 }));
    const moved = [booked('a1', 1_060, 'voice.started'), booked('a2', 4_052, 'voice.stopped')];
    const report = asItIs(late, moved);
    expect(report).toMatchObject({
      ...{ instant_p95_ms: 10, instant_raw_p95_ms: 60, asymmetry_ms: 50, length_p95_ms: 8 },
    });
    expect(broken(report)).toEqual(['lengths are off by more than 5 ms']);
    expect(broken(report, true)).toEqual([]);
    expect(broken(asItIs(phone, moved))).toHaveLength(2);
  });
});
