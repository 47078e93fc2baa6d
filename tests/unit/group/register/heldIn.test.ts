import { describe, expect, it } from 'vitest';
import { heldBy, heldIn } from '#shared/group/register/heldIn.ts';
import { registerOf } from '#shared/group/register/register.ts';
import { wasHeld } from '#shared/session/held.ts';
import type { SessionState } from '#shared/session/state.ts';
import { afterAct, beginCouncil } from '../../../support/register.ts';
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
  expect(raised(null)).toMatchObject({ sealed: true, level: 'L3' });
  expect(raised(1)).not.toMatchObject({ sealed: true });
  expect(raised(1)).toMatchObject({ level: council().state.level });
});

describe('a session that was opened by mistake', () => {
  const ended = (after: (c: ReturnType<typeof council>) => unknown, seconds = 2) => {
    const one = council();
    one.do({ type: 'phase.start', ago: 0 });
    after(one);
    one.wait(seconds).do({ type: 'session.endNow' });
    while (one.state.endedAt === null) one.space();
    return wasHeld(one.session);
  };

  it('counts for nothing, unless somebody spoke or wrote in it, or its clock ran for a minute', () => {
    expect(ended(() => undefined)).toBe(false);
    expect(ended(() => undefined, 61)).toBe(true);
    expect(ended((one) => one.do({ type: 'note.write', kind: 'option', text: 'Ask first' }))).toBe(true);
    expect(ended((one) => one.do({ type: 'voice.tap', person: 'p1', style: 'toggle' }))).toBe(true);
  });

  it('counts for nothing where what was written was undone', () => {
    const undone = ended((one) => {
      one.do({ type: 'note.write', kind: 'option', text: 'Ask first' });
      one.do({ type: 'act.undo' });
    });
    expect(undone).toBe(false);
  });

  it('is no session of its group', () => {
    const opened = council().do({ type: 'phase.start', ago: 0 });
    const group = { id: 'g1', people: {} };
    const register = afterAct(registerOf([]), beginCouncil(['Ana', 'Ben'], '2026-01-01'));
    const session = {
      ...opened.session,
      log: opened.session.log.map((event) =>
        event.body.type === 'session.opened'
          ? { ...event, body: { ...event.body, draft: { ...event.body.draft, group } } }
          : event,
      ),
    };
    expect(heldIn('s1', session, register)).toEqual([]);
    expect(
      heldIn('s1', { ...session, state: opened.wait(61).do({ type: 'clock.pause' }).state }, register),
    ).not.toEqual([]);
  });
});
