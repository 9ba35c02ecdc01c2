import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './search-bar.module.css'
import { useKeys } from './use-keys.tsx'
import type { ListCursor } from './use-list-cursor.ts'

export interface SearchBarProps {
  /** The list's title. */
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onTyped: (text: string) => void
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  /** The rows that were found: F3 goes to the next one, Shift+F3 to the one before. */
  readonly cursor: ListCursor
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode
  /** What stands beside the box: a count, a filter. */
  readonly beside?: ReactNode
  /** Ctrl+F from inside of the box: goes on to the filters. */
  readonly onAgain?: () => void
}

/** A list opens with its search box ready for typing. */
const FOCUS_FIRST = { autoFocus: true }

/** The bar of a list: its title, the box that filters it while typing, and its actions. Ctrl+F goes to the box. */
export function SearchBar(props: SearchBarProps): ReactNode {
  const box = useRef<HTMLInputElement>(null)
  const { cursor, onAgain } = props
  useKeys([
    {
      keys: 'Ctrl+F',
      does: null,
      run: () => (document.activeElement === box.current && onAgain ? onAgain() : box.current?.select()),
    },
    { keys: 'F3', does: null, run: () => cursor.set(cursor.at + 1) },
    { keys: 'Shift+F3', does: null, run: () => cursor.set(Math.max(0, cursor.at - 1)) },
  ])
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{props.title}</h1>
      <div className={styles.box}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <input
          ref={box}
          className={styles.input}
          type="search"
          aria-label={props.label}
          placeholder={props.placeholder}
          value={props.text}
          autoComplete="off"
          spellCheck={false}
          {...FOCUS_FIRST}
          onChange={(event) => props.onTyped(event.target.value)}
          onKeyDown={props.onKey}
        />
      </div>
      {props.beside}
      <span className={styles.grow} />
      {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
    </header>
  )
}
