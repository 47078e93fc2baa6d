import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import { DEFAULT_SET_UP } from '#shared/session/voices/boardSetUp.ts';
import { instant, wallTime } from '#shared/time.ts';
import { BoardWindow } from '../../../src/renderer/board/BoardWindow.tsx';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { ConsoleWindow } from '../../../src/renderer/console/ConsoleWindow.tsx';
import { RoomStage } from '../../../src/renderer/ui/RoomStage.tsx';
import { boardViews, NOW } from '../../support/preview/boardViews.ts';
import { consolePushes } from '../../support/preview/consoleViews.ts';
import { fakeBridge } from '../../support/preview/fakeBridge.ts';
import { roomViews } from '../../support/preview/roomViews.ts';

/** A language in which every vowel of every text is marked: a text without marks is in no catalogue. */
const { marked } = vi.hoisted(() => {
  // Files of tests share their modules: none that was made without the marks is used here.
  vi.resetModules();
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/[aeiouy]/gi, (vowel) => `${vowel}\u0301`);
    if (typeof value === 'function')
      return (...given: unknown[]) => mark((value as (...of: unknown[]) => unknown)(...given));
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mark(part)]));
    return value;
  };
  return { marked: mark };
});
vi.mock('../../../src/renderer/words.ts', async (original) => marked(await original()));
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
  await vi.waitFor(() => expect(store.push()).not.toBeNull());
  const markup = renderToStaticMarkup(<WindowProvider store={store}>{page}</WindowProvider>);
  expect(saidIn(markup).length).toBeGreaterThan(2);
  return markup;
}

/** Every text that a window was handed: names, what somebody typed, and what a format calls its phases; not a code. */
const textsIn = (data: unknown): string[] =>
  typeof data === 'string'
    ? [data]
    : typeof data === 'object' && data !== null
      ? Object.entries(data).flatMap(([key, part]) => (key === 'code' ? [] : textsIn(part)))
      : [];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');

/** What a person reads or hears in a page. */
const saidIn = (markup: string): string[] => [
  ...[...markup.matchAll(/>([^<>]+)</g)].map(([, text]) => text ?? ''),
  ...[...markup.matchAll(/ (?:aria-label|title|placeholder|alt|aria-valuetext)="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  ),
];

/** A name that is shortened: what is left of it stands in a text that the window was handed. */
const isShortened = (text: string, known: readonly string[]): boolean =>
  text.includes('…') && known.some((one) => text.split('…').every((part) => one.includes(part.trim())));

/** Texts with a vowel that no language marked and that nobody handed to the window; a single letter is a key. */
function outsideCatalogue(markup: string, handed: unknown): string[] {
  const known = [...new Set(textsIn(handed))]
    .filter((text) => text.length > 1)
    .toSorted((a, b) => b.length - a.length);
  return saidIn(markup)
    .map(plain)
    .filter((text) => text.length > 1 && !isShortened(text, known))
    .filter((text) =>
      /[aeiouy](?!\u0301)/i.test(known.reduce((left, one) => left.replaceAll(one, ' '), text)),
    );
}

// Nor does any other file get one that was made with them.
afterAll(() => {
  vi.resetModules();
});

describe('every text of a window comes from the catalogue', () => {
  it.each(Object.keys(roomViews))('the room: %s', (state) => {
    const view = roomViews[state];
    if (view === undefined) throw new Error('no such state');
    const markup = renderToStaticMarkup(<RoomStage view={view} now={instant(0)} />);
    expect(outsideCatalogue(markup, view)).toEqual([]);
  });

  it.each(Object.keys(consolePushes))('the console: %s', async (state) => {
    const push = consolePushes[state];
    if (push === undefined) throw new Error('no such state');
    expect(outsideCatalogue(await windowOf(push, <ConsoleWindow />), push)).toEqual([]);
  });

  it.each(Object.keys(boardViews))('the board: %s', async (state) => {
    const view = boardViews[state];
    if (view === undefined) throw new Error('no such state');
    const clock = { at: NOW, monotonic: 0, wall: wallTime(0), moving: false };
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
