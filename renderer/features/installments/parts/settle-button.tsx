import type { ReactNode } from 'react'
import type { Plan } from '../../../../shared/model/plan.ts'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'

export interface SettleButtonProps {
  readonly plan: Plan
  readonly onDone: () => void
}

/** Ends the plan once the money of the offer came in time; what is missing is said, and nothing happens. */
export function SettleButton({ plan, onDone }: SettleButtonProps): ReactNode {
  const toast = useToast()
  const settling = usePlanDeed('plan.settle')
  const problem = settling.problem ? problemOf(settling.problem) : null
  const settle = async () => {
    const answer = await settling.run({ planId: plan.id, fromVersion: plan.version })
    if (!answer.ok) return
    toast({ words: endWords.settled })
    onDone()
  }
  return (
    <div>
      {problem ? <Banner tone="bad" fact={problem.fact} more={problem.more} /> : null}
      <Button onPressed={() => void settle()} disabled={settling.isBusy}>
        {endWords.settle}
      </Button>
    </div>
  )
}
