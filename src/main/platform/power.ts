import { powerMonitor, powerSaveBlocker } from 'electron';

/** Tells of sleep as the system announces it. */
export function watchSleep(asleep: { readonly suspend: () => void; readonly woke: () => void }): void {
  powerMonitor.on('suspend', asleep.suspend);
  powerMonitor.on('resume', asleep.woke);
}

/** Tells that the computer is being shut down, or that the app is told from outside to end. */
export function watchShutdown(shutDown: () => void): void {
  powerMonitor.on('shutdown', shutDown);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, shutDown);
}

/** Keeps displays awake while it is asked to. */
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
