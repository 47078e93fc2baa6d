import type { WallTime } from '#shared/time.ts';
import { isAsked } from './arriving.ts';
import type { Keep, KeptField } from './keep.ts';
import { othersOf } from './versions.ts';

/** A field that two facilitators changed: what stands, and what else was said, each with when. */
export interface Question extends Pick<KeptField, 'kind' | 'id' | 'field'> {
  readonly standing: { readonly value: unknown; readonly at: WallTime };
  /** `nth`: how it is named when it is chosen. */
  readonly others: readonly { readonly nth: number; readonly value: unknown; readonly at: WallTime }[];
}

/** Everything that is to be asked. */
export const questionsIn = ({ fields }: Pick<Keep, 'fields'>): Question[] =>
  fields.flatMap((kept) => {
    const { kind, id, field, versions } = kept;
    const [standing, ...rest] = versions;
    const others = othersOf(kept).map((one) => ({ nth: rest.indexOf(one), value: one.value, at: one.at }));
    if (others.length === 0 || !isAsked(field)) return [];
    return [{ kind, id, field, standing: { value: standing.value, at: standing.at }, others }];
  });
