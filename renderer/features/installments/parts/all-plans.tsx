import type { ReactNode } from 'react'
import { combinedByDate } from '../../../../shared/engine/installments/micro-plan.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { useAsk } from '../../../lib/query.tsx'
import { TogetherList } from './together-list.tsx'

/** One amount for each date over all open plans of the payer; nothing where this plan is the only one. */
export function AllPlans({ plan }: { readonly plan: Plan }): ReactNode {
  const { patientId, guarantor } = plan.terms
  const { data: open = [] } = useAsk('plan.promised', { patientId, guarantorName: guarantor.name })
  if (open.length < 2 || !open.some(({ planId }) => planId === plan.id)) return null
  return <TogetherList demands={combinedByDate(open.map(({ demands }) => demands))} />
}
