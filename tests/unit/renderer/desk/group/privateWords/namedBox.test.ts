import { describe, expect, it } from 'vitest';
import { nameBoxes } from '../../../../../../src/renderer/desk/group/privateWords/namedBox.ts';

const box = (id: string, person: string, left = false) => ({ box: id, person, left });
const known = (person: string, name: string) => ({ person, name, groups: [], records: [] });

describe('boxes of private words', () => {
  it('are called by the names of the group, namesakes by their numbers, and by nobody else’s where somebody left', () => {
    const members = [
      { person: 'a', name: 'Ana' },
      { person: 'b', name: 'Ben' },
      { person: 'c', name: 'ana' },
    ];
    const everybody = [
      ...members.map(({ person, name }) => known(person, name)),
      known('d', 'Ben'),
      known('e', 'Eve'),
    ];
    const named = nameBoxes(
      [box('1', 'c'), box('2', 'a'), box('3', 'd', true), box('4', 'e', true)],
      members,
      everybody,
    );
    expect(named.map(({ name }) => name)).toEqual(['ana 2', 'Ana 1', 'Ben 2', 'Eve']);
  });
});
