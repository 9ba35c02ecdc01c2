import type { ReactNode } from 'react'
import type { OpenFact } from '../../../../shared/engine/estimate/answer.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import { rangeWords } from '../../../../shared/text/estimate-checks.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { type Column, totalCharge } from '../state/comparison.ts'
import { factKeys } from '../state/fact-keys.ts'
import { rankedFacts } from '../state/open-facts.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './differs-sheet.module.css'
import { OpenFactList } from './open-fact-list.tsx'
import { shownTotal } from './patient-pays.tsx'
import { RangeBar } from './range-bar.tsx'
import { endlessWords } from './range-strip.tsx'

export interface AsksSheetProps {
  readonly work: Workspace
  readonly column: Column
  readonly onFact: (fact: OpenFact, column: Column) => void
  readonly onClosed: () => void
}

/** Every fact that is still missing in a column, ranked by how much of the range it closes. */
export function AsksSheet({ work, column, onFact, onClosed }: AsksSheetProps): ReactNode {
  const facts = column.answer ? rankedFacts(column.answer) : []
  return (
    <SideSheet
      title={
        <>
          <LetterBadge letter={column.letter} />
          {rangeWords.asksTitle}
        </>
      }
      head={<FigureAmount of={shownTotal(column)} at="sheet" />}
      onClosed={onClosed}
    >
      <div className={styles.asks}>
        <RangeOf work={work} column={column} />
        {facts.length === 0 ? (
          <p>{rangeWords.nothingToAsk}</p>
        ) : (
          <Asked facts={facts} work={work} onFact={(fact) => onFact(fact, column)} />
        )}
      </div>
    </SideSheet>
  )
}

interface AskedProps {
  readonly facts: readonly OpenFact[]
  readonly work: Workspace
  readonly onFact: (fact: OpenFact) => void
}

function Asked({ facts, work, onFact }: AskedProps): ReactNode {
  useKeys(factKeys(facts, onFact, 9))
  return (
    <>
      <p>{rangeWords.asksHint}</p>
      <OpenFactList facts={facts} nameOf={work.factName} onFact={onFact} />
    </>
  )
}

/** The range as a bar and as a sentence; without an upper end the sentence says so. */
function RangeOf({ work, column }: Pick<AsksSheetProps, 'work' | 'column'>): ReactNode {
  const { answer } = column
  const charge = totalCharge(work.columns)
  if (!answer || answer.range.low === null) return null
  const { low, high } = answer.range
  if (high !== null && low === high) return null
  const scale = charge && isSettled(charge) && charge.value > 0 ? charge.value : null
  const words = high === null ? endlessWords(low, rankedFacts(answer), work.factName) : rangeWords.between(low, high)
  return (
    <>
      {scale === null ? null : <RangeBar low={low} high={high} scale={scale} />}
      <p>{words}</p>
    </>
  )
}
