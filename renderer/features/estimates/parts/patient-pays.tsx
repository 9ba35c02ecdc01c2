import { memo, type ReactNode } from 'react'
import type { Cents } from '../../../../shared/money/cents.ts'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { amountAsSeen } from '../../../../shared/text/screens-figures.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { isSameShown, NOTHING_SHOWN, type Shown, shownFigure, shownRange } from '../../../ui/shown.ts'
import { type Column, exactTotal, hasLines, moreThanLowest } from '../state/comparison.ts'
import { type Place, TOTAL } from '../state/cursor.ts'
import { narrowingFacts } from '../state/open-facts.ts'
import { GridCell, GridRow, RowHead } from './grid-elements.tsx'
import { RangeBar } from './range-bar.tsx'
import styles from './totals.module.css'

export interface PatientPaysProps {
  readonly columns: readonly Column[]
  readonly lowest: Column | null
  /** The scale of the range bars; null while the charge is not known. */
  readonly charge: Cents | null
  readonly cursor: Place
  readonly row: number
}

/** What the patient pays in every column, with the difference from the lowest. Always on screen. */
export function PatientPays({ columns, lowest, charge, cursor, row }: PatientPaysProps): ReactNode {
  return (
    <GridRow index={row} className={classes(styles.row, styles.pays, columns.length > 3 && styles.narrow)}>
      <RowHead className={styles.label}>
        <b>{board.patientPays}</b> <small>{board.notABill}</small>
      </RowHead>
      {columns.map((column, at) => (
        <PaysCell
          key={column.route.id}
          routeId={column.route.id}
          letter={column.letter}
          shown={shownTotal(column)}
          words={wordsBeneath(column, lowest, columns.length)}
          charge={charge}
          at={at + 6}
          isLowest={column === lowest}
          isCursor={cursor.row === TOTAL && cursor.column === column.route.id}
        />
      ))}
    </GridRow>
  )
}

/** The amount of a column as it is shown: exact, a range, unknown, or a dash while there are no services. */
export function shownTotal(column: Column): Shown {
  const { answer } = column
  if (!hasLines(answer)) return NOTHING_SHOWN
  const { low, high } = answer.range
  if (low !== null && exactTotal(column) === null) return shownRange(low, high)
  return shownFigure(answer.totals.patientOwes, answer.range)
}

function wordsBeneath(column: Column, lowest: Column | null, count: number): string {
  if (!hasLines(column.answer)) return ''
  if (column === lowest) return board.lowest(count)
  const more = moreThanLowest(column, lowest)
  if (more !== null && lowest) {
    const say = count > 4 ? board.over : board.more
    return more === 0 ? board.same(lowest.letter) : say(more, lowest.letter)
  }
  if (isEndless(column)) return board.noUpperLimit
  const open = narrowingFacts(column.answer).length
  return open > 0 ? board.openFacts(open) : ''
}

/** At least so much, and nobody can say yet how much at most. */
function isEndless({ answer }: Column): boolean {
  return answer !== null && answer.range.low !== null && answer.range.high === null
}

interface PaysCellProps {
  readonly routeId: string
  readonly letter: Column['letter']
  readonly shown: Shown
  readonly words: string
  readonly charge: Cents | null
  readonly at: number
  readonly isLowest: boolean
  readonly isCursor: boolean
}

const PaysCell = memo(function PaysCell(props: PaysCellProps): ReactNode {
  const { routeId, letter, shown, words, charge, at, isLowest, isCursor } = props
  const bar = shown.kind === 'range' && charge !== null && charge > 0 ? { ...shown, scale: charge } : null
  return (
    <GridCell
      place={{ row: TOTAL, column: routeId, at, isCursor }}
      aria-label={paysName(letter, shown, words)}
      data-shown={shown.kind}
      className={classes(styles.cell, isLowest && styles.lowest)}
    >
      <FigureAmount of={shown} at="key" />{' '}
      {bar ? <RangeBar low={bar.low} high={bar.high} scale={bar.scale} isThin /> : null}
      <small>{words}</small>
    </GridCell>
  )
}, isSamePays)

/** The cell in words, for those who do not see the grid. */
function paysName(letter: Column['letter'], shown: Shown, words: string): string {
  const name = `${board.patientPays}, ${board.column(letter)}, ${amountAsSeen(shown)}`
  return words === '' ? name : `${name}, ${words}`
}

function isSamePays(a: PaysCellProps, b: PaysCellProps): boolean {
  if (a.routeId !== b.routeId || a.letter !== b.letter || a.words !== b.words || a.at !== b.at) return false
  // Only the bar of a range stands on the scale of the charge.
  if (a.shown.kind === 'range' && a.charge !== b.charge) return false
  return a.isLowest === b.isLowest && a.isCursor === b.isCursor && isSameShown(a.shown, b.shown)
}
