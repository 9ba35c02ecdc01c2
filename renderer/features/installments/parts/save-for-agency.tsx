import type { ReactNode } from 'react'
import type { HandOffGate } from '../../../../shared/engine/installments/hand-off-gate.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { handOffWords } from '../../../../shared/text/screens-hand-off.ts'
import { problemOf } from '../../../lib/problem.ts'
import { hasRole, useSession } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useSaveAccount } from '../api/hand-off.ts'

/** A supervisor saves the account for the agency once every condition is met. */
export function SaveForAgency({ plan, gate }: { readonly plan: Plan; readonly gate: HandOffGate }): ReactNode {
  const toast = useToast()
  const saving = useSaveAccount()
  const isSupervisor = hasRole(useSession().person, ['supervisor'])
  if (!gate.mayHandOff || !isSupervisor) return null
  const save = async () => {
    const answer = await saving.run({ planId: plan.id })
    if (answer.ok) toast({ words: handOffWords.exported(answer.value) })
  }
  return (
    <>
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
      <Button size="small" disabled={saving.isBusy} onPressed={() => void save()}>
        {handOffWords.export}
      </Button>
    </>
  )
}
