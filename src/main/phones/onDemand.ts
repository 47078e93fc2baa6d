import type { PhonesState } from '#shared/ipc/phones.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Phones } from './phones.ts';

/** Phones, read from the disk with the first need of them: most sessions have none, and the app starts without. */
export interface PhonesOnDemand {
  readonly there: () => Promise<Phones>;
  readonly state: () => PhonesState | null;
  readonly publish: () => void;
}

/** `wanted`: whether this session listened for phones when the app was last ended. */
export function phonesOnDemand(
  make: () => Promise<Phones>,
  current: () => SessionId | null,
  wanted: (session: SessionId) => boolean,
): PhonesOnDemand {
  let made: Phones | null = null;
  let making: Promise<Phones> | null = null;
  let seen: SessionId | null = null;
  const there = (): Promise<Phones> =>
    (making ??= make().then((phones) => {
      made = phones;
      phones.publish();
      return phones;
    }));
  return {
    there,
    state: () => made?.state() ?? null,
    publish() {
      const session = current();
      if (made !== null) made.publish();
      else if (session !== null && session !== seen && wanted(session)) void there();
      seen = session;
    },
  };
}
