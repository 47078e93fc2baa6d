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
