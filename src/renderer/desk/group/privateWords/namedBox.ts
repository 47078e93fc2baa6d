import type { PrivateBox } from '#shared/ipc/privateWords.ts';

/** A box with whose it is. */
export type NamedBox = PrivateBox & { readonly name: string };
