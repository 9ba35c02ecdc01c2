import type { ReactNode } from 'react'
import type { PlanId } from '../../../shared/model/ids.ts'
import { planWords } from '../../../shared/text/plan-record.ts'
import { callWords } from '../../../shared/text/screens-today.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { usePlanRecord } from './api/plan-record.ts'
import { OpenPlan } from './parts/open-plan.tsx'

export interface PlanScreenProps {
  readonly planId: PlanId
  /** The payment sheet is open from the start. */
  readonly paying?: boolean
  /** The receipt whose reversal is open from the start. */
  readonly reversing?: string | undefined
}

/** S14: where a payment plan stands, and what happened on it. The way to its calls is open while it is still read. */
export function PlanScreen({ planId, paying = false, reversing }: PlanScreenProps): ReactNode {
  const record = usePlanRecord(planId)
  const { go } = useNavigation()
  useKeys([{ keys: 'L', does: callWords.screen, run: () => go({ to: 'calls', planId }) }])
  if (record.data) return <OpenPlan record={record.data} paying={paying} reversing={reversing} />
  return (
    <ShellPage label={planWords.label} isBusy={record.isPending}>
      {record.isError ? <Failed {...problemOf(record.error.error)} onTriedAgain={() => void record.refetch()} /> : null}
    </ShellPage>
  )
}
