import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS, phaseCalled } from '../../../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { decideOpening } from '#shared/session/decide.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import { slotWaits } from '#shared/session/agenda/slotWaits.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { stateOf } from '../support/comparable.ts';
import { council, PlayedCouncil } from '../support/council.ts';
import { spaceToTheEnd } from '../support/formats.ts';
import * as english from '#shared/words/en/index.ts';

const states = (played: PlayedCouncil, slot: number) =>
  played.state.steps.filter((step) => step.zone === 'slot' && step.slot === slot).map(({ state }) => state);
const presentedIn = (played: PlayedCouncil) =>
  played.console.people.filter(({ presented }) => presented).map(({ name }) => name);
const slots = ({ state }: PlayedCouncil) => state.machine.context.slots;

/** Dora presents first, then Chidi; Dora steps out 23 seconds into the questions. */
const away = () => council().to('slot.1.SHORTQ').wait(23).stepOut('Dora');

describe('a slot whose presenter steps out', () => {
  it('waits, and is not held', () => {
    const played = away().expectStep('gap.1.HANDOVER');
    expect(states(played, 1)).toEqual(['done', 'waiting', 'waiting', 'waiting']);
    expect(presentedIn(played)).toEqual([]);
    expect(played.step('slot.1.SHORTQ').runs).toHaveLength(1);
    expect(
      played.console.agenda.flatMap(({ rows }) => rows).filter(({ state }) => state === 'waiting'),
    ).toHaveLength(3);
  });

  it('still takes its time of the plan while it may come', () => {
    const before = council().to('slot.1.SHORTQ').wait(23);
    const { drift } = before.schedule;
    // One person fewer goes round in the close.
    expect(before.stepOut('Dora').schedule.drift).toBe(drift - 15_000);
    const closing = before.to('back.PULSE').console.schedule.ahead;
    expect(closing / 1000).toBe(before.planned('back.AGREECLOSE') + before.planned('back.CLOSE'));
  });

  it('comes at once when they are back while nothing runs', () => {
    const played = away().comeBack('Dora').expectStep('slot.1.SHORTQ').expectElapsed(23);
    expect(played.mode).toBe('armed');
    expect(played.start().wait(10).expectElapsed(33).room.who?.name).toBe('Dora');
    played.to('slot.1.RESPOND').next().expectStep('gap.1.HANDOVER');
    expect(presentedIn(played)).toEqual(['Dora']);
    expect(played.to('slot.2.RESPOND').next().expectStep('back.PULSE').presenters).toEqual(['Dora', 'Chidi']);
  });

  it('comes after the slot that runs meanwhile', () => {
    const played = away().to('slot.2.PRESENT').comeBack('Dora').expectStep('slot.2.PRESENT');
    expect(played.to('slot.2.RESPOND').console.next?.label).toEqual({
      code: 'start',
      title: phaseCalled('Quick questions'),
    });
    played.next().expectStep('slot.1.SHORTQ').expectElapsed(23).to('slot.1.RESPOND').next();
    played.expectStep('back.PULSE');
    expect(states(played, 1)).toEqual(['done', 'done', 'done', 'done']);
    expect(presentedIn(played)).toEqual(['Chidi', 'Dora']);
  });

  it('lets others come and go while a change-over runs, and comes after it', () => {
    const played = away().start().expectStep('gap.1.HANDOVER').comeBack('Dora').stepOut('Fay');
    expect(played.expectStep('gap.1.HANDOVER').mode).toBe('running');
    played.next().expectStep('slot.1.SHORTQ').expectElapsed(23);
  });

  it('goes on in the turn in which it stopped', () => {
    const played = council().to('slot.1.COUNSEL').wait(60).turn().wait(5);
    const holder = played.holder;
    played.stepOut('Dora').comeBack('Dora').start();
    expect(played.expectElapsed(65).holder).toBe(holder);
    expect(played.turnReading.elapsed).toBe(5_000);
  });

  it('comes no more once the close has begun, and counts as not held', () => {
    const played = away().to('back.PULSE').comeBack('Dora').expectStep('back.PULSE');
    spaceToTheEnd(played);
    expect(states(played, 1)).toEqual(['done', 'waiting', 'waiting', 'waiting']);
    expect(summarize(played.session, english).presenters).toEqual([played.person('Chidi')]);
  });

  it('is stopped where the session closes', () => {
    const played = council().to('slot.1.COUNSEL').endNow().start().stepOut('Dora');
    played.expectStep('back.AGREECLOSE');
    expect(states(played, 1)).not.toContain('waiting');
  });

  it('does not leave by undo what it did not leave before', () => {
    const before = council().to('slot.1.SHORTQ').wait(23);
    const was = stateOf(before.session);
    expect(stateOf(before.stepOut('Dora').undo().session)).toEqual({ ...was, latest: before.now });
    const back = away();
    const off = stateOf(back.session);
    expect(stateOf(back.comeBack('Dora').undo().session)).toEqual({ ...off, latest: back.now });
  });
});

describe('a slot that nobody was there to fill', () => {
  const two = () => council({ queue: ['Dora', 'Chidi'] });

  it('comes back with them', () => {
    const played = two().start().stepOut('Chidi').comeBack('Chidi');
    expect([slots(played), ...states(played, 2)]).toEqual([2, 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(played.step('gap.1.HANDOVER').state).toBe('ahead');
    expect(played.to('slot.2.PRESENT').presenters).toEqual(['Dora', 'Chidi']);
  });

  it('comes back where all slots seemed to be over', () => {
    const played = two().start().stepOut('Chidi').to('slot.1.RESPOND').end().expectStep('back.PULSE');
    played.comeBack('Chidi').expectStep('slot.2.PRESENT').start();
    expect(played.presenters).toEqual(['Dora', 'Chidi']);
    played.to('slot.2.RESPOND').next().expectStep('back.PULSE');
    expect(played.schedule.drift).toBeLessThan(0);
  });

  it('waits where it stands armed', () => {
    const played = two().to('gap.1.HANDOVER').end().expectStep('slot.2.PRESENT').stepOut('Chidi');
    expect(states(played.expectStep('back.PULSE'), 2)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect(played.comeBack('Chidi').expectStep('slot.2.PRESENT').start().presenters).toEqual([
      'Dora',
      'Chidi',
    ]);
  });

  it('stays away where the group took one presenter out, or the slot was given up', () => {
    const fewer = two().start().dropPresenter().stepOut('Chidi').comeBack('Chidi');
    expect(slots(fewer)).toBe(1);
    const given = two().start().giveUpSlot('Chidi').stepOut('Chidi').comeBack('Chidi');
    expect(slots(given)).toBe(1);
  });
});

const formats = [...FORMATS, ...PRESETS].filter((format) => fillsFromQueue({ format, trios: [] }));

/** Two people or as many as it takes, and as many minutes as give every format its slots. */
const opened = (format: Format): PlayedCouncil | null => {
  const people =
    Math.max(format.size.min, 3) > format.size.max ? format.size.max : Math.max(format.size.min, 3);
  const draft = rehearsalDraft(format, { people, minutes: 120, observers: 0, review: 0, seed: 0 });
  return decideOpening(draft).ok ? new PlayedCouncil(draft) : null;
};

describe.each(formats.map((format) => [format.id, format] as const))('in %s', (_, format) => {
  it('who steps out of the own slot finds the rest of it, from any phase and any slot', () => {
    const first = opened(format);
    if (!first) throw new Error(`${format.id} does not open`);
    const places = first.state.steps.filter(({ zone }) => zone === 'slot').map(({ id }) => id);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const played = opened(format) as PlayedCouncil;
      spaceTo(played, place);
      const presenter = played.nameOf(played.state.presented[(played.current.slot ?? 1) - 1]) ?? '';
      const slot = played.current.slot ?? 1;
      const was = stateOf(played.session);
      played.wait(7).stepOut(presenter);
      expect([place, played.state.ended]).toEqual([place, null]);
      if (played.state.current !== place) expect(slotWaits(played.state, slot)).toBe(true);
      expect(presentedIn(played)).not.toContain(presenter);
      expect(stateOf(played.undo().session)).toEqual({ ...was, latest: played.now });
      played.redo().wait(30).comeBack(presenter);
      expect([place, played.state.current]).toEqual([place, place]);
      spaceToTheEnd(played);
      expect([place, states(played, slot)]).toEqual([place, states(played, slot).map(() => 'done')]);
    }
  });
});

/** Goes on with Space, answering what is asked, until a step runs. */
function spaceTo(played: PlayedCouncil, place: string): void {
  for (let left = 300; played.state.current !== place || played.mode === 'armed'; left--) {
    if (left === 0) throw new Error(`never came to ${place}`);
    const command = played.onward;
    if (!command) throw new Error(`Space does nothing in ${played.state.current}`);
    played.wait(1).do(command);
  }
}
