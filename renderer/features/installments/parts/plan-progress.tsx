import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { type Cents, minusCents, sumCents, ZERO } from '../../../../shared/money/cents.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'
import { type Demand, DOWN_PAYMENT, lateOn, statesOf } from '../state/plan-standing.ts'
import styles from './plan.module.css'

export interface PlanProgressProps {
  readonly plan: Plan
  readonly demands: readonly Demand[]
  readonly today: PlainDate
  readonly isPaused: boolean
  /** What closes a plan with interest today; null where that is all that is left. */
  readonly payOff: Cents | null
}

/** Where the plan stands in one line: which payments are paid, what is late, what is to come. A pause makes nothing late. */
export function PlanProgress({ plan, demands, today, isPaused, payOff }: PlanProgressProps): ReactNode {
  const states = statesOf(demands, today, isPaused)
  const late = isPaused ? ZERO : lateOn(demands, today)
  const paidCount = states.filter((state) => state.kind === 'paid').length
  const last = plan.installments.at(-1)
  const toCome = minusCents(plan.left, late)
  return (
    <div className={styles.facts}>
      <div className={styles.steps} role="img" aria-label={planWords.bar(paidCount, demands.length)}>
        {demands.map((demand, index) => (
          <span key={demand.number} className={styles.step} data-state={states[index]?.kind}>
            {demand.number === DOWN_PAYMENT ? '↓' : demand.number}
          </span>
        ))}
      </div>
      <span>{planWords.paid(sumCents(demands.map(({ paid }) => paid)))}</span>
      {late > 0 ? <span className={styles.late}>{planWords.late(late)}</span> : null}
      {toCome > 0 ? <span>{planWords.toCome(toCome)}</span> : null}
      {plan.left > 0 ? <span>{planWords.payOff(payOff ?? plan.left)}</span> : null}
      {plan.credit > 0 ? <span>{planWords.credit(plan.credit)}</span> : null}
      {last ? <span>{planWords.last(last.contractOn, today)}</span> : null}
    </div>
  )
}
