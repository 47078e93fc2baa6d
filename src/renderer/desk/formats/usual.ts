import { fit } from '#shared/format/fit.ts';
import type { Format } from '#shared/format/schema.ts';
import { fitInputsOf } from '#shared/session/agenda/plan.ts';
import { draftFor } from './rehearsal.ts';

const STEP = 5;
const USUAL_MINUTES = 60;
const MOST = 240;

/** People and minutes that show a format well: its ideal size, and an hour or as much more as it needs. */
export function usualFor(format: Format): { readonly people: number; readonly minutes: number } {
  const people = format.size.ideal[1];
  for (let minutes = USUAL_MINUTES; minutes <= MOST; minutes += STEP)
    if (fit(format, fitInputsOf(draftFor(format, people, minutes))).ok) return { people, minutes };
  return { people, minutes: USUAL_MINUTES };
}
