import { type ReactNode, useDeferredValue, useState } from 'react'
import { cardWords } from '../../../shared/text/screens-coverage.ts'
import { problemAt } from '../../lib/problem.ts'
import { PickField } from '../../ui/pick-field.tsx'
import { useFindPlans } from './api/coverages.ts'
import { takenPlan } from './payer-choices.ts'
import type { CoverageForm } from './use-coverage-form.ts'

export interface PlanFieldProps {
  readonly form: CoverageForm
}

/** The plan by any part of its name, the payer's own first. One on file fills its benefits in; other words name a new one. */
export function PlanField({ form }: PlanFieldProps): ReactNode {
  const { text, onChanged, save } = form
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const plans = useFindPlans(asked)
  const all = plans.data ?? []
  const isOfPayer = ({ plan }: (typeof all)[number]): boolean => plan.payerName === text.payerName
  const found = [...all.filter(isOfPayer), ...all.filter((one) => !isOfPayer(one))]
  const shared = found.find(({ plan }) => plan.id === text.benefitPlanId)
  function take(planId: string): void {
    const picked = found.find(({ plan }) => plan.id === planId)
    if (picked) onChanged(takenPlan(picked.plan))
  }
  return (
    <PickField
      label={cardWords.plan}
      choices={found.map(({ plan, patientCount }) => ({
        value: plan.id,
        label: plan.planName,
        note: `${plan.payerName}, ${cardWords.sharedBy(patientCount)}`,
      }))}
      value={null}
      shown={text.planName}
      onPicked={take}
      onNew={(planName) => onChanged({ planName, benefitPlanId: null })}
      onSearched={setTyped}
      isFresh={asked === typed && !plans.isPlaceholderData && !plans.isPending}
      hint={shared ? cardWords.sharedBy(shared.patientCount) : undefined}
      problem={problemAt(save.problem, 'planName')}
      required
    />
  )
}
