import type { Phase } from './phase.ts';
import type { Format } from './recipe.ts';
import type { Variant } from './variant.ts';
import { ZONES } from './zones.ts';

/**
 * The format as it is run with these variants, applied in the format's own order. The result is a format like any
 * other and offers no variants; ids it does not know change nothing.
 */
export function withVariants(format: Format, ids: readonly string[]): Format {
  const chosen = format.variants.filter(({ id }) => ids.includes(id));
  return { ...chosen.reduce(withVariant, format), variants: [] };
}

function withVariant(format: Format, variant: Variant): Format {
  const { replaces = [], changes = [], lockedPresenters } = variant;
  const zones = ZONES.map((zone) => [zone, rebuilt(format[zone], variant)] as const);
  const set = new Map(changes.map((change) => [change.phase, change.set]));
  const gone = ({ id }: { readonly id: string }) => replaces.includes(id);
  return {
    ...format,
    ...Object.fromEntries(
      zones.map(([zone, phases]) => [zone, phases.map((phase) => ({ ...phase, ...set.get(phase.id) }))]),
    ),
    growth: format.growth.filter((step) => step.kind === 'presenter' || !gone({ id: step.phase })),
    maxPresenters: lockedPresenters ? { kind: 'locked', ...lockedPresenters } : format.maxPresenters,
  };
}

/** A zone after phases made way for others. */
function rebuilt(phases: readonly Phase[], { replaces = [], before, with: added = [] }: Variant): Phase[] {
  const at = phases.findIndex(({ id }) => id === (replaces[0] ?? before));
  const kept = (part: readonly Phase[]) => part.filter(({ id }) => !replaces.includes(id));
  return at < 0 ? kept(phases) : [...kept(phases.slice(0, at)), ...added, ...kept(phases.slice(at))];
}
