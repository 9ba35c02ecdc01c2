import type { ReactNode } from 'react'
import { planRulesForPrice } from '../../../shared/engine/assistance/prompt-pay.ts'
import { schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { designerWords } from '../../../shared/text/plan-screen.ts'
import { useContactWish } from '../../lib/contact-wish.ts'
import { problemOf } from '../../lib/problem.ts'
import { useAsk } from '../../lib/query.tsx'
import { useStoredDraft } from '../../lib/use-draft.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToday } from '../../ui/today.tsx'
import { OpenDesigner } from './parts/open-designer.tsx'
import { type DesignPlace, designKey } from './state/design-draft.ts'
import { designRules } from './state/design-rules.ts'
import { routeOf } from './state/design-source.ts'

/** S13: a payment plan from a column of an estimate, or from an amount. */
export function PlanDesignerScreen(props: DesignPlace): ReactNode {
  const { patientId, estimateId } = props
  const patient = useAsk('patient.get', { patientId })
  const wish = useContactWish(patientId)
  const clinic = useAsk('clinic.get', {})
  const estimate = useAsk('estimate.get', { estimateId: estimateId ?? '' }, estimateId !== null)
  const draft = useStoredDraft(designKey(props))
  const policies = useAsk('policy.get', {})
  const schedules = useAsk('schedule.list', {})
  const today = useToday()
  const guarantorName = patient.data ? patientName(patient.data.patient) : ''
  const promised = useAsk('plan.promised', { patientId, guarantorName, withHousehold: true }, guarantorName !== '')
  const failed = [patient, wish, clinic, estimate, policies, schedules, promised].find((asked) => asked.isError)
  const hasEstimate = estimateId === null || estimate.data !== undefined
  const isReady = hasEstimate && draft !== undefined && wish.data !== undefined
  if (patient.data && clinic.data && policies.data && schedules.data && promised.data && isReady) {
    const route = routeOf(estimate.data ?? null, props.routeId)
    const policy = planRulesForPrice(policies.data.policy, schedulesOn(schedules.data, today), route)
    const rules = designRules({
      clinic: clinic.data,
      policies: { ...policies.data, policy },
      patientAddress: patient.data.patient.address,
      patientBornOn: patient.data.patient.bornOn,
      otherPlans: promised.data,
    })
    return (
      <OpenDesigner
        {...props}
        patient={patient.data}
        wish={wish.data ?? null}
        rules={rules}
        estimate={estimate.data ?? null}
        draft={draft?.content ?? null}
      />
    )
  }
  return (
    <ShellPage label={designerWords.title} isBusy={!failed}>
      {failed?.error ? <Failed {...problemOf(failed.error.error)} onTriedAgain={() => void failed.refetch()} /> : null}
    </ShellPage>
  )
}
