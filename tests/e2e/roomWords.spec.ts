import type { Page } from '@playwright/test';
import { formatById } from '../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { withVariants } from '#shared/format/variants.ts';
import { COUNCIL, newDraft } from '../../src/renderer/desk/draft/newDraft.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { command, request, view } from './support/session.ts';

const LONG = 'Maximiliana Oberhuber-Schwarzenbergerova von und zu Hohenstein';
const NAMES = [
  LONG,
  `${LONG}-Rabenau`,
  'Alexander Pfeiffer',
  'Alexandra Fiedler',
  'Jo',
  'Nguyễn Thị Minh Khai',
].concat(['محمد عبد الرحمن العلي', 'ANTANANARIVO RAKOTOMALALA', 'Ida', 'Jon', 'Kim', 'Lea']);
const SIZES = [
  [1280, 720],
  [1920, 1080],
  [1080, 1920],
  [1024, 640],
] as const;

const format = (id: string, variants: readonly string[] = []): Format => {
  const found = formatById(id);
  if (!found) throw new Error(`no format is called ${id}`);
  return withVariants(found, variants);
};

/** Goes on as Space does until this phase runs. */
async function to(console: Page, phase: string): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    const { now, next, agreeAsked } = (await view(console, 'console')).view ?? {};
    if (now?.step.endsWith(`.${phase}`) === true && now.phase.mode === 'running') return;
    const act = agreeAsked ? ({ type: 'question.agree', agreed: true } as const) : next?.command;
    if (act) await command(console, act);
  }
  throw new Error(`never came to ${phase}`);
}

/**
 * What is wrong with the words on the wall at each size: two that lie on each other, or one that leaves the wall.
 * `longer`: by how much every word but names is longer than in English.
 */
const faults = (room: Page, longer: number): Promise<readonly string[]> =>
  room.evaluate(
    async ({ sizes, by }) => {
      const box = document.querySelector<HTMLElement>('.room-box');
      if (box === null) throw new Error('this is not the room');
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null && by > 0; text = texts.nextNode())
        if (text.parentElement?.closest('.picture, .digits, bdi') === null)
          text.nodeValue = (text.nodeValue ?? '').replace(/\p{L}{3,}/gu, (word) =>
            word.padEnd(Math.ceil(word.length * (1 + by)), 'en'),
          );
      const found: string[] = [];
      for (const [width, height] of sizes) {
        Object.assign(box.style, { width: `${width}px`, height: `${height}px` });
        // The sizes are found when the box has changed, before the frame is painted.
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        const wall = box.getBoundingClientRect();
        const parts = Array.from(
          box.querySelectorAll(
            '.room-phase, .room-task, .room-topic, .room-rules, .room-list, .room-circles, .room-say, .room-name, .room-next, .room-tag',
          ),
        );
        const boxes = parts.map((part) => ({ part, lines: part.getBoundingClientRect() }));
        const say = (what: string, ...of: Element[]) =>
          found.push(
            `${width}×${height} ${what}: ${of.map((one) => `${one.className} ‘${one.textContent}’`).join(' / ')}`,
          );
        for (const { part, lines } of boxes) {
          if (
            lines.left < wall.left ||
            lines.right > wall.right ||
            lines.top < wall.top ||
            lines.bottom > wall.bottom
          )
            say('off the wall', part);
          for (const other of boxes)
            if (
              part.compareDocumentPosition(other.part) === Node.DOCUMENT_POSITION_FOLLOWING &&
              Math.min(lines.right, other.lines.right) - Math.max(lines.left, other.lines.left) > 1 &&
              Math.min(lines.bottom, other.lines.bottom) - Math.max(lines.top, other.lines.top) >
                0.08 * (other.lines.height + lines.height)
            )
              say('on each other', part, other.part);
        }
        // Its box ends above the clock.
        const words = box.querySelector('.room-words');
        const last = words?.lastElementChild;
        if (words && last && last.getBoundingClientRect().bottom > words.getBoundingClientRect().bottom + 2)
          say('into the clock', last);
        const cut = Array.from(box.querySelectorAll('.room-task, .room-rules')).filter(
          (part) => part.scrollWidth > part.clientWidth + 1,
        );
        for (const part of cut) say('cut', part);
      }
      Object.assign(box.style, { width: '', height: '' });
      return found;
    },
    { sizes: SIZES, by: longer },
  );

async function opened(app: RunningApp, of: Format, people: number, minutes: number): Promise<[Page, Page]> {
  const library = await app.window('library');
  const draft = newDraft(NAMES.slice(0, people), null, { ...COUNCIL, format: of, minutes });
  await request(library, { type: 'session.open', draft });
  const console = await app.window('console');
  const room = await app.window('room');
  await expect(room.locator('.room-phase')).toBeVisible();
  return [console, room];
}

test('the words of the room keep apart in every size, for the longest rules and names and in longer languages', async ({
  app,
}) => {
  const [console, room] = await opened(app, format('action_learning', ['strict']), 8, 75);
  for (const phase of ['RESTATE', 'EXPERIMENTS'])
    await test.step(phase, async () => {
      await to(console, phase);
      await expect(room.locator('.room-fade:first-child > *')).toHaveCount(1);
      await expect(room.locator('.room-fade:last-child > *')).toHaveCount(1);
      expect(await faults(room, 0)).toEqual([]);
      expect(await room.locator('.room-rules span').count()).toBe(
        await room.locator('.room-rules span:visible').count(),
      );
      expect(await faults(room, 0.4)).toEqual([]);
    });
});
