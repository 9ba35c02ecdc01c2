import type { ReactNode } from 'react'
import type { PatientMoney } from '../../../shared/contract/patient.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { distance, listDay } from '../../../shared/text/screens-days.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Place } from '../../lib/place.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './money-line.module.css'

export interface MoneyLineProps {
  readonly patientId: PatientId
  readonly money: PatientMoney
  /** One amount beneath the other, where there is no room for a line. */
  readonly isStacked?: boolean
}

/** One line of money: owed, in plans, due now, next, credit. Each name leads to where its amount comes from. */
export function MoneyLine({ patientId, money, isStacked = false }: MoneyLineProps): ReactNode {
  const today = useToday()
  const plans = { to: 'patient', patientId, section: 'plans' } as const
  const { owed, unknownEstimates, inPlans, late, dueNow, next, credit } = money
  return (
    <section aria-label={patientWords.money}>
      <dl className={isStacked ? styles.stacked : styles.line}>
        <Fact name={patientWords.owed} from={{ to: 'patient', patientId, section: 'estimates' }}>
          {owed === 0 && unknownEstimates > 0 ? null : <FigureAmount of={{ kind: 'amount', value: owed }} />}
          {unknownEstimates === 0 ? null : <Aside>{patientWords.notKnown(unknownEstimates, owed > 0)}</Aside>}
        </Fact>
        <Fact name={patientWords.inPlans} from={plans}>
          <FigureAmount of={{ kind: 'amount', value: inPlans }} />
        </Fact>
        <Fact name={patientWords.dueNow} from={plans}>
          <FigureAmount of={{ kind: 'amount', value: dueNow }} />
          {late === 0 ? null : (
            <Aside>
              <FigureAmount of={{ kind: 'amount', value: late }} /> {patientWords.ofItLate}
            </Aside>
          )}
        </Fact>
        <Fact name={patientWords.next} from={next === null ? plans : { to: 'plan', planId: next.planId }}>
          {next === null ? (
            <Aside>{patientWords.nothingNext}</Aside>
          ) : (
            <>
              <FigureAmount of={{ kind: 'amount', value: next.amount }} />
              <Aside>
                {listDay(next.on, today)}, {distance(next.on, today)}
              </Aside>
            </>
          )}
        </Fact>
        {credit === 0 ? null : (
          <Fact name={patientWords.credit} from={plans}>
            <FigureAmount of={{ kind: 'amount', value: credit }} />
          </Fact>
        )}
      </dl>
    </section>
  )
}

interface FactProps {
  readonly name: string
  readonly from: Place
  readonly children: ReactNode
}

function Fact({ name, from, children }: FactProps): ReactNode {
  const { go } = useNavigation()
  return (
    <div className={styles.fact}>
      <dt>
        <button type="button" className={styles.name} onClick={() => go(from)}>
          {name}
        </button>
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}

function Aside({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.when}>{children}</span>
}
