import type { ReactNode } from 'react'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { PartSwatch } from '../../../ui/who-pays-bar.tsx'
import type { MoneyView } from '../state/line-view.ts'
import { GridCell } from './grid-elements.tsx'
import styles from './line-row.module.css'
import { WasAmount } from './was-amount.tsx'

export interface MoneyCellProps {
  readonly lineId: string
  readonly view: MoneyView
  readonly at: number
  readonly isCursor: boolean
}

/** What the patient pays for one service in one column: the dominating part as a word, and the amount. */
export function MoneyCell({ lineId, view, at, isCursor }: MoneyCellProps): ReactNode {
  const { shown, word, part, allowed } = view
  return (
    <GridCell
      place={{ row: lineId, column: view.routeId, at, isCursor }}
      data-shown={shown.kind}
      className={classes(styles.cell, styles.money, isCursor && styles.cursor)}
    >
      <span className="sr-only">{view.name}</span>
      <span className={styles.tag} title={word}>
        {part ? <PartSwatch part={part} /> : null}
        <span>{word}</span>
      </span>
      {allowed ? (
        <span className={styles.allowed}>
          <FigureAmount of={allowed} at="cell" />
        </span>
      ) : null}
      <WasAmount shown={shown} />
      <span className={styles.share}>
        <FigureAmount of={shown} at="cell" />
      </span>
    </GridCell>
  )
}
