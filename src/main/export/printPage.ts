import type { BrowserWindow } from 'electron';
import type { Printed } from './printed.ts';
import type { SessionId } from '#shared/session/sessionId.ts';

/** How long a page may take to get ready (in ms). */
const PAGE_TIMEOUT = 20_000;

/** The top of every printed page: title and page number, which the browser fills in by these class names. */
const PAGE_HEADER = `<div style="box-sizing: border-box; display: flex; justify-content: space-between; gap: 24px;
  width: 100%; padding: 0 52px; font: 8.5px sans-serif; color: #555">
  <bdi class="title" style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap"></bdi>
  <span style="white-space: nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span>
</div>`;

/** Papers, with margins in inches of 96 pixels. Where the page is wider than they leave it, all is printed smaller. */
const A4 = {
  pageSize: 'A4',
  margins: { top: 46 / 96, bottom: 40 / 96, left: 52 / 96, right: 52 / 96 },
} as const;
const A5_MARGIN = 38;
const A5 = {
  pageSize: 'A5',
  margins: { top: A5_MARGIN / 96, bottom: A5_MARGIN / 96, left: A5_MARGIN / 96, right: A5_MARGIN / 96 },
} as const;

type OpenForPrint = (fragment: string) => BrowserWindow;

/** Prints a session's summary as PDF in a hidden window; null if that fails. */
export const printSummary = (
  openForPrint: OpenForPrint,
  session: SessionId,
  named: boolean,
): Promise<Uint8Array | null> => printToPdf(openForPrint(`#print/${session}/${named ? 'named' : 'plain'}`));

/** Prints the print pack as PDF in a hidden window, which asks for its data with `pack.read`; null if that fails. */
export const printPackPage = (openForPrint: OpenForPrint): Promise<Uint8Array | null> =>
  printToPdf(openForPrint('#print/pack'));

/** The same for people's own sheets, without a head on each page; their page asks for them with `ownSheets.onPaper`. */
export const printOwnSheets = (openForPrint: OpenForPrint): Promise<Uint8Array | null> =>
  printToPdf(openForPrint('#print/sheets'), { sheets: true });

/** A version of the working agreement, whose page asks for it with `agreement.onPaper`. */
export const printAgreementPage = (openForPrint: OpenForPrint): Promise<Uint8Array | null> =>
  printToPdf(openForPrint('#print/agreement'));

/** A paper of a playbook, whose page asks for it with `playbook.onPaper`. */
export const printPlaybookPage = (openForPrint: OpenForPrint): Promise<Uint8Array | null> =>
  printToPdf(openForPrint('#print/playbook'));

/** What people take along of a programme of pairs, a page each; their page asks for them with `pairs.onPaper`. */
export const printPairsPage = (openForPrint: OpenForPrint): Promise<Uint8Array | null> =>
  printToPdf(openForPrint('#print/pairs'));

/** An empty form of a pulse, two to a page; its page asks for it with `pulse.onPaper`. */
export const printPulsePage = (openForPrint: OpenForPrint): Promise<Uint8Array | null> =>
  printToPdf(openForPrint('#print/pulse'));

/** People's own sheets on paper, on the printer that the system's own dialog is asked for. */
export const printOwnSheetsOnPaper = (openForPrint: OpenForPrint): Promise<Printed> =>
  printOnPaper(openForPrint('#print/sheets'), {
    pageSize: 'A5',
    margins: { top: A5_MARGIN, bottom: A5_MARGIN, left: A5_MARGIN, right: A5_MARGIN },
  });

const ON_A4 = { pageSize: 'A4', margins: { top: 46, bottom: 40, left: 52, right: 52 } } as const;

/** The same for a version of the working agreement. */
export const printAgreementOnPaper = (openForPrint: OpenForPrint): Promise<Printed> =>
  printOnPaper(openForPrint('#print/agreement'), ON_A4);

/** The same for a paper of a playbook. */
export const printPlaybookOnPaper = (openForPrint: OpenForPrint): Promise<Printed> =>
  printOnPaper(openForPrint('#print/playbook'), ON_A4);

/** The same for what people take along of a programme of pairs. */
export const printPairsOnPaper = (openForPrint: OpenForPrint): Promise<Printed> =>
  printOnPaper(openForPrint('#print/pairs'), ON_A4);

/** The same for an empty form of a pulse. */
export const printPulseOnPaper = (openForPrint: OpenForPrint): Promise<Printed> =>
  printOnPaper(openForPrint('#print/pulse'), ON_A4);

/** `margins`: in pixels, 96 to an inch. */
async function printOnPaper(
  window: BrowserWindow,
  {
    pageSize,
    margins,
  }: {
    readonly pageSize: 'A4' | 'A5';
    readonly margins: {
      readonly top: number;
      readonly bottom: number;
      readonly left: number;
      readonly right: number;
    };
  },
): Promise<Printed> {
  try {
    if ((await pageState(window)) !== 'ready') return 'failed';
    const paper = { pageSize, margins: { marginType: 'custom', ...margins } } as const;
    return await new Promise((resolve) => {
      window.webContents.print({ printBackground: true, ...paper }, (printed, reason) =>
        resolve(printed ? 'done' : /cancel/i.test(reason) ? 'cancelled' : 'failed'),
      );
    });
  } catch {
    return 'failed';
  } finally {
    window.destroy();
  }
}

async function printToPdf(window: BrowserWindow, { sheets = false } = {}): Promise<Uint8Array | null> {
  try {
    if ((await pageState(window)) !== 'ready') return null;
    return await window.webContents.printToPDF({
      ...(sheets ? A5 : A4),
      printBackground: true,
      // Headings, tables and language for people who use a screen reader.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: !sheets,
      headerTemplate: PAGE_HEADER,
      footerTemplate: '<span></span>',
    });
  } catch {
    return null;
  } finally {
    window.destroy();
  }
}

/** Waits for the page, which writes `ready` or `failed` into `data-print` of its root and then sets its title. */
function pageState(window: BrowserWindow): Promise<string> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('late'), PAGE_TIMEOUT);
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
