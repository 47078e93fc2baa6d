import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstPicture } from '../../../../src/main/windows/firstPicture.ts';

const appearing = () => {
  const invalidate = vi.fn();
  return Object.assign(new EventEmitter(), {
    webContents: Object.assign(new EventEmitter(), { invalidate }),
  });
};

describe('the first picture of a window', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it.each(['ready-to-show', 'closed'])('is no longer waited for after %s', async (event) => {
    const window = appearing();
    const seen = vi.fn();
    void firstPicture(window).then(seen);
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).not.toHaveBeenCalled();
    window.emit(event);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is drawn once more when the page is loaded, for it may have drawn all it has by then', () => {
    const window = appearing();
    void firstPicture(window);
    expect(window.webContents.invalidate).not.toHaveBeenCalled();
    window.webContents.emit('did-finish-load');
    expect(window.webContents.invalidate).toHaveBeenCalledOnce();
  });

  it('is waited for three seconds at the most', async () => {
    const seen = vi.fn();
    void firstPicture(appearing()).then(seen);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(seen).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toHaveBeenCalledOnce();
  });
});
