import type { Phase } from './phase.ts';
import { phasesInLibrary } from './phases.ts';
import { mostOnRequest, mostPresenters, runsOf } from './presenterLimit.ts';
import type { Format } from './recipe.ts';
import { withVariants } from './variants.ts';
import { MOST_MINUTES } from '#shared/limits.ts';
import { ZONES, type Zone } from './zones.ts';

/** Something in a format that cannot be, though each field by itself is sound. */
export interface Fault {
  readonly message: string;
  readonly path: (string | number)[];
}

/** More phases one after the other than any window could show, or any session could run. */
const MOST_STEPS = 240;

const placesOf = (format: Format): { zone: Zone; index: number; phase: Phase }[] =>
  ZONES.flatMap((zone) => format[zone].map((phase, index) => ({ zone, index, phase })));

/** What does not fit together in a format; its variants too, each by itself. */
export function faultsOf(format: Format): Fault[] {
  const faults = [...faultsOfPhases(format), ...faultsOfNames(format), ...faultsOfSize(format)];
  format.variants.forEach((variant, index) => {
    const path = ['variants', index];
    const known = new Set(placesOf(format).map(({ phase }) => phase.id));
    const named = [
      ...(variant.replaces ?? []),
      ...(variant.before === undefined ? [] : [variant.before]),
      ...(variant.changes ?? []).map(({ phase }) => phase),
    ];
    if (format.variants.findIndex(({ id }) => id === variant.id) !== index)
      faults.push({ message: 'variantTwice', path: [...path, 'id'] });
    if (named.some((id) => !known.has(id))) faults.push({ message: 'variantUnknown', path });
    else if (faults.length === 0) {
      const first = faultsOf(withVariants(format, [variant.id]))[0];
      if (first) faults.push({ message: first.message, path });
    }
  });
  return faults;
}

function faultsOfPhases(format: Format): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const described = new Set(format.phaseInfos?.map(({ id }) => id));
  for (const { zone, index, phase } of placesOf(format)) {
    const blame = (message: string, field: keyof Phase) => {
      faults.push({ message, path: [zone, index, field] });
    };
    if (seen.has(phase.id)) blame('phaseTwice', 'id');
    seen.add(phase.id);
    if (zone === 'gap' && phase.per !== 'gap') blame('gapPerGap', 'per');
    if (zone !== 'gap' && phase.per === 'gap') blame('onlyGapPerGap', 'per');
    if (!described.has(phase.id) && !phasesInLibrary.has(phase.id)) blame('newPhaseBare', 'id');
    if (phase.min > phase.def || phase.def > phase.max) blame('timesRise', 'def');
    if (phase.protected && (phase.drop !== 0 || phase.may.includes('skip')))
      blame('protectedMayGo', 'protected');
  }
  return faults;
}

/** Phases that other fields speak of. */
function faultsOfNames(format: Format): Fault[] {
  const faults: Fault[] = [];
  const ids = new Set(placesOf(format).map(({ phase }) => phase.id));
  format.closing.forEach((id, index) => {
    if (!ids.has(id)) faults.push({ message: 'closingUnknown', path: ['closing', index] });
  });
  format.growth.forEach((step, index) => {
    if (step.kind === 'phase' && !ids.has(step.phase))
      faults.push({ message: 'growthUnknown', path: ['growth', index, 'phase'] });
  });
  const { maxPresenters } = format;
  if (
    maxPresenters.kind === 'boxes' &&
    !format.slot.some((phase) => phase.id === maxPresenters.phase && phase.per === '1')
  )
    faults.push({ message: 'boxedOnce', path: ['maxPresenters'] });
  return faults;
}

/** A session that nobody could run must not slow the app that reads its format. */
function faultsOfSize(format: Format): Fault[] {
  const { size, maxPresenters } = format;
  const slots = mostOnRequest(maxPresenters, size.max);
  const steps = ZONES.reduce((sum, zone) => sum + format[zone].length * runsOf(zone, slots), 0);
  if (steps > MOST_STEPS) return [{ message: 'tooManySteps', path: ['slot'] }];
  // A phase that counts nobody in the smallest group takes no time there.
  const fewest = maxPresenters.kind === 'locked' ? mostPresenters(maxPresenters, size.min) : 1;
  const least = placesOf(format).reduce((sum, { zone, phase }) => {
    if (phase.drop > 0) return sum;
    const units =
      phase.per === 'n'
        ? size.min
        : phase.per === 'h'
          ? size.min - 1
          : phase.per === '1' || phase.per === 'gap'
            ? 1
            : 0;
    return sum + phase.min * units * runsOf(zone, fewest);
  }, 0);
  return least > MOST_MINUTES * 60 ? [{ message: 'tooLongAtShortest', path: ['slot'] }] : [];
}
