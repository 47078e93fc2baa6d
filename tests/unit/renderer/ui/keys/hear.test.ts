import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { hear as Hear, HeardKey } from '../../../../../src/renderer/ui/keys/hear.ts';

/** An element of a page that is not drawn: what it is, and what it lies in. */
class Element {
  readonly #is: readonly string[];
  readonly type = 'text';
  readonly readOnly = false;
  readonly isContentEditable = false;
  constructor(...is: string[]) {
    this.#is = is;
  }
  closest(selector: string): Element | null {
    return selector.split(', ').some((one) => this.#is.includes(one)) ? this : null;
  }
  blur(): void {
    // Nothing is drawn.
  }
}
class Input extends Element {}
class TextArea extends Element {}

const PAGE = new Element('body');
const BUTTON = new Element('button');

const sheets = vi.hoisted(() => ({ open: false }));
vi.mock('../../../../../src/renderer/ui/keys/openSheets.ts', () => ({
  isSheetOpen: () => sheets.open,
  awaitsText: () => false,
}));
let hear: typeof Hear;
// Files of one worker share what they read: another one may have read it before, with the sheets of a page.
beforeAll(async () => {
  vi.resetModules();
  ({ hear } = await import('../../../../../src/renderer/ui/keys/hear.ts'));
});
afterAll(() => void vi.resetModules());

/** A sheet lies over the window until it is closed. */
function openSheet(): () => void {
  sheets.open = true;
  return () => (sheets.open = false);
}

beforeEach(() => {
  vi.stubGlobal('HTMLElement', Element);
  vi.stubGlobal('HTMLInputElement', Input);
  vi.stubGlobal('HTMLTextAreaElement', TextArea);
});
afterEach(() => void vi.unstubAllGlobals());

/** How often it is done, and whether every press was kept from the page, while a key is held for two seconds. */
function heldDown(key: string, target: Element, heard: Omit<HeardKey, 'run'> | null) {
  let done = 0;
  let toThePage = 0;
  const run = () => {
    done += 1;
    return true;
  };
  // Thirty a second after the first half second.
  for (let press = 0; press <= 45; press += 1) {
    let prevented = false;
    const event = {
      key,
      target,
      repeat: press > 0,
      ctrlKey: false,
      metaKey: false,
      isComposing: false,
      defaultPrevented: false,
      preventDefault: () => (prevented = true),
      stopPropagation: () => undefined,
    } as unknown as KeyboardEvent;
    hear(event, () => (heard === null ? [] : [{ run, ...heard }]));
    if (!prevented) toThePage += 1;
  }
  return { done, toThePage };
}

describe('a key that is held for two seconds', () => {
  it.each([
    ['with nothing in focus', PAGE],
    ['after a click on a button', BUTTON],
  ])('is one act where it is Space in a window of the session, %s', (_, target) => {
    expect(heldDown(' ', target, { always: true })).toEqual({ done: 1, toThePage: 0 });
  });

  it.each([
    ['a box', new Element('[role="checkbox"]')],
    ['a choice', new Element('[role="radio"]')],
    ['a list', new Element('select')],
  ])('is for %s of an open sheet that has the focus, where it is Space', (_, target) => {
    const close = openSheet();
    expect(heldDown(' ', target, { always: true }).done).toBe(0);
    expect(heldDown(' ', PAGE, { always: true }).done).toBe(1);
    expect(heldDown(' ', BUTTON, { always: true }).done).toBe(1);
    expect(heldDown('5', target, { always: true }).done).toBe(1);
    close();
    expect(heldDown(' ', target, { always: true }).done).toBe(1);
  });

  it('is one act where it is a letter, in every window', () => {
    for (const target of [PAGE, BUTTON])
      for (const letter of ['n', 'c', 'p', 'e']) expect(heldDown(letter, target, {}).done).toBe(1);
  });

  it.each([' ', 'Enter'])('presses the button in focus once: ‘%s’ on the desk', (key) => {
    expect(heldDown(key, BUTTON, null)).toEqual({ done: 0, toThePage: 1 });
  });

  it.each([
    ['a choice', new Element('button', '[role="radio"]')],
    ['a box', new Element('button', '[role="checkbox"]')],
    ['a list', new Element('select')],
  ])('is the screen’s where it is Enter on %s', (_, target) => {
    expect(heldDown('Enter', target, {}).done).toBe(1);
    expect(heldDown('n', new Element('select'), {}).done).toBe(0);
  });

  it('leaves Enter to the button in focus, once, where it is the screen’s key too', () => {
    expect(heldDown('Enter', BUTTON, {})).toEqual({ done: 0, toThePage: 1 });
    expect(heldDown('Enter', PAGE, {}).done).toBe(1);
  });

  it('goes on where it steps', () => {
    expect(heldDown('ArrowDown', PAGE, { held: true }).done).toBe(46);
  });

  it('leaves a text field, or covers the page at once where it is said to', () => {
    const field = new Input('input');
    expect(heldDown('Escape', field, {}).done).toBe(0);
    expect(heldDown('Escape', field, { inText: true }).done).toBeGreaterThan(0);
    expect([DESK_KEYS.own.cover, DESK_KEYS.reflection.cover, DESK_KEYS.learningNote.cover]).toEqual(
      Array(3).fill(expect.objectContaining({ inText: true })),
    );
  });

  it('is text in a text field', () => {
    expect(heldDown('n', new Input('input'), { always: true })).toEqual({ done: 0, toThePage: 46 });
  });
});

describe('a key with Alt in a text field', () => {
  const pressed = (heard: Partial<HeardKey>, held: Partial<KeyboardEvent> = { altKey: true }): number => {
    let done = 0;
    const event = {
      ...{
        key: 'n',
        target: new Input('input'),
        repeat: false,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
      },
      ...{ isComposing: false, defaultPrevented: false },
      ...{ preventDefault: () => undefined, stopPropagation: () => undefined },
      ...held,
    } as unknown as KeyboardEvent;
    hear(event, () => [{ run: () => (done += 1) > 0, ...heard }]);
    return done;
  };

  it('is heard where the key says so, and is text where it does not', () => {
    expect([pressed({ inText: true }), pressed({}), pressed({ always: true })]).toEqual([1, 0, 0]);
  });

  it('is text without Alt', () => {
    expect(pressed({ inText: true }, {})).toBe(0);
  });
});

describe('the keys of the desk', () => {
  it('that go on while they are held all step: none of them is a letter, Enter, Space or Escape', () => {
    const going = Object.values(DESK_KEYS).flatMap((keys) =>
      Object.values(keys).filter((key) => 'held' in key && key.held),
    );
    expect([...new Set(going.map(({ chord }) => chord.key))].sort()).toEqual(
      ['+', '-', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'PageDown', 'PageUp', '[', ']'].sort(),
    );
  });
});

describe('a list that has the focus', () => {
  const press = (key: string, held: Partial<KeyboardEvent>, list: Element): boolean => {
    const event = {
      ...{ key, target: list, repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...held },
      ...{ isComposing: false, defaultPrevented: false },
      ...{ preventDefault: () => undefined, stopPropagation: () => undefined },
    } as unknown as KeyboardEvent;
    return hear(event, () => [{ run: () => true }]);
  };

  it('keeps its letters and arrows, and nothing that is pressed with Ctrl or Alt', () => {
    const list = new Element('select');
    expect(press('s', {}, list)).toBe(false);
    expect(press('ArrowDown', { altKey: true }, list)).toBe(false);
    expect(press('s', { ctrlKey: true }, list)).toBe(true);
    expect(press('k', { metaKey: true }, list)).toBe(true);
    expect(press('n', { altKey: true }, list)).toBe(true);
  });

  it('is left with Escape, and what Escape does otherwise comes after that', () => {
    const list = new Element('select');
    const left = vi.spyOn(list, 'blur');
    expect(press('Escape', {}, list)).toBe(false);
    expect(left).toHaveBeenCalledOnce();
    // In a sheet it is the sheet's.
    const close = openSheet();
    press('Escape', {}, list);
    close();
    expect(left).toHaveBeenCalledOnce();
  });
});
