import type { RegisterAct } from '#shared/group/register/acts.ts';
import type { Day } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { ENTRY_KINDS, type Change } from '#shared/group/register/entries.ts';
import { registerOf, type Register, type StoredField } from '#shared/group/register/register.ts';

/** The fields of a register, each once. */
export function* fieldsOf(register: Register): Generator<StoredField> {
  for (const kind of ENTRY_KINDS)
    for (const { id, ...fields } of register[kind].values())
      for (const [field, value] of Object.entries(fields)) yield { kind, id, field, value };
}

/** The register with some fields changed. */
export function withChanges(register: Register, changes: readonly Change[]): Register {
  const fields = new Map<string, StoredField>();
  for (const each of [...fieldsOf(register), ...changes])
    fields.set(`${each.kind} ${each.id} ${each.field}`, each);
  return registerOf([...fields.values()].filter(({ value }) => value !== undefined));
}

/** What an act of `today` changes; an act that is refused fails the test. */
export function changesOf(register: Register, act: RegisterAct, today: Day | null = null): readonly Change[] {
  const decided = decideRegister(register, act, today);
  if (!decided.ok) throw new Error(`${act.act} was refused: ${decided.refusal.code}`);
  return decided.changes;
}

/** The register after one act of `today`; an act that is refused fails the test. */
export const afterAct = (register: Register, act: RegisterAct, today: Day | null = null): Register =>
  withChanges(register, changesOf(register, act, today));

/** A council that these people begin; their ids are their names in small letters. */
export const beginCouncil = (names: readonly string[], on: Day): RegisterAct => ({
  ...{ act: 'group.begin', group: 'g1', name: 'Thursday Council', kind: 'council', on },
  people: names.map((name, i) => ({ member: `m${i}`, person: name.toLowerCase(), name })),
});
