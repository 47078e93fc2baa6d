import { describe, expect, it } from 'vitest';
import { memoryLog } from '../../../../src/main/session/memoryLog.ts';
import { tappingFirst } from '../../../../src/main/ipc/pushes.ts';
import { deskOn, draft, testTime, type Desk } from '../../../support/conducting.ts';

type Named = readonly [name: string, view: unknown];

/** Every view that goes out when all four windows are told, parts of another view among them. */
function pushed({ conductor }: Desk): readonly Named[] {
  return tappingFirst(['room', 'console', 'secondBoard', 'board']).flatMap((role): readonly Named[] => {
    if (role === 'room') return [['room', conductor.room()]];
    if (role === 'board' || role === 'secondBoard') return [[role, conductor.board(role)]];
    const view = conductor.console();
    return [
      ['console', view],
      ['room', view?.room],
    ];
  });
}

const howOftenMade = (views: readonly Named[]): Record<string, number> =>
  Object.fromEntries(
    views.map(([name]) => [
      name,
      new Set(views.filter(([other]) => other === name).map(([, view]) => view)).size,
    ]),
  );

describe('the views of one push', () => {
  const desk = deskOn(memoryLog(), testTime());
  desk.conductor.open(draft);
  desk.does({ type: 'phase.start', ago: 0 });
  // Behind plan: the phase is over by far.
  desk.waits(3_600_000);
  desk.taps('p1');

  it('are each made once, however many windows show them', () => {
    const once = { room: 1, console: 1, board: 1, secondBoard: 1 };
    const first = pushed(desk);
    expect(howOftenMade(first)).toEqual(once);
    // Told again without an act in between, as when a window opens: nothing is made again.
    expect(howOftenMade([...first, ...pushed(desk)])).toEqual(once);
  });

  it('are made anew after an act', () => {
    const before = pushed(desk);
    desk.taps('p2');
    expect(howOftenMade([...before, ...pushed(desk)])).toEqual({
      room: 2,
      console: 2,
      board: 2,
      secondBoard: 2,
    });
  });
});
