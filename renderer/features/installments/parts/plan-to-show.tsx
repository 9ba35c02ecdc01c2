import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import { type ReactNode, useMemo } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { paperKindWord } from '../../../../shared/text/screens-records.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useOfferToPatient } from '../../../lib/patient-side.tsx'
import { Button } from '../../../ui/button.tsx'
import { newestAgreement } from '../state/plan-bar-words.ts'
import { planForPatient } from '../state/plan-for-patient.ts'
import { ShowPatient } from './show-patient.tsx'

export interface PlanToShowProps {
  readonly plan: Plan
  readonly papers: readonly Paper[]
}

/** What of a plan others may see: its dates on the patient's side, and its agreement. */
export function PlanToShow({ plan, papers }: PlanToShowProps): ReactNode {
  const { go } = useNavigation()
  const agreement = newestAgreement(papers)
  useOfferToPatient(useMemo(() => planForPatient(plan), [plan]))
  return (
    <>
      <ShowPatient />
      {agreement ? (
        <Button
          icon={<IconFileText size={16} stroke={1.75} aria-hidden="true" />}
          onPressed={() => go({ to: 'papers', documentId: agreement.id })}
        >
          {paperKindWord(agreement.kind)}
        </Button>
      ) : null}
    </>
  )
}
