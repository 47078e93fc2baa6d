import type { Why } from './why.ts';

/** What a request is answered with, put together by each entry of the contract. */

/** It was done. */
export interface Done {
  readonly ok: true;
}

/** A file was written; `path` is its full name. */
export interface FileWritten extends Done {
  readonly path: string;
}

/** The person said no in a dialog: nothing to explain. */
export interface Cancelled {
  readonly ok: false;
  readonly cancelled: true;
}

/** It was not done, and why. */
export interface NotDone {
  readonly ok: false;
  readonly cancelled?: false;
  readonly why: Why;
}

/** What is not allowed, malformed, or broke inside is answered so whatever was asked. */
export type Reply<A> = A | NotDone;
