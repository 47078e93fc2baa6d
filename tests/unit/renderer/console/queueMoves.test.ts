import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsolePerson } from '#shared/session/people/view.ts';
import { movable, moved, movedFirst } from '../../../../src/renderer/console/queueMoves.ts';

const person = (id: string, changes: Partial<ConsolePerson> = {}): ConsolePerson => ({
  person: id,
  name: id,
  present: true,
  observed: true,
  remote: false,
  roles: [],
  slot: null,
  presented: false,
  slotWaits: false,
  standsIn: [],
  ...changes,
});
const people = [
  person('p1', { presented: true }),
  person('p2'),
  person('p3', { present: false }),
  person('p4'),
  person('p5'),
];
const queue = ['p1', 'p2', 'p3', 'p4', 'p5'];
const view = { queue, people, presenting: 'p5' };

describe('the queue of presenters', () => {
  it('moves only those who have not presented and are here', () => {
    expect(movable(view)).toEqual(['p2', 'p4']);
  });

  it('changes places with the next who can move; the others keep theirs', () => {
    expect(moved(view, 'p2', 1)).toEqual(['p1', 'p4', 'p3', 'p2', 'p5']);
    expect(moved(view, 'p4', -1)).toEqual(['p1', 'p4', 'p3', 'p2', 'p5']);
  });

  it('has no place beyond either end, nor for somebody who presented or presents now', () => {
    expect(moved(view, 'p2', -1)).toBe(null);
    expect(moved(view, 'p4', 1)).toBe(null);
    expect(moved(view, 'p1', 1)).toBe(null);
    expect(moved(view, 'p5', -1)).toBe(null);
  });

  it('always stays a permutation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...queue), fc.constantFrom(1 as const, -1 as const), (id, step) => {
        const next = moved(view, id, step);
        if (next !== null) expect([...next].sort()).toEqual(queue);
      }),
    );
  });

  it('lets somebody present next, before all who can still move and nobody else', () => {
    expect(movedFirst(view, 'p4')).toEqual(['p1', 'p4', 'p3', 'p2', 'p5']);
    for (const person of ['p1', 'p2', 'p3', 'p5', 'nobody']) expect(movedFirst(view, person)).toBe(null);
  });
});
