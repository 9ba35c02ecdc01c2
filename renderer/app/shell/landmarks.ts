const LANDMARKS = 'nav[aria-label], header:not(aside header), main, aside'
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]'

/** Moves the focus to the next part of the window (rail, bars, work, side sheet), or the one before. */
export function focusNextLandmark(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>(LANDMARKS)].filter((part) => part.querySelector(FOCUSABLE))
  const at = parts.findLastIndex((part) => part.contains(document.activeElement))
  const from = at === -1 && step === -1 ? 0 : at
  const next = parts[(from + step + parts.length) % parts.length]
  next?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
}
