import { useEffect, useRef } from 'react';
import type { LeftBehind, PhoneDevice, PhonesState, SentAway } from '#shared/ipc/phones.ts';
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
    for (const { id, refused, ...phone } of notTaken)
      if (refused !== null)
        tell(
          words.notTakenNow(calledPhone(phone), refusalSentence(refused.why, inDigits)),
          `not taken ${id}`,
        );
    for (const { id, acts, ...phone } of leftBehind)
      tellFailure(words.leftBehind(calledPhone(phone), acts), `left behind ${id}`);
  }, [phones]);
  const blocked = phones?.blocked ?? null;
  useStanding(
    'phones blocked',
    onSheet || blocked === null ? null : words.blocked[blocked.why](blocked.address),
  );
  const countsStill = phones?.countsStill ?? null;
  useStanding(
    'phones count still',
    onSheet || countsStill === null ? null : words.countsStillUnder(calledPhone(countsStill)),
  );
  useStanding('phones sent away', phones?.sentAway === true && !onSheet ? words.sentAway : null);
}

/** What a phone is called until somebody names it, and then. */
export const calledPhone = ({ number, name }: SentAway): string => name ?? words.phone(number);

/** A notice that stands for as long as what it says is so. */
function useStanding(id: string, says: string | null): void {
  useEffect(() => {
    if (says === null) return;
    tellFailure(says, id);
    return () => takeBack(id);
  }, [id, says]);
}
