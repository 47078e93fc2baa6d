import { useEffect, useMemo, useRef } from 'react';
import type { TapMode } from '#shared/session/voices/boardSetUp.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { Taps } from './useTaps.ts';
import { styleOf } from './voices.ts';

/** Fingers and keys on seats, in one of the three ways of tapping. The functions stay the same ones. */
export interface SeatTaps {
  readonly press: (person: PersonId, shift: boolean) => void;
  readonly release: (person: PersonId) => void;
  /** Pressed for long: a hand-over becomes an overlap. */
  readonly long: (person: PersonId) => void;
  /** A seat's key went down; `code` tells which, for when it comes up again. */
  readonly key: (code: string, person: PersonId, shift: boolean) => void;
}

export function useSeatTaps(taps: Taps, mode: TapMode): SeatTaps {
  const newest = useRef({ taps, mode });
  useEffect(() => {
    newest.current = { taps, mode };
  });
  /** Whose voice lasts while a finger, or a key, is down. */
  const held = useRef({ people: new Set<PersonId>(), keys: new Map<string, PersonId>() });

  const seatTaps = useMemo((): SeatTaps => {
    const press = (person: PersonId, shift: boolean): void => {
      const style = styleOf(newest.current.mode, shift);
      if (style === 'press') held.current.people.add(person);
      newest.current.taps.tap(person, style);
    };
    return {
      press,
      release: (person) => {
        if (held.current.people.delete(person)) newest.current.taps.tap(person, 'release');
      },
      long: () => newest.current.taps.rejoin(),
      key: (code, person, shift) => {
        held.current.keys.set(code, person);
        press(person, shift);
      },
    };
  }, []);

  useEffect(() => {
    const up = ({ code }: KeyboardEvent): void => {
      const person = held.current.keys.get(code);
      if (person === undefined) return;
      held.current.keys.delete(code);
      seatTaps.release(person);
    };
    // Nothing is heard of a finger or a key that is lifted elsewhere.
    const away = (): void => {
      held.current.keys.clear();
      for (const person of held.current.people) seatTaps.release(person);
    };
    window.addEventListener('keyup', up, { capture: true });
    window.addEventListener('blur', away);
    return () => {
      window.removeEventListener('keyup', up, { capture: true });
      window.removeEventListener('blur', away);
    };
  }, [seatTaps]);
  return seatTaps;
}
