/** Puts a text into a field: a form that owns its text hears of the change as it hears of typing. */
export function typeInto(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLSelectElement.prototype
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, value)
  const name = field instanceof HTMLInputElement ? 'input' : 'change'
  field.dispatchEvent(new Event(name, { bubbles: true }))
}
