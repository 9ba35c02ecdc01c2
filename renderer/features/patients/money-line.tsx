import type { ReactNode } from 'react'
import type { PlanRow } from '../../../shared/model/plan.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { distance, listDay } from '../../../shared/text/screens-days.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './money-line.module.css'

/** One line of money: what is in plans, what is late, and what falls due next. */
export function MoneyLine({ plans }: { readonly plans: readonly PlanRow[] }): ReactNode {
  const today = useToday()
  const open = plans.filter((plan) => plan.state === 'active' || plan.state === 'awaitingSignature')
  const next = open
    .filter((plan) => plan.nextDueOn !== null)
    .toSorted((a, b) => (a.nextDueOn ?? '').localeCompare(b.nextDueOn ?? ''))[0]
  return (
    <section aria-label={patientWords.money}>
      <dl className={styles.line}>
        <Fact name={patientWords.inPlans}>
          <FigureAmount of={{ kind: 'amount', value: sumCents(open.map((plan) => plan.left)) }} />
        </Fact>
        <Fact name={patientWords.late}>
          <FigureAmount of={{ kind: 'amount', value: sumCents(open.map((plan) => plan.late)) }} />
        </Fact>
        <Fact name={patientWords.next}>
          {next?.nextDueOn && next.nextAmount !== null ? (
            <>
              <FigureAmount of={{ kind: 'amount', value: next.nextAmount }} />
              <span className={styles.when}>
                {listDay(next.nextDueOn, today)}, {distance(next.nextDueOn, today)}
              </span>
            </>
          ) : (
            <span className={styles.when}>{patientWords.nothingNext}</span>
          )}
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}
