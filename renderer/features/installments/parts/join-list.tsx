import type { ReactNode } from 'react'
import type { PromisedPayments } from '../../../../shared/contract/plan.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { joinWords } from '../../../../shared/text/plan-deeds.ts'
import { TickField } from '../../../ui/tick-field.tsx'
import styles from './deeds.module.css'

export interface JoinListProps {
  readonly plan: Plan
  readonly others: readonly PromisedPayments[]
  readonly leftOut: readonly string[]
  readonly owed: Cents
  readonly onLeftOut: (ids: readonly string[]) => void
}

/** The open plans of the payer, and what a new plan over those that are ticked would be over. */
export function JoinList({ plan, others, leftOut, owed, onLeftOut }: JoinListProps): ReactNode {
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
    </section>
  )
}
