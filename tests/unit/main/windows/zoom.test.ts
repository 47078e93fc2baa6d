import { describe, expect, it } from 'vitest';
import { ZOOM_KEYS } from '#shared/keys.ts';
import { nextZoom, zoomActionFor, type KeyPress } from '../../../../src/main/windows/zoom.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = { control: true }): KeyPress => ({
  type: 'keyDown',
  key,
  code,
  control: false,
  meta: false,
  alt: false,
  ...held,
});

describe('the keys that zoom', () => {
  it.each([
    ['in', press('+', 'BracketRight'), 'a German keyboard'],
    ['in', press('=', 'Equal'), 'the same key without Shift'],
    ['in', press('+', 'Equal'), 'an English keyboard, with Shift'],
    ['in', press('+', 'NumpadAdd'), 'the number pad'],
    ['out', press('-', 'Minus'), 'any keyboard'],
    ['out', press('-', 'NumpadSubtract'), 'the number pad'],
    ['reset', press('0', 'Digit0'), 'any keyboard'],
    ['reset', press('à', 'Digit0'), 'a French keyboard'],
    ['reset', press('0', 'Numpad0'), 'the number pad'],
  ])('zoom %s: %o (%s)', (zoom, pressed) => {
    expect(zoomActionFor(pressed, false)).toBe(zoom);
  });

  it('need Command or, as the list says, Ctrl on macOS, and Ctrl elsewhere', () => {
    for (const held of [{ meta: true }, { control: true }])
      expect(zoomActionFor(press('+', 'Equal', held), true)).toBe('in');
    for (const held of [{}, { control: true, meta: true }, { meta: true, alt: true }])
      expect(zoomActionFor(press('+', 'Equal', held), true)).toBeNull();
  });

  it('do what the list of keys says of them', () => {
    for (const { zoom, caps } of ZOOM_KEYS) {
      const [held, cap = ''] = caps;
      expect(held).toBe('Ctrl');
      expect(zoomActionFor(press(cap.replace('−', '-'), ''), false)).toBe(zoom);
    }
    expect(new Set(ZOOM_KEYS.map(({ zoom }) => zoom)).size).toBe(3);
  });

  it('leave every other press to the page', () => {
    const none = [
      press('-', 'Minus', {}),
      press('0', 'Digit0', {}),
      press('=', 'Equal', { control: true, alt: true }),
      press('k', 'KeyK'),
      press('9', 'Digit9'),
      { ...press('+', 'Equal'), type: 'keyUp' },
    ];
    expect(none.map((one) => zoomActionFor(one, false))).toEqual(none.map(() => null));
  });
});

describe('the steps', () => {
  it('go from 100 % to 200 % and back, and no further', () => {
    const up = [1];
    for (let n = 0; n < 7; n += 1) up.push(nextZoom(up.at(-1) ?? 1, 'in'));
    expect(up).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2, 2]);
    const down = [2];
    for (let n = 0; n < 6; n += 1) down.push(nextZoom(down.at(-1) ?? 1, 'out'));
    expect(down).toEqual([2, 1.75, 1.5, 1.25, 1.1, 1, 1]);
    expect(nextZoom(1.75, 'reset')).toBe(1);
  });

  it('go on from a factor between two of them', () => {
    expect([nextZoom(1.3, 'in'), nextZoom(1.3, 'out')]).toEqual([1.5, 1.25]);
  });
});
