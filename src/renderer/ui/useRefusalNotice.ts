import { useEffect } from 'react';
import { takeBack, tellFailure } from './Notices.tsx';

const REFUSED = 'refused';
const READ_IN = 8000;

/** Says why the last act was not done, until the next act is done or it has been read. */
export function useRefusalNotice(refused: { readonly key: number; readonly sentence: string } | null): void {
  const key = refused?.key ?? null;
  const sentence = refused?.sentence ?? null;
  useEffect(() => {
    if (sentence === null) return undefined;
    tellFailure(sentence, REFUSED);
    const timer = setTimeout(() => takeBack(REFUSED), READ_IN);
    return () => {
      clearTimeout(timer);
      takeBack(REFUSED);
    };
  }, [key, sentence]);
}
