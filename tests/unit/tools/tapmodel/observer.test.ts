import { describe, expect, it } from 'vitest';
import type { TapMode } from '#shared/session/voices/boardSetUp.ts';
import type { Command } from '#shared/session/commands.ts';
import { ms } from '#shared/time.ts';
import { heardOf, OBSERVER, tapAlong } from '../../../../tools/tapmodel/observer.ts';
import type { Chance } from '../../../../tools/torture/chance.ts';

/** Box and Muller make 0 of it: no jitter. */
const still: Chance = { next: () => 0, between: (from) => from, pick: (from) => from[0] as never };

type Spans = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** What is tapped on a board that does as it is told: [at, style or silence, person]. */
function taps(mode: TapMode, spans: Spans): (readonly [number, string, string?])[] {
  const heard = Object.entries(spans).flatMap(([person, own]) =>
    heardOf(
      person,
      own.map(([from, to]) => ({ from, to })),
      still,
    ),
  );
  const speaking = new Set<string>();
  const done: (readonly [number, string, string?])[] = [];
  const tapped = (command: Command): string => {
    if (command.type === 'voice.silence') {
      speaking.clear();
      return 'silence';
    }
    if (command.type !== 'voice.tap') throw new Error(command.type);
    const { person, style } = command;
    if (style === 'handOver') {
      speaking.clear();
      speaking.add(person);
    } else if (style === 'press' || (style !== 'release' && !speaking.has(person))) speaking.add(person);
    else speaking.delete(person);
    return style;
  };
  tapAlong(heard, mode, ms(0), {
    speaking: () => [...speaking],
    tap: (at, command) => {
      const style = tapped(command);
      done.push(command.type === 'voice.tap' ? [at, style, command.person] : [at, style]);
    },
  });
  expect([...speaking]).toEqual([]);
  return done;
}

describe('the model observer', () => {
  it('is late by the lag of a start and of a stop', () => {
    expect(taps('toggle', { p1: [[0, 3_000]] })).toEqual([
      [OBSERVER.startLag, 'toggle', 'p1'],
      [3_000 + OBSERVER.stopLag, 'toggle', 'p1'],
    ]);
  });

  it('lets turns under a second go by', () => {
    expect(taps('toggle', { p1: [[0, 999]], p2: [[5_000, 6_000]] })).toHaveLength(2);
  });

  it('does two acts a second at most, the oldest difference first', () => {
    const done = taps('toggle', { p1: [[0, 5_000]], p2: [[10, 5_000]], p3: [[20, 5_000]] });
    expect(done.slice(0, 3)).toEqual([
      [400, 'toggle', 'p1'],
      [900, 'toggle', 'p2'],
      [1_400, 'toggle', 'p3'],
    ]);
  });

  it('lets go what is over before a hand gets to it', () => {
    const busy = { p1: [[0, 9_000]], p2: [[1, 9_000]], p3: [[2, 9_000]], p4: [[3, 1_003]] } as const;
    expect(taps('toggle', busy).some(([, , person]) => person === 'p4')).toBe(false);
  });

  it('hands over with one tap where one voice follows another', () => {
    expect(taps('handOver', { p1: [[0, 4_900]], p2: [[5_000, 9_000]] })).toEqual([
      [400, 'handOver', 'p1'],
      [5_400, 'handOver', 'p2'],
      [9_500, 'silence'],
    ]);
  });

  it('overlaps where both go on', () => {
    expect(taps('handOver', { p1: [[0, 9_000]], p2: [[5_000, 7_000]] })).toEqual([
      [400, 'handOver', 'p1'],
      [5_400, 'overlap', 'p2'],
      [7_500, 'overlap', 'p2'],
      [9_500, 'silence'],
    ]);
  });

  it('holds no more seats than it has hands, and lets go before it presses', () => {
    const done = taps('hold', { p1: [[0, 3_000]], p2: [[10, 8_000]], p3: [[20, 8_000]] });
    expect(done).toEqual([
      [400, 'press', 'p1'],
      [900, 'press', 'p2'],
      [3_500, 'release', 'p1'],
      [4_000, 'press', 'p3'],
      [8_500, 'release', 'p2'],
      [9_000, 'release', 'p3'],
    ]);
  });
});
