import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { request } from './session.ts';

/**
 * What is shown, as the tool sees it: Electron opens no second page for it, so the legacy mode stays in this one. A page
 * is given the tool once, not twice for each look, and tells only what it complains of.
 */
async function scanOf(page: Page): Promise<AxeBuilder> {
  const given = await page.evaluate(async () => {
    // A colour on its way to another is none. What never ends is not waited for.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    return 'axe' in window;
  });
  return new AxeBuilder({ page, ...(given && { axeSource: 'void 0' }) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true);
}

/** The rules that ask what colour something has. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function expectNothing(scan: AxeBuilder, what: string): Promise<void> {
  const { violations } = await scan.analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('; ')}`,
  );
  expect(found, what).toEqual([]);
}

/** WCAG 2.2 A and AA, and the best practices that come with them: nothing to complain of in what is shown now. */
export const expectAccessible = async (page: Page, what: string): Promise<void> =>
  expectNothing(await scanOf(page), what);

interface Themes {
  /** A window that may choose the theme of all of them but the room. */
  readonly steer: Page;
  /** The name of the pictures to make of it, one for each theme. */
  readonly picture?: string;
}

/**
 * The same in every theme. They differ in colours alone, so in the second and the third only the rules about colour
 * are asked. Whoever calls this has asked the page for less movement: a colour on its way is none.
 */
export async function expectAccessibleInEveryTheme(
  page: Page,
  what: string,
  { steer, picture }: Themes,
): Promise<void> {
  for (const theme of ['dark', 'beamer', 'light'] as const) {
    await request(steer, { type: 'theme.choose', window: 'others', theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const scan = await scanOf(page);
    await expectNothing(theme === 'light' ? scan : scan.withRules(COLOUR_RULES), `${what}, ${theme}`);
    if (picture !== undefined) await page.screenshot({ path: `screenshots/${picture}-${theme}.png` });
  }
}
