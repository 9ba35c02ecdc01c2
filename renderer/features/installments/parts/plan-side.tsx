import type { ReactNode } from 'react'
import type { PlanRecord } from '../../../../shared/contract/plan.ts'
import type { Receipt } from '../../../../shared/model/plan.ts'
import { useBoxedPapers } from '../../../lib/boxed-papers.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useToday } from '../../../ui/today.tsx'
import { usePlanHistory } from '../api/plan-deeds.ts'
import { AllPlans } from './all-plans.tsx'
import { AutopayPanel } from './autopay-panel.tsx'
import { HandOffPanel } from './hand-off-panel.tsx'
import { HappeningsList } from './happenings-list.tsx'
import styles from './plan-side.module.css'
import { StandingPanel } from './standing-panel.tsx'
import { VersionsPanel } from './versions-panel.tsx'

export interface PlanSideProps {
  readonly record: PlanRecord
  readonly onReverse: (receipt: Receipt) => void
}

/** Beside the schedule: how the plan stands by date, its versions, and what happened. */
export function PlanSide({ record: { plan, papers }, onReverse }: PlanSideProps): ReactNode {
  const today = useToday()
  const history = usePlanHistory(plan.id)
  const boxed = useBoxedPapers(papers)
  const isOpen = plan.state === 'active' || plan.state === 'awaitingSignature'
  return (
    <div className={styles.side}>
      {boxed.map(({ key, ...line }) => (
        <CheckLine key={key} strength="check" {...line} />
      ))}
      {history.data && isOpen ? <StandingPanel history={history.data} today={today} /> : null}
      {history.data ? <VersionsPanel plan={plan} history={history.data} papers={papers} today={today} /> : null}
      <AutopayPanel plan={plan} />
      <HandOffPanel plan={plan} />
      <HappeningsList plan={plan} papers={papers} today={today} onReverse={onReverse} />
      <AllPlans plan={plan} />
    </div>
  )
}
