import {
  FormatIdSchema,
  FormatInEditingSchema,
  FormatToKeepSchema,
  PromptSetSchema,
  type OwnFormat,
  type PromptSet,
} from '#shared/format/own.ts';
import type { FormatFault } from '#shared/format/share.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

/** `format`: the id of what was read from the file. */
interface FormatRead extends Done {
  readonly format: string;
}
/** `faults`: everything wrong in the file. */
export interface FormatNotRead extends NotDone {
  readonly faults?: readonly FormatFault[];
}

/** Formats and prompts of one's own. */
export const formatRequests = {
  /** Saves a format of one's own under its id; it has no mistakes. */
  'format.keep': { from: ['library'], takes: { format: FormatToKeepSchema }, gives: gives<Done | NotDone>() },
  /** Keeps what is being edited, mistakes and all. */
  'format.keepEditing': {
    from: ['library'],
    takes: { format: FormatInEditingSchema },
    gives: gives<Done | NotDone>(),
  },
  'format.dropEditing': {
    from: ['library'],
    takes: { format: FormatIdSchema },
    gives: gives<Done | NotDone>(),
  },
  'format.delete': { from: ['library'], takes: { format: FormatIdSchema }, gives: gives<Done | NotDone>() },
  /** Asks for a file; what it holds is saved whole, or its faults are answered. */
  'format.import': {
    from: ['library'],
    takes: {},
    gives: gives<FormatRead | Cancelled | FormatNotRead>(),
  },
  /** Asks where to put the file. */
  'format.export': {
    from: ['library'],
    takes: { format: FormatToKeepSchema },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  'prompts.keep': { from: ['library'], takes: { set: PromptSetSchema }, gives: gives<Done | NotDone>() },
  'prompts.delete': { from: ['library'], takes: { set: FormatIdSchema }, gives: gives<Done | NotDone>() },
} as const satisfies Entries;

export const formatQueries = {
  'formats.own': { from: ['library'], takes: {}, gives: gives<readonly OwnFormat[]>() },
  'prompts.own': { from: ['library'], takes: {}, gives: gives<readonly PromptSet[]>() },
} as const satisfies Entries;
