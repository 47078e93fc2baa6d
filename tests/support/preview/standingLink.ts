import { instant, wallTime } from '#shared/time.ts';
import type { DeviceLink, DeviceState, DeviceView } from '../../../src/renderer/bridge/sealed/deviceLink.ts';

/** Where a link stands; `at`: what the session's clock says there. */
export type StandsAt<View extends DeviceView> = Omit<DeviceState<View>, 'clock'> & { readonly at: number };

/** A link that stays where it is, and hears everything. */
export function standingLink<View extends DeviceView>({ at, ...rest }: StandsAt<View>): DeviceLink<View> {
  const clock = { at: instant(at), monotonic: performance.now(), wall: wallTime(0), moving: false };
  const state = { ...rest, clock };
  return {
    subscribe: () => () => undefined,
    state: () => state,
    act: () => Promise.resolve({ ok: true, seq: 1, saved: 'disk' }),
    computerNow: () => performance.now(),
    luggage: () => null,
    wake: () => undefined,
    giveWay: () => undefined,
    takeOver: () => undefined,
    close: () => undefined,
  };
}
