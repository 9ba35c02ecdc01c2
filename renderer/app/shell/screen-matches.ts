import { plainLetters } from '../../../shared/text/matching.ts'

/** Drawn twice for the eye or for reading aloud only, and what is found already. */
const SKIPPED = '[aria-hidden="true"], .sr-only, [hidden]'

/**
 * Where a text stands on a screen, in the order of reading: the elements whose own words hold it, and fields with it
 * typed in. Accents and capitals do not matter; nothing for an empty text.
 */
export function screenMatches(root: Element, typed: string): readonly HTMLElement[] {
  const wanted = plainLetters(typed.trim())
  if (wanted === '') return []
  const found = new Set<HTMLElement>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const place = node instanceof HTMLElement ? node : node.parentElement
    if (place === null || place.closest(SKIPPED) !== null || !holds(node, wanted)) continue
    found.add(place)
  }
  return [...found]
}

function holds(node: Node, wanted: string): boolean {
  if (node instanceof Text) return plainLetters(node.data).includes(wanted)
  const isField = node instanceof HTMLInputElement && node.type !== 'password'
  return isField && plainLetters(node.value).includes(wanted)
}

/** Marks what was found, the one that is looked at more strongly, and scrolls it into sight. Undone by an empty list. */
export function markMatches(root: Element, found: readonly HTMLElement[], at: number): void {
  for (const before of root.querySelectorAll('[data-found]')) before.removeAttribute('data-found')
  for (const one of found) one.dataset.found = ''
  const now = found[at]
  if (now === undefined) return
  now.dataset.found = 'now'
  now.scrollIntoView?.({ block: 'center' })
}
