import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { versionWords } from '../../../../shared/text/plan-deeds.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { problemOf } from '../../../lib/problem.ts'
import { useDo } from '../../../lib/query.tsx'
import { useMayWork } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from './plan-side.module.css'

export interface ChangePaperButtonProps {
  readonly plan: Plan
  readonly needsSignature: boolean
  /** Its first agreement was made with the plan: only the other language is left to make. */
  readonly isFirst: boolean
}

/** Makes the new agreement where it has to be signed, else the sheet about the change; an agreement in either language. */
export function ChangePaperButton({ plan, needsSignature, isFirst }: ChangePaperButtonProps): ReactNode {
  const mayWork = useMayWork()
  const { go } = useNavigation()
  const making = useDo('paper.issue', ['paper', 'plan'])
  const problem = making.problem ? problemOf(making.problem) : null
  if (!mayWork) return null
  const { language: own } = plan.terms
  const kind = needsSignature && plan.left > 0 ? 'planAgreement' : 'planChange'
  const make = async (language: Language) => {
    const answer = await making.run({ order: { kind, planId: plan.id }, language, largePrint: false })
    if (answer.ok) go({ to: 'papers', documentId: answer.value.id })
  }
  return (
    <div className={styles.paper}>
      {problem ? <Banner tone="bad" fact={problem.fact} more={problem.more} /> : null}
      {isFirst ? null : (
        <Button size="small" onPressed={() => void make(own)} disabled={making.isBusy}>
          {needsSignature ? versionWords.agreementPaper : versionWords.changePaper}
        </Button>
      )}
      {kind === 'planAgreement' ? (
        <Button size="small" onPressed={() => void make(own === 'en' ? 'es' : 'en')} disabled={making.isBusy}>
          {versionWords.otherLanguage[own]}
        </Button>
      ) : null}
    </div>
  )
}
