import { describe, expect, it } from 'vitest';
import type { RegisterView } from '#shared/group/register/views.ts';
import { ownName } from '../../../../../src/renderer/desk/register/ownName.ts';

const group = (id: string, name: string, called: Readonly<Record<string, string>>, here: string) => ({
  ...{ id, name, called },
  people: here.split(' ').map((person) => ({ person })),
});
const view = {
  groups: [
    group('g1', 'Thursday Council', { a: 'Ana 1', b: 'Ben', c: 'ana 2', g: 'Eve 1', h: 'Eve 2' }, 'a b c h'),
    group('g2', 'Leads', { d: 'Ben', a: 'Ana', e: 'Eve' }, 'd a e'),
  ],
  people: ['a Ana', 'b Ben', 'c ana', 'd Ben', 'e Eve', 'f Ana', 'g Eve', 'h Eve'].map((one) => {
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
    expect(ownName(view, 'f', null)).toBe('Ana');
    expect([ownName(view, 'e', null), ownName(view, 'h', null)]).toEqual([
      'Eve (Leads)',
      'Eve 2 (Thursday Council)',
    ]);
  });

  it('has the number that they had in a group which they left', () => {
    expect(ownName(view, 'g', null)).toBe('Eve 1 (Thursday Council)');
  });
});
