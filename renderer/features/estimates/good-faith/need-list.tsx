import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import type { DueWords } from './due-words.ts'
import styles from './good-faith.module.css'
import type { FormNeed, NeedPlace } from './needs.ts'

export interface NeedListProps {
  readonly items: readonly FormNeed[]
  /** The due day in words; null where nothing is due. */
  readonly due: DueWords | null
  readonly onFill: (place: NeedPlace) => void
  readonly children?: ReactNode
}

/** The due day, and what the form needs: missing first. Enter on a line goes to its field, ↑ and ↓ to the next line. */
export function NeedList({ items, due, onFill, children }: NeedListProps): ReactNode {
  const list = useRef<HTMLUListElement>(null)
  const missing = items.filter(({ isMissing }) => isMissing).length
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  function onKey(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const focused = document.activeElement
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1
    if (by === 0 || at < 0) return
    event.preventDefault()
    buttons[at + by]?.focus()
  }
  return (
    <section className={styles.list} aria-labelledby="form-items">
      {due ? (
        <div className={styles.clock}>
          <CheckLine {...due} />
        </div>
      ) : null}
      <div className={styles.listHead}>
        <h2 id="form-items">{words.items}</h2>
        <small role="status">{words.missing(missing)}</small>
      </div>
      <ul ref={list} {...{ onKeyDown: onKey }}>
        {items.map(({ id, isMissing, fact, fill }) => (
          <li key={id}>
            {isMissing || fill === null ? (
              <CheckLine
                strength={isMissing ? 'cannot' : 'fine'}
                fact={fact}
                {...(fill ? { action: { words: fill.words, onPressed: () => onFill(fill.place) } } : {})}
              />
            ) : (
              <button type="button" className={styles.there} onClick={() => onFill(fill.place)}>
                <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
                <span>{fact}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
