import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import { DEFAULT_SET_UP } from '#shared/session/voices/boardSetUp.ts';
import { wallTime } from '#shared/time.ts';
import { BoardWindow } from '../../../src/renderer/board/BoardWindow.tsx';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { ConsoleWindow } from '../../../src/renderer/console/ConsoleWindow.tsx';
import { standing } from '../../../src/renderer/bridge/ticker.ts';
import { RoomStage } from '../../../src/renderer/ui/RoomStage.tsx';
import { boardMoments } from '../../support/preview/boardViews.ts';
import { consolePushes } from '../../support/preview/consoleViews.ts';
import { fakeBridge } from '../../support/preview/fakeBridge.ts';
import { roomMoments } from '../../support/preview/roomViews.ts';
import { outsideCatalogue, saidIn } from './support/marked.ts';

// Files of tests share their modules: none that was made without the marks is used here.
vi.hoisted(() => vi.resetModules());
vi.mock('../../../src/renderer/words.ts', async (original) =>
  (await import('./support/marked.ts')).marked(await original()),
);
// A page drawn without a browser has nothing to subscribe to.
vi.mock('react', async (original) => ({
  ...(await original<object>()),
  useSyncExternalStore: (_: unknown, read: () => unknown) => read(),
}));

beforeEach(() => {
  const still = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('window', { ...still, matchMedia: () => ({ ...still, matches: false }) });
  return () => vi.unstubAllGlobals();
});

/** A whole window, once it has what it is pushed. */
async function windowOf(push: WindowPush, page: ReactNode): Promise<string> {
  Object.assign(window, { talkingPiece: fakeBridge(push) });
  // The store is the same for each role; only its type is not.
  const store = connectThisWindow(push.role as 'console');
  await vi.waitFor(() => expect(store.push()).not.toBeNull(), { timeout: 60_000 });
  const markup = renderToStaticMarkup(<WindowProvider store={store}>{page}</WindowProvider>);
  expect(saidIn(markup).length).toBeGreaterThan(2);
  return markup;
}

// Nor does any other file get one that was made with them.
afterAll(() => {
  vi.resetModules();
});

describe('every text of a window comes from the catalogue', () => {
  it.each(Object.keys(roomMoments))('the room: %s', (state) => {
    const moment = roomMoments[state];
    if (moment === undefined) throw new Error('no such state');
    const { view, at } = moment;
    const markup = renderToStaticMarkup(<RoomStage view={view} clock={standing(at)} />);
    expect(outsideCatalogue(markup, view)).toEqual([]);
  });

  it.each(Object.keys(consolePushes))('the console: %s', async (state) => {
    const push = consolePushes[state];
    if (push === undefined) throw new Error('no such state');
    expect(outsideCatalogue(await windowOf(push, <ConsoleWindow />), push)).toEqual([]);
  });

  it.each(Object.keys(boardMoments))('the board: %s', async (state) => {
    const moment = boardMoments[state];
    if (moment === undefined) throw new Error('no such state');
    const { view, at } = moment;
    const clock = { at, monotonic: 0, wall: wallTime(0), moving: false };
    const push: WindowPush = {
      role: 'board',
      theme: 'light',
      clock,
      view,
      session: 's1',
      setUp: DEFAULT_SET_UP,
    };
    expect(outsideCatalogue(await windowOf(push, <BoardWindow />), view)).toEqual([]);
  });

  it('would find one that stands in a component', () => {
    const markup = '<button title="Odd words">Sta\u0301rt Ana</button><p>12:30 Odd</p>';
    expect(outsideCatalogue(markup, { name: 'Ana' })).toEqual(['12:30 Odd', 'Odd words']);
  });
});
