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
