import type { z } from '../schema.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { FormatSchema, type Format } from './schema.ts';

/** What is wrong in a field, as a code with what its sentence names. */
export type WhyMistaken =
  | {
      readonly code:
        | 'missing'
        | 'unknownField'
        | 'wrongKind'
        | 'reserved'
        | 'unseen'
        | 'notAnId'
        | 'notAPhase'
        | 'notAChoice';
    }
  /** `kind`: what belongs there, as the schema calls it. */
  | { readonly code: 'kind'; readonly kind: string }
  | { readonly code: 'empty'; readonly field: string }
  | { readonly code: 'atLeastEntries'; readonly field: string; readonly least: number }
  | { readonly code: 'tooLong' | 'atMostEntries'; readonly most: number }
  /** `isTime`: the limit is in seconds. */
  | { readonly code: 'atLeast' | 'atMost'; readonly limit: number; readonly isTime: boolean }
  | { readonly code: 'placeholder'; readonly name: string }
  /** Each field is sound, but not beside the others: what `soundness.ts` found. */
  | { readonly code: 'together'; readonly what: string };

/** Something wrong in a format, with the place of the field. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly why: WhyMistaken;
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
    ...issues.flatMap((issue) => mistakesOf(issue, data)),
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
  if (typeof data === 'string')
    return withoutUnseen(data) === data ? [] : [{ path, why: { code: 'unseen' } }];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((part, i) => unsafeParts(part, [...path, i]));
  return Object.entries(data).flatMap(([key, part]): Mistake[] => {
    const seen = withoutUnseen(key);
    return RESERVED.includes(key) || seen !== key
      ? [{ path: [...path, seen], why: { code: 'reserved' } }]
      : unsafeParts(part, [...path, key]);
  });
}

const SECONDS = ['def', 'min', 'max', 'shortBox'];

function mistakesOf(issue: Issue, data: unknown): Mistake[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const one = (why: WhyMistaken): Mistake[] => [{ path, why }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], why: { code: 'unknownField' } }));
    case 'invalid_type':
      return one(
        valueAt(data, path) === undefined ? { code: 'missing' } : { code: 'kind', kind: issue.expected },
      );
    case 'too_small':
      if (issue.origin === 'string') return one({ code: 'empty', field: pathText(path) });
      return one(
        issue.origin === 'array'
          ? { code: 'atLeastEntries', field: pathText(path), least: Number(issue.minimum) }
          : { code: 'atLeast', limit: Number(issue.minimum), isTime: isTime(path) },
      );
    case 'too_big':
      if (issue.origin === 'string') return one({ code: 'tooLong', most: Number(issue.maximum) });
      return one(
        issue.origin === 'array'
          ? { code: 'atMostEntries', most: Number(issue.maximum) }
          : { code: 'atMost', limit: Number(issue.maximum), isTime: isTime(path) },
      );
    case 'invalid_format':
      return one({ code: 'notAnId' });
    case 'invalid_key':
      return one({ code: 'notAPhase' });
    case 'invalid_value':
    case 'invalid_union':
      return one({ code: 'notAChoice' });
    case 'custom':
      return one({ code: 'together', what: issue.message });
    default:
      return one({ code: 'wrongKind' });
  }
}

/** Whether a field is a length of time. */
const isTime = (path: Mistake['path']): boolean => {
  const last = path.at(-1);
  return typeof last === 'string' && SECONDS.includes(last);
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
      return first === undefined ? [] : [{ path: [...at, i], why: { code: 'placeholder', name: first } }];
    }),
  );
}
