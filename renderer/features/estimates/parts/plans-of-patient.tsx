import type { ReactNode } from 'react'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { sumCents } from '../../../../shared/money/cents.ts'
import { headerWords } from '../../../../shared/text/screens-patients.ts'
import { useAsk } from '../../../lib/query.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { HeaderFact } from '../../../ui/patient-header.tsx'
import { shownCents } from '../../../ui/shown.ts'

/** What the person has in payment plans here. */
export function PlansOfPatient({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const record = useAsk('patient.get', { patientId })
  if (!record.data) return null
  const open = record.data.plans.filter((plan) => plan.left > 0 && plan.state !== 'cancelled')
  return (
    <>
      <HeaderFact name={headerWords.inPlans}>
        <FigureAmount of={shownCents(sumCents(open.map((plan) => plan.left)))} />
      </HeaderFact>
      <HeaderFact name={headerWords.plans}>
        {open.length === 0 ? headerWords.noPlan : headerWords.plansOpen(open.length)}
      </HeaderFact>
    </>
  )
}
