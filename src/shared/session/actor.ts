/**
 * Who did it, as the log says it: a window of this machine by its role, the app itself, or an observer's own device by
 * its id. What was logged stays as it was written, so the windows keep their names.
 */
export const WINDOWS = ['console', 'board', 'secondBoard', 'library'] as const;

/** A window that acts. */
export type WindowActor = (typeof WINDOWS)[number];
export type OwnDevice = `observer:${string}`;
/** Whoever taps on a board of their own. */
export type Observer = 'board' | 'secondBoard' | OwnDevice;

export type Actor = WindowActor | 'system' | OwnDevice;

/** What an actor is, and on which device. Undo, redo and an observer's track are each device's own. */
export interface ActingDevice {
  /** `desk`: the window between sessions. */
  readonly kind: 'facilitator' | 'observer' | 'desk' | 'app';
  readonly device: DeviceId;
}
export type DeviceId = string;

const KINDS: Readonly<Record<WindowActor | 'system', ActingDevice['kind']>> = {
  console: 'facilitator',
  board: 'observer',
  secondBoard: 'observer',
  library: 'desk',
  system: 'app',
};

const isOwnDevice = (by: Actor): by is OwnDevice => by.startsWith('observer:');

export const deviceOf = (by: Actor): ActingDevice =>
  isOwnDevice(by)
    ? { kind: 'observer', device: by.slice('observer:'.length) }
    : { kind: KINDS[by], device: by };

export const isObserver = (by: Actor): by is Observer => deviceOf(by).kind === 'observer';

/** Not the first observer, who may have a part in leading and may put right what any of them tapped. */
export const isFurtherObserver = (by: Actor): boolean => isObserver(by) && by !== 'board';
