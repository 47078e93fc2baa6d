import { PromptSetSchema, type PromptSet } from '#shared/format/own.ts';
import type { Written } from '../session/log.ts';
import { all, run, sql, write, type ReadableHandle, type WritableHandle } from './handle.ts';

/** Prompt sets of one's own. `full` where no further one is taken. */
export interface KeptPromptSets {
  readonly promptSets: () => readonly PromptSet[];
  readonly keepPrompts: (set: PromptSet) => Written | 'full';
  readonly deletePrompts: (id: string) => Written;
}

/** No more sets than this are kept, whoever asks. */
const MOST_PROMPT_SETS = 200;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly prompts: string;
}

/** By name; a set that this build cannot read is left out, and its row stays. */
const listed = (db: ReadableHandle): readonly PromptSet[] =>
  all<Row>(db, sql`SELECT * FROM prompt_sets ORDER BY name, id`).flatMap(({ id, name, prompts }) => {
    const read = PromptSetSchema.safeParse({ id, name, prompts: JSON.parse(prompts) });
    return read.success ? [read.data] : [];
  });

const isFullFor = (db: ReadableHandle, id: string): boolean => {
  const ids = all<{ id: string }>(db, sql`SELECT id FROM prompt_sets`);
  return ids.length >= MOST_PROMPT_SETS && ids.every((row) => row.id !== id);
};

/** `committed` is told of each write. */
export function promptSetsIn(db: WritableHandle, committed: (written: Written) => Written): KeptPromptSets {
  const change = (work: () => void): Written => committed(write(db, work));
  return {
    promptSets: () => listed(db),
    keepPrompts: ({ id, name, prompts }) =>
      isFullFor(db, id)
        ? 'full'
        : change(() => {
            run(
              db,
              sql`INSERT INTO prompt_sets (id, name, prompts) VALUES (${id}, ${name}, ${JSON.stringify(prompts)})
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, prompts = excluded.prompts`,
            );
          }),
    deletePrompts: (id) => change(() => void run(db, sql`DELETE FROM prompt_sets WHERE id = ${id}`)),
  };
}
