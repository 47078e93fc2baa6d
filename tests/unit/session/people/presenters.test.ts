import { describe, expect, it } from 'vitest';
import { holderOfRole, presenterOfSlot, slotOf, standInsOf } from '#shared/session/people/presenters.ts';
import { council, type PlayedCouncil } from '../support/council.ts';
import type { Told } from '../support/draft.ts';

const standIns = (played: PlayedCouncil, slot = 1) =>
  Object.fromEntries(
    Object.entries(standInsOf(played.state, slot)).map(([role, person]) => [role, played.nameOf(person)]),
  );

describe('the slots', () => {
  it('belong to the first of the queue who are there', () => {
    const played = council();
    const presenters = () => [1, 2, 3].map((slot) => played.nameOf(presenterOfSlot(played.state, slot)));
    expect(presenters()).toEqual(['Dora', 'Chidi', 'Emre']);
    played.stepOut('Chidi');
    expect(presenters()).toEqual(['Dora', 'Emre', 'Ana']);
    expect(slotOf(played.state, played.person('Emre'))).toBe(2);
    expect(slotOf(played.state, played.person('Ana'))).toBeNull();
  });

  it('are no more than those who would present', () => {
    expect(council({ queue: ['Dora'] }).state.machine.context.slots).toBe(1);
    expect(council({ minutes: 120, queue: ['Dora', 'Chidi', 'Ana'] }).state.machine.context.slots).toBe(3);
  });

  it('are fixed when they begin', () => {
    const played = council().to('slot.1.PRESENT').order('Fay', 'Ana', 'Ben', 'Chidi', 'Dora', 'Emre');
    expect(played.nameOf(presenterOfSlot(played.state, 1))).toBe('Dora');
    expect(played.nameOf(presenterOfSlot(played.state, 2))).toBe('Fay');
  });
});

describe('a presenter who holds another role', () => {
  const led: Told = { queue: ['Ben', 'Ana'] };

  it('has a stand-in for the own slot: the next in seat order without a role', () => {
    const played = council(led).to('slot.1.PRESENT');
    expect(standIns(played)).toEqual({ facilitator: 'Chidi' });
    expect(played.nameOf(holderOfRole(played.state, 'facilitator', 1))).toBe('Chidi');
    expect(played.nameOf(holderOfRole(played.state, 'facilitator', null))).toBe('Ben');
    expect(played.nameOf(holderOfRole(played.state, 'facilitator', 2))).toBe('Ben');
  });

  it('has nobody as stand-in who never takes that role', () => {
    const played = council({ ...led, never: [['facilitator', 'Chidi']] }).to('slot.1.PRESENT');
    expect(standIns(played)).toEqual({ facilitator: 'Dora' });
    played.refuses('neverTakesRole', (it) => it.standIn('facilitator', 'Chidi'));
    played.refuses('neverTakesRole', (it) => it.assign('facilitator', 'Chidi'));
    // Nor does a swap hand it to them.
    council({ never: [['timekeeper', 'Ben']] }).refuses('neverTakesRole', (it) =>
      it.assign('facilitator', 'Ana'),
    );
  });

  it('has none without another role', () => {
    expect(standIns(council().to('slot.1.PRESENT'))).toEqual({});
  });

  it('has the one that was named', () => {
    expect(standIns(council(led).standIn('facilitator', 'Fay'))).toEqual({ facilitator: 'Fay' });
    expect(standIns(council(led).to('slot.1.PRESENT').standIn('facilitator', 'Emre'))).toEqual({
      facilitator: 'Emre',
    });
  });

  it('has another where the one that was named steps out', () => {
    expect(standIns(council(led).standIn('facilitator', 'Fay').stepOut('Fay'))).toEqual({
      facilitator: 'Chidi',
    });
  });

  it('has two in a big group, one in a small one', () => {
    const big = council({ people: 5, queue: ['Ben'], roles: { facilitator: 'Ben', noteTaker: 'Ben' } });
    expect(standIns(big)).toEqual({ facilitator: 'Chidi', noteTaker: 'Dora' });
    const small = council({
      people: 3,
      queue: ['Ben'],
      roles: { facilitator: 'Ben', timekeeper: 'Ben', observer: 'Ana' },
    });
    expect(standIns(small)).toEqual({ facilitator: 'Chidi', timekeeper: 'Chidi' });
  });

  it('has one where everybody holds a role: the other of those who lead and keep the time, or the note-taker', () => {
    expect(standIns(council({ ...led, people: 3, roles: { noteTaker: 'Chidi' } }))).toEqual({
      facilitator: 'Ana',
    });
    const five = council({ ...led, people: 5, roles: { noteTaker: 'Chidi', observer: 'Dora' } });
    expect(standIns(five.stepOut('Emre').arrive('Zoe').stepOut('Zoe').arrive('Yusuf'))).toEqual({
      facilitator: 'Yusuf',
    });
  });

  it('is not stood in for by the presenter, an observer, or whoever must stay apart', () => {
    council({ ...led, roles: { observer: 'Fay' } })
      .refuses('presenterHoldsRole', (it) => it.standIn('facilitator', 'Ben'))
      .refuses('roleTaken', (it) => it.standIn('facilitator', 'Fay'))
      .refuses('timekeeperAlone', (it) => it.standIn('facilitator', 'Ana'))
      .stepOut('Emre')
      .refuses('notHere', (it) => it.standIn('facilitator', 'Emre'))
      .to('back.PULSE')
      .refuses('noSlotNow', (it) => it.standIn('facilitator', 'Chidi'));
  });

  it('is named in the console', () => {
    const people = council(led).to('slot.1.PRESENT').console.people;
    expect(people.filter(({ standsIn }) => standsIn.length > 0)).toMatchObject([
      { name: 'Chidi', standsIn: ['facilitator'] },
    ]);
  });
});
