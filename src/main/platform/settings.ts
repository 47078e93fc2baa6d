import { z } from '#shared/schema.ts';
import { ThemeSchema, type Theme } from '#shared/ipc/windows.ts';
import { BoardSetUpSchema, DEFAULT_SET_UP, type BoardSetUp } from '#shared/session/voices/boardSetUp.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { DraftSchema } from '#shared/session/draft.ts';
import { KeptPlanSchema, type KeptPlan } from '#shared/session/keptPlan.ts';
import { NO_SOUND, type Sound } from '#shared/sound/sound.ts';
import { SoundSchema } from '#shared/sound/soundSchema.ts';
import type { FirstLook } from './firstLook.ts';
import { ONLY_PLAN_KEY, PLAN_KEY } from '../store/planTitles.ts';
import type { Store } from '../store/store.ts';
import type { ZoomRole } from '../windows/windowSet.ts';
import { DEFAULT_ZOOM } from '../windows/zoom.ts';

/** What the app remembers between two starts, apart from sessions. */
export interface Settings {
  readonly theme: (of: 'room' | 'others') => Theme;
  readonly keepTheme: (of: 'room' | 'others', theme: Theme) => void;
  /** How the observer's board is set up in this window. */
  readonly setUp: (of: TappingRole) => BoardSetUp;
  readonly keepSetUp: (of: TappingRole, setUp: BoardSetUp) => void;
  /** What sounds in the room of a group; null: of people without one. */
  readonly sound: (group: EntryId | null) => Sound;
  readonly keepSound: (group: EntryId | null, sound: Sound) => void;
  /** The group is gone: what it wanted to hear goes with it. */
  readonly forgetSound: (group: EntryId) => void;
  /** Displays that the room window was on, newest first. */
  readonly roomDisplays: () => readonly string[];
  readonly rememberRoomDisplay: (display: string) => void;
  /** The zoom factor of a window: 1 is 100 %. */
  readonly zoom: (of: ZoomRole) => number;
  readonly keepZoom: (of: ZoomRole, factor: number) => void;
  /** Plans of sessions to come; those that were changed last come first. The same list until one changes. */
  readonly plans: () => readonly KeptPlan[];
  readonly keepPlan: (plan: KeptPlan) => void;
  readonly dropPlan: (id: EntryId) => void;
  /**
   * To be called when the store was replaced. Settings that the new store does not have keep their values, but for plans
   * where it is `anew`: then they are those of the new one.
   */
  readonly reload: (how?: { readonly anew: boolean }) => void;
}

/** The windows in which an observer can tap seats. */
export type TappingRole = 'console' | 'board' | 'secondBoard';

const ZoomFactorSchema = z.number().min(DEFAULT_ZOOM).max(2);
/** The same of what sounds in the room of a group. */
const keyOfSound = (group: EntryId | null): string => `sound.${group ?? 'nobody'}`;
const MAX_REMEMBERED_DISPLAYS = 20;
const DisplaysSchema = z.array(z.string().max(400)).max(MAX_REMEMBERED_DISPLAYS);

/**
 * Reads and writes settings in the store. If the store cannot write one, it holds until the app ends. `looks` hears how
 * the first window is to look, at once and whenever that changes.
 */
export function createSettings(
  store: Pick<Store, 'readSetting' | 'readSettings' | 'keepSetting'>,
  looks: (first: Pick<FirstLook, 'theme' | 'zoom'>) => void = () => undefined,
): Settings {
  const themes: Record<'room' | 'others', Theme> = { room: 'system', others: 'system' };
  const setUps: Record<TappingRole, BoardSetUp> = {
    console: DEFAULT_SET_UP,
    board: DEFAULT_SET_UP,
    secondBoard: DEFAULT_SET_UP,
  };
  const zooms: Record<ZoomRole, number> = {
    library: DEFAULT_ZOOM,
    console: DEFAULT_ZOOM,
    board: DEFAULT_ZOOM,
    secondBoard: DEFAULT_ZOOM,
  };
  const sounds = new Map<string, Sound>();
  const soundOf = (key: string): Sound => {
    const known = sounds.get(key) ?? store.readSetting(key, SoundSchema) ?? NO_SOUND;
    sounds.set(key, known);
    return known;
  };
  let roomDisplays: readonly string[] = [];
  const tellLook = (): void => looks({ theme: themes.others, zoom: zooms.library });
  const plans = new Map<EntryId, KeptPlan>();
  /** The same list until a plan changes: whoever asks can tell by that. */
  let listed: readonly KeptPlan[] | null = null;
  const reload: Settings['reload'] = ({ anew } = { anew: false }) => {
    if (anew) plans.clear();
    sounds.clear();
    for (const each of ['room', 'others'] as const)
      themes[each] = store.readSetting(`theme.${each}`, ThemeSchema) ?? themes[each];
    for (const each of ['console', 'board', 'secondBoard'] as const)
      setUps[each] = store.readSetting(`board.${each}`, BoardSetUpSchema) ?? setUps[each];
    for (const each of ['library', 'console', 'board', 'secondBoard'] as const)
      zooms[each] = store.readSetting(`zoom.${each}`, ZoomFactorSchema) ?? zooms[each];
    roomDisplays = store.readSetting('room.displays', DisplaysSchema) ?? roomDisplays;
    listed = null;
    // Older builds kept one plan, without a day: its key is its id from now on.
    const only = store.readSetting(ONLY_PLAN_KEY, DraftSchema);
    if (only !== null) plans.set(ONLY_PLAN_KEY, { id: ONLY_PLAN_KEY, draft: only, starts: null, changed: 0 });
    for (const plan of store.readSettings(PLAN_KEY, KeptPlanSchema)) plans.set(plan.id, plan);
    tellLook();
  };
  reload();

  return {
    reload,
    theme: (of) => themes[of],
    keepTheme(of, theme) {
      themes[of] = theme;
      tellLook();
      store.keepSetting(`theme.${of}`, theme);
    },
    setUp: (of) => setUps[of],
    keepSetUp(of, setUp) {
      setUps[of] = setUp;
      store.keepSetting(`board.${of}`, setUp);
    },
    sound: (group) => soundOf(keyOfSound(group)),
    keepSound(group, sound) {
      sounds.set(keyOfSound(group), sound);
      store.keepSetting(keyOfSound(group), sound);
    },
    forgetSound(group) {
      sounds.delete(keyOfSound(group));
      store.keepSetting(keyOfSound(group), null);
    },
    roomDisplays: () => roomDisplays,
    rememberRoomDisplay(display) {
      if (roomDisplays[0] === display) return;
      roomDisplays = [display, ...roomDisplays.filter((each) => each !== display)].slice(
        0,
        MAX_REMEMBERED_DISPLAYS,
      );
      store.keepSetting('room.displays', roomDisplays);
    },
    zoom: (of) => zooms[of],
    keepZoom(of, factor) {
      if (zooms[of] === factor) return;
      zooms[of] = factor;
      tellLook();
      store.keepSetting(`zoom.${of}`, factor);
    },
    plans: () => (listed ??= [...plans.values()].toSorted((a, b) => b.changed - a.changed)),
    keepPlan(plan) {
      listed = null;
      plans.set(plan.id, plan);
      store.keepSetting(`${PLAN_KEY}${plan.id}`, plan);
      if (plan.id === ONLY_PLAN_KEY) store.keepSetting(ONLY_PLAN_KEY, null);
    },
    dropPlan(id) {
      listed = null;
      plans.delete(id);
      store.keepSetting(`${PLAN_KEY}${id}`, null);
      if (id === ONLY_PLAN_KEY) store.keepSetting(ONLY_PLAN_KEY, null);
    },
  };
}
