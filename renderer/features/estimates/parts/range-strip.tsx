import type { ReactNode } from 'react'
import type { OpenFact } from '../../../../shared/engine/estimate/answer.ts'
import { type Cents, ZERO } from '../../../../shared/money/cents.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { rangeWords } from '../../../../shared/text/estimate-checks.ts'
import { boundsOf, type Column, exactTotal } from '../state/comparison.ts'
import { factCount, narrowingFacts } from '../state/open-facts.ts'
import styles from './checks.module.css'

export interface RangeStripProps {
  readonly column: Column
  readonly charge: Cents | null
  /** The missing fact in words of the clinic. */
  readonly nameOf: (factId: string) => string
  readonly onFact: (fact: OpenFact) => void
}

const MOST_FACTS = 3

/** While a column is a range: how far it reaches, how much is confirmed, and which facts would narrow it most. */
export function RangeStrip({ column, charge, nameOf, onFact }: RangeStripProps): ReactNode {
  const { answer } = column
  const facts = answer ? narrowingFacts(answer) : []
  if (!answer || facts.length === 0 || answer.lines.length === 0) return null
  const bounds = boundsOf(column)
  const count = factCount(answer)
  const title = bounds && exactTotal(column) === null ? rangeWords.title : rangeWords.unknownTitle
  return (
    <div className={styles.facts}>
      <div className={styles.title}>
        <h2>{title(column.letter)}</h2>
        <small>{rangeWords.confirmed(count.known, count.all)}</small>
      </div>
      {bounds && charge !== null && charge > 0 ? <Scale {...bounds} charge={charge} /> : null}
      <ol className={styles.narrowing}>
        {facts.slice(0, MOST_FACTS).map((fact) => (
          <li key={fact.factId}>
            <button type="button" className={styles.action} onClick={() => onFact(fact)}>
              {nameOf(fact.factId)}
            </button>{' '}
            {fact.closesCents === null ? rangeWords.settles : rangeWords.narrows(fact.closesCents)}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Scale({
  low,
  high,
  charge,
}: {
  readonly low: Cents
  readonly high: Cents
  readonly charge: Cents
}): ReactNode {
  const part = (value: number) => `${Math.min(100, (value / charge) * 100)}%`
  return (
    <>
      <div className={styles.scale} aria-hidden="true">
        <i className={styles.span} style={{ left: part(low), right: `calc(100% - ${part(high)})` }} />
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{shownMoney(ZERO)}</span>
        <span>{shownMoney(charge)}</span>
      </div>
    </>
  )
}
