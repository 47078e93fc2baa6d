import type { RoomShown, ShownState } from '#shared/ipc/shown.ts';
import type { StepId } from '#shared/session/ids.ts';

/** What is shown on the room window in place of a session. Nothing of it is logged. */
export interface DeskShow {
  /** `step`: of the session that runs; null: none does. */
  readonly show: (what: RoomShown, step: StepId | null) => void;
  readonly stop: () => void;
  /** Where the session is now: what was shown in another step, or before there was a session, goes. */
  readonly follow: (step: StepId | null) => void;
  readonly room: () => RoomShown | null;
  /** For the window that shows it. */
  readonly state: () => ShownState | null;
}

/** `changed`: something that windows show has changed; `ended`: the room goes back to what it was. */
export function createDeskShow({
  changed,
  ended,
}: Readonly<Record<'changed' | 'ended', () => void>>): DeskShow {
  let showing: { readonly what: RoomShown; readonly step: StepId | null } | null = null;
  const stop = (): void => {
    if (showing === null) return;
    showing = null;
    ended();
  };
  return {
    show(what, step) {
      showing = { what, step };
      changed();
    },
    stop,
    follow(step) {
      if (showing !== null && showing.step !== step) stop();
    },
    room: () => showing?.what ?? null,
    state() {
      const what = showing?.what ?? null;
      switch (what?.kind) {
        case 'trend':
          return { kind: 'trend', group: what.trends.group, measure: what.measure };
        case 'line':
          return { kind: 'line', line: what.line };
        case 'pulse':
          return { kind: 'pulse' };
        case 'fingers':
          return { kind: 'fingers', item: what.item };
        case undefined:
          return null;
      }
    },
  };
}
