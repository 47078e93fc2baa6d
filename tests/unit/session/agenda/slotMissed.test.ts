import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldBy } from '#shared/group/register/heldIn.ts';
import { summarize } from '#shared/summary/summarize.ts';
import * as english from '#shared/words/en/index.ts';
import { troika, wiseCrowds } from '../../../support/shipped.ts';
import { stateOf } from '../support/comparable.ts';
import type { PlayedCouncil } from '../support/council.ts';
import { played, spaceToTheEnd } from '../support/formats.ts';

/** Two groups of six on one clock; in slot 2 the second of each presents. */
const crowds = () => played(wiseCrowds, { people: 12, minutes: 120 });
const secondOf = ({ state, nameOf }: PlayedCouncil, group: number, slot = 2) =>
  nameOf(state.trios[group]?.[slot - 1]) ?? '';
const away = () => {
  const session = crowds().to('slot.2.PRESENT').wait(20);
  return session.stepOut(secondOf(session, 0));
};
const presenting = ({ room, nameOf }: PlayedCouncil) =>
  room.seats.filter(({ presenter }) => presenter).map(({ person }) => nameOf(person));
const said = (session: PlayedCouncil, name: string) =>
  session.console.people.find((person) => person.person === session.person(name));

describe('who steps out of the own slot while other groups go on', () => {
  it('finds what is left waiting, and the others present on', () => {
    const session = away().expectStep('slot.2.PRESENT').expectElapsed(20);
    const [gone, other] = [secondOf(session, 0), secondOf(session, 1)];
    expect(session.mode).toBe('running');
    expect(presenting(session)).toEqual([other]);
    expect(said(session, gone)).toMatchObject({ slotWaits: true, presented: false });
    session.to('slot.3.PRESENT');
    expect(said(session, gone)).toMatchObject({ slotWaits: true, presented: false });
    expect(said(session, other)).toMatchObject({ slotWaits: false, presented: true });
  });

  it('holds it alone once they are back and no slot runs, as long as it would have been', () => {
    const session = away();
    const [gone, other] = [secondOf(session, 0), secondOf(session, 1)];
    const planned = session.planned('slot.2.CONSULT');
    session.to('slot.3.CONSULT').comeBack(gone).expectStep('slot.3.CONSULT');
    session.to('slot.3.RESPOND').next().expectStep('slot.2.PRESENT');
    expect(session.mode).toBe('running');
    expect(presenting(session)).toEqual([gone]);
    expect(session.phaseReading.remaining).toBe(session.step('slot.2.PRESENT').units * 120_000 - 20_000);
    expect(said(session, other)).toMatchObject({ presented: true, slotWaits: false });
    session.to('slot.2.CONSULT');
    expect(session.phaseReading.remaining).toBe(planned * 1000);
    session.to('slot.2.RESPOND').next().expectStep('gap.3.SWAP');
    expect(said(session, gone)).toMatchObject({ presented: true, slotWaits: false });
    expect(presenting(session.to('slot.4.PRESENT'))).toEqual([
      secondOf(session, 0, 4),
      secondOf(session, 1, 4),
    ]);
  });

  it('goes on in it when they are back while it still runs', () => {
    const session = away();
    const [gone, other] = [secondOf(session, 0), secondOf(session, 1)];
    session.to('slot.2.CONSULT').comeBack(gone);
    expect(presenting(session)).toEqual([gone, other]);
    expect(said(session, gone)).toMatchObject({ slotWaits: false });
  });

  it('waits for all where nobody is left who presents', () => {
    const session = away();
    const [gone, other] = [secondOf(session, 0), secondOf(session, 1)];
    session.to('slot.2.CLARIFY').wait(30).stepOut(other).expectStep('gap.2.SWAP');
    session.comeBack(other).expectStep('slot.2.CLARIFY').expectElapsed(30).start();
    expect(presenting(session)).toEqual([other]);
    session.to('slot.2.RESPOND').comeBack(gone);
    session.next();
    expect(said(session, other)).toMatchObject({ presented: true });
  });

  it('has all of it still to come who was away when it began', () => {
    const session = crowds().to('slot.1.CLARIFY');
    const gone = secondOf(session, 0);
    session.stepOut(gone).to('slot.3.PRESENT');
    expect(said(session, gone)).toMatchObject({ slotWaits: true, presented: false });
    session.comeBack(gone).to('slot.3.RESPOND').next().expectStep('slot.2.PRESENT');
    expect(presenting(session)).toEqual([gone]);
  });

  it('lets others come and go while a change-over runs, and comes after it', () => {
    const session = away().to('gap.2.SWAP').comeBack(secondOf(away(), 0));
    session
      .stepOut(secondOf(session, 1, 4))
      .expectStep('gap.2.SWAP')
      .next()
      .expectStep('slot.2.PRESENT');
  });

  it('comes later in the end, once they are back', () => {
    const session = away().to('slot.3.PRESENT');
    const { drift } = session.schedule;
    const { rest } = session.state.missed[0] ?? { rest: [] };
    const missed = rest.reduce((sum, { length }) => sum + length, 0);
    const back = session.comeBack(secondOf(session, 0)).schedule.drift;
    // And one more has a turn in the close.
    const turn = session.planned('back.CLOSE') * 1000;
    expect(back - drift - missed).toBeGreaterThanOrEqual(0);
    expect(back - drift - missed).toBeLessThan(turn);
  });

  it('is no presenter of the session where it never came, and is carried over', () => {
    const session = away();
    const gone = secondOf(session, 0);
    spaceToTheEnd(session.to('back.CLOSE').comeBack(gone));
    expect(summarize(session.session, english).presenters).not.toContain(session.person(gone));
    expect(summarize(session.session, english).presenters).toContain(session.person(secondOf(session, 1)));
    const people = Object.fromEntries(session.state.people.map(({ id, name }) => [id, name]));
    const held = heldBy({ id: 'g1', people }, 's1', { state: { ...session.state, trial: false } });
    const fields = Object.fromEntries(held.map(({ field, value }) => [field, value]));
    expect(fields['carried']).toEqual([gone]);
    expect(fields['presented']).not.toContain(gone);
  });

  it('still presented when they leave afterwards', () => {
    const session = crowds().to('slot.3.PRESENT');
    const left = secondOf(session, 0);
    session.stepOut(left);
    spaceToTheEnd(session);
    expect(summarize(session.session, english).presenters).toContain(session.person(left));
  });

  it('is undone and done again whole', () => {
    const session = crowds().to('slot.2.PRESENT').wait(20);
    const was = stateOf(session.session);
    session.stepOut(secondOf(session, 0));
    const out = stateOf(session.session);
    expect(stateOf(session.undo().session)).toEqual({ ...was, latest: session.now });
    expect(stateOf(session.redo().session)).toEqual(out);
  });

  it('comes whole in the end, whoever steps out when and comes back when', () => {
    const moves = fc.array(
      fc.record({ who: fc.nat(8), wait: fc.integer({ min: 1, max: 40 }), goes: fc.boolean() }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(moves, (list) => {
        const session = played(troika, { people: 9, minutes: 45 }).start();
        for (const { who, wait, goes } of list) {
          const person = session.state.people[who];
          if (session.state.ended !== null || person === undefined) return;
          const { present, name } = person;
          const here = session.state.people.filter((one) => one.present).length;
          session.wait(wait);
          if (!goes) session.space();
          else if (!present) session.comeBack(name);
          else if (here > 1) session.stepOut(name);
        }
        if (session.state.steps.some(({ zone, runs }) => zone === 'back' && runs.length > 0)) return;
        for (const { present, name } of session.state.people) if (!present) session.comeBack(name);
        spaceToTheEnd(session);
        expect(session.state.missed).toEqual([]);
        expect(session.state.steps.filter(({ state }) => state === 'waiting')).toEqual([]);
        const presented = session.console.people.filter((person) => person.presented);
        expect(presented).toHaveLength(9);
      }),
      { numRuns: 15 },
    );
  });
});
