import { useEffect, useRef } from 'react';
import type { LeftBehind, PhoneDevice, PhonesState } from '#shared/ipc/phones.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { takeBack, tell, tellFailure } from '../ui/Notices.tsx';
import { phonesWords as words, refusalSentence } from '../words.ts';

/** What has become of phones' taps since what was told before. */
export interface PhoneNews {
  /** The session has not taken another act of theirs. */
  readonly notTaken: readonly PhoneDevice[];
  /** They had not told all when the session ended. */
  readonly leftBehind: readonly LeftBehind[];
}

export function phoneNews(before: PhonesState | null, now: PhonesState | null): PhoneNews {
  const counted = (state: PhonesState | null, id: string): number =>
    state?.devices.find((one) => one.id === id)?.refused?.count ?? 0;
  const left = new Set(before?.leftBehind.map(({ id }) => id));
  return {
    notTaken: now?.devices.filter(({ id }) => counted(now, id) > counted(before, id)) ?? [],
    leftBehind: now?.leftBehind.filter(({ id }) => !left.has(id)) ?? [],
  };
}

/**
 * Tells the facilitator what the session did not take: in passing while it goes on, and until it is read at its end; and
 * that phones cannot come, for as long as that is so. `onSheet`: the sheet that says this, too, is open.
 */
export function usePhoneNews(phones: PhonesState | null, onSheet: boolean): void {
  const before = useRef(phones);
  useEffect(() => {
    const { notTaken, leftBehind } = phoneNews(before.current, phones);
    before.current = phones;
    for (const { id, number, name, refused } of notTaken)
      if (refused !== null)
        tell(
          words.notTakenNow(name ?? words.phone(number), refusalSentence(refused.why, inDigits)),
          `not taken ${id}`,
        );
    for (const { id, number, name, acts } of leftBehind)
      tellFailure(words.leftBehind(name ?? words.phone(number), acts), `left behind ${id}`);
  }, [phones]);
  const { address, why } = phones?.blocked ?? {};
  useEffect(() => {
    if (address === undefined || why === undefined || onSheet) return;
    tellFailure(words.blocked[why](address), BLOCKED);
    return () => takeBack(BLOCKED);
  }, [address, why, onSheet]);
}

/** The notice that phones cannot come; it goes once they can. */
const BLOCKED = 'phones blocked';
