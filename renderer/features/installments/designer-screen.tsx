import type { ReactNode } from 'react'
import { designerWords } from '../../../shared/text/plan-screen.ts'
import { problemOf } from '../../lib/problem.ts'
import { useAsk } from '../../lib/query.tsx'
import { useStoredDraft } from '../../lib/use-draft.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { OpenDesigner } from './parts/open-designer.tsx'
import { type DesignPlace, designKey } from './state/design-draft.ts'

/** S13: a payment plan from a column of an estimate, or from an amount. */
export function PlanDesignerScreen(props: DesignPlace): ReactNode {
  const { patientId, estimateId } = props
  const patient = useAsk('patient.get', { patientId })
  const clinic = useAsk('clinic.get', {})
  const estimate = useAsk('estimate.get', { estimateId: estimateId ?? '' }, estimateId !== null)
  const draft = useStoredDraft(designKey(props))
  const failed = [patient, clinic, estimate].find((asked) => asked.isError)
  const hasEstimate = estimateId === null || estimate.data !== undefined
  if (patient.data && clinic.data && hasEstimate && draft !== undefined) {
    return (
      <OpenDesigner
        {...props}
        patient={patient.data}
        clinic={clinic.data}
        estimate={estimate.data ?? null}
        draft={draft?.content ?? null}
      />
    )
  }
  return (
    <ShellPage label={designerWords.title} isBusy={!failed}>
      {failed?.error ? <Failed {...problemOf(failed.error.error)} onTriedAgain={() => void failed.refetch()} /> : null}
    </ShellPage>
  )
}
