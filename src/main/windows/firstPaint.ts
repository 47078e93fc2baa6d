/** What is needed of a window that is being opened. */
interface OpeningWindow {
  once(event: 'ready-to-show' | 'closed', then: () => void): unknown;
  readonly webContents: {
    once(event: 'did-finish-load', then: () => void): unknown;
    /** Makes Chromium paint the page again. */
    invalidate(): void;
  };
}

/** Some graphics drivers never report that a page is painted. After this time it is shown anyway (in ms). */
const PAINT_TIMEOUT = 3_000;

/** Resolves when the window can be shown without flashing white, when it is closed, or after the timeout. */
export const waitForFirstPaint = (window: OpeningWindow): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PAINT_TIMEOUT);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    window.once('ready-to-show', done);
    window.once('closed', done);
    // Chromium reports a page with little text as ready only with the first frame after loading. If everything was
    // painted before, there would be no such frame.
    window.webContents.once('did-finish-load', () => window.webContents.invalidate());
  });

/** A page that is long in answering holds nothing up for longer (in ms). */
const ANSWER_TIMEOUT = 1_000;
/** Run in a page: answers after the next frame. */
const NEXT_FRAME = 'new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)))';

interface AskedPage {
  executeJavaScript(code: string): Promise<unknown>;
}

const waitForAnswer = (page: AskedPage, code: string): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ANSWER_TIMEOUT);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    page.executeJavaScript(code).then(done, done);
  });

/** Resolves when a page has drawn what it was told so far; after the timeout, or when the page goes away. */
export const waitUntilDrawn = (page: AskedPage): Promise<void> => waitForAnswer(page, NEXT_FRAME);

/**
 * Resolves when a page holds what it was told so far, and would draw it with its next frame: for a window that is hidden,
 * where there may be no frame before it is shown. After the timeout, or when the page goes away, too.
 */
export const waitUntilTold = (page: AskedPage): Promise<void> => waitForAnswer(page, '0');
