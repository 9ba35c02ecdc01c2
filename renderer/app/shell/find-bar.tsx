import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { findWords } from '../../../shared/text/screens-shell.ts'
import { closeWord } from '../../../shared/text/screens-words.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { Button } from '../../ui/button.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import styles from './find-bar.module.css'
import { markMatches, screenMatches } from './screen-matches.ts'

export interface FindBarProps {
  /** The screen that is looked through. */
  readonly screen: RefObject<HTMLElement | null>
}

/**
 * Finds words on a screen that has no search box of its own: Ctrl+F opens the bar, F3 goes to the next place and
 * Shift+F3 to the one before, also after the bar was left.
 */
export function FindBar({ screen }: FindBarProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const { typed, count, at, type, step } = useMatches(screen, isOpen)
  const box = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)
  function open(): void {
    box.current?.select()
    if (isOpen) return
    before.current = document.activeElement
    setOpen(true)
  }
  function close(): void {
    setOpen(false)
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  const next = (by: 1 | -1) => () => (typed === '' || !isOpen ? open() : step(by))
  useKeys(
    [
      { ...APP_KEYS.find, does: null, run: open },
      { ...APP_KEYS.findNext, does: null, run: next(1) },
      { keys: 'Shift+F3', does: null, run: next(-1) },
    ],
    'app',
  )
  if (!isOpen) return null
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') close()
    else step(event.shiftKey ? -1 : 1)
  }
  return (
    <search className={styles.bar} aria-label={findWords.label}>
      <FindBox box={box} typed={typed} onTyped={type} onKeyDown={onKeyDown} />
      <output className={styles.count}>{typed.trim() === '' ? '' : findWords.place(at + 1, count)}</output>
      <Button size="small" keys={APP_KEYS.findNext.shown} disabled={count === 0} onPressed={() => step(1)}>
        {findWords.next}
      </Button>
      <Button size="small" kind="quiet" keys="Esc" onPressed={close}>
        {closeWord()}
      </Button>
    </search>
  )
}

interface FindBoxProps {
  readonly box: RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly onTyped: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function FindBox({ box, typed, onTyped, onKeyDown }: FindBoxProps): ReactNode {
  useEffect(() => box.current?.focus(), [box])
  return (
    <input
      ref={box}
      className={styles.box}
      type="search"
      aria-label={findWords.label}
      placeholder={findWords.label}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onTyped(event.target.value)}
      {...{ onKeyDown }}
    />
  )
}

/** What is looked for, at which of its places one is, and how many there are; marks them while the bar is open. */
function useMatches(screen: RefObject<HTMLElement | null>, isOpen: boolean) {
  const [typed, setTyped] = useState('')
  const [{ count, at }, setPlace] = useState({ count: 0, at: 0 })
  function look(text: string, wanted: (count: number) => number): void {
    const root = screen.current
    if (root === null) return
    const found = screenMatches(root, text)
    const to = found.length === 0 ? 0 : wanted(found.length)
    markMatches(root, found, to)
    setPlace({ count: found.length, at: to })
  }
  useEffect(() => {
    const root = screen.current
    return () => {
      if (isOpen && root !== null) markMatches(root, [], 0)
    }
  }, [screen, isOpen])
  return {
    typed,
    count,
    at,
    type(text: string) {
      setTyped(text)
      look(text, () => 0)
    },
    step: (by: 1 | -1) => look(typed, (all) => (at + by + all) % all),
  }
}
