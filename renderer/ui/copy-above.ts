import { typeInto } from './type-into.ts'

type Field = HTMLInputElement | HTMLSelectElement

/** Rows of a table of fields: rows of a table, and lines of fields that say they are one. */
const ROW = 'tr, [data-field-row]'
const FIELDS = 'input, select'

/**
 * Copies what stands in the same place of the row above into the field with the focus, as if it were typed; a row
 * without fields is passed over. False where there is no such field, or it has the same text already.
 */
export function copyAbove(target: Element | null): boolean {
  const above = fieldAbove(target)
  if (!isField(target) || above === null || above.value === target.value) return false
  typeInto(target, above.value)
  return true
}

/** The field in the same place of the nearest row above that has fields; null where there is none. */
function fieldAbove(target: Element | null): Field | null {
  const row = isField(target) ? target.closest(ROW) : null
  if (!isField(target) || row === null || target.disabled || target.getAttribute('type') === 'password') return null
  const column = fieldsOf(row).indexOf(target)
  for (let before = row.previousElementSibling; before !== null; before = before.previousElementSibling) {
    if (!before.matches(ROW)) continue
    const fields = fieldsOf(before)
    if (fields.length > 0) return fields[column] ?? null
  }
  return null
}

function fieldsOf(row: Element): readonly Field[] {
  return [...row.querySelectorAll(FIELDS)].filter(isField)
}

function isField(one: Element | null): one is Field {
  if (one instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range', 'file'].includes(one.type)
  return one instanceof HTMLSelectElement
}
