import { describe, expect, it } from 'vitest';
import { zoomed, zoomOf, type Press } from '../../../../src/main/windows/zoom.ts';

const press = (key: string, code: string, held: Partial<Press> = { control: true }): Press => ({
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
    ['usual', press('0', 'Digit0'), 'any keyboard'],
    ['usual', press('à', 'Digit0'), 'a French keyboard'],
    ['usual', press('0', 'Numpad0'), 'the number pad'],
  ])('zoom %s: %o (%s)', (zoom, pressed) => {
    expect(zoomOf(pressed, false)).toBe(zoom);
  });

  it('are held with Command on macOS, and with nothing else', () => {
    expect(zoomOf(press('+', 'Equal', { meta: true }), true)).toBe('in');
    for (const held of [{}, { control: true }, { control: true, meta: true }, { meta: true, alt: true }])
      expect(zoomOf(press('+', 'Equal', held), true)).toBeNull();
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
    expect(none.map((one) => zoomOf(one, false))).toEqual(none.map(() => null));
  });
});

describe('the steps', () => {
  it('go from 100 % to 200 % and back, and stay there', () => {
    const up = [1];
    for (let n = 0; n < 7; n += 1) up.push(zoomed(up.at(-1) ?? 1, 'in'));
    expect(up).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2, 2]);
    const down = [2];
    for (let n = 0; n < 6; n += 1) down.push(zoomed(down.at(-1) ?? 1, 'out'));
    expect(down).toEqual([2, 1.75, 1.5, 1.25, 1.1, 1, 1]);
    expect(zoomed(1.75, 'usual')).toBe(1);
  });

  it('start from what lies between two of them', () => {
    expect([zoomed(1.3, 'in'), zoomed(1.3, 'out')]).toEqual([1.5, 1.25]);
  });
});
