import type { FocusEvent } from 'react'

const FIRST = 'data-autofocus'

/**
 * The library sets the first focus of a box a moment after it opened, on what bears `data-autofocus`.
 * Who has gone on to another field by then would be thrown back, and the rest of a word would overwrite the first field.
 * So the mark follows the focus: from the first key on, the library finds it where the person is.
 */
export function staysWhereTyped(event: FocusEvent<HTMLElement>): void {
  if (event.target === event.currentTarget) return
  for (const marked of event.currentTarget.querySelectorAll(`[${FIRST}]`)) marked.removeAttribute(FIRST)
  event.target.setAttribute(FIRST, '')
}
