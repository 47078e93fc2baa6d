import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createSettings } from '../../../../src/main/platform/settings.ts';
import { sampleDraft } from '../../../support/playedSession.ts';

function kept(values: Record<string, unknown> = {}) {
  return {
    values,
    readSetting<T>(key: string, schema: z.ZodType<T>): T | null {
      const read = schema.safeParse(values[key]);
      return read.success ? read.data : null;
    },
    keepSetting(key: string, value: unknown) {
      values[key] = value;
      return { ok: true as const };
    },
  };
}

describe('settings', () => {
  it('are the same at the next start', () => {
    const store = kept();
    const first = createSettings(store);
    first.keepTheme('room', 'beamer');
    first.rememberRoomDisplay('1 Beamer');
    first.rememberRoomDisplay('2 Other');
    first.rememberRoomDisplay('1 Beamer');
    first.keepDraft(sampleDraft(5));
    const next = createSettings(kept(structuredClone(store.values)));
    expect(next.theme('room')).toBe('beamer');
    expect(next.theme('others')).toBe('system');
    expect(next.roomDisplays()).toEqual(['1 Beamer', '2 Other']);
    expect(next.draft()).toEqual(sampleDraft(5));
  });

  it('keep the zoom of each window, within its limits', () => {
    const store = kept();
    const first = createSettings(store);
    first.keepZoom('console', 1.5);
    first.keepZoom('board', 2);
    const next = createSettings(kept(structuredClone(store.values)));
    expect([next.zoom('console'), next.zoom('board'), next.zoom('library')]).toEqual([1.5, 2, 1]);
    expect(createSettings(kept({ 'zoom.console': 40 })).zoom('console')).toBe(1);
  });

  it('have their default where the stored value is not valid', () => {
    const settings = createSettings(
      kept({ 'theme.room': 'neon', 'room.displays': 'no list', draft: { title: 1 } }),
    );
    expect([settings.theme('room'), settings.roomDisplays(), settings.draft()]).toEqual(['system', [], null]);
  });

  it('remember twenty displays', () => {
    const settings = createSettings(kept());
    for (let n = 1; n <= 25; n += 1) settings.rememberRoomDisplay(String(n));
    expect(settings.roomDisplays()).toHaveLength(20);
    expect(settings.roomDisplays()[0]).toBe('25');
  });
});
