import { memo, type ReactNode } from 'react'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { PartSwatch } from '../../../ui/who-pays-bar.tsx'
import { isSameMoney, type MoneyView, moneyName } from '../state/line-view.ts'
import { GridCell } from './grid-elements.tsx'
import styles from './line-row.module.css'
import { useBefore, WasAmount } from './was-amount.tsx'

export interface MoneyCellProps {
  readonly lineId: string
  readonly view: MoneyView
  readonly at: number
  readonly isCursor: boolean
}

/** What the patient pays for one service in one column: the dominating part as a word, and the amount. */
export const MoneyCell = memo(function MoneyCell({ lineId, view, at, isCursor }: MoneyCellProps): ReactNode {
  const { shown, word, part, allowed } = view
  const before = useBefore(shown)
  return (
    <GridCell
      place={{ row: lineId, column: view.routeId, at, isCursor }}
      aria-label={moneyName(view)}
      data-shown={shown.kind}
      className={classes(styles.cell, styles.money, before && styles.moved, isCursor && styles.cursor)}
    >
      <span className={styles.tag} title={word}>
        {part ? <PartSwatch part={part} /> : null}
        <span>{word}</span>
      </span>{' '}
      {allowed ? (
        <span className={styles.allowed}>
          <FigureAmount of={allowed} at="line" />
        </span>
      ) : null}
      <WasAmount shown={shown} before={before} />
      <span className={styles.share}>
        <FigureAmount of={shown} at="line" />
      </span>
    </GridCell>
  )
}, isSameCell)

function isSameCell(a: MoneyCellProps, b: MoneyCellProps): boolean {
  return a.lineId === b.lineId && a.at === b.at && a.isCursor === b.isCursor && isSameMoney(a.view, b.view)
}
