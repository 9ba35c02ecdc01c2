import { type ReactNode, useMemo } from 'react'
import type { Plan } from '../../../../shared/model/plan.ts'
import { useOfferToPatient } from '../../../lib/patient-side.tsx'
import { planForPatient } from '../state/plan-for-patient.ts'
import { ShowPatient } from './show-patient.tsx'

/** What of a plan the patient may see on the other side: its dates. */
export function PlanToShow({ plan }: { readonly plan: Plan }): ReactNode {
  useOfferToPatient(useMemo(() => planForPatient(plan), [plan]))
  return <ShowPatient />
}
