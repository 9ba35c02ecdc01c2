import { memo, type ReactNode } from 'react'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { board, partWords } from '../../../../shared/text/estimate-screen.ts'
import { amountAsSeen } from '../../../../shared/text/screens-figures.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { isSameShown, NOTHING_SHOWN, type Shown, shownPart } from '../../../ui/shown.ts'
import { type BarPart, PartSwatch, WhoPaysBar } from '../../../ui/who-pays-bar.tsx'
import { BREAKDOWN, type BreakdownPart, type Column, partFigure } from '../state/comparison.ts'
import type { Place } from '../state/cursor.ts'
import { GridCell, GridRow, RowHead } from './grid-elements.tsx'
import styles from './totals.module.css'

export interface BreakdownProps {
  readonly columns: readonly Column[]
  readonly parts: readonly BreakdownPart[]
  readonly cursor: Place
  readonly charge: Cents | null
  /** The row number of the first part, for readers that do not see the grid. */
  readonly firstRow: number
}

/** Who pays which part of the charge, in every column: figures first, then the same as one bar. */
export function Breakdown({ columns, parts, cursor, charge, firstRow }: BreakdownProps): ReactNode {
  return (
    <>
      <div className={styles.pad} aria-hidden="true">
        <i />
        {columns.map((column) => (
          <i key={column.route.id} />
        ))}
      </div>
      {parts.map((part, index) => (
        <GridRow key={part} index={firstRow + index} className={classes(styles.row, styles.folds)}>
          <RowHead className={styles.label}>
            <PartSwatch part={part} />
            {partWords[part]}
          </RowHead>
          {columns.map((column, at) => (
            <PartCell
              key={column.route.id}
              routeId={column.route.id}
              letter={column.letter}
              part={part}
              shown={column.answer ? shownPart(partFigure(column.answer, part)) : NOTHING_SHOWN}
              at={at + 6}
              isCursor={cursor.row === part && cursor.column === column.route.id}
            />
          ))}
        </GridRow>
      ))}
      <div aria-hidden="true" className={`${styles.row} ${styles.bars}`}>
        <span className={styles.label}>{board.whoPays(charge)}</span>
        {columns.map((column) => (
          <span key={column.route.id} className={styles.bar}>
            {charge === null ? null : <WhoPaysBar parts={barParts(column)} scale={charge} label={barLabel(column)} />}
          </span>
        ))}
      </div>
      <div aria-hidden="true" className={styles.legend}>
        {parts.map((part) => (
          <span key={part}>
            <PartSwatch part={part} />
            {partWords[part]}
          </span>
        ))}
      </div>
    </>
  )

  function barLabel(column: Column): string {
    return `${board.whoPays(charge)}, ${board.column(column.letter)}`
  }
}

function barParts(column: Column): readonly BarPart[] {
  const { answer } = column
  if (!answer) return []
  return BREAKDOWN.flatMap((part) => {
    const figure = partFigure(answer, part)
    return isSettled(figure) ? [{ part, amount: figure.value }] : []
  })
}

interface PartCellProps {
  readonly routeId: string
  readonly letter: Column['letter']
  readonly part: BreakdownPart
  readonly shown: Shown
  readonly at: number
  readonly isCursor: boolean
}

const PartCell = memo(function PartCell({ routeId, letter, part, shown, at, isCursor }: PartCellProps): ReactNode {
  return (
    <GridCell
      place={{ row: part, column: routeId, at, isCursor }}
      aria-label={`${partWords[part]}, ${board.column(letter)}, ${amountAsSeen(shown)}`}
      className={classes(styles.cell, styles.part)}
    >
      <FigureAmount of={shown} at="cell" />
    </GridCell>
  )
}, isSamePart)

function isSamePart(a: PartCellProps, b: PartCellProps): boolean {
  if (a.routeId !== b.routeId || a.letter !== b.letter || a.part !== b.part) return false
  return a.at === b.at && a.isCursor === b.isCursor && isSameShown(a.shown, b.shown)
}
