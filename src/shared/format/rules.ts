import type { Level } from '#shared/care/levels.ts';
import type { Format, Phase, RuleCode } from './schema.ts';

/**
 * A rule that is in force in a phase: one of the app's by its code, with what its sentence names, or a sentence of
 * the format's own.
 */
export type HeldRule =
  | {
      readonly code: RuleCode;
      /** What the format calls its presenter; null where it has no word of its own. */
      readonly presenter: string | null;
      readonly level: Level;
      /** There is no presenter in the phase: everybody is meant. */
      readonly everybody?: true;
    }
  | { readonly own: string };

/** ‘Facts only’ says itself that there is no advice: said twice, it is one rule too many to read. */
const isSaidBefore = (code: RuleCode, rules: readonly RuleCode[]): boolean =>
  code === 'NOADV' && rules.includes('FACTQ');

/** Everything that the room agrees to in a phase, in its order; nothing twice. */
export const rulesIn = (
  { names }: Pick<Format, 'names'>,
  { rules, ownRules = [], commitment }: Pick<Phase, 'rules' | 'ownRules' | 'commitment'>,
  level: Level,
): HeldRule[] => [
  ...rules
    .filter((code) => !isSaidBefore(code, rules))
    .map((code) => ({
      code,
      presenter: names?.presenter ?? null,
      level,
      // Where everybody commits to something, nobody alone chooses.
      ...(code === 'CHOOSE' && commitment === 'each' && ({ everybody: true } as const)),
    })),
  ...ownRules.map((own) => ({ own })),
];

/** The codes of the app's own rules among those in force. */
export const codesOf = (rules: readonly HeldRule[]): RuleCode[] =>
  rules.flatMap((rule) => ('code' in rule ? [rule.code] : []));
