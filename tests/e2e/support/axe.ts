import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and the best practices that come with them: nothing to complain of in what is shown now. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // Electron opens no second page for the tool: the legacy mode stays in this one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('; ')}`,
  );
  expect(found, what).toEqual([]);
}
