import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { matchesText } from '../../shared/text/matching.ts'
import type { Choice } from './choice.ts'
import { useWhenFresh } from './use-when-fresh.ts'

/** A pick list shows at most so many rows, and the count. */
const MOST_ROWS = 12

export interface PickOptions<V extends string> {
  readonly choices: readonly Choice<V>[]
  readonly value: V | null
  readonly onPicked: (value: V) => void
  /** Takes words that are no entry as a new one. */
  readonly onNew?: ((words: string) => void) | undefined
  /** What stands in the box while no entry is taken. */
  readonly shown?: string | undefined
  /** Told what is typed, where the entries come from an answer. */
  readonly onSearched?: ((text: string) => void) | undefined
  /** False while the entries are those of an earlier text: then taking waits for the answer. */
  readonly isFresh?: boolean | undefined
  /** The words count as they are typed: `onSearched` keeps them and `shown` gives them back. */
  readonly keepsWords?: boolean | undefined
}

export interface PickState<V extends string> {
  readonly text: string
  readonly isOpen: boolean
  readonly hits: readonly Choice<V>[]
  /** How many entries fit what was typed, also those beyond the rows. */
  readonly all: number
  /** Words that are no entry become one. */
  readonly takesNew: boolean
  readonly active: number
  readonly setActive: (index: number) => void
  readonly setOpen: (isOpen: boolean) => void
  readonly take: (choice: Choice<V>) => void
  readonly onTyped: (text: string) => void
  readonly onLeft: () => void
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onArrow: (event: MouseEvent) => void
}

/** What a pick list does between opening and taking: nothing is changed until an entry is taken. */
export function usePick<V extends string>(options: PickOptions<V>): PickState<V> {
  const { choices, value, onPicked } = options
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  // Words that Escape brings back open no list.
  const isEscaping = useRef(false)
  const found = typed === null ? choices : choices.filter((choice) => matchesText(choice.label, typed))
  const hits = found.slice(0, MOST_ROWS)
  function close(): void {
    setTyped(null)
    setOpen(false)
    setActive(0)
  }
  function take(choice: Choice<V> | undefined): void {
    const words = typed?.trim() ?? ''
    close()
    if (choice === undefined && words !== '') options.onNew?.(words)
    else if (choice && choice.value !== value) onPicked(choice.value)
  }
  const onTake = useWhenFresh(typed ?? '', options.isFresh ?? true, () => take(hits[active]))
  function open(): void {
    setActive(
      Math.max(
        0,
        hits.findIndex((choice) => choice.value === value),
      ),
    )
    setOpen(true)
  }
  return {
    text: options.keepsWords ? (options.shown ?? '') : (typed ?? labelOf(choices, value) ?? options.shown ?? ''),
    isOpen,
    hits,
    all: found.length,
    takesNew: options.onNew !== undefined,
    active,
    setActive,
    setOpen: (wanted) => (wanted ? open() : close()),
    take,
    onTyped(text) {
      if (!isEscaping.current) {
        setTyped(text)
        setActive(0)
        setOpen(true)
      }
      options.onSearched?.(text)
    },
    onLeft: () => (isOpen && typed !== null && typed.trim() !== '' ? onTake() : close()),
    onKey(event) {
      isEscaping.current = event.key === 'Escape'
      onPickKey(event, { isOpen, active, count: hits.length, open, close, setActive, take: onTake })
    },
    onArrow(event) {
      event.preventDefault()
      if (isOpen) close()
      else open()
    },
  }
}

function labelOf<V extends string>(choices: readonly Choice<V>[], value: V | null): string | undefined {
  return choices.find((choice) => choice.value === value)?.label
}

interface PickKeys {
  readonly isOpen: boolean
  readonly active: number
  readonly count: number
  readonly open: () => void
  readonly close: () => void
  readonly setActive: (index: number) => void
  readonly take: () => void
}

function onPickKey(event: KeyboardEvent<HTMLInputElement>, keys: PickKeys): void {
  const act = pickAct(event, keys)
  if (act === null) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

function pickAct(event: KeyboardEvent, keys: PickKeys): (() => void) | null {
  if (!keys.isOpen) return event.key === 'ArrowDown' ? keys.open : null
  switch (event.key) {
    case 'ArrowDown':
      return () => keys.setActive(Math.min(keys.active + 1, keys.count - 1))
    case 'ArrowUp':
      return () => keys.setActive(Math.max(keys.active - 1, 0))
    case 'Enter':
      return event.ctrlKey ? null : keys.take
    case 'Escape':
      return keys.close
    default:
      return null
  }
}
