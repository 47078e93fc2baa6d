import type { RunningApp } from './app.ts';

/** From here on a printer answers: that it printed, or why not. */
export const answerPrinter = (app: RunningApp, refusal = ''): Promise<void> =>
  app.electron.evaluate(({ app: main }, why) => {
    const kept = globalThis as { printerSays?: string };
    const isFirst = kept.printerSays === undefined;
    kept.printerSays = why;
    if (!isFirst) return;
    main.on('web-contents-created', (_event, contents) => {
      contents.print = (options = {}, done = () => undefined) => {
        void contents.executeJavaScript('document.body.innerText').then((page: unknown) => {
          Object.assign(globalThis, { given: { page, size: options.pageSize } });
          done(kept.printerSays === '', kept.printerSays ?? '');
        });
      };
    });
  }, refusal);

/** What it was given last: the words of the page, and the size of the paper. */
export const givenToPrinter = (app: RunningApp): Promise<{ readonly page: string; readonly size: string }> =>
  app.electron.evaluate(
    () => (globalThis as unknown as { given: { readonly page: string; readonly size: string } }).given,
  );
