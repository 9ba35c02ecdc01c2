import type { ReactNode } from 'react'
import type { PlanRecord } from '../../../../shared/contract/plan.ts'
import { isPausedOn } from '../../../../shared/engine/installments/late-clock.ts'
import type { Receipt } from '../../../../shared/model/plan.ts'
import { signatureDiffers } from '../../../../shared/text/plan-record.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useToday } from '../../../ui/today.tsx'
import { demandsOf } from '../state/plan-standing.ts'
import styles from './plan.module.css'
import { PlanProgress } from './plan-progress.tsx'
import { PlanSchedule } from './plan-schedule.tsx'
import { PlanSide } from './plan-side.tsx'

export interface PlanPageProps {
  readonly record: PlanRecord
  /** Opens the payment sheet; null where no money can be posted. */
  readonly onPay: (() => void) | null
  readonly onReverse: (receipt: Receipt) => void
}

/** How far the plan is, its schedule, and what happened beside it. */
export function PlanPage({ record, onPay, onReverse }: PlanPageProps): ReactNode {
  const { plan } = record
  const today = useToday()
  const demands = demandsOf(plan)
  const isPaused = isPausedOn(today, record.clock.pauses)
  return (
    <div className={styles.page}>
      {record.differ ? (
        <Banner tone="bad" fact={signatureDiffers.fact} more={signatureDiffers.more(record.differ)} />
      ) : null}
      <PlanProgress {...{ plan, demands, today, isPaused }} payOff={record.payOffToday ?? null} />
      <div className={styles.columns}>
        <PlanSchedule {...{ demands, today, isPaused }} onPay={onPay} />
        <PlanSide record={record} onReverse={onReverse} />
      </div>
    </div>
  )
}
