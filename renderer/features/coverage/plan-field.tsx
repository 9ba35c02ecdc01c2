import { type ReactNode, useDeferredValue, useState } from 'react'
import { cardWords } from '../../../shared/text/screens-coverage.ts'
import { problemAt } from '../../lib/problem.ts'
import { PickField } from '../../ui/pick-field.tsx'
import { useFindPlans } from './api/coverages.ts'
import { textOfPlan } from './text-of-coverage.ts'
import type { CoverageForm } from './use-coverage-form.ts'

export interface PlanFieldProps {
  readonly form: CoverageForm
  readonly isNew: boolean
}

/** The plan by any part of its name or payer. One on file fills its benefits in; other words name a new one. */
export function PlanField({ form, isNew }: PlanFieldProps): ReactNode {
  const { text, onChanged, save } = form
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const plans = useFindPlans(asked)
  const found = plans.data ?? []
  const shared = found.find(({ plan }) => plan.id === text.benefitPlanId)
  function take(planId: string): void {
    const picked = found.find(({ plan }) => plan.id === planId)
    if (!picked) return
    const { id, ...plan } = picked.plan
    onChanged({ ...textOfPlan(plan, [], []), benefitPlanId: id, means: 'template' })
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
      hint={shared ? cardWords.sharedBy(shared.patientCount) : text.planName === '' ? cardWords.planHint : undefined}
      problem={problemAt(save.problem, 'planName')}
      required
      autoFocus={isNew}
    />
  )
}
