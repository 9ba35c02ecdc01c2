import { memo, type ReactNode } from 'react'
import type { LineAnswer, LineTag } from '../../../../shared/engine/estimate/answer.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { cellName, coinsuranceTag, tagWords } from '../../../../shared/text/estimate-screen.ts'
import type { PartKind } from '../../../../shared/text/screens-figures.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { NOTHING_SHOWN, type Shown, shownFigure } from '../../../ui/shown.ts'
import { PartSwatch } from '../../../ui/who-pays-bar.tsx'
import { benefitFor } from '../state/benefit.ts'
import type { Column } from '../state/comparison.ts'
import { GridCell } from './grid-elements.tsx'
import styles from './line-row.module.css'
import { WasAmount } from './was-amount.tsx'

export interface MoneyCellProps {
  readonly line: ServiceLine
  readonly column: Column
  readonly answer: LineAnswer | null
  readonly at: number
  readonly isCursor: boolean
}

/** Which part of the bar stands for the tag of a cell. */
const TAG_PARTS: Readonly<Record<LineTag, PartKind | null>> = {
  selfPay: 'selfPayPrice',
  copay: 'copay',
  deductible: 'deductible',
  deductibleAndCoinsurance: 'deductible',
  coinsurance: 'coinsurance',
  notCovered: 'notCovered',
  preventive: 'planPays',
  penalty: 'penalty',
  overLimit: 'notCovered',
  writeOff: 'discount',
  balanceBill: 'balanceBill',
  nothing: 'planPays',
  unknown: null,
}

/** What the patient pays for one service in one column: the dominating part as a word, and the amount. */
export const MoneyCell = memo(function MoneyCell(props: MoneyCellProps): ReactNode {
  const { line, column, answer, at, isCursor } = props
  const shown: Shown = answer ? shownFigure(answer.parts.patientOwes, answer.range) : NOTHING_SHOWN
  const word = answer ? tagWord(answer, column, line) : ''
  const part = answer ? TAG_PARTS[answer.tag] : null
  const name = cellName(line.words || line.code, column.letter, column.route.name)
  return (
    <GridCell
      place={{ row: line.id, column: column.route.id, at, isCursor }}
      data-shown={shown.kind}
      className={classes(styles.cell, styles.money, isCursor && styles.cursor)}
    >
      <span className="sr-only">{name}</span>
      <span className={styles.tag} title={word}>
        {part ? <PartSwatch part={part} /> : null}
        <span>{shown.kind === 'range' ? '' : word}</span>
      </span>
      {answer && column.route.kind === 'insured' && isSettled(answer.parts.allowed) ? (
        <span className={styles.allowed}>
          <FigureAmount of={shownFigure(answer.parts.allowed)} at="cell" />
        </span>
      ) : null}
      <WasAmount shown={shown} />
      <span className={styles.share}>
        <FigureAmount of={shown} at="cell" />
      </span>
    </GridCell>
  )
})

function tagWord(answer: LineAnswer, column: Column, line: ServiceLine): string {
  const rate = benefitFor(column.route, line)?.coinsurance
  if (answer.tag === 'coinsurance' && (rate?.kind === 'known' || rate?.kind === 'assumed')) {
    return coinsuranceTag(rate.value)
  }
  return tagWords[answer.tag]
}
