import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { listColumnWords } from '../../shared/text/list-columns.ts'
import { useListTools } from './list-tools.ts'
import { markedText } from './marked-text.ts'
import { useToast } from './toast.tsx'

export interface ListCopy {
  /** While it is on, the rows to copy stand in `source`, unseen, also those far below what is shown. */
  readonly copies: 'all' | 'picked' | null
  readonly source: RefObject<HTMLDivElement | null>
  readonly start: () => void
}

/**
 * Copies a list as a table: the whole by its key, and by Ctrl+C the picked rows, or all where none is, while no text is marked. What stands in the cells is read as it is
 * seen; a picture gives the words that are read aloud for it. A list beside others is copied while it has the focus.
 */
export function useListCopy(
  place: RefObject<HTMLElement | null>,
  heads: readonly string[],
  isAlone: boolean,
): ListCopy {
  const { copyTable } = useListTools()
  const toast = useToast()
  const source = useRef<HTMLDivElement>(null)
  const [copies, setCopies] = useState<ListCopy['copies']>(null)
  useEffect(() => {
    const copied = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || markedText() !== '' || !isMeant(place.current, isAlone)) return
      event.preventDefault()
      setCopies('picked')
    }
    document.addEventListener('copy', copied)
    return () => document.removeEventListener('copy', copied)
  }, [place, isAlone])
  useLayoutEffect(() => {
    if (copies === null) return
    const rows = [...(source.current?.children ?? [])].map((row) => [...row.children].map(textOf))
    setCopies(null)
    if (rows.length === 0) return
    void copyTable([heads, ...rows]).then((count) => toast({ words: said(count, rows.length) }))
  }, [copies, copyTable, heads, toast])
  return { copies, source, start: () => setCopies('all') }
}

function said(count: number | null, all: number): string {
  if (count === null) return listColumnWords.notCopied
  return count < all ? listColumnWords.copiedSome(count, all) : listColumnWords.copied(count)
}

function isMeant(list: HTMLElement | null, isAlone: boolean): boolean {
  const focused = document.activeElement
  if (list === null || focused === null) return false
  if (list.contains(focused)) return true
  return isAlone && (focused === document.body || (focused instanceof HTMLInputElement && focused.type === 'search'))
}

/** What is seen in a cell; where that is a picture, its words. */
export function textOf(cell: Element): string {
  const seen = wordsOf(cell, (one) => one.classList.contains('sr-only') || one.getAttribute('aria-hidden') === 'true')
  if (seen !== '') return seen
  const spoken = wordsOf(cell, (one) => one.getAttribute('aria-hidden') === 'true')
  return spoken === '' ? (cell.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '') : spoken
}

function wordsOf(cell: Element, isLeftOut: (one: Element) => boolean): string {
  const words = (node: Node): string => {
    if (node instanceof Element) return isLeftOut(node) ? '' : [...node.childNodes].map(words).join('')
    return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
  }
  return words(cell).replace(/\s+/g, ' ').trim()
}
