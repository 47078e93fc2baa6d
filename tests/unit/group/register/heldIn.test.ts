import { describe, expect, it } from 'vitest';
import { heldBy } from '#shared/group/register/heldIn.ts';
import type { SessionState } from '#shared/session/state.ts';
import { leanCoffee, troika } from '../../../support/shipped.ts';
import { council } from '../../session/support/council.ts';
import { played } from '../../session/support/formats.ts';

/** What the register remembers of a session; everybody's id there is their name. */
function heldOf(state: SessionState): unknown {
  const people = Object.fromEntries(state.people.map(({ id, name }) => [id, name]));
  const changes = heldBy({ id: 'g1', people }, 's1', { state: { ...state, trial: false } });
  return Object.fromEntries(changes.map(({ field, value }) => [field, value]));
}

describe('what a group remembers of who presented', () => {
  it('are those of small groups too, in the slots that were held', () => {
    const side = played(troika, { people: 9, minutes: 45 }).to('slot.2.CONSULT');
    expect(side.state.trios).toHaveLength(3);
    const held = side.state.trios.flatMap((trio) => trio.slice(0, 2));
    const names = held.map((id) => side.state.people.find((one) => one.id === id)?.name);
    const { presented } = heldOf(side.do({ type: 'session.endNow' }).state) as { presented: string[] };
    expect(presented.toSorted()).toEqual(names.toSorted());
  });

  it('is nobody whose slot was put off and never came: it is carried over', () => {
    const away = council().to('slot.1.SHORTQ').wait(23).stepOut('Dora').do({ type: 'session.endNow' });
    expect(heldOf(away.state)).toMatchObject({ presented: [], carried: ['Dora', 'Chidi'] });
  });

  it('is nobody whose card was spoken about', () => {
    const coffee = played(leanCoffee, { people: 4, minutes: 45 }).to('front.WRITE');
    for (const person of ['p1', 'p2'] as const)
      coffee.do({ type: 'card.write', person, text: `Card of ${person}` });
    expect(heldOf(coffee.to('slot.1.TOPIC').state)).toMatchObject({ presented: [] });
  });
});

it('remembers of a session that it was sealed as a whole, and not of one with a sealed slot', () => {
  const raised = (slot: number | null) =>
    heldOf(council().to('slot.1.SHORTQ').do({ type: 'level.raise', level: 'L3', slot }).state);
  expect(raised(null)).toMatchObject({ sealed: true });
  expect(raised(1)).not.toMatchObject({ sealed: true });
});
