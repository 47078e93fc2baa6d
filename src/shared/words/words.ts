import type * as english from './en/index.ts';

/** A value of one language, as any language may have it: another text, of the same parameters. */
type Said<T> = T extends string
  ? string
  : T extends number | boolean | null | undefined
    ? T
    : T extends (...given: infer Given) => infer Made
      ? (...given: Given) => Said<Made>
      : T extends ReadonlySet<string>
        ? T
        : T extends readonly (infer One)[]
          ? readonly Said<One>[]
          : { readonly [K in keyof T]: Said<T[K]> };

/**
 * Everything that a language says. English came first, so its shape is the one that every language has; a language is
 * a folder beside `en` whose index satisfies this type.
 */
export type Words = Said<typeof english>;
