import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { agreementsOf, personOf, type Register } from '#shared/group/register/register.ts';

/** A version of a group's working agreement, as it is printed. */
export interface AgreementPaper {
  readonly group: string;
  /** Counted from 1. */
  readonly version: number;
  readonly lines: readonly string[];
  /** Since when it stands, and who was there then; null: it is being written. */
  readonly adopted: {
    readonly day: Day;
    readonly present: readonly string[];
    /** People who were there and of whom no record is left. */
    readonly noLongerKnown: number;
  } | null;
  /** How the group signals that it has drifted, and to whom it goes; empty: not agreed. */
  readonly signal: string;
  readonly goTo: string;
}

/** Which version is to be printed: one that was adopted, by its number, or the lines of one that is being written. */
export type AgreementAsked = { readonly group: EntryId } & (
  | { readonly version: number }
  | { readonly lines: readonly string[] }
);

/** That version on paper; null: there is no such group or version. */
export function agreementPaper(register: Register, asked: AgreementAsked): AgreementPaper | null {
  const group = register.group.get(asked.group);
  if (group === undefined) return null;
  const versions = agreementsOf(register, asked.group);
  if ('lines' in asked) {
    const { signal = '', goTo = '' } = versions.at(-1) ?? {};
    const version = versions.length + 1;
    return { group: group.name, version, lines: asked.lines, adopted: null, signal, goTo };
  }
  const meant = versions[asked.version - 1];
  if (meant === undefined) return null;
  const { day, lines, signal, goTo } = meant;
  const there = meant.present.map((person) => personOf(register, person));
  // Of somebody of whom there were two records, both may have been there.
  const present = new Map(there.flatMap((person) => (person === null ? [] : [[person.id, person.name]])));
  const noLongerKnown = there.filter((person) => person === null).length;
  const adopted = { day, present: [...present.values()], noLongerKnown };
  return { group: group.name, version: asked.version, lines, adopted, signal, goTo };
}
