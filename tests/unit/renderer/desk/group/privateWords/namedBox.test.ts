import { describe, expect, it } from 'vitest';
import { nameBoxes } from '../../../../../../src/renderer/desk/group/privateWords/namedBox.ts';

const box = (id: string, person: string, left = false) => ({ box: id, person, left });
const known = (person: string, name: string) => ({ person, name, groups: [], records: [] });

describe('boxes of private words', () => {
  it('are called as everywhere in the group, and by their names where somebody was never in it', () => {
    const called: Readonly<Record<string, string>> = { a: 'Ana 1', c: 'ana 2', d: 'Ben 2' };
    const everybody = [known('a', 'Ana'), known('c', 'ana'), known('d', 'Ben'), known('e', 'Eve')];
    const named = nameBoxes(
      [box('1', 'c'), box('2', 'a'), box('3', 'd', true), box('4', 'e', true)],
      (person) => called[person] ?? '',
      everybody,
    );
    expect(named.map(({ name }) => name)).toEqual(['ana 2', 'Ana 1', 'Ben 2', 'Eve']);
  });
});
