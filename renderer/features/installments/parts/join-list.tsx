import type { ReactNode } from 'react'
import type { PromisedPayments } from '../../../../shared/contract/plan.ts'
import type { Plan, PlanInterest } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { shownPercent } from '../../../../shared/money/rate.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { joinWords } from '../../../../shared/text/plan-deeds.ts'
import { TickField } from '../../../ui/tick-field.tsx'
import styles from './deeds.module.css'

export interface JoinListProps {
  readonly plan: Plan
  readonly others: readonly PromisedPayments[]
  readonly leftOut: readonly string[]
  readonly owed: Cents
  /** Interest that came up and would not be carried over. */
  readonly dropped: Cents
  readonly interest: PlanInterest | null
  readonly bearsAny: boolean
  readonly onLeftOut: (ids: readonly string[]) => void
}

/** The open plans of the payer, and what a new plan over those that are ticked would be over. */
export function JoinList(props: JoinListProps): ReactNode {
  const { plan, others, leftOut, owed, dropped, interest, bearsAny, onLeftOut } = props
  if (others.length === 0) return <p className={styles.empty}>{joinWords.none}</p>
  return (
    <section className={styles.preview} aria-label={joinWords.which}>
      <h2 className={styles.sideName}>{joinWords.which}</h2>
      <TickField label={`${plan.number} · ${shownMoney(plan.left)}`} isTicked onTicked={() => {}} disabled />
      {others.map((row) => (
        <TickField
          key={row.planId}
          label={`${row.number} · ${shownMoney(row.left)}`}
          isTicked={!leftOut.includes(row.planId)}
          onTicked={(isTicked) =>
            onLeftOut(isTicked ? leftOut.filter((id) => id !== row.planId) : [...leftOut, row.planId])
          }
        />
      ))}
      <p className={styles.sentence} role="status">
        {joinWords.over(owed)}
      </p>
      <p className={styles.note}>{joinWords.instead}</p>
      {dropped > 0 ? <p className={styles.note}>{joinWords.dropped(dropped)}</p> : null}
      {bearsAny ? (
        <p className={styles.note}>
          {interest === null ? joinWords.without : joinWords.rate(shownPercent(interest.rate))}
        </p>
      ) : null}
    </section>
  )
}
