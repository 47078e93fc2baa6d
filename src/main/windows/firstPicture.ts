/** A window that is being made, as far as its first picture goes. */
interface Appearing {
  once(event: 'ready-to-show' | 'closed', then: () => void): unknown;
  readonly webContents: {
    once(event: 'did-finish-load', then: () => void): unknown;
    /** Has the page drawn once more. */
    invalidate(): void;
  };
}

/** A graphics driver may never tell that a picture is ready; whatever there is then is shown (in ms). */
const LONGEST_WAIT = 3_000;

/** Resolves when the window can be shown without a flash, or has been waited for long enough. */
export const firstPicture = (window: Appearing): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    window.once('ready-to-show', done);
    window.once('closed', done);
    // Chromium calls a page with little text ready only once it is loaded, and says so with the next frame. One that had
    // drawn all of it before would draw no other.
    window.webContents.once('did-finish-load', () => window.webContents.invalidate());
  });
