import type { ReactNode } from 'react'
import type { PlanRecord } from '../../../../shared/contract/plan.ts'
import type { Receipt } from '../../../../shared/model/plan.ts'
import { useAsk } from '../../../lib/query.tsx'
import { useToday } from '../../../ui/today.tsx'
import { usePlanHistory } from '../api/plan-deeds.ts'
import { designRules } from '../state/design-rules.ts'
import { gateOf } from '../state/gate-facts.ts'
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
  const gate = useGate(plan, papers, history.data ?? null)
  return (
    <div className={styles.side}>
      {history.data ? <StandingPanel history={history.data} gate={gate} today={today} /> : null}
      {history.data ? <VersionsPanel plan={plan} history={history.data} today={today} /> : null}
      <HappeningsList plan={plan} papers={papers} today={today} onReverse={onReverse} />
    </div>
  )
}

type History = NonNullable<ReturnType<typeof usePlanHistory>['data']>

/** The gate to outside collection; null while something is still being read, and for plans that owe nothing. */
function useGate(plan: PlanRecord['plan'], papers: PlanRecord['papers'], history: History | null) {
  const today = useToday()
  const clinic = useAsk('clinic.get', {})
  const policies = useAsk('policy.get', {})
  const patient = useAsk('patient.get', { patientId: plan.terms.patientId })
  if (history === null || !clinic.data || !policies.data || !patient.data || plan.left === 0) return null
  const patientAddress = patient.data.patient.address
  const rules = designRules({ clinic: clinic.data, policies: policies.data, patientAddress, otherPlans: [] })
  return gateOf({ plan, papers, history, book: rules.book, patientAddress }, today)
}
