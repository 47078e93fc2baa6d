import { describe, expect, it } from 'vitest';
import { formatById } from '../../../../support/shipped.ts';
import type { Draft } from '#shared/session/draft.ts';
import { COUNCIL, newDraft } from '../../../../../src/renderer/desk/draft/newDraft.ts';
import { presentersNext, rolesNext } from '#shared/group/nextRows.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { NOTHING_SWAPPED } from '#shared/group/swapped.ts';
import {
  calledInPlan,
  presentingIn,
  whoDoesWhatIn,
} from '../../../../../src/renderer/desk/start/StartWords.tsx';

const draftOf = (id: string, people: number, minutes: number): Draft => {
  const format = formatById(id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  const names = Array.from({ length: people }, (_, i) => `Person ${i + 1}`);
  return newDraft(names, null, { ...COUNCIL, format, minutes });
};

describe('what Start says of a plan', () => {
  it('names those whose slots the plan has', () => {
    const { queue } = draftOf('council', 6, 60);
    expect(whoDoesWhatIn(draftOf('council', 6, 60))).toMatch(
      new RegExp(`^Person ${queue[0]?.slice(1)} and Person ${queue[1]?.slice(1)} present\\.`),
    );
    expect(whoDoesWhatIn(draftOf('council', 6, 30))).toMatch(/^Person \d presents\. /);
  });

  it('calls whoever is of a group as everywhere in it, also after a namesake left it', () => {
    const plan = draftOf('council', 4, 60);
    const people = ['Kim', 'Ana', 'Ana', 'Ben'].map((name, i) => ({ id: `p${i + 1}`, name }));
    const draft = { ...plan, people, group: { id: 'g1', people: { p1: 'kim', p4: 'ben' } } };
    expect(calledInPlan(draft, { called: { left: 'Kim 1', kim: 'Kim 2', ben: 'Benedict' } })).toEqual([
      ...['Kim 2', 'Ana 1', 'Ana 2', 'Ben'],
    ]);
    expect(calledInPlan(draft, null)[0]).toBe('Kim');
  });

  it('and shows them in its picture, nobody else', () => {
    const { queue } = draftOf('action_learning', 8, 45);
    expect(presentingIn(draftOf('action_learning', 8, 45))).toEqual(queue.slice(0, 1));
    expect(presentingIn(draftOf('council', 6, 60))).toHaveLength(2);
    expect(presentingIn(draftOf('council', 12, 45))).toEqual([]);
  });

  it('names nobody as presenting where nobody does, or no slot fits', () => {
    expect(whoDoesWhatIn(draftOf('council', 12, 45))).not.toMatch(/present/);
    expect(whoDoesWhatIn(draftOf('council', 12, 45))).toMatch(/facilitates/);
    expect(whoDoesWhatIn(draftOf('wise_crowds', 12, 45))).toBe('');
    expect(whoDoesWhatIn(draftOf('troika', 12, 30))).not.toMatch(/present/);
  });
});

describe('what is said of a group’s next time', () => {
  /** Four people who present in this order. */
  const groupOf = (together: boolean): GroupView =>
    ({
      people: ['Ana', 'Ben', 'Ben', 'Dora'].map((name, i) => ({ person: `g${i}`, name })),
      proposal: { queue: ['g1', 'g2', 'g3', 'g0'].map((id) => ({ id })), roles: [], seed: '1', ahead: [] },
      prepared: { together, roles: {}, presented: ['g1', 'g2', 'g3', 'g0'] },
    }) as unknown as GroupView;

  it('marks as presenting whom a line names: nobody where the format has no slots', () => {
    const held = (slots: number) => ({ format: formatById('talking_circle')!, slots });
    expect(presentersNext(groupOf(false), NOTHING_SWAPPED, held(0))).toEqual([]);
    expect(presentersNext(groupOf(false), NOTHING_SWAPPED, held(1))).toEqual(['g1']);
    expect(presentersNext(groupOf(false), NOTHING_SWAPPED, held(5))).toEqual(['g1', 'g2']);
    expect(presentersNext(groupOf(true), NOTHING_SWAPPED, held(5))).toEqual([]);
  });

  it('names, and offers for a swap, the roles that it has in what it is held in', () => {
    const roles = ['facilitator', 'timekeeper', 'observer'].map((role) => ({ role, id: 'g1' }));
    const group = { proposal: { roles } } as unknown as GroupView;
    const named = (held: string | null) =>
      rolesNext(group, held === null ? null : { format: formatById(held)!, slots: 0 }).map(
        ({ role }) => role,
      );
    expect(named(null)).toEqual(['facilitator', 'timekeeper', 'observer']);
    expect(named('council')).toEqual(['facilitator', 'timekeeper', 'observer']);
    expect(named('lean_coffee')).toEqual(['facilitator', 'observer']);
  });
});
