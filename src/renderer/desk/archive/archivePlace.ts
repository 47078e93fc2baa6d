import { NO_FILTER, type ArchiveFilter, type FoundKind } from '#shared/records/archive/archive.ts';

/** Where somebody was in the archive, so that they come back to it. */
export interface ArchivePlace {
  readonly text: string;
  readonly filter: ArchiveFilter;
  readonly kind: FoundKind | null;
  readonly chosen: number;
}
export const AT_THE_BEGINNING: ArchivePlace = { text: '', filter: NO_FILTER, kind: null, chosen: 0 };
