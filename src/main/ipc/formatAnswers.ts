import type { AppReply, AppRequest } from '#shared/ipc/contract.ts';
import { formatById, FORMATS, PRESETS } from '#shared/format/library/index.ts';
import { toldApart } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import type { ReadFormat } from '#shared/format/share.ts';
import { shareWords as words } from '#shared/words/en/formats.ts';
import { notChanged } from '#shared/words/en/store.ts';
import type { Written } from '../session/log.ts';
import type { KeptFormats } from '../store/ownFormats.ts';
import type { KeptPromptSets } from '../store/promptSets.ts';

/** Requests about formats and prompts of one's own. */
export type FormatRequest = Extract<AppRequest, { type: `format.${string}` | `prompts.${string}` }>;

/** What they are answered with. */
export interface FormatHouse {
  readonly store: KeptFormats & KeptPromptSets;
  /** Asks where to put it, and writes it there. */
  readonly exportFormat: (format: Format) => Promise<AppReply>;
  /** Asks for a file and reads it; null where the person chose none. */
  readonly chooseFormat: () => Promise<ReadFormat | null>;
}

const no = (sentence: string): AppReply => ({ ok: false, sentence });
const isShipped = (id: string): boolean => formatById(id) !== undefined;

function answerOf(written: Written | 'full'): AppReply {
  if (written === 'full') return no(words.full);
  return written.ok ? { ok: true } : no(notChanged[written.failure.kind]);
}

/** What main does for a request about formats or prompts. */
export function createFormatAnswers({
  store,
  exportFormat,
  chooseFormat,
}: FormatHouse): (asked: FormatRequest) => Promise<AppReply> | AppReply {
  const takeIn = async (): Promise<AppReply> => {
    const read = await chooseFormat();
    if (read === null) return { ok: false, cancelled: true };
    if (!read.ok) return { ok: false, sentence: words.faults(read.faults.length), faults: read.faults };
    const own = store
      .ownFormats()
      .flatMap(({ saved, editing }) => [saved, editing].filter((one) => one !== null));
    const format = toldApart(read.format, [...FORMATS, ...PRESETS, ...own]);
    const answer = answerOf(store.keepFormat(format));
    return answer.ok ? { ok: true, format: format.id } : answer;
  };

  return (asked) => {
    switch (asked.type) {
      case 'format.keep':
        return isShipped(asked.format.id) ? no(words.shipped) : answerOf(store.keepFormat(asked.format));
      case 'format.keepEditing':
        return isShipped(asked.format.id) ? no(words.shipped) : answerOf(store.keepEditing(asked.format));
      case 'format.dropEditing':
        return answerOf(store.dropEditing(asked.format));
      case 'format.delete':
        return answerOf(store.deleteFormat(asked.format));
      case 'format.import':
        return takeIn();
      case 'format.export':
        return exportFormat(asked.format);
      case 'prompts.keep':
        return answerOf(store.keepPrompts(asked.set));
      case 'prompts.delete':
        return answerOf(store.deletePrompts(asked.set));
    }
  };
}
