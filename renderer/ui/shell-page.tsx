import { type ReactNode, useContext, useState } from 'react'
import { KeyLine } from './key-line.tsx'
import { SelectionLineContext } from './selection-line.ts'
import styles from './shell-page.module.css'
import { ShellSheetContext } from './shell-sheet.ts'

export interface ShellPageProps {
  /** Names the screen, for reading aloud. */
  readonly label: string
  /** The patient header; only on screens about one patient. */
  readonly header?: ReactNode
  /** The record bar, or the bar of a list. */
  readonly bar?: ReactNode
  /** The work area. It fills what is left and decides itself what scrolls. */
  readonly children: ReactNode
  /** A `SideSheet` at the right edge. */
  readonly side?: ReactNode
  /** Where the focus is, at the right end of the bottom line: `Line 3 of 7 · Column B`. */
  readonly where?: string | undefined
  /** True while an answer takes longer than it should: a thin line under the bar. */
  readonly isBusy?: boolean
}

/** The slots of every screen beneath the top bar: patient header, record bar, work, side sheet, key line. */
export function ShellPage(props: ShellPageProps): ReactNode {
  const [picked, say] = useState<string | null>(null)
  const sheet = useContext(ShellSheetContext)
  return (
    <div className={styles.page}>
      {props.header}
      {props.bar}
      <div className={styles.middle} data-work="">
        <main className={styles.work} aria-label={props.label}>
          {props.isBusy ? <div className={styles.busy} role="progressbar" aria-label={props.label} /> : null}
          {props.bar ? null : <h1 className="sr-only">{props.label}</h1>}
          <SelectionLineContext value={say}>{props.children}</SelectionLineContext>
        </main>
        <div className={sheet === null ? styles.side : styles.waiting}>{props.side}</div>
        {sheet}
      </div>
      <KeyLine where={props.where} picked={picked} />
    </div>
  )
}
