import type { z } from '../schema.ts';
import { mistakeWords as words } from '../words/en/mistakes.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { FormatSchema, type Format } from './schema.ts';

/** Something wrong in a format, with the place of the field and one sentence that says how to mend it. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

type Issue = z.core.$ZodIssue;

/** A window shows no more than this; what comes after is counted. */
const MOST_MISTAKES = 200;

/** A wrong length, number or fit: an editor gets there while somebody types, and the type still holds. */
const WHILE_TYPING: readonly Issue['code'][] = ['too_small', 'too_big', 'invalid_format', 'custom'];

/** Everything wrong in what should be a format, in the order of its fields; empty where it can be run. */
export function mistakesIn(data: unknown): readonly Mistake[] {
  const unsafe = unsafeParts(data);
  if (unsafe.length > 0) return unsafe.slice(0, MOST_MISTAKES);
  const issues = FormatSchema.safeParse(data).error?.issues ?? [];
  const found = [
    ...issues.flatMap((issue) => sentencesOf(issue, data)),
    ...(issues.every(isWhileTyping) ? unknownPlaceholders(data as Format) : []),
  ];
  return found.slice(0, MOST_MISTAKES);
}

/** It has every field in the right kind, though lengths, numbers and what must fit together may be wrong. */
export function isFormatShaped(data: unknown): data is Format {
  return (FormatSchema.safeParse(data).error?.issues ?? []).every(isWhileTyping);
}

const isWhileTyping = ({ code }: Issue): boolean => WHILE_TYPING.includes(code);

/** A place as people who read the file write it: `slot[2].def`. */
export const pathText = (path: Mistake['path']): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );

const RESERVED = ['__proto__', 'constructor', 'prototype'];
/** Control characters, lone halves of a character, and marks that turn the text around them the other way. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** The text without signs that nobody would see. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** Names that JavaScript keeps for itself, and signs that nobody would see. */
function unsafeParts(data: unknown, path: Mistake['path'] = []): Mistake[] {
  if (typeof data === 'string') return withoutUnseen(data) === data ? [] : [{ path, sentence: words.unseen }];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((part, i) => unsafeParts(part, [...path, i]));
  return Object.entries(data).flatMap(([key, part]): Mistake[] => {
    const seen = withoutUnseen(key);
    return RESERVED.includes(key) || seen !== key
      ? [{ path: [...path, seen], sentence: words.reserved }]
      : unsafeParts(part, [...path, key]);
  });
}

const SECONDS = ['def', 'min', 'max', 'shortBox'];

function sentencesOf(issue: Issue, data: unknown): Mistake[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const one = (sentence: string): Mistake[] => [{ path, sentence }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], sentence: words.unknownField }));
    case 'invalid_type':
      return one(
        valueAt(data, path) === undefined
          ? words.missing
          : (words.kinds[issue.expected as keyof typeof words.kinds] ?? words.wrongKind),
      );
    case 'too_small':
      if (issue.origin === 'string') return one(words.emptyFields[pathText(path)] ?? words.empty);
      return one(
        issue.origin === 'array'
          ? (words.emptyFields[pathText(path)] ?? words.atLeastEntries(Number(issue.minimum)))
          : words.atLeast(amount(path, issue.minimum)),
      );
    case 'too_big':
      if (issue.origin === 'string') return one(words.tooLong(Number(issue.maximum)));
      return one(
        issue.origin === 'array'
          ? words.atMostEntries(Number(issue.maximum))
          : words.atMost(amount(path, issue.maximum)),
      );
    case 'invalid_format':
      return one(words.notAnId);
    case 'invalid_key':
      return one(words.notAPhase);
    case 'invalid_value':
    case 'invalid_union':
      return one(words.notAChoice);
    case 'custom':
      return one(words.together[issue.message] ?? words.otherwise(issue.message));
    default:
      return one(words.wrongKind);
  }
}

/** A limit in the words of its field: times as minutes and seconds. */
const amount = (path: Mistake['path'], limit: number | bigint): string => {
  const last = path.at(-1);
  return typeof last === 'string' && SECONDS.includes(last) ? words.time(Number(limit)) : String(limit);
};

function valueAt(data: unknown, path: Mistake['path']): unknown {
  return path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[part] : undefined,
    data,
  );
}

const KNOWN: readonly string[] = PLACEHOLDERS;

/** A sentence with a placeholder that nothing fills would never be shown. */
function unknownPlaceholders(format: Format): Mistake[] {
  const lists = [
    ...(format.phaseInfos ?? []).map(({ prompts }, i) => ({ prompts, at: ['phaseInfos', i, 'prompts'] })),
    ...Object.entries(format.prompts ?? {}).map(([id, prompts]) => ({ prompts, at: ['prompts', id] })),
  ];
  return lists.flatMap(({ prompts, at }) =>
    prompts.flatMap((prompt, i) => {
      const unknown = [...prompt.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const first = unknown.find((name) => !KNOWN.includes(name));
      return first === undefined ? [] : [{ path: [...at, i], sentence: words.placeholder(first) }];
    }),
  );
}
