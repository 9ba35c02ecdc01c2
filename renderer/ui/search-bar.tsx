import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import styles from './search-bar.module.css'

export interface SearchBarProps {
  /** The list's title. */
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onTyped: (text: string) => void
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef?: RefObject<HTMLInputElement | null>
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode
  /** What stands beside the box: a count, a filter. */
  readonly beside?: ReactNode
}

/** A list opens with its search box ready for typing. */
const FOCUS_FIRST = { autoFocus: true }

/** The bar of a list: its title, the box that filters it while typing, and its actions. */
export function SearchBar(props: SearchBarProps): ReactNode {
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{props.title}</h1>
      <div className={styles.box}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <input
          ref={props.inputRef}
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
