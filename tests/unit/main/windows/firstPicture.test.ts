import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstPicture } from '../../../../src/main/windows/firstPicture.ts';

describe('the first picture of a window', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it.each(['ready-to-show', 'closed'])('is no longer waited for after %s', async (event) => {
    const window = new EventEmitter();
    const seen = vi.fn();
    void firstPicture(window).then(seen);
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).not.toHaveBeenCalled();
    window.emit(event);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for three seconds at the most', async () => {
    const seen = vi.fn();
    void firstPicture(new EventEmitter()).then(seen);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(seen).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toHaveBeenCalledOnce();
  });
});
