import { describe, expect, it } from 'vitest';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { CommandSchema, mayCommand } from '#shared/session/commands.ts';
import {
  correctionKeys,
  correctionsFor,
} from '../../../../../../src/renderer/desk/summary/talk/turnCorrections.ts';
import { turnsInOrder } from '../../../../../../src/renderer/desk/summary/talk/timelineLayout.ts';
import { sampleSummary } from '../../../../summary/sampleSummary.ts';

const talk = sampleSummary().talk as SessionTalk;
const turn = turnsInOrder(talk.lanes).find(({ lane }) => lane === 3) ?? null;
const command = (caps: string, at: number | null, picked = turn) =>
  correctionsFor(talk, picked, at).find(({ key }) => key?.caps.join(' ') === caps)?.command;

describe('mending the picked turn', () => {
  it('asks only for what the library may ask for, in the shape of the contract', () => {
    for (const { command: asked } of correctionsFor(talk, turn, 100_000)) {
      if (asked === null) continue;
      expect(CommandSchema.safeParse(asked).success).toBe(true);
      expect(mayCommand('library', asked.type)).toBe(true);
    }
  });

  it('moves its edges to the hand, and never past each other', () => {
    expect(command(',', 50_000)).toEqual({ type: 'voice.move', of: turn?.seq, edge: 'from', to: 50_000 });
    expect(command('.', 250_000)).toEqual({ type: 'voice.move', of: turn?.seq, edge: 'to', to: 250_000 });
    expect(command(',', 250_000)).toBeNull();
    expect(command('.', 0)).toBeNull();
  });

  it('splits it where the hand lies within, joins it with the same person’s next, and gives it to another seat', () => {
    expect(command('S', 100_000)).toEqual({ type: 'voice.split', of: turn?.seq, at: 100_000, person: null });
    expect(command('S', 250_000)).toBeNull();
    const [, next] = talk.lanes[3]?.turns ?? [];
    expect(command('U', 0)).toEqual({ type: 'voices.merge', first: turn?.seq, second: next?.seq });
    expect(command('2', 0)).toEqual({ type: 'voice.reassign', of: turn?.seq, person: 'p2' });
    expect(command('4', 0)).toBeNull();
    expect(command('Backspace', 0)).toEqual({ type: 'voice.reassign', of: turn?.seq, person: null });
  });

  it('has nothing to ask while no turn is picked, but undo and redo', () => {
    const asked = correctionsFor(talk, null, 10_000).filter((mend) => mend.command !== null);
    expect(asked.map(({ key }) => key?.caps.join(' '))).toEqual(['Z', 'Shift Z']);
  });

  it('has a key for each act and each seat', () => {
    const keys = correctionKeys(correctionsFor(talk, turn, 1), () => undefined);
    expect(new Set(keys.map(({ chord }) => JSON.stringify(chord))).size).toBe(keys.length);
    expect(keys).toHaveLength(4 + talk.lanes.length + 3);
  });
});
