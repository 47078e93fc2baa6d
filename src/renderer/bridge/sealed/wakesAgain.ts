import type { DeviceLink } from './deviceLink.ts';

/** A page that is looked at again, or has a network again, tries its link at once. */
export function wakesAgain(link: Pick<DeviceLink, 'wake'>): void {
  const wake = (): void => {
    if (document.visibilityState === 'visible') link.wake();
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', wake);
  window.addEventListener('online', wake);
}
