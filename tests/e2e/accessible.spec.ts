import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from '@playwright/test';
import type axe from 'axe-core';
import { BARE_LENGTH } from '../support/layout/faults.ts';
import { HEARD } from '../support/layout/scenes.ts';
import { COLOUR_RULES } from './support/axe.ts';
import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';

/**
 * What axe complains of on a page in each theme. They differ in colours alone: all rules are asked once. `sheets`: the
 * page's style sheets are read as well, for what they do to a window that is turned; they are the same in every scene.
 */
const complaints = (
  page: Page,
  asks: { readonly colours: readonly string[]; readonly sheets: boolean },
): Promise<readonly string[]> =>
  page.evaluate(async ({ colours, sheets }) => {
    const { axe: tool } = window as unknown as { readonly axe: typeof axe };
    const found: string[] = [];
    for (const theme of ['light', 'dark', 'beamer'] as const) {
      document.documentElement.dataset['theme'] = theme;
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      // A colour on its way to another is none. What never ends stays as it is.
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
      const { violations } = await tool.run(document, {
        resultTypes: ['violations'],
        preload: sheets,
        ...(theme !== 'light' && { runOnly: { type: 'rule', values: [...colours] } }),
      });
      for (const { id, nodes } of violations)
        found.push(`${theme}, ${id}: ${nodes.map((node) => String(node.target)).join('; ')}`);
    }
    document.documentElement.dataset['theme'] = 'light';
    return found;
  }, asks);

/** Roles whose parts are not read one by one. */
const PICTURES: ReadonlySet<string> = new Set(['image', 'img', 'slider', 'SvgRoot']);

/** A name that was cut: dots of the product's own stand apart from its words, but for these. */
const CUT = /(?<!We began earlier|Delete)(?<=\p{L})…/u;

/**
 * Names and descriptions of the accessibility tree that say a length of time in digits, or a name that was cut, or the
 * same twice; what is typed is no name.
 */
async function wronglyHeard(devtools: CDPSession): Promise<readonly string[]> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const typed = new Set<string>();
  // What is drawn in a picture is said by the picture's own name.
  const drawn = new Set<string>();
  // Parents come before what is in them.
  for (const { nodeId, parentId = '', role } of nodes) {
    if (role?.value === 'textbox' || typed.has(parentId)) typed.add(nodeId);
    if (PICTURES.has(String(role?.value)) || drawn.has(parentId)) drawn.add(nodeId);
  }
  const texts = nodes
    .filter(({ nodeId, ignored, role }) => !ignored && (role?.value === 'textbox' || !typed.has(nodeId)))
    .flatMap(({ nodeId, name, description }) =>
      [name?.value, description?.value].map((text) => ({
        text: String(text ?? ''),
        inPicture: drawn.has(nodeId),
      })),
    );
  // A phone that is told of one thing alone has least: a name of the page, a heading, a sentence.
  expect(texts.filter(({ text }) => text !== '').length).toBeGreaterThan(2);
  const twice = nodes
    .filter(
      ({ ignored, name, description }) =>
        !ignored && Boolean(name?.value) && name?.value === description?.value,
    )
    .map(({ name }) => `twice: ${String(name?.value)}`);
  const wrong = texts
    .filter(({ text, inPicture }) => BARE_LENGTH.test(text) || (!inPicture && CUT.test(text)))
    .map(({ text }) => text);
  return [...new Set([...wrong, ...twice])];
}

for (const [page, scenes] of Object.entries(HEARD))
  test(
    `the ${page} holds the accessibility rules in its states and sheets, in every theme`,
    { tag: '@preview' },
    async ({ window, previews }) => {
      const tool = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await window.goto(previews.address(page, scenes[0] ?? ''));
      await window.evaluate(`${tool};0`);
      const devtools = await window.context().newCDPSession(window);
      for (const scene of scenes) {
        await window.evaluate((to) => (globalThis as unknown as Shows).show(to), scene);
        expect.soft(await wronglyHeard(devtools), `${page}, ${scene}: heard wrongly`).toEqual([]);
        expect
          .soft(
            await complaints(window, { colours: COLOUR_RULES, sheets: scene === scenes[0] }),
            `${page}, ${scene}`,
          )
          .toEqual([]);
      }
      await devtools.detach();
    },
  );

interface Shows {
  readonly show: (scene: string) => Promise<void>;
}
