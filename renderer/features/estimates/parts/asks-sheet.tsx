import type { ReactNode } from 'react'
import type { OpenFact } from '../../../../shared/engine/estimate/answer.ts'
import { rangeWords } from '../../../../shared/text/estimate-checks.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import type { Column } from '../state/comparison.ts'
import { factKeys } from '../state/fact-keys.ts'
import type { OpenBox } from '../state/open-box.ts'
import { rankedFacts } from '../state/open-facts.ts'
import { factTarget, useTargetDeed } from '../state/use-target-deed.ts'
import styles from './differs-sheet.module.css'
import { OpenFactList } from './open-fact-list.tsx'
import { shownTotal } from './patient-pays.tsx'
import { RangeOf, type RangeOfProps } from './range-of.tsx'

export interface AsksSheetProps {
  readonly work: RangeOfProps['work']
  readonly column: Column
  readonly onBox: (box: OpenBox) => void
  /** The box at the top that finds the person. */
  readonly onPerson: () => void
  readonly onClosed: () => void
}

/** Every fact that is still missing in a column, ranked by how much of the range it closes. */
export function AsksSheet({ work, column, onBox, onPerson, onClosed }: AsksSheetProps): ReactNode {
  const onTarget = useTargetDeed({ work, onBox, onPerson })
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
          <Asked facts={facts} work={work} onFact={(fact) => onTarget(factTarget(fact.factId, column))} />
        )}
      </div>
    </SideSheet>
  )
}

interface AskedProps {
  readonly facts: readonly OpenFact[]
  readonly work: RangeOfProps['work']
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
