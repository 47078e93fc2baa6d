import type { OwnPage } from '#shared/ipc/commitments.ts';
import type { ActId } from '#shared/session/ids.ts';
import { useFocusPlaces, type FocusPlaces } from '../frame/useFocusPlaces.ts';

/** The lines of an own page that their owner releases and withholds. */
export interface Releasing extends Pick<FocusPlaces, 'at'> {
  readonly say: (line: ActId, released: boolean) => void;
  /** Says it of the line that has the focus, or of the only one there is; of several the first gets the focus. */
  readonly sayOfChosen: (released: boolean) => void;
  /** Whether there is a line that can be released, or one that can be withheld. */
  readonly can: (released: boolean) => boolean;
}

export function useReleasing(page: OwnPage, say: Releasing['say']): Releasing {
  const places = useFocusPlaces();
  const still = (released: boolean): ActId[] =>
    page.lines.flatMap(({ release }) =>
      release !== null && (release.since === null) === released ? [release.line] : [],
    );
  return {
    at: places.at,
    say,
    can: (released) => still(released).length > 0,
    sayOfChosen(released) {
      const lines = still(released);
      const focused = places.focused();
      const [first] = lines;
      const chosen = lines.find((line) => line === focused) ?? (lines.length === 1 ? first : undefined);
      if (chosen !== undefined) say(chosen, released);
      else if (first !== undefined) places.focus(first);
    },
  };
}
