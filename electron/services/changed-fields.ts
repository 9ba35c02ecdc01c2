import { sameContent } from '../../db/repositories/same-content.ts'

/** The names of the fields in which two states of a record differ, for the audit trail; never what stood in them. */
export function changedFields(before: object, after: object): string {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after)
    .filter(([field, value]) => !sameContent(old.get(field) ?? null, value ?? null))
    .map(([field]) => field)
    .join(' ')
}
