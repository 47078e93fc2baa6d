import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import { NO_SOUND } from '#shared/sound/sound.ts';
import { createSettings } from '../../../../src/main/platform/settings.ts';
import { sampleDraft } from '../../../support/playedSession.ts';

function kept(values: Record<string, unknown> = {}) {
  return {
    values,
    readSetting<T>(key: string, schema: z.ZodType<T>): T | null {
      const read = schema.safeParse(values[key]);
      return read.success ? read.data : null;
    },
    readSettings<T>(prefix: string, schema: z.ZodType<T>): T[] {
      return Object.entries(values).flatMap(([key, value]) => {
        const read = schema.safeParse(value);
        return key.startsWith(prefix) && read.success ? [read.data] : [];
      });
    },
    keepSetting(key: string, value: unknown) {
      if (value === null) delete values[key];
      else values[key] = value;
      return { ok: true as const };
    },
  };
}

const planOf = (id: string, changed: number): KeptPlan => ({
  id,
  draft: sampleDraft(5),
  starts: { day: '2026-06-18', begins: '18:00', meeting: null },
  changed,
});

describe('settings', () => {
  it('of a group that is gone go with it, and those of others stay', () => {
    const store = kept();
    const settings = createSettings(store);
    const loud = { ...NO_SOUND, close: true };
    for (const group of ['g1', 'g2', null]) settings.keepSound(group, loud);
    settings.forgetSound('g1');
    expect(Object.keys(store.values).toSorted()).toEqual(['sound.g2', 'sound.nobody']);
    for (const each of [settings, createSettings(store)]) {
      expect(each.sound('g1')).toEqual(NO_SOUND);
      expect(each.sound('g2')).toEqual(loud);
    }
  });

  it('of sound that were kept before phones could shake let none of them shake', () => {
    const old = { silence: true, close: false, warning: false, volume: 40 };
    expect(createSettings(kept({ 'sound.g1': old })).sound('g1')).toEqual({ ...old, phones: false });
  });

  it('are the same at the next start', () => {
    const store = kept();
    const first = createSettings(store);
    first.keepTheme('room', 'beamer');
    first.rememberRoomDisplay('1 Beamer');
    first.rememberRoomDisplay('2 Other');
    first.rememberRoomDisplay('1 Beamer');
    const next = createSettings(kept(structuredClone(store.values)));
    expect(next.theme('room')).toBe('beamer');
    expect(next.theme('others')).toBe('system');
    expect(next.roomDisplays()).toEqual(['1 Beamer', '2 Other']);
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

  it('tell how the first window is to look: at once, when it changes, and from another store', () => {
    const told: unknown[] = [];
    const store = kept({ 'theme.others': 'dark' });
    const settings = createSettings(store, (look) => void told.push(look));
    settings.keepTheme('others', 'beamer');
    settings.keepZoom('library', 1.5);
    store.values['theme.others'] = 'light';
    settings.reload();
    expect(told).toEqual([
      { theme: 'dark', zoom: 1 },
      { theme: 'beamer', zoom: 1 },
      { theme: 'beamer', zoom: 1.5 },
      { theme: 'light', zoom: 1.5 },
    ]);
  });

  it('have their default where the stored value is not valid', () => {
    const settings = createSettings(
      kept({ 'theme.room': 'neon', 'room.displays': 'no list', draft: { title: 1 } }),
    );
    expect([settings.theme('room'), settings.roomDisplays(), settings.plans()]).toEqual(['system', [], []]);
  });

  it('keep every plan until it is dropped, whatever is done with another', () => {
    const store = kept();
    const first = createSettings(store);
    const [one, other] = [planOf('one', 1), planOf('other', 2)];
    first.keepPlan(one);
    first.keepPlan(other);
    const next = () => createSettings(kept(structuredClone(store.values))).plans();
    expect(next()).toEqual([other, one]);
    first.keepPlan({ ...one, changed: 3 });
    expect(next().map(({ id }) => id)).toEqual(['one', 'other']);
    first.dropPlan('other');
    expect(next()).toEqual([{ ...one, changed: 3 }]);
  });

  it('take over the only plan of an older build, and let go of it once', () => {
    const store = kept({ draft: sampleDraft(5) });
    const first = createSettings(store);
    expect(first.plans()).toEqual([{ id: 'draft', draft: sampleDraft(5), starts: null, changed: 0 }]);
    expect(store.values).toEqual({ draft: sampleDraft(5) });
    const changed = { ...planOf('draft', 7), draft: sampleDraft(6) };
    first.keepPlan(changed);
    const next = createSettings(kept(structuredClone(store.values)));
    expect(next.plans()).toEqual([changed]);
    next.dropPlan('draft');
    first.dropPlan('draft');
    expect(createSettings(kept(structuredClone(store.values))).plans()).toEqual([]);
    const untouched = kept({ draft: sampleDraft(5) });
    createSettings(untouched).dropPlan('draft');
    expect(createSettings(kept(structuredClone(untouched.values))).plans()).toEqual([]);
  });

  it('remember twenty displays', () => {
    const settings = createSettings(kept());
    for (let n = 1; n <= 25; n += 1) settings.rememberRoomDisplay(String(n));
    expect(settings.roomDisplays()).toHaveLength(20);
    expect(settings.roomDisplays()[0]).toBe('25');
  });
});
