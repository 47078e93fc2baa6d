import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  broughtIn,
  CLOSED,
  displayKey,
  placeRoom,
  type PlacementChange,
  type DisplaySetup,
  type Display,
  type DisplayKey,
  type RoomPlacement,
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

const desk = (...displays: readonly Display[]): DisplaySetup => ({ displays, console: displayKey(laptop) });
const on = (display: Display, state: RoomPlacement['state'], chosen = false): RoomPlacement => ({
  state,
  home: displayKey(display),
  chosen,
});
const open: PlacementChange = { type: 'open' };
const displays: PlacementChange = { type: 'displays' };
const choose = (display: Display | null): PlacementChange => ({
  type: 'choose',
  display: display === null ? null : displayKey(display),
});

describe('any other window', () => {
  const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
  const small = at(0, 0, 1024, 640);
  const left = at(-1920, 0, 1920, 1080);

  it.each([
    ['stays where it is seen whole', at(100, 50, 800, 500), [small], null],
    ['stays on a display left of the first', at(-1900, 20, 1440, 900), [small, left], null],
    ['stays across two displays', at(-400, 20, 800, 500), [small, left], null],
    ['comes back from a display that is gone', at(-1900, 20, 800, 500), [small], at(0, 20, 800, 500)],
    ['becomes no larger than what is left', at(240, 90, 1440, 900), [small], small],
    ['comes in by its smaller part', at(900, 600, 400, 300), [small], at(624, 340, 400, 300)],
    ['is not taken for seen by a mirrored display', at(512, 0, 1024, 640), [small, small], small],
  ] as const)('%s', (_, window, areas, then) => {
    expect(broughtIn(window, areas)).toEqual(then);
  });

  it('is whole afterwards, wherever it was', () => {
    const side = fc.integer({ min: 1, max: 4000 });
    const place = fc.integer({ min: -6000, max: 6000 });
    fc.assert(
      fc.property(fc.tuple(place, place, side, side), ([x, y, width, height]) => {
        const areas = [small, left];
        const then = broughtIn({ x, y, width, height }, areas) ?? { x, y, width, height };
        expect(broughtIn(then, areas)).toBeNull();
      }),
    );
  });
});

describe('the room window', () => {
  const table: [string, RoomPlacement, PlacementChange, DisplaySetup, DisplayKey[], RoomPlacement][] = [
    // opening
    ['opens on the external display', CLOSED, open, desk(laptop, beamer), [], on(beamer, 'external')],
    [
      'opens on the display it was on before',
      CLOSED,
      open,
      desk(laptop, beamer, other),
      [displayKey(other)],
      on(other, 'external'),
    ],
    [
      'opens on the newest of those',
      CLOSED,
      open,
      desk(laptop, beamer, other),
      [displayKey(other), displayKey(beamer)],
      on(other, 'external'),
    ],
    [
      'opens elsewhere when that one is not there',
      CLOSED,
      open,
      desk(laptop, beamer),
      [displayKey(other)],
      on(beamer, 'external'),
    ],
    ['covers the only display', CLOSED, open, desk(laptop), [], on(laptop, 'covers')],
    [
      'covers a mirrored display',
      CLOSED,
      open,
      desk(laptop, mirror),
      [displayKey(mirror)],
      on(laptop, 'covers'),
    ],
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
      [displayKey(beamer)],
      on(beamer, 'lost'),
    ],
    [
      'is lost even while another display is there',
      on(beamer, 'external'),
      displays,
      desk(laptop, other),
      [displayKey(beamer)],
      on(beamer, 'lost'),
    ],
    [
      'does not take a new display while lost',
      on(beamer, 'lost'),
      displays,
      desk(laptop, other),
      [displayKey(beamer)],
      on(beamer, 'lost'),
    ],
    [
      'does not take another display with the same number',
      on(beamer, 'lost'),
      displays,
      desk(laptop, sameNumber),
      [displayKey(beamer)],
      on(beamer, 'lost'),
    ],
    [
      'comes back to its display',
      on(beamer, 'lost'),
      displays,
      desk(laptop, other, beamer),
      [displayKey(beamer)],
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
      [displayKey(beamer)],
      on(beamer, 'external'),
    ],
    [
      'stays on the console when that was chosen',
      on(laptop, 'covers', true),
      displays,
      desk(laptop, beamer),
      [displayKey(beamer)],
      on(laptop, 'covers', true),
    ],
    [
      'stays where it is when another display comes',
      on(beamer, 'external'),
      displays,
      desk(laptop, beamer, other),
      [displayKey(other)],
      on(beamer, 'external'),
    ],
    [
      'stays closed when a display comes',
      CLOSED,
      displays,
      desk(laptop, beamer),
      [displayKey(beamer)],
      CLOSED,
    ],
    // mirroring
    [
      'covers when its display is mirrored',
      on(beamer, 'external'),
      displays,
      desk(laptop, mirror),
      [displayKey(beamer)],
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
    expect(placeRoom(room, change, where, remembered)).toEqual(expected);
  });

  it.each([-1920, -1080, 1440])(
    'begins where its display begins, at %i, and on the laptop where that is gone at the next start',
    (x) => {
      const aside = { ...external(2, 'Beamer', x), bounds: { x, y: x / 2, width: 1080, height: 1920 } };
      const opened = placeRoom(CLOSED, open, desk(laptop, aside), []);
      expect(opened).toEqual(on(aside, 'external'));
      expect(placeRoom(CLOSED, open, desk(laptop), [displayKey(aside)])).toEqual(on(laptop, 'covers'));
    },
  );

  it('is always on a connected display', () => {
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
          const before = placeRoom(CLOSED, open, plugged(first), []);
          const remembered = before.home === null ? [] : [before.home];
          const { home } = placeRoom(CLOSED, open, plugged(next), remembered);
          expect(plugged(next).displays.map(displayKey)).toContain(home);
        },
      ),
    );
  });

  it('never moves by itself to a display that was never used', () => {
    const anyDesk = fc
      .subarray([beamer, other, mirror, sameNumber])
      .map((plugged) => desk(laptop, ...plugged));
    fc.assert(
      fc.property(anyDesk, fc.array(anyDesk, { maxLength: 12 }), (first, later) => {
        let room = placeRoom(CLOSED, open, first, []);
        const homes = new Set([room.home]);
        for (const each of later)
          room = placeRoom(
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
          room = placeRoom(room, change, where, [displayKey(beamer)]);
          const home = where.displays.find((display) => displayKey(display) === room.home);
          if (room.state === 'covers') expect(home?.bounds.x).toBe(0);
          if (room.state === 'external') expect(home?.bounds.x).toBeGreaterThanOrEqual(1440);
          if (room.state === 'lost') expect(home).toBeUndefined();
        }
      }),
    );
  });
});
