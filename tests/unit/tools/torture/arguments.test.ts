import { describe, expect, it } from 'vitest';
import { SetupError } from '../../../../tools/setup/progress.ts';
import { readArguments } from '../../../../tools/torture/arguments.ts';

describe('the arguments of the torture', () => {
  it('takes kills, a seed, the control and JSON', () => {
    expect(readArguments(['--kills', '200', '--seed', '5', '--control', '--json'], 9)).toEqual({
      kills: 200,
      seed: 5,
      control: true,
      json: true,
    });
  });

  it('kills 25 times under a seed of its own where nothing is named', () => {
    expect(readArguments([], 1234.7)).toEqual({ kills: 25, seed: 1234, control: false, json: false });
  });

  it('refuses what it does not know, and numbers that are none', () => {
    for (const args of [['--kill', '3'], ['--kills', 'x'], ['--kills', '0'], ['--seed', '-1'], ['more']])
      expect(() => readArguments(args, 1)).toThrow(SetupError);
  });
});
