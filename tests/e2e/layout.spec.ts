import type { Page } from '@playwright/test';
import { BARE_LENGTH, findFaults, type Look } from '../support/layout/faults.ts';
import { SCENES, type PageName } from '../support/layout/scenes.ts';
import { heardText } from '../support/shownText.ts';
import { sampleDraft } from '../support/playedSession.ts';
import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';
import { request } from './support/session.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels: a display of this size, or a larger one whose pages are zoomed. */
const FULL: Size = { width: 1440, height: 900 };
const LEAST: Size = { width: 1024, height: 640 };
/** What the edges of a window leave of a display of 1024×640. */
const FRAMED: Size = { width: 1022, height: 615 };
/** 1366×768 at 125 %. */
const SCALED: Size = { width: 1093, height: 614 };
const OLD: Size = { width: 1024, height: 768 };
const LAPTOP: Size = { width: 1280, height: 720 };
/** 1366×768 at 200 %: below the least size, so that it scrolls. */
const TWICE: Size = { width: 683, height: 384 };
/** 1024×640 at 200 %. */
const ZOOMED: Size = { width: 512, height: 320 };
const PROJECTOR: Size = { width: 1920, height: 1080 };
/** Phones, beside what their browsers take. */
const UPRIGHT_PHONE: Size = { width: 390, height: 664 };
const SMALL_PHONE: Size = { width: 360, height: 560 };
const LYING_PHONE: Size = { width: 640, height: 312 };
const UPRIGHT: Size = { width: 1080, height: 1920 };
/** A sheet of A4 at 96 dots per inch. */
const A4: Size = { width: 794, height: 1123 };
const TALL_PHONE: Size = { width: 390, height: 844 };
const LONG_LYING_PHONE: Size = { width: 844, height: 390 };

const PHONES: readonly Size[] = [UPRIGHT_PHONE, SMALL_PHONE, LYING_PHONE, TALL_PHONE, LONG_LYING_PHONE];

/** What people wrote in the scenes, where it is not isolated as a name is. */
const WRITTEN = [
  '👩',
  'Maximiliane',
  'Twenty-four phases',
  'Donaudampf',
  'Very long title',
  'xxxxx',
  'Weekly council',
];

/** Names in the scenes that no place has room for begin so. */
const PEOPLE = [
  'Maximiliane-Charlotte',
  'Anne-',
  'Maximilian 1',
  'Maximilian 2',
  'Wilhelmina',
  'محمد عبد الرحمن',
];

interface Round {
  readonly page: PageName;
  /** Longer by 40 %, every letter that may have one with an accent. */
  readonly long: boolean;
  readonly sizes: readonly Size[];
  /** All of them where it is not said. */
  readonly scenes?: readonly string[];
  /** Sizes at which only some scenes are looked at, before the others: each scene is shown once for all its sizes. */
  readonly further?: readonly { readonly sizes: readonly Size[]; readonly scenes: readonly string[] }[];
  /** At the last of the sizes the rings of the focus are looked at too. */
  readonly rings?: boolean;
}

/** Sheets are as wide as the window lets them, and hold what is in them at any zoom. */
const SHEETS_OF_DESK: readonly string[] = SCENES.desk.filter((scene) =>
  /^(?:plan|plans|group|groupTwelve|groups|own|planGroup|summary|formats|trends) [a-z+]$/.test(scene),
);

/** Where the window scrolls it is the same page: what is set by the size of the window alone is looked at. */
const SCROLLED: Readonly<Record<'console' | 'desk', readonly string[]>> = {
  console: ['counsel', 'twelve', ...SCENES.console.filter((scene) => scene.includes(' '))],
  desk: [
    ...['first', 'plan', 'planTwelve', 'summary', 'read', 'formats', 'editor', 'start n', 'planTwelve ?'],
    ...['groupTwelve b', 'groups b~⏎'],
    ...SHEETS_OF_DESK,
  ],
};

const ROUNDS: readonly Round[] = [
  {
    page: 'console',
    long: false,
    sizes: [FULL, FRAMED, LEAST],
    further: [
      { sizes: [TWICE, ZOOMED], scenes: SCROLLED.console },
      {
        sizes: [LAPTOP, SCALED, OLD],
        scenes: ['counsel', 'twelve', 'consult', 'thumbs', 'consent', 'agree'],
      },
    ],
    rings: true,
  },
  { page: 'console', long: true, sizes: [LEAST] },
  { page: 'board', long: false, sizes: [FULL, TWICE, FRAMED, LEAST], rings: true },
  { page: 'board', long: true, sizes: [LEAST] },
  {
    page: 'desk',
    long: false,
    sizes: [FULL, LEAST],
    further: [
      { sizes: [TWICE, ZOOMED], scenes: SCROLLED.desk },
      { sizes: [FRAMED], scenes: ['start', 'plan', 'summary', 'editor'] },
      { sizes: [LAPTOP], scenes: ['plan', 'planTwelve', 'troika', 'breaks', 'kept', 'summary'] },
      { sizes: [A4], scenes: ['pulsePaper', 'pulsePaperSafety'] },
    ],
    rings: true,
  },
  { page: 'desk', long: true, sizes: [LEAST] },
  { page: 'phone', long: false, sizes: PHONES },
  {
    page: 'phone',
    long: true,
    sizes: [UPRIGHT_PHONE],
    // Where twelve share its foot, and in the one line of a lost link, longer words are cut with dots.
    scenes: SCENES.phone.filter((scene) => !/^(overlap|lost|nine)/.test(scene)),
  },
  // A television, a laptop at the projector, and what somebody has in the hand.
  { page: 'wall', long: false, sizes: [PROJECTOR, LAPTOP, UPRIGHT_PHONE] },
  { page: 'wall', long: true, sizes: [LAPTOP] },
  { page: 'room', long: false, sizes: [PROJECTOR, UPRIGHT] },
  { page: 'room', long: true, sizes: [PROJECTOR] },
];

/** Either the words or the names are too long for their places. */
const scenesOf = ({ page, long, scenes = SCENES[page] }: Round): readonly string[] =>
  long ? scenes.filter((scene) => !scene.includes('@')) : scenes;

/** Everything a round looks at: scenes, each with its sizes. */
function looksOf(round: Round): ReadonlyMap<string, readonly Size[]> {
  const looks = new Map<string, readonly Size[]>();
  for (const { sizes, scenes } of [...(round.further ?? []), { sizes: round.sizes, scenes: scenesOf(round) }])
    for (const scene of scenes) looks.set(scene, [...(looks.get(scene) ?? []), ...sizes]);
  return looks;
}

const named = ({ page, long, sizes }: Round): string =>
  `${page}${long ? ', in longer words' : ''}, ${sizes.map(({ width, height }) => `${width}×${height}`).join(' ')}`;

test.describe('no text lies on another or is cut where there is room', { tag: '@preview' }, () => {
  for (const round of ROUNDS)
    test(named(round), async ({ window, previews }) => {
      test.slow();
      await window.goto(previews.holder);
      const first = previews.address(round.page, scenesOf(round)[0] ?? '', round.long ? 'long' : '');
      const seen = await lookAt(window, first, round);
      const further = round.further ?? [];
      expect(seen.looks).toBe(
        [...further, { sizes: round.sizes, scenes: scenesOf(round) }].reduce(
          (sum, { sizes, scenes }) => sum + sizes.length * scenes.length,
          0,
        ),
      );
      expect(seen.faults).toEqual([]);
    });
});

test('a time is one text, said as a duration', { tag: '@preview' }, async ({ window, previews }) => {
  for (const [page, scene, says] of TIMES) {
    await window.goto(previews.address(page, scene));
    await expect
      .poll(() => heard(window), { message: `${page}, ${scene}` })
      .toEqual(expect.arrayContaining([...says]));
    expect((await heard(window)).filter((text) => BARE_LENGTH.test(text))).toEqual([]);
    // No cell of a clock is heard by itself; the board counts what was marked.
    if (page !== 'board') expect((await heard(window)).filter((text) => /^[\d+]$/.test(text))).toEqual([]);
  }
});

test(
  'a hollow figure keeps to its edge: no spike at a corner, no line inside',
  { tag: '@preview' },
  async ({ window, previews }) => {
    for (const [page, scene] of HOLLOW) {
      await window.goto(previews.address(page, scene));
      // The console has the room's figures too, in its small view of the room.
      const digits = window.locator('[data-hollow] > .digits').first();
      await expect(digits).toBeVisible();
      // All figures one after the other: the sharp ones are 1, 4 and 7, and 4 and 5 cross themselves.
      for (const figures of ['1471', '4510', '2389', '6071']) {
        const edge = await digits.evaluate((all, text) => {
          all.querySelectorAll('.digit').forEach((cell, i) => (cell.textContent = text[i] ?? '0'));
          (all as HTMLElement).style.cssText =
            'position: fixed; inset: 40px auto auto 40px; z-index: 9; padding: 20px; background: var(--ground)';
          return parseFloat(getComputedStyle(all).textShadow.match(/\) ([\d.]+)px 0px/)?.[1] ?? '0');
        }, figures);
        expect(edge).toBeGreaterThan(1);
        const hollow = (await digits.screenshot()).toString('base64');
        await digits.evaluate((all) => {
          (all as HTMLElement).style.color = 'var(--ink)';
          (all as HTMLElement).style.textShadow = 'none';
        });
        const solid = (await digits.screenshot()).toString('base64');
        const off = await window.evaluate(inkOffTheEdge, { hollow, solid, reach: edge + 1.5 });
        expect({ page, figures, ...off }).toEqual({ page, figures, far: 0, inside: 0, ink: true });
      }
    }
  },
);

test(
  'the sides of a room full of pairs are whole in the least window, beside every word for the clock',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.setViewportSize(FRAMED);
    for (const scene of ['pairsAhead', 'pairs', 'pairsLate']) {
      await window.goto(previews.address('console', scene));
      await expect(window.locator('.pond-name')).toHaveText(['First named', 'Second named']);
      await expect(window.locator('.clock-holder .whole-name')).toHaveText('First named');
    }
    await window.setViewportSize(FULL);
  },
);

test(
  'the next line of the agreement is cut on the wall only where there is no room for more of it',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.setViewportSize(PROJECTOR);
    await window.goto(previews.address('room', 'agreementFirst'));
    await expect(window.locator('.room-line-next')).toHaveText(
      /^4 One voice at a time; anyone may pass, and nobody asks why\.$/,
      { useInnerText: true },
    );
    await window.setViewportSize(FULL);
  },
);

test('what is copied is what is seen, once', { tag: '@preview' }, async ({ window, previews }) => {
  await window.goto(previews.address('desk', 'long'));
  const list = window.locator('.plan-actual');
  await expect(list).toBeVisible();
  await list.evaluate((all) => getSelection()?.selectAllChildren(all));
  await window.keyboard.press('Control+c');
  await window.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
  await window.keyboard.press('Control+v');
  const field = window.locator('textarea').last();
  await expect(field).toHaveValue(/Quick questions/);
  const copied = await field.inputValue();
  const lengths = (texts: readonly string[]) => texts.join(' ').match(/\d+:\d\d/g);
  expect(lengths([copied])).toEqual(lengths(await list.locator('[aria-hidden]').allTextContents()));
  expect(await list.evaluate(heardText)).toMatch(/\d minutes? \d+ seconds?/);
  expect(copied).not.toMatch(/minute|second/);
});

test(
  'a plan that fits nothing leaves no part of the window empty, and its name has the room there is',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.setViewportSize(LEAST);
    await window.goto(previews.address('desk', 'refusedTwelve'));
    const columns = window.locator('.screen-columns');
    await expect(columns).toBeVisible();
    const [end, last] = await columns.evaluate((all) => [
      all.getBoundingClientRect().right,
      Math.max(...Array.from(all.children, (one) => one.getBoundingClientRect().right)),
    ]);
    expect(Math.abs(end - last)).toBeLessThan(2);

    const title = window.getByRole('textbox', { name: 'Name of this session' });
    await title.fill('Supervision group of the north-western regional association of head teachers');
    await title.blur();
    const [right, place, cut] = await title.evaluate((field) => [
      field.getBoundingClientRect().right,
      field.closest('.plan-title')?.getBoundingClientRect().right ?? 0,
      getComputedStyle(field).textOverflow,
    ]);
    expect(place - right).toBeLessThan(12);
    expect(place - right).toBeGreaterThanOrEqual(0);
    expect(cut).toBe('ellipsis');
    await window.setViewportSize(FULL);
  },
);

test(
  'at 200 % Start and the page of a group scroll as one, with no bar beside a bar',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.setViewportSize({ width: LAPTOP.width / 2, height: LAPTOP.height / 2 });
    for (const scene of ['first', 'start', 'groups', 'group', 'groupTwelve']) {
      await window.goto(previews.address('desk', scene));
      await expect(window.locator('.next-act').first()).toBeVisible();
      const scroll = await window
        .locator('.screen, .screen *')
        .evaluateAll((all) =>
          all
            .filter(
              (one) =>
                /auto|scroll/.test(getComputedStyle(one).overflowY) &&
                one.scrollHeight > one.clientHeight + 1,
            )
            .map((one) => one.getAttribute('class')),
        );
      expect({ scene, scroll }).toEqual({ scene, scroll: [] });
    }
    await window.setViewportSize(FULL);
  },
);

/** Shows every scene of a page at every size. A fault is told once, with the scenes it was found in. */
async function lookAt(
  window: Page,
  address: string,
  round: Round,
): Promise<{ readonly looks: number; readonly faults: readonly string[] }> {
  await window.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => {
    frame.src = src;
    return new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  }, address);
  const frame = window.frames()[1];
  if (frame === undefined) throw new Error('there is no frame');
  const found = new Map<string, string[]>();
  let looks = 0;
  const { page, long, rings = false } = round;
  for (const [scene, sizes] of looksOf(round)) {
    await frame.evaluate((to) => (globalThis as unknown as Shows).show(to), scene);
    for (const size of sizes) {
      const look: Look = {
        whole: !long && size.width >= FRAMED.width && size.height >= SCALED.height,
        longer: long,
        titles: page !== 'room' && page !== 'wall',
        // In the least window of all the words as they are need no more than it has.
        least: !long && size === FRAMED ? { width: LEAST.width, height: size.height } : LEAST,
        rings: rings && size === round.sizes.at(-1),
        written: WRITTEN,
        people: PEOPLE,
        bare: BARE_LENGTH.source,
      };
      // What is measured in script is drawn anew one frame later, and what stands in it is measured in its turn.
      await frame.evaluate(({ width, height }) => {
        const { style } = frameElement as HTMLIFrameElement;
        Object.assign(style, { width: `${width}px`, height: `${height}px`, border: '0', opacity: '0' });
        return new Promise((go) =>
          requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(go)))),
        );
      }, size);
      looks += 1;
      for (const { kind, what } of await frame.evaluate(findFaults, look)) {
        const where = found.get(`${kind}: ${what}`) ?? [];
        found.set(`${kind}: ${what}`, [...where, `${scene} at ${size.width}×${size.height}`]);
      }
    }
  }
  return {
    looks,
    faults: [...found].map(
      ([fault, where]) => `${fault}, in ${where.slice(0, 3).join('; ')}${where.length > 3 ? ' …' : ''}`,
    ),
  };
}

/** Where figures stand hollow. */
const HOLLOW = [
  ['room', 'armed'],
  ['console', 'armed'],
] as const;

/**
 * Of a picture with hollow figures beside the same with solid ones, the dark pixels farther than `reach` from any
 * solid one, and those well inside a solid one. Runs in the page.
 */
async function inkOffTheEdge({
  hollow,
  solid,
  reach,
}: {
  hollow: string;
  solid: string;
  reach: number;
}): Promise<{ far: number; inside: number; ink: boolean }> {
  const darkOf = async (png: string) => {
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (canvas === null) throw new Error('there is no canvas');
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    const dark = (x: number, y: number, least: number): boolean =>
      x >= 0 &&
      y >= 0 &&
      x < bitmap.width &&
      y < bitmap.height &&
      (data[(y * bitmap.width + x) * 4] ?? 255) < least;
    return { dark, width: bitmap.width, height: bitmap.height };
  };
  const [line, figure] = [await darkOf(hollow), await darkOf(solid)];
  const span = Math.ceil(reach);
  const round: (readonly [number, number])[] = [];
  for (let dy = -span; dy <= span; dy++)
    for (let dx = -span; dx <= span; dx++) if (Math.hypot(dx, dy) <= reach) round.push([dx, dy]);
  let far = 0;
  let inside = 0;
  let ink = false;
  for (let y = 0; y < line.height; y++)
    for (let x = 0; x < line.width; x++) {
      if (!line.dark(x, y, 120)) continue;
      ink = true;
      if (!round.some(([dx, dy]) => figure.dark(x + dx, y + dy, 160))) far += 1;
      // A pixel with nothing but the figure round it lies inside.
      if ([-2, 0, 2].every((dy) => [-2, 0, 2].every((dx) => figure.dark(x + dx, y + dy, 120)))) inside += 1;
    }
  return { far, inside, ink };
}

/** Where times stand, and what a screen reader says of them. */
const TIMES: readonly (readonly [page: PageName, scene: string, says: readonly string[]])[] = [
  [
    'console',
    'counsel',
    ['51 seconds', '6 minutes 21 seconds', '3 minutes 47 seconds', '10 minutes', '39 seconds'],
  ],
  ['console', 'overtime', ['1 minute 12 seconds over']],
  ['room', 'present', ['1 minute 14 seconds']],
  ['room', 'overtime', ['47 seconds over']],
  ['room', 'replay', ['5 minutes 33 seconds']],
  ['board', 'hold', ['42 seconds']],
];

/** Every text of the accessibility tree that a screen reader comes to. */
async function heard(window: Page): Promise<readonly string[]> {
  const devtools = await window.context().newCDPSession(window);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes
    .filter(({ role, ignored }) => !ignored && role?.value === 'StaticText')
    .map(({ name }) => String(name?.value ?? '').trim());
}

interface Shows {
  readonly show: (scene: string) => Promise<void>;
}

/** How large a page is shown: on the tests' displays a pixel is a pixel. */
const shownAt = (page: Page): Promise<number> =>
  page.evaluate(() => Math.round(devicePixelRatio * 100) / 100);

test('Ctrl with +, − and 0 zoom one window, up to 200 %, and it is the same at the next start', async ({
  start,
}) => {
  const app = await start();
  const library = await app.window('library');
  await expect(library.locator('.start .next-act')).toBeVisible();
  const zoom = async (page: Page, keyCode: string, to: number): Promise<void> => {
    await app.electron.evaluate(
      // In a turn of its own, as a key comes: an evaluation may stop main in the middle of what it does.
      ({ BrowserWindow }, { url, key }) =>
        void setImmediate(() => {
          const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL() === url);
          for (const type of ['keyDown', 'keyUp'] as const)
            window?.webContents.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
        }),
      { url: page.url(), key: keyCode },
    );
    await expect.poll(() => shownAt(page), { message: `${keyCode} shows ${to}` }).toBe(to);
  };
  await zoom(library, '=', 1.1);
  await zoom(library, '=', 1.25);
  await zoom(library, '-', 1.1);
  await zoom(library, '0', 1);
  await zoom(library, 'Plus', 1.1);
  await request(library, { type: 'session.open', draft: sampleDraft(6) });

  const console_ = await app.window('console');
  await expect(console_.locator('.console')).toBeVisible();
  expect(await shownAt(console_)).toBe(1);
  for (const to of [1.1, 1.25, 1.5, 1.75, 2, 2]) await zoom(console_, '=', to);
  await test.step('the other windows stay as they are', async () => {
    await request(console_, { type: 'board.open' });
    const board = await app.window('board');
    await expect(board.locator('.board-ring')).toBeVisible();
    expect(await shownAt(board)).toBe(1);
    expect(await shownAt(await app.window('room'))).toBe(1);
  });
  await test.step('at 200 % what does not fit scrolls, and lies on nothing', async () => {
    expect(
      await console_.evaluate(findFaults, {
        whole: false,
        longer: false,
        titles: true,
        least: LEAST,
        rings: false,
        written: WRITTEN,
        people: PEOPLE,
        bare: BARE_LENGTH.source,
      }),
    ).toEqual([]);
    const [seen, whole] = await console_.evaluate(() => [innerHeight, document.documentElement.scrollHeight]);
    expect(whole).toBeGreaterThan(seen ?? 0);
  });
  await app.quit();

  const again = await start({ userData: app.userData });
  const next = await again.window('library');
  await expect(next.locator('.start .next-act')).toBeVisible();
  await expect.poll(() => shownAt(next)).toBe(1.1);
  // The page may be gone before the key is let go.
  await next.keyboard.press('Enter').catch(() => undefined);
  const back = await again.window('console');
  await expect.poll(() => shownAt(back)).toBe(2);
});
