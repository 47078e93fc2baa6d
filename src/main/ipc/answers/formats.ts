import { isShipped, shippedIn } from '#shared/format/library/index.ts';
import { toldApart } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import type { ReadFormat } from '#shared/format/share.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { formatQueries, formatRequests } from '#shared/ipc/formats.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import type { Written } from '../../session/log.ts';
import type { KeptFormats } from '../../store/ownFormats.ts';
import type { KeptPromptSets } from '../../store/promptSets.ts';
import { doneIf, notDone } from './replies.ts';
import { formatWords } from '../../words.ts';

export interface FormatAnswerDeps {
  readonly store: KeptFormats & KeptPromptSets;
  /** Asks where to put it, and writes it there. */
  readonly exportFormat: (format: Format) => Promise<SaveResult>;
  /** Asks for a file and reads it; null where the person chose none. */
  readonly chooseFormat: () => Promise<ReadFormat | null>;
}

function answerOf(written: Written | 'full'): Done | NotDone {
  return written === 'full' ? notDone({ code: 'formatsFull' }) : doneIf(written);
}

export const formatAnswers = ({
  store,
  exportFormat,
  chooseFormat,
}: FormatAnswerDeps): AnswersTo<typeof formatRequests> => ({
  'format.keep': ({ format }) =>
    isShipped(format.id) ? notDone({ code: 'formatShipped' }) : answerOf(store.keepFormat(format)),
  'format.keepEditing': ({ format }) =>
    isShipped(format.id) ? notDone({ code: 'formatShipped' }) : answerOf(store.keepEditing(format)),
  'format.dropEditing': ({ format }) => answerOf(store.dropEditing(format)),
  'format.delete': ({ format }) => answerOf(store.deleteFormat(format)),
  'format.import': async () => {
    const read = await chooseFormat();
    if (read === null) return { ok: false, cancelled: true };
    if (!read.ok) return { ...notDone({ code: 'faults', count: read.faults.length }), faults: read.faults };
    const kept = store
      .ownFormats()
      .flatMap(({ saved, editing }) => [saved, editing].filter((one) => one !== null));
    const { formats, presets } = shippedIn(formatWords);
    const format = toldApart(read.format, [...formats, ...presets, ...kept]);
    const answer = answerOf(store.keepFormat(format));
    return answer.ok ? { ok: true, format: format.id } : answer;
  },
  'format.export': ({ format }) => exportFormat(format),
  'prompts.keep': ({ set }) => answerOf(store.keepPrompts(set)),
  'prompts.delete': ({ set }) => answerOf(store.deletePrompts(set)),
});

export const formatQueryAnswers = ({
  store,
}: Pick<FormatAnswerDeps, 'store'>): AnswersTo<typeof formatQueries> => ({
  'formats.own': () => store.ownFormats(),
  'prompts.own': () => store.promptSets(),
});
