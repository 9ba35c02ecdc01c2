import { type ReactNode, useEffect, useRef } from 'react'
import { pasteWords } from '../../shared/text/paste.ts'
import { Button } from './button.tsx'
import styles from './paste-strip.module.css'
import { useKeys } from './use-keys.tsx'

/** A row of a pasted block, as it stood and as it was read. */
export interface PastedRow {
  /** Its place in what was pasted, from 1. */
  readonly number: number
  readonly cells: readonly string[]
  /** What it will become. */
  readonly reading: ReactNode
  /** What is worth a look before it is taken. */
  readonly note?: string | null
  /** Why it cannot be taken, in words; null where it can. */
  readonly fault: string | null
}

export interface PasteStripProps {
  /** What is pasted into, for reading aloud. */
  readonly label: string
  readonly rows: readonly PastedRow[]
  /** Takes the rows that were understood, all in one step. */
  readonly onTaken: () => void
  /** Goes away; everything is as it was. */
  readonly onLeft: () => void
}

/** What a pasted block was read as, row by row: Enter takes it, Esc leaves all as it was. It has the focus first. */
export function PasteStrip({ label, rows, onTaken, onLeft }: PasteStripProps): ReactNode {
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('[data-rows]')?.focus(), [])
  const faults = rows.filter(({ fault }) => fault !== null).length
  const taken = rows.length - faults
  useKeys(
    [
      { keys: 'Enter', does: pasteWords.take(taken), isOn: taken > 0, run: (event) => pressedOr(event, onTaken) },
      { keys: 'Escape', does: pasteWords.leave, run: onLeft },
    ],
    'sheet',
  )
  return (
    <section ref={place} className={styles.strip} aria-label={label}>
      <div className={styles.head}>
        <b role="status">{pasteWords.count(rows.length, faults)}</b>
        <span className={styles.more}>
          {taken === 0 ? pasteWords.none : faults === 0 ? null : pasteWords.leftOut(faults)}
        </span>
        <Button size="small" keys="Esc" onPressed={onLeft}>
          {pasteWords.leave}
        </Button>
        {taken === 0 ? null : (
          <Button size="small" kind="primary" keys="↵" onPressed={onTaken}>
            {pasteWords.take(taken)}
          </Button>
        )}
      </div>
      <PastedRows rows={rows} />
    </section>
  )
}

/** More rows than fit are scrolled by the arrows. */
const SCROLLED = { role: 'group', tabIndex: 0, 'aria-label': pasteWords.readAs } as const

function PastedRows({ rows }: { readonly rows: readonly PastedRow[] }): ReactNode {
  return (
    <div className={styles.rows} data-private="" data-rows="" {...SCROLLED}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.number}>{pasteWords.row}</th>
            <th className={styles.cells}>{pasteWords.pasted}</th>
            <th>{pasteWords.readAs}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells, reading, note, fault }) => (
            <tr key={number}>
              <td className={styles.number}>{number}</td>
              <td>{cells.join(' · ')}</td>
              <td>
                {fault === null ? reading : <span className={styles.fault}>{fault}</span>}
                {fault === null && note ? <span className={styles.note}> {note}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Enter on a button presses that button. */
function pressedOr(event: KeyboardEvent, run: () => void): void {
  if (event.target instanceof HTMLButtonElement) event.target.click()
  else run()
}
