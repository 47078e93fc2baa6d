import { readdirSync, readFileSync } from 'node:fs';
import { inDigits } from '#shared/words/timeText.ts';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppReply, QueryReply } from '#shared/ipc/contract.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { Why } from '#shared/ipc/why.ts';
import { whySentence } from '#shared/words/en/why.ts';

/** Strings that any text may stand in, by the fields that lead there; fields of one code are texts of none. */
type Texts<T, Depth extends readonly unknown[] = []> = Depth['length'] extends 4
  ? never
  : T extends string
    ? string extends T
      ? ''
      : never
    : T extends readonly (infer One)[]
      ? Texts<One, [...Depth, 0]>
      : T extends object
        ? { [K in keyof T & string]: Texts<T[K], [...Depth, 0]> extends never ? never : K }[keyof T & string]
        : never;

/** Names of files, groups and people: what a sentence names. */
type Named = 'file' | 'name' | 'about' | 'refusal' | 'title';

/** Fails to compile where `Found` holds more than `Allowed`. */
const onlyThese = <Found extends Allowed, Allowed extends string>(...found: [Found?, Allowed?]): void =>
  void found;

type Undone<Reply> = Extract<Reply, { readonly ok: false }>;

const answersIn = join(import.meta.dirname, '../../../../src/main/ipc');
const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesIn(path) : [path];
  });

describe('what main answers', () => {
  it('is a code where something was not done, with nothing in it but names', () => {
    onlyThese<Texts<Why>, Named>();
    // @ts-expect-error A reason with a sentence in it is none.
    onlyThese<Texts<Why | { readonly code: 'no'; readonly sentence: string }>, Named>();
    onlyThese<Texts<Omit<Undone<AppReply>, 'faults'>>, 'why'>();
    onlyThese<Texts<Undone<QueryReply>>, 'refusal'>();
    type Saved = Extract<WindowPush, { readonly role: 'console' }>['saved'];
    onlyThese<Texts<Saved>, 'why'>();
    expect(whySentence({ code: 'notChanged', disk: 'full' }, inDigits)).toMatch(/^The disk is full/);
  });

  it('is made into words nowhere among the answers, but for files and their names', () => {
    const spoken = sourcesIn(answersIn)
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
      .filter(({ text }) => /from '.*\/words\.ts'/.test(text))
      .map(({ path, text }) => [
        path.slice(answersIn.length + 1),
        /import \{ ([^}]*) \} from '.*\/words\.ts'/.exec(text)?.[1],
      ]);
    expect(Object.fromEntries(spoken)).toEqual({
      'answers/formats.ts': 'formatWords',
      'answers/summaries.ts': 'language',
    });
  });
});
