import { useEffect, useEffectEvent } from 'react';
import type { Refusal } from '#shared/session/refusals.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { takeBackRefused, tellRefused } from './Notices.tsx';
import { whyNot } from './whyNot.ts';

/**
 * Says why the last act was not done, until the next act is done, it has been read, or the window shows something else:
 * `about` names what it shows.
 */
export function useRefusalNotice(
  refused: { readonly key: number; readonly refusal: Refusal } | null,
  about: string,
): void {
  const key = refused?.key ?? null;
  const why = whyNot(refused?.refusal ?? null);
  const sentence = why?.(inDigits) ?? null;
  const say = useEffectEvent(() => why && tellRefused(why));
  useEffect(() => {
    if (sentence === null) takeBackRefused();
    // It replaces the one before under the same id: taken back first, that one would stand beside it while it fades.
    else say();
  }, [key, sentence]);
  useEffect(() => takeBackRefused, [about]);
}
