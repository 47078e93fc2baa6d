import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitForFirstPaint, waitUntilDrawn, waitUntilTold } from '../../../../src/main/windows/firstPaint.ts';

const appearing = () => {
  const invalidate = vi.fn();
  return Object.assign(new EventEmitter(), {
    webContents: Object.assign(new EventEmitter(), { invalidate }),
  });
};

describe('the first paint of a window', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it.each(['ready-to-show', 'closed'])('is no longer waited for after %s', async (event) => {
    const window = appearing();
    const seen = vi.fn();
    void waitForFirstPaint(window).then(seen);
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).not.toHaveBeenCalled();
    window.emit(event);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is requested again when the page is loaded, because it may be complete by then', () => {
    const window = appearing();
    void waitForFirstPaint(window);
    expect(window.webContents.invalidate).not.toHaveBeenCalled();
    window.webContents.emit('did-finish-load');
    expect(window.webContents.invalidate).toHaveBeenCalledOnce();
  });

  it('is waited for at most three seconds', async () => {
    const seen = vi.fn();
    void waitForFirstPaint(appearing()).then(seen);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(seen).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toHaveBeenCalledOnce();
  });
});

describe.each([
  ['what a page draws next', waitUntilDrawn],
  ['what a page was told', waitUntilTold],
])('%s', (_name, wait) => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const waiting = (answer: Promise<unknown>) => {
    const seen = vi.fn();
    void wait({ executeJavaScript: () => answer }).then(seen);
    return seen;
  };

  it.each([
    ['has answered', () => Promise.resolve()],
    ['is gone', () => Promise.reject(new Error('gone'))],
  ])('is no longer waited for after the page %s', async (_, answer) => {
    const seen = waiting(answer());
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for at most a second', async () => {
    const seen = waiting(new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(999);
    expect(seen).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toHaveBeenCalledOnce();
  });
});
