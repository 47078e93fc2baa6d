import { useEffect, useEffectEvent } from 'react';
import type { Refusal } from '#shared/session/refusals.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { takeBack, tellFailure } from './Notices.tsx';
import { whyNot } from './whyNot.ts';

const REFUSED = 'refused';
/** In ms. */
const READING_TIME = 8000;

/** Says why the last act was not done, until the next act is done or it has been read. */
export function useRefusalNotice(refused: { readonly key: number; readonly refusal: Refusal } | null): void {
  const key = refused?.key ?? null;
  const why = whyNot(refused?.refusal ?? null);
  const sentence = why?.(inDigits) ?? null;
  const say = useEffectEvent(() => why && tellFailure(why, REFUSED));
  useEffect(() => {
    if (sentence === null) {
      takeBack(REFUSED);
      return undefined;
    }
    // It replaces the one before under the same id: taken back first, that one would stand beside it while it fades.
    say();
    const timer = setTimeout(() => takeBack(REFUSED), READING_TIME);
    return () => clearTimeout(timer);
  }, [key, sentence]);
  useEffect(() => () => takeBack(REFUSED), []);
}
