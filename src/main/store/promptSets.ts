import { PromptSetSchema, type PromptSet } from '#shared/format/own.ts';
import { MOST_PROMPT_SETS } from '#shared/limits.ts';
import type { Written } from '../session/log.ts';
import { all, run, sql, write, type ReadableHandle, type WritableHandle } from './handle.ts';

/** Prompt sets of one's own. `full` where no further one is taken. */
export interface KeptPromptSets {
  readonly promptSets: () => readonly PromptSet[];
  readonly keepPrompts: (set: PromptSet) => Written | 'full';
  readonly deletePrompts: (id: string) => Written;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly prompts: string;
}

/** By name; a set that this build cannot read is left out, and its row stays. */
export const promptSetsOf = (db: ReadableHandle): readonly PromptSet[] =>
  all<Row>(db, sql`SELECT * FROM prompt_sets ORDER BY name, id`).flatMap(({ id, name, prompts }) => {
    const read = PromptSetSchema.safeParse({ id, name, prompts: JSON.parse(prompts) });
    return read.success ? [read.data] : [];
  });

const isFullFor = (db: ReadableHandle, id: string): boolean => {
  const ids = all<{ id: string }>(db, sql`SELECT id FROM prompt_sets`);
  return ids.length >= MOST_PROMPT_SETS && ids.every((row) => row.id !== id);
};

/** Writes a set, also in place of one of that id, in a transaction of the caller's. */
export const putPromptSet = (db: WritableHandle, { id, name, prompts }: PromptSet): void =>
  void run(
    db,
    sql`INSERT INTO prompt_sets (id, name, prompts) VALUES (${id}, ${name}, ${JSON.stringify(prompts)})
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, prompts = excluded.prompts`,
  );

/** `committed` is told of each write. */
export function promptSetsIn(db: WritableHandle, committed: (written: Written) => Written): KeptPromptSets {
  const change = (work: () => void): Written => committed(write(db, work));
  return {
    promptSets: () => promptSetsOf(db),
    keepPrompts: (set) => (isFullFor(db, set.id) ? 'full' : change(() => putPromptSet(db, set))),
    deletePrompts: (id) => change(() => void run(db, sql`DELETE FROM prompt_sets WHERE id = ${id}`)),
  };
}
