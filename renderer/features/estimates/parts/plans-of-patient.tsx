import type { ReactNode } from 'react'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { sumCents } from '../../../../shared/money/cents.ts'
import { headerWords } from '../../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useAsk } from '../../../lib/query.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { HeaderFact } from '../../../ui/patient-header.tsx'
import { shownCents } from '../../../ui/shown.ts'

/** What the person has in payment plans here. */
export function PlansOfPatient({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const record = useAsk('patient.get', { patientId })
  const { go } = useNavigation()
  if (!record.data) return null
  const toPlans = () => go({ to: 'patient', patientId, section: 'plans' })
  const open = record.data.plans.filter((plan) => plan.left > 0 && plan.state !== 'cancelled')
  return (
    <>
      <HeaderFact name={headerWords.inPlans} onPressed={toPlans}>
        <FigureAmount of={shownCents(sumCents(open.map((plan) => plan.left)))} />
      </HeaderFact>
      <HeaderFact name={headerWords.plans} onPressed={toPlans}>
        {open.length === 0 ? headerWords.noPlan : headerWords.plansOpen(open.length)}
      </HeaderFact>
    </>
  )
}
