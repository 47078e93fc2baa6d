import type { BrowserWindow } from 'electron';
import type { SessionId } from '#shared/session/sessionId.ts';

/** A page that is not ready by then never will be. */
const READY_WITHIN = 20_000;

/** At the head of every page: what the page is called, and which page it is. The browser fills in the classes. */
const HEAD = `<div style="box-sizing: border-box; display: flex; justify-content: space-between; gap: 24px;
  width: 100%; padding: 0 52px; font: 8.5px sans-serif; color: #555">
  <bdi class="title" style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap"></bdi>
  <span style="white-space: nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span>
</div>`;

type OpenForPrint = (fragment: string) => BrowserWindow;

/** Prints a session's summary page as PDF in a window nobody sees; null where the page could not be made. */
export const printSummary = (
  openForPrint: OpenForPrint,
  session: SessionId,
  named: boolean,
): Promise<Uint8Array | null> => printed(openForPrint(`#print/${session}/${named ? 'named' : 'plain'}`));

/** The same for a print pack, which the page asks for with `pack.read`. */
export const printPackPage = (openForPrint: OpenForPrint): Promise<Uint8Array | null> =>
  printed(openForPrint('#print/pack'));

async function printed(window: BrowserWindow): Promise<Uint8Array | null> {
  try {
    if ((await pageState(window)) !== 'ready') return null;
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      // Headings, tables and language for who hears the page.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: HEAD,
      footerTemplate: '<span></span>',
    });
  } catch {
    return null;
  } finally {
    window.destroy();
  }
}

/** The page says `ready` or `failed` in its root's `data-print`, then sets its title. */
function pageState(window: BrowserWindow): Promise<string> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('late'), READY_WITHIN);
    const done = (state: string): void => {
      clearTimeout(late);
      resolve(state);
    };
    window.webContents.on('render-process-gone', () => done('gone'));
    window.on('page-title-updated', () => {
      void window.webContents.executeJavaScript('document.documentElement.dataset.print').then(
        (state: unknown) => {
          if (typeof state === 'string') done(state);
        },
        () => done('gone'),
      );
    });
  });
}
