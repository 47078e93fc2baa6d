import type { PhaseCodes, PhaseInfo, PhaseText } from './phase.ts';
import { phasesInLibrary } from './phases.ts';
import type { Format } from './recipe.ts';
import type { ShippedFormat } from './shipped.ts';
import type { Variant } from './variant.ts';
import type { PhaseId } from './vocabulary.ts';

/** What a language says of a format that the app brings along. */
export interface FormatText extends Pick<Format, 'name' | 'purpose' | 'names' | 'prompts' | 'tasks'> {
  readonly ownPhases?: Readonly<Record<string, PhaseText>>;
  readonly variants?: Readonly<Record<string, Pick<Variant, 'name' | 'warning'>>>;
}

/** The texts of these phases: one that is missing, or one too many, does not compile. */
export type TextsOfPhases<Phases extends readonly { readonly id: string }[]> = Readonly<
  Record<Phases[number]['id'], PhaseText>
>;

/** The texts of these formats, of each phase of their own and of each variant. */
export type TextsOfFormats<Formats extends readonly ShippedFormat[]> = {
  readonly [One in Formats[number] as One['id']]: Omit<FormatText, 'ownPhases' | 'variants'> &
    (One extends { readonly ownPhases: infer Own extends readonly { readonly id: string }[] }
      ? { readonly ownPhases: TextsOfPhases<Own> }
      : unknown) &
    (One['variants'] extends readonly []
      ? unknown
      : {
          readonly variants: Readonly<
            Record<One['variants'][number]['id'], Pick<Variant, 'name' | 'warning'>>
          >;
        });
};

/** The format as it is planned, kept and shared: its data, and its texts in one language. */
export function inWords({ ownPhases, variants, ...course }: ShippedFormat, said: FormatText): Format {
  const { ownPhases: saidOfPhases = {}, variants: saidOfVariants = {}, ...texts } = said;
  return {
    ...course,
    ...texts,
    ...(ownPhases && {
      phaseInfos: ownPhases.map((codes) => ({ ...codes, ...textOf(saidOfPhases, codes.id) })),
    }),
    variants: variants.map((variant) => ({ ...variant, ...textOf(saidOfVariants, variant.id) })),
  };
}

/** Throws where a language says nothing; `TextsOfFormats` and `TextsOfPhases` let none do so. */
function textOf<T>(texts: Readonly<Record<string, T>>, id: string): T {
  const text = texts[id];
  if (text === undefined) throw new RangeError(`Nothing is said of ${id}.`);
  return text;
}

/** What a format says of its phases by itself. */
export type PhasesOfFormat = Partial<Pick<Format, 'phaseInfos' | 'prompts'>>;

/** The observer's codes of a phase. Throws where nothing knows it; `FormatSchema` refuses such a format. */
export function observerCodesOf(format: PhasesOfFormat, id: PhaseId): PhaseCodes['observerCodes'] {
  const known = format.phaseInfos?.find((info) => info.id === id) ?? phasesInLibrary.get(id);
  if (!known) throw new RangeError(`The phase library has no ${id}.`);
  return known.observerCodes;
}

/**
 * What a phase is called in this format and what helps in it: the format's own entry, else the library's in the
 * language of `texts`, with the format's prompts where it has some. Throws as `observerCodesOf` does.
 */
export function infoIn(
  texts: Readonly<Record<PhaseId, PhaseText>>,
  format: PhasesOfFormat,
  id: PhaseId,
): PhaseInfo {
  const observerCodes = observerCodesOf(format, id);
  const given = format.phaseInfos?.find((info) => info.id === id);
  const info = given ?? { id, observerCodes, ...textOf(texts, id) };
  const prompts = format.prompts?.[id];
  return prompts ? { ...info, prompts } : info;
}
