import type { ReactNode } from 'react'
import { combinedByDate } from '../../../../shared/engine/installments/micro-plan.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { waysWords } from '../../../../shared/text/plan-screen.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { problemOf } from '../../../lib/problem.ts'
import { useAsk, useDo } from '../../../lib/query.tsx'
import { useMayWork } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import styles from './plan-side.module.css'
import { TogetherList } from './together-list.tsx'

/** One amount for each date over all open plans of the payer; nothing where this plan is the only one. */
export function AllPlans({ plan }: { readonly plan: Plan }): ReactNode {
  const { patientId, guarantor } = plan.terms
  const { data: open = [] } = useAsk('plan.promised', { patientId, guarantorName: guarantor.name })
  if (open.length < 2 || !open.some(({ planId }) => planId === plan.id)) return null
  return (
    <div className={styles.panel}>
      <TogetherList demands={combinedByDate(open.map(({ demands }) => demands))} />
      <CombinedPaper plan={plan} />
    </div>
  )
}

/** Makes the sheet that asks one amount for each date, in the payer's language, and opens it. */
function CombinedPaper({ plan }: { readonly plan: Plan }): ReactNode {
  const mayWork = useMayWork()
  const { go } = useNavigation()
  const making = useDo('paper.issue', ['paper', 'plan'])
  const problem = making.problem ? problemOf(making.problem) : null
  const make = async () => {
    const order = { kind: 'combinedSchedule', planId: plan.id } as const
    const answer = await making.run({ order, language: plan.terms.language, largePrint: false })
    if (answer.ok) go({ to: 'papers', documentId: answer.value.id })
  }
  useKeys([{ keys: 'A', does: waysWords.togetherPaper, isOn: mayWork && !making.isBusy, run: () => void make() }])
  if (!mayWork) return null
  return (
    <div className={styles.paper}>
      {problem ? <Banner tone="bad" fact={problem.fact} more={problem.more} /> : null}
      <Button size="small" keys="A" onPressed={() => void make()} disabled={making.isBusy}>
        {waysWords.togetherPaper}
      </Button>
    </div>
  )
}
