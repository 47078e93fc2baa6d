import type { RoomShown, ShownState } from '#shared/ipc/shown.ts';

/** What the desk shows on the room window between sessions. Nothing of it is logged. */
export interface DeskShow {
  readonly show: (what: RoomShown) => void;
  readonly stop: () => void;
  readonly room: () => RoomShown | null;
  /** For the window that shows it. */
  readonly state: () => ShownState | null;
}

/** `changed`: something that windows show has changed; `ended`: the room goes back to what it was. */
export function createDeskShow({
  changed,
  ended,
}: Readonly<Record<'changed' | 'ended', () => void>>): DeskShow {
  let showing: RoomShown | null = null;
  return {
    show(what) {
      showing = what;
      changed();
    },
    stop() {
      if (showing === null) return;
      showing = null;
      ended();
    },
    room: () => showing,
    state() {
      if (showing?.kind === 'trend')
        return { kind: 'trend', group: showing.trends.group, measure: showing.measure };
      return showing && { kind: 'line', line: showing.line };
    },
  };
}
