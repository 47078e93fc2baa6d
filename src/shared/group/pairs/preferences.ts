import { z } from '#shared/schema.ts';

/**
 * What a programme may prefer of its pairs (docs/domain/pairs.md). A preference bends rather than anybody meets again, and
 * each that bends is said.
 */
export const PREFERENCES = ['sameLevel', 'farField', 'mixedExperience', 'tenureBesideNewcomer'] as const;
export type Preference = (typeof PREFERENCES)[number];
export const PreferencesSchema = z.array(z.enum(PREFERENCES)).max(PREFERENCES.length);

/** What somebody says of themselves, as far as they do; nothing of it is asked for anything else. */
export interface Background {
  /** 1 to 9, as the house counts; null: not said. */
  readonly level: number | null;
  /** Empty: not said. */
  readonly field: string;
  /** Years of experience in what they do. */
  readonly experience: number | null;
  /** Years in this house. */
  readonly tenure: number | null;
}

/** Years of experience by which two differ at least where it is mixed. */
const MIXED_BY = 3;
/** Whoever is in the house for less than so many years is a newcomer. */
const NEWCOMER = 1;

const fieldKey = (field: string): string => field.trim().toLocaleLowerCase('en');

/** Which of these preferences bend where two are paired. One that nobody can judge, since it was not said, does not. */
export function bent(
  prefers: readonly Preference[],
  a: Background | undefined,
  b: Background | undefined,
): Preference[] {
  if (a === undefined || b === undefined) return [];
  return prefers.filter((one) => {
    switch (one) {
      case 'sameLevel':
        return a.level !== null && b.level !== null && a.level !== b.level;
      case 'farField':
        return fieldKey(a.field) !== '' && fieldKey(a.field) === fieldKey(b.field);
      case 'mixedExperience':
        return (
          a.experience !== null && b.experience !== null && Math.abs(a.experience - b.experience) < MIXED_BY
        );
      case 'tenureBesideNewcomer':
        return a.tenure !== null && b.tenure !== null && a.tenure < NEWCOMER && b.tenure < NEWCOMER;
    }
  });
}
