import type { Page } from '@playwright/test';
import { CHANNEL } from '#shared/ipc/channels.ts';
import type { Query } from '#shared/ipc/contract.ts';
import type { RunningApp } from './app.ts';

type Handler = (event: unknown, payload: unknown) => Promise<unknown>;

declare global {
  /** In the app's main process: lets answers go that wait. */
  var letAnswersGo: (() => Promise<void>) | undefined;
  /** In a page: draws what waits for a frame. */
  var drawAgain: (() => void) | undefined;
}

/**
 * Main's answers to this query wait until they are let go: they come late, however fast the machine is. Gives the act
 * that lets them go, once, and is over when main has sent them.
 */
export async function holdAnswers(app: RunningApp, asked: Query): Promise<() => Promise<void>> {
  await app.electron.evaluate(
    ({ ipcMain }, [channel, query]) => {
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>;
      const plain = handlers.get(channel);
      if (plain === undefined) throw new Error(`nothing answers ${channel}`);
      let letGo = (): void => undefined;
      const gone = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const held: Promise<unknown>[] = [];
      handlers.set(channel, (event, payload) => {
        const answer = plain(event, payload);
        if (JSON.stringify(payload) !== query) return answer;
        const late = gone.then(() => answer);
        held.push(late);
        return late;
      });
      globalThis.letAnswersGo = async () => {
        handlers.set(channel, plain);
        letGo();
        await Promise.all(held);
      };
    },
    [CHANNEL.query, JSON.stringify(asked)] as const,
  );
  return () => app.electron.evaluate(() => globalThis.letAnswersGo?.());
}

/** What waits for the page's next frame waits until the act that this gives: as on a machine that draws late. */
export async function holdFrames(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const plain = window.requestAnimationFrame;
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => -held.push(callback);
    window.drawAgain = () => {
      window.requestAnimationFrame = plain;
      for (const callback of held) callback(performance.now());
    };
  });
  return () => page.evaluate(() => window.drawAgain?.());
}
