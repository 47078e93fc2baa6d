import type { CommandRequest } from '#shared/ipc/command.ts';

/** An act that the computer has not yet said to have. */
export interface UntoldAct {
  readonly request: CommandRequest;
  /** When the finger was down, by the phone's clock in ms, and which life of the page that clock belongs to. */
  readonly at: number;
  readonly page: string;
  /** The same moment by the phone's wall clock: all that is left once the page was loaded anew. */
  readonly wall: number;
  /** What is to be added to `at` for the computer's timeline with this life, as it was known then. */
  readonly offset: { readonly life: string; readonly ms: number } | null;
}

/** What the phone keeps until the session ends: who it is, and what it has not yet told. */
export interface Kept {
  readonly device: string;
  /** 32 bytes in hexadecimal digits. */
  readonly key: string;
  readonly acts: readonly UntoldAct[];
  /** What is not told yet is in the page's memory alone. */
  readonly sealed: boolean;
}

/** One place for one text, which outlives the page. */
export interface Keeping {
  readonly read: () => string | null;
  readonly write: (text: string | null) => void;
  /** Another page of this device wrote there. */
  readonly onChange: (heard: () => void) => void;
}

/** What was kept; null where there is nothing, or nothing that can be read. */
export function readKept(read: Keeping['read']): Kept | null {
  try {
    const kept = JSON.parse(read() ?? 'null') as Kept | null;
    return kept !== null &&
      typeof kept.device === 'string' &&
      /^[0-9a-f]{64}$/.test(kept.key) &&
      Array.isArray(kept.acts)
      ? kept
      : null;
  } catch {
    return null;
  }
}
