import { describe, expect, it } from 'vitest';
import { DESK_KEYS, MENDING_SEATS, type DeskKey } from '#shared/deskKeys.ts';
import { KEYS, SEAT_KEYS, type KeyEntry, type KeyScope } from '#shared/keys.ts';
import { fits, matchKey, type KeyPress } from '../../../../../src/renderer/ui/keys/matchKey.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const actOf = (window: KeyScope, pressed: KeyPress) => {
  const match = matchKey(pressed, window);
  return match === null ? null : match.seat === null ? match.entry.act : `${match.entry.act} ${match.seat}`;
};

/** Acts of a scope that one press is for, in pairs. */
function doubles(table: readonly KeyEntry[], scope: KeyScope): string[] {
  const here = table.filter(({ scopes }) => scopes.includes(scope));
  const isFor = ({ chord }: KeyEntry, other: KeyEntry): boolean => {
    if (typeof chord === 'string') return chord === other.chord;
    const { key, code = '', shift, ctrl = false } = chord;
    return (shift === undefined ? [false, true] : [shift]).some((shiftKey) => {
      const pressed = press(shiftKey ? key.toUpperCase() : key, code, { shiftKey, ctrlKey: ctrl });
      return matchKey(pressed, scope, [other]) !== null;
    });
  };
  return here.flatMap((one) =>
    here.filter((other) => other !== one && isFor(one, other)).map((other) => `${one.act}, ${other.act}`),
  );
}

describe('the table of keys', () => {
  it('gives no chord to two acts of one scope', () => {
    const scopes = new Set(KEYS.flatMap(({ scopes }) => scopes));
    expect([...scopes].flatMap((scope) => doubles(KEYS, scope))).toEqual([]);
    expect(scopes.size).toBeGreaterThan(1);
  });

  it('would find a chord that stands twice, whichever way it is written', () => {
    const [first] = KEYS;
    const as = (act: KeyEntry['act'], chord: KeyEntry['chord']): KeyEntry => ({
      ...(first as KeyEntry),
      act,
      chord,
      scopes: ['console'],
    });
    const extend = as('extend', { key: 'e', code: 'KeyE', shift: false });
    const either = as('back', { key: 'e', code: 'KeyE' });
    expect(doubles([extend, either], 'console')).toEqual(['extend, back', 'back, extend']);
    expect(doubles([as('tap', 'seat'), as('note', 'seat')], 'console')).toEqual(['tap, note', 'note, tap']);
    expect(doubles([extend, as('wantsMore', { key: 'e', code: 'KeyE', shift: true })], 'console')).toEqual(
      [],
    );
    expect(doubles([extend, either], 'board')).toEqual([]);
  });

  it('finds each act by its own chord', () => {
    for (const entry of KEYS)
      for (const window of entry.scopes) {
        if (typeof entry.chord === 'string') continue;
        const { key, code = '', shift = false, ctrl = false } = entry.chord;
        expect(
          actOf(window, press(shift ? key.toUpperCase() : key, code, { shiftKey: shift, ctrlKey: ctrl })),
        ).toBe(entry.act);
      }
  });
});

describe('the keys of the desk', () => {
  const clash = (keys: readonly DeskKey[]): string[] =>
    keys.flatMap((one) => {
      const { key, code = '', shift, ctrl = false, alt = false, or = [] } = one.chord;
      const shifts = shift === undefined ? [false, true] : [shift];
      const presses = [key, ...or].flatMap((typed) =>
        shifts.map((shiftKey) => press(typed, code, { shiftKey, ctrlKey: ctrl, altKey: alt })),
      );
      return keys
        .filter((other) => other !== one && presses.some((pressed) => fits(other.chord, pressed)))
        .map((other) => `${one.caps.join(' ')}, ${other.caps.join(' ')}`);
    });

  it.each(Object.entries(DESK_KEYS))('give no chord to two acts: %s', (scope, keys) => {
    const seats = scope === 'mending' ? MENDING_SEATS : [];
    expect(clash([...Object.values(keys), ...seats])).toEqual([]);
  });

  it('would find a chord that stands twice, whichever way it is written', () => {
    const { start, plan } = DESK_KEYS;
    expect(clash([start.formats, plan.format])).toEqual(['F, F', 'F, F']);
    expect(clash([plan.plus, { caps: ['='], chord: { key: '=' } }])).toEqual(['+, =', '=, +']);
    expect(
      clash([start.newSession, { caps: ['Shift', 'N'], chord: { key: 'n', shift: true } }]),
    ).toHaveLength(2);
    expect(clash([plan.up, plan.lineBefore, plan.pack, plan.packText])).toEqual([]);
  });

  it('are found on a layout without Latin letters, by their place', () => {
    expect(fits(DESK_KEYS.start.formats.chord, press('а', 'KeyF'))).toBe(true);
    expect(fits(DESK_KEYS.start.formats.chord, press('é', 'KeyF'))).toBe(true);
    expect(fits(DESK_KEYS.start.formats.chord, press('u', 'KeyF'))).toBe(false);
    expect(fits(DESK_KEYS.editor.save.chord, press('s', 'KeyS'))).toBe(false);
    expect(fits(DESK_KEYS.editor.up.chord, press('ArrowUp', 'ArrowUp'))).toBe(false);
    expect(fits(DESK_KEYS.editor.up.chord, press('ArrowUp', 'ArrowUp', { altKey: true }))).toBe(true);
  });
});

describe('digits', () => {
  it('tap people in both windows, by their place on the keyboard', () => {
    for (const window of ['console', 'board'] as const)
      for (const { code, cap } of SEAT_KEYS)
        expect(actOf(window, press('whatever', code))).toBe(`tap ${cap}`);
  });

  it('tap people on a layout that types signs there', () => {
    expect(actOf('console', press('é', 'Digit2'))).toBe('tap 2');
    expect(actOf('board', press('ß', 'Minus'))).toBe('tap -');
  });

  it('tap the other way with Shift, whatever that types', () => {
    expect(actOf('console', press('#', 'Digit3', { shiftKey: true }))).toBe('tapOther 3');
    expect(actOf('board', press('/', 'Digit7', { shiftKey: true }))).toBe('tapOther 7');
  });

  it('tap people from the number pad while it types numbers', () => {
    expect(actOf('board', press('4', 'Numpad4'))).toBe('tap 4');
    expect(actOf('board', press('ArrowLeft', 'Numpad4'))).toBe('dateLater');
  });

  it('are left alone with Ctrl and with Alt', () => {
    expect(actOf('console', press('1', 'Digit1', { ctrlKey: true }))).toBe(null);
    expect(actOf('console', press('1', 'Digit1', { altKey: true }))).toBe(null);
  });
});

describe('letters', () => {
  it('follow what the key types where it types Latin', () => {
    // Q is typed where A lies on a French keyboard.
    expect(actOf('console', press('a', 'KeyQ'))).toBe('people');
    expect(actOf('console', press('q', 'KeyA'))).toBe('insight');
  });

  it('follow their place where it does not', () => {
    expect(actOf('console', press('з', 'KeyP'))).toBe('pause');
  });

  it('tell Z from Shift Z', () => {
    expect(actOf('board', press('z', 'KeyZ'))).toBe('undo');
    expect(actOf('board', press('Z', 'KeyZ', { shiftKey: true }))).toBe('redo');
    expect(actOf('console', press('P', 'KeyP', { shiftKey: true }))).toBe('takeBreak');
    expect(actOf('console', press('R', 'KeyR', { shiftKey: true }))).toBe('shorten');
    expect(actOf('console', press('X', 'KeyX', { shiftKey: true }))).toBe(null);
  });

  it('belong to the console alone where they are acts of the facilitator', () => {
    expect(actOf('console', press('p', 'KeyP'))).toBe('pause');
    expect(actOf('board', press('p', 'KeyP'))).toBe(null);
  });
});

describe('signs', () => {
  it('open the phrases with a slash, typed or in its place', () => {
    expect(actOf('console', press('/', 'Slash'))).toBe('slip');
    expect(actOf('console', press('/', 'NumpadDivide'))).toBe('slip');
    expect(actOf('console', press('-', 'Slash'))).toBe('slip');
  });

  it('show all keys with a question mark, before a seat that lies there', () => {
    expect(actOf('console', press('?', 'Slash', { shiftKey: true }))).toBe('keys');
    expect(actOf('board', press('?', 'Minus', { shiftKey: true }))).toBe('keys');
  });

  it('find an act with Ctrl K and step back with K', () => {
    expect(actOf('console', press('k', 'KeyK', { ctrlKey: true }))).toBe('find');
    expect(actOf('console', press('k', 'KeyK', { metaKey: true }))).toBe('find');
    expect(actOf('console', press('k', 'KeyK'))).toBe('back');
  });

  it('take Space for the next act and Backspace for nobody in both windows', () => {
    for (const window of ['console', 'board'] as const) {
      expect(actOf(window, press(' ', 'Space'))).toBe('next');
      expect(actOf(window, press('Backspace', 'Backspace'))).toBe('nobody');
    }
  });
});
