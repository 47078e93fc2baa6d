import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';

/** Where commitments stand, in every window that has any: a preview page, a state, and the place in it. */
const PLACES = [
  ['desk', 'groups', '.start-commitments'],
  ['desk', 'own', '.own-lines >> nth=0'],
  ['desk', 'ownLong', '.own-lines >> nth=0'],
  ['console', 'review', '.owners'],
  ['console', 'reviewShown', '.owners'],
  ['console', 'reviewSeen', '.owners'],
  ['console', 'reviewSaid', '.owners'],
  ['console', 'reviewOn', '.owners'],
  ['console', 'review _⏎', '.handed-body'],
  ['console', 'reviewOften _⏎', '.handed-body'],
  ['console', 'twelve c', '[role=dialog]'],
  ['room', 'reviewShown', '.room-box'],
  ['room', 'reviewLong', '.room-box'],
] as const;

/** Words that would say that somebody is behind, and figures that would count what they did. */
const JUDGES =
  /\b(over ?due|late|behind|missed|unmet|failed|failure|forgot\w*|broke\w*|incomplete|unfinished|still not|not done|only \d+)\b|%|\bper ?cent|\d+ ?\/ ?\d+|\d+ (of|out of) \d+ (were )?(kept|done|met)|\b(score|streak|completed?|completion|fulfil\w*|success\w*)\b/iu;

const THEMES = ['light', 'dark', 'beamer'] as const;

test(
  'no place where commitments stand warns in colour, calls one late, or counts what was done',
  { tag: '@preview' },
  async ({ window, previews }) => {
    const found: string[] = [];
    for (const [page, scene, place] of PLACES) {
      await window.goto(previews.address(page, encodeURIComponent(scene)));
      const where = window.locator(place).first();
      await expect(where, `${page} ${scene}`).toBeVisible();
      for (const theme of THEMES) {
        const { text, warns, looked } = await where.evaluate((root, asked) => {
          document.documentElement.dataset['theme'] = asked;
          /** Red, orange and purple, by hue: the palette's two colours of warning, and any that may come. */
          const isWarm = (colour: string): boolean => {
            const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
            const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
            if (alpha === 0 || most - least < 40) return false;
            const sixth =
              most === r
                ? ((g - b) / (most - least) + 6) % 6
                : most === g
                  ? (b - r) / (most - least) + 2
                  : (r - g) / (most - least) + 4;
            return sixth < 1 || sixth > 5.2;
          };
          const drawn = [root, ...root.querySelectorAll('*')].filter((one) => one.closest('svg') === null);
          const warm = drawn.filter((one) => {
            const style = getComputedStyle(one);
            return (
              [
                ...(['color', 'backgroundColor', 'borderTopColor'] as const),
                ...(['borderLeftColor', 'outlineColor', 'textDecorationColor'] as const),
              ] as const
            ).some((of) => isWarm(style[of]));
          });
          return {
            text: root.textContent,
            warns: warm.map((one) => `${one.tagName} ${one.getAttribute('class')}`),
            looked: drawn.length,
          };
        }, theme);
        expect(looked).toBeGreaterThan(1);
        expect(text.trim()).not.toBe('');
        const judged = JUDGES.exec(text)?.[0];
        if (judged !== undefined) found.push(`${page} ${scene}: ${judged}`);
        found.push(...warns.map((one) => `${page} ${scene}, ${theme}: ${one}`));
      }
    }
    expect(found).toEqual([]);
  },
);
