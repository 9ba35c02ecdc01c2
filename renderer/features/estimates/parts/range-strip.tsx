import type { ReactNode } from 'react'
import type { OpenFact } from '../../../../shared/engine/estimate/answer.ts'
import { type Cents, ZERO } from '../../../../shared/money/cents.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { rangeWords } from '../../../../shared/text/estimate-checks.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { boundsOf, type Column, exactTotal, hasLines } from '../state/comparison.ts'
import { factCount, narrowingFacts } from '../state/open-facts.ts'
import styles from './checks.module.css'
import { OpenFactList } from './open-fact-list.tsx'
import { RangeBar } from './range-bar.tsx'

export interface RangeStripProps {
  readonly column: Column
  readonly charge: Cents | null
  /** The missing fact in words of the clinic. */
  readonly nameOf: (factId: string) => string
  readonly onFact: (fact: OpenFact) => void
  /** Opens the list of all missing facts. */
  readonly onAll: () => void
}

export const STRIP_FACTS = 3

/** While a column is a range: how far it reaches, how much is confirmed, and which facts would narrow it most. */
export function RangeStrip({ column, charge, nameOf, onFact, onAll }: RangeStripProps): ReactNode {
  const { answer } = column
  const facts = answer ? narrowingFacts(answer) : []
  if (facts.length === 0 || !hasLines(answer)) return null
  const { low, high } = answer.range
  const isRange = boundsOf(column) !== null && exactTotal(column) === null
  const count = factCount(answer)
  const rest = facts.length - STRIP_FACTS
  return (
    <div className={styles.facts}>
      <div className={styles.title}>
        <h2>{(isRange ? rangeWords.title : rangeWords.unknownTitle)(column.letter)}</h2>
        <small>{rangeWords.confirmed(count.known, count.all)}</small>
      </div>
      {low !== null && charge !== null && charge > 0 ? (
        <>
          <RangeBar low={low} high={high} scale={charge} />
          <div className={styles.ends} aria-hidden="true">
            <span>{shownMoney(ZERO)}</span>
            <span>{shownMoney(charge)}</span>
          </div>
        </>
      ) : null}
      {low !== null && high === null ? <p className={styles.endless}>{endlessWords(low, facts, nameOf)}</p> : null}
      <OpenFactList facts={facts.slice(0, STRIP_FACTS)} nameOf={nameOf} onFact={onFact} />
      {rest > 0 ? (
        <button type="button" className={styles.action} onClick={onAll}>
          {rangeWords.more(rest)} <Kbd>A</Kbd>
        </button>
      ) : null}
    </div>
  )
}

/** What can be said while no upper end is known: the least, and the fact that would tell the most. */
export function endlessWords(low: Cents, facts: readonly OpenFact[], nameOf: (factId: string) => string): string {
  const decisive = facts.find((fact) => fact.closesCents === null)
  return decisive ? rangeWords.noUpperLimit(low, nameOf(decisive.factId)) : rangeWords.noUpperLimitAtAll(low)
}
