import { describe, expect, it } from 'vitest';
import type { RegisterView } from '#shared/group/register/views.ts';
import { ownName } from '../../../../../src/renderer/desk/register/ownName.ts';

const group = (id: string, name: string, people: readonly (readonly [string, string])[]) => ({
  ...{ id, name },
  people: people.map(([person, called]) => ({ person, name: called })),
});
const view = {
  groups: [
    group('g1', 'Thursday Council', [
      ['a', 'Ana'],
      ['b', 'Ben'],
      ['c', 'ana'],
    ]),
    group('g2', 'Leads', [
      ['d', 'Ben'],
      ['a', 'Ana'],
      ['e', 'Eve'],
    ]),
  ],
  people: ['a Ana', 'b Ben', 'c ana', 'd Ben', 'e Eve', 'f Ana'].map((one) => {
    const [person = '', name = ''] = one.split(' ');
    return { person, name, groups: [], records: [] };
  }),
} as unknown as RegisterView;

describe('whoever is to say ‘I am’', () => {
  it('is called by their number among the namesakes of the group that the page is opened from', () => {
    expect([ownName(view, 'a', 'g1'), ownName(view, 'c', 'g1')]).toEqual(['Ana 1', 'ana 2']);
    expect([ownName(view, 'a', 'g2'), ownName(view, 'd', 'g2'), ownName(view, 'e', 'g2')]).toEqual([
      'Ana',
      'Ben',
      'Eve',
    ]);
  });

  it('is told from a namesake elsewhere by their group, where the page is of none', () => {
    expect([ownName(view, 'b', null), ownName(view, 'd', null)]).toEqual([
      'Ben (Thursday Council)',
      'Ben (Leads)',
    ]);
    expect([ownName(view, 'e', null), ownName(view, 'f', null)]).toEqual(['Eve', 'Ana']);
  });
});
