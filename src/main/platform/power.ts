import { powerMonitor, powerSaveBlocker } from 'electron';

/** Calls back when the computer goes to sleep and when it wakes up. */
export function watchSleep(asleep: { readonly suspend: () => void; readonly woke: () => void }): void {
  powerMonitor.on('suspend', asleep.suspend);
  powerMonitor.on('resume', asleep.woke);
}

/** Calls back when the computer shuts down, or a signal tells the app to end. */
export function watchShutdown(shutDown: () => void): void {
  powerMonitor.on('shutdown', shutDown);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, shutDown);
}

/** Keeps the displays from going to sleep while `awake` is true. */
export interface DisplayWake {
  readonly keep: (awake: boolean) => void;
}

export function createDisplayWake(): DisplayWake {
  let blocker: number | null = null;
  return {
    keep(awake) {
      if (awake && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
      if (!awake && blocker !== null) {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
  };
}
