import { heightForAll } from '../../src/renderer/phone/places.ts';
import { missed } from '../support/layout/finger.ts';
import { phoneStates } from '../support/preview/phoneStates.ts';
import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';

/** Widths and heights of phones beside what their browsers take, upright and sideways. */
const SIZES = [
  [390, 844],
  [390, 664],
  [360, 600],
  [360, 560],
  [844, 390],
  [640, 312],
] as const;

/** What the look allows (a finger that strays by 2.3 mm). */
const MOST_MISSED = 0.025;

test(
  'a finger finds any seat of a phone at first touch, with three people and with twelve, and no target lies on another',
  { tag: '@preview' },
  async ({ window, previews }) => {
    for (const [state, people] of [
      ['three', 3],
      ['hold', 6],
      ['undone', 6],
      ['eight', 8],
      ['nine', 9],
      ['overlap', 12],
    ] as const) {
      await window.goto(previews.address('phone', state));
      await expect(window.locator('.phone-seat')).toHaveCount(people);
      const codes = phoneStates[state]?.view?.board.codes.length ?? 0;
      // And just as high as it takes for the codes to stand below the seats.
      const least = [390, heightForAll(people, codes)] as const;
      for (const [width, height] of [...SIZES, least]) {
        await window.setViewportSize({ width, height });
        const what = `${state} at ${width}×${height}`;
        const whole = width > height ? width >= 760 : height >= least[1];
        await expect(window.locator('.phone[data-whole]'), what).toHaveCount(whole ? 1 : 0);
        const boxes = await window
          .locator('.phone-seat, .phone-nobody, .phone-foot .phone-button')
          .evaluateAll((targets) =>
            targets.map((one) => {
              const { left, top, right, bottom } = one.getBoundingClientRect();
              return { left, top, right, bottom, seat: one.matches('.phone-seat, .phone-nobody') };
            }),
          );
        for (const [i, { left, top, right, bottom, seat }] of boxes.entries()) {
          expect(
            Math.min(left, top, width - right, height - bottom),
            `${what}, ${i}: in sight`,
          ).toBeGreaterThanOrEqual(0);
          if (seat)
            expect(
              missed(right - left, bottom - top),
              `${what}, ${i}: ${right - left}×${bottom - top}`,
            ).toBeLessThanOrEqual(MOST_MISSED);
          expect(
            boxes
              .slice(i + 1)
              .filter((one) => left < one.right && one.left < right && top < one.bottom && one.top < bottom),
            `${what}, ${i}: over another`,
          ).toEqual([]);
        }
        expect(await window.locator('.phone-code').count(), `${what}: codes`).toBe(whole ? codes : 0);
      }
    }
  },
);
