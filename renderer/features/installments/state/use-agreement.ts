import type { AppError } from '../../../../shared/contract/errors.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { type DraftState, useDraft } from '../../../lib/use-draft.ts'
import { useCreatePlan } from '../api/create-plan.ts'
import { type DesignPlace, designKey } from './design-draft.ts'
import type { Design } from './use-design.ts'

export interface AgreementOf extends DesignPlace {
  readonly personName: string
}

export interface Agreement {
  readonly saved: DraftState
  readonly problem: AppError | null
  readonly canCreate: boolean
  /** Makes the agreement from what stands in the designer, and opens the plan. */
  readonly create: () => Promise<void>
}

/** Keeps the designer's form as a draft, and makes the agreement from it. */
export function useAgreement(design: Design, of: AgreementOf): Agreement {
  const { finishAt } = useNavigation()
  const title = `${designerWords.title}, ${of.personName}`.slice(0, 120)
  const mirror = useDraft(designKey(of), title, design.isTouched ? JSON.stringify(design.form) : null)
  const creating = useCreatePlan()
  return {
    saved: mirror.state,
    problem: creating.problem,
    canCreate: design.draft !== null && !creating.isBusy,
    async create() {
      if (design.draft === null || creating.isBusy) return
      const answer = await creating.run({ draft: design.draft })
      if (!answer.ok) return
      await mirror.discard()
      finishAt({ to: 'plan', planId: answer.value.plan.id })
    },
  }
}
