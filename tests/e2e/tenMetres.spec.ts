import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';

/**
 * The sizes of letters in CSS pixels, on a wall of 1920×1080, that are read at ten metres: what people wrote or agreed on,
 * and the line below it, by the place where it stands.
 */
const SIZES = [
  ['agreement', '.room-line', 76],
  ['agreement', '.room-line-next', 40],
  ['agreementLong', '.room-line', 76],
  ['agreementFirst', '.room-line', 58],
  ['question', '.room-question', 46],
  ['question', '.room-help', 40],
  ['questionLong', '.room-question', 40],
  ['questionBefore', '.room-question', 76],
  ['questionAfter', '.room-question[data-stands="after"]', 58],
] as const;

test(
  'what the group wrote stands on the wall in letters that are read at ten metres',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.setViewportSize({ width: 1920, height: 1080 });
    const found: [string, string, number][] = [];
    for (const [scene, place] of SIZES) {
      await window.goto(previews.address('room', scene));
      const text = window.locator(place).first();
      await expect(text).toBeVisible();
      found.push([
        scene,
        place,
        Math.round(await text.evaluate((one) => parseFloat(getComputedStyle(one).fontSize))),
      ]);
    }
    expect(found).toEqual(SIZES);
    await window.setViewportSize({ width: 1440, height: 900 });
  },
);
