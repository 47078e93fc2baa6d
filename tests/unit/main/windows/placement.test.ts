import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  keyOf,
  place,
  type Change,
  type Desk,
  type Display,
  type DisplayKey,
  type Room,
} from '../../../../src/main/windows/placement.ts';

const laptop: Display = {
  id: 1,
  label: 'Laptop',
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  internal: true,
  primary: true,
};
const external = (id: number, label: string, x: number): Display => ({
  id,
  label,
  bounds: { x, y: 0, width: 1920, height: 1080 },
  internal: false,
  primary: false,
});
const beamer = external(2, 'Beamer', 1440);
const other = external(3, 'Other', 3360);
const mirror: Display = { ...beamer, bounds: { x: 0, y: 0, width: 1440, height: 900 } };
const sameNumber: Display = { ...beamer, label: 'Another projector' };

const desk = (...displays: readonly Display[]): Desk => ({ displays, console: keyOf(laptop) });
const on = (display: Display, state: Room['state'], chosen = false): Room => ({
  state,
  home: keyOf(display),
  chosen,
});
const open: Change = { type: 'open' };
const displays: Change = { type: 'displays' };
const choose = (display: Display | null): Change => ({
  type: 'choose',
  display: display === null ? null : keyOf(display),
});

describe('the room window', () => {
  const table: [string, Room, Change, Desk, DisplayKey[], Room][] = [
    // opening
    ['opens on the external display', CLOSED, open, desk(laptop, beamer), [], on(beamer, 'external')],
    [
      'opens on the display it was on before',
      CLOSED,
      open,
      desk(laptop, beamer, other),
      [keyOf(other)],
      on(other, 'external'),
    ],
    [
      'opens on the newest of those',
      CLOSED,
      open,
      desk(laptop, beamer, other),
      [keyOf(other), keyOf(beamer)],
      on(other, 'external'),
    ],
    [
      'opens elsewhere when that one is not there',
      CLOSED,
      open,
      desk(laptop, beamer),
      [keyOf(other)],
      on(beamer, 'external'),
    ],
    ['covers the only display', CLOSED, open, desk(laptop), [], on(laptop, 'covers')],
    ['covers a mirrored display', CLOSED, open, desk(laptop, mirror), [keyOf(mirror)], on(laptop, 'covers')],
    ['has no place without a display', CLOSED, open, desk(), [], CLOSED],
    [
      'stays where it is when it is opened twice',
      on(other, 'external'),
      open,
      desk(laptop, beamer, other),
      [],
      on(other, 'external'),
    ],
    ['closes', on(beamer, 'external'), { type: 'close' }, desk(laptop, beamer), [], CLOSED],
    // choosing
    [
      'goes to any display that is chosen',
      on(beamer, 'external'),
      choose(other),
      desk(laptop, beamer, other),
      [],
      on(other, 'external', true),
    ],
    [
      'covers the console when its display is chosen',
      on(beamer, 'external'),
      choose(laptop),
      desk(laptop, beamer),
      [],
      on(laptop, 'covers', true),
    ],
    [
      'covers when a mirrored display is chosen',
      on(laptop, 'covers'),
      choose(mirror),
      desk(laptop, mirror),
      [],
      on(mirror, 'covers', true),
    ],
    [
      'goes where the app chooses',
      on(laptop, 'covers', true),
      choose(null),
      desk(laptop, beamer),
      [],
      on(beamer, 'external'),
    ],
    [
      'opens where it is told while closed',
      CLOSED,
      choose(other),
      desk(laptop, beamer, other),
      [],
      on(other, 'external', true),
    ],
    [
      'leaves a lost display for a chosen one',
      on(beamer, 'lost'),
      choose(other),
      desk(laptop, other),
      [],
      on(other, 'external', true),
    ],
    [
      'stays where it is when the chosen display is gone',
      on(beamer, 'external'),
      choose(other),
      desk(laptop, beamer),
      [],
      on(beamer, 'external'),
    ],
    // pulling out and plugging in
    [
      'is lost when its display is pulled out',
      on(beamer, 'external'),
      displays,
      desk(laptop),
      [keyOf(beamer)],
      on(beamer, 'lost'),
    ],
    [
      'is lost even while another display is there',
      on(beamer, 'external'),
      displays,
      desk(laptop, other),
      [keyOf(beamer)],
      on(beamer, 'lost'),
    ],
    [
      'does not take a new display while lost',
      on(beamer, 'lost'),
      displays,
      desk(laptop, other),
      [keyOf(beamer)],
      on(beamer, 'lost'),
    ],
    [
      'does not take another display with the same number',
      on(beamer, 'lost'),
      displays,
      desk(laptop, sameNumber),
      [keyOf(beamer)],
      on(beamer, 'lost'),
    ],
    [
      'comes back to its display',
      on(beamer, 'lost'),
      displays,
      desk(laptop, other, beamer),
      [keyOf(beamer)],
      on(beamer, 'external'),
    ],
    [
      'comes back to a chosen display',
      on(beamer, 'lost', true),
      displays,
      desk(laptop, beamer),
      [],
      on(beamer, 'external', true),
    ],
    [
      'does not take a new display while it covers',
      on(laptop, 'covers'),
      displays,
      desk(laptop, beamer),
      [],
      on(laptop, 'covers'),
    ],
    [
      'takes a display it was on before',
      on(laptop, 'covers'),
      displays,
      desk(laptop, beamer),
      [keyOf(beamer)],
      on(beamer, 'external'),
    ],
    [
      'stays on the console when that was chosen',
      on(laptop, 'covers', true),
      displays,
      desk(laptop, beamer),
      [keyOf(beamer)],
      on(laptop, 'covers', true),
    ],
    [
      'stays where it is when another display comes',
      on(beamer, 'external'),
      displays,
      desk(laptop, beamer, other),
      [keyOf(other)],
      on(beamer, 'external'),
    ],
    ['stays closed when a display comes', CLOSED, displays, desk(laptop, beamer), [keyOf(beamer)], CLOSED],
    // mirroring
    [
      'covers when its display is mirrored',
      on(beamer, 'external'),
      displays,
      desk(laptop, mirror),
      [keyOf(beamer)],
      on(mirror, 'covers'),
    ],
    [
      'leaves the console when mirroring ends',
      on(mirror, 'covers'),
      displays,
      desk(laptop, beamer),
      [],
      on(beamer, 'external'),
    ],
    [
      'is lost when a mirrored display is pulled out',
      on(mirror, 'covers'),
      displays,
      desk(laptop),
      [],
      on(mirror, 'lost'),
    ],
  ];
  it.each(table)('%s', (_, room, change, where, remembered, expected) => {
    expect(place(room, change, where, remembered)).toEqual(expected);
  });

  it.each([-1920, -1080, 1440])(
    'begins where its display begins, at %i, and on the laptop where that is gone at the next start',
    (x) => {
      const aside = { ...external(2, 'Beamer', x), bounds: { x, y: x / 2, width: 1080, height: 1920 } };
      const opened = place(CLOSED, open, desk(laptop, aside), []);
      expect(opened).toEqual(on(aside, 'external'));
      expect(place(CLOSED, open, desk(laptop), [keyOf(aside)])).toEqual(on(laptop, 'covers'));
    },
  );

  it('stands on a display that there is, wherever the displays lie', () => {
    const places = fc.integer({ min: -4000, max: 4000 });
    const anywhere = fc.tuple(places, places, fc.boolean()).map(([x, y, turned]) => ({ x, y, turned }));
    fc.assert(
      fc.property(
        fc.array(anywhere, { maxLength: 3 }),
        fc.array(anywhere, { maxLength: 3 }),
        (first, next) => {
          const plugged = (all: typeof first) =>
            desk(
              laptop,
              ...all.map(({ x, y, turned }, i) => ({
                ...external(i + 2, `Beamer ${i}`, x),
                bounds: { x, y, width: turned ? 1080 : 1920, height: turned ? 1920 : 1080 },
              })),
            );
          const before = place(CLOSED, open, plugged(first), []);
          const remembered = before.home === null ? [] : [before.home];
          const { home } = place(CLOSED, open, plugged(next), remembered);
          expect(plugged(next).displays.map(keyOf)).toContain(home);
        },
      ),
    );
  });

  it('never leaves its display for one that was never used, whatever is plugged and pulled', () => {
    const anyDesk = fc
      .subarray([beamer, other, mirror, sameNumber])
      .map((plugged) => desk(laptop, ...plugged));
    fc.assert(
      fc.property(anyDesk, fc.array(anyDesk, { maxLength: 12 }), (first, later) => {
        let room = place(CLOSED, open, first, []);
        const homes = new Set([room.home]);
        for (const each of later)
          room = place(
            room,
            displays,
            each,
            [...homes].filter((key) => key !== null),
          );
        expect(homes).toContain(room.home);
      }),
    );
  });

  it('never hides the console unless it shares its display with the room', () => {
    const plugged = fc.subarray([beamer, other, mirror]);
    const changes = fc.oneof(
      fc.constant(open),
      fc.constant(displays),
      fc.constantFrom(choose(null), choose(laptop), choose(beamer), choose(other)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(changes, plugged), { maxLength: 12 }), (steps) => {
        let room = CLOSED;
        for (const [change, each] of steps) {
          const where = desk(laptop, ...each);
          room = place(room, change, where, [keyOf(beamer)]);
          const home = where.displays.find((display) => keyOf(display) === room.home);
          if (room.state === 'covers') expect(home?.bounds.x).toBe(0);
          if (room.state === 'external') expect(home?.bounds.x).toBeGreaterThanOrEqual(1440);
          if (room.state === 'lost') expect(home).toBeUndefined();
        }
      }),
    );
  });
});
