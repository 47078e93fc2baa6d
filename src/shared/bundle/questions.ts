import type { WallTime } from '#shared/time.ts';
import { isAsked } from './arriving.ts';
import type { Keep, KeptField } from './keep.ts';
import { othersOf, type Version } from './versions.ts';

/** What was said, when, and whether it was written on this computer or came with a file. */
interface Said {
  readonly value: unknown;
  readonly at: WallTime;
  readonly here: boolean;
}

/** A field that two facilitators changed: what stands, and what else was said. */
export interface Question extends Pick<KeptField, 'kind' | 'id' | 'field'> {
  readonly standing: Said;
  /** `nth`: how it is named when it is chosen. */
  readonly others: readonly (Said & { readonly nth: number })[];
}

/** Everything that is to be asked. `me` names this computer's copy of the app. */
export const questionsIn = ({ fields }: Pick<Keep, 'fields'>, me: string): Question[] =>
  fields.flatMap((kept) => {
    const said = ({ value, at, by }: Version): Said => ({ value, at, here: by === me });
    const { kind, id, field, versions } = kept;
    const [standing, ...rest] = versions;
    const others = othersOf(kept).map((one) => ({ nth: rest.indexOf(one), ...said(one) }));
    if (others.length === 0 || !isAsked(field)) return [];
    return [{ kind, id, field, standing: said(standing), others }];
  });
