import { useState } from 'react'
import type { Sent } from '../../../../shared/contract/contract.ts'
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { type DraftState, useDraft } from '../../../lib/use-draft.ts'
import { useCreatePlan } from '../api/create-plan.ts'
import { type DesignPlace, designKey } from './design-draft.ts'
import { saidOrNull } from './said.ts'
import type { Design } from './use-design.ts'

type DownPaymentWay = NonNullable<Sent<'plan.create'>['downPayment']>

export interface AgreementOf extends DesignPlace {
  readonly personName: string
}

export interface Agreement {
  /** Under which the designer's form is kept. */
  readonly key: string
  readonly saved: DraftState
  readonly problem: AppError | null
  readonly canCreate: boolean
  readonly isBusy: boolean
  /** What is paid today and waits for the answer how it came; null while nothing is asked. */
  readonly asksFor: Cents | null
  /** Makes the agreement from what stands in the designer, and opens the plan; asks first how a down payment came. */
  readonly create: () => Promise<void>
  /** The answer: by what means it came, or null while it has not. True when the plan was made. */
  readonly answer: (way: DownPaymentWay | null) => Promise<boolean>
  /** Goes back to the designer. */
  readonly leave: () => void
}

/** Keeps the designer's form as a draft, and makes the agreement from it. */
export function useAgreement(design: Design, of: AgreementOf): Agreement {
  const { finishAt } = useNavigation()
  const title = `${designerWords.title}, ${of.personName}`.slice(0, 120)
  const mirror = useDraft(designKey(of), title, design.isTouched ? JSON.stringify(design.form) : null)
  const creating = useCreatePlan()
  const [asksFor, setAsksFor] = useState<Cents | null>(null)
  const make = async (downPayment: DownPaymentWay | null) => {
    const { draft, form, agreedOn } = design
    if (draft === null || creating.isBusy) return false
    const answer = await creating.run({ draft, downPayment, affordability: saidOrNull(form, agreedOn) })
    setAsksFor(null)
    if (!answer.ok) return false
    await mirror.discard()
    finishAt({ to: 'plan', planId: answer.value.plan.id })
    return true
  }
  return {
    key: designKey(of),
    saved: mirror.state,
    problem: creating.problem,
    canCreate: design.draft !== null && !creating.isBusy,
    isBusy: creating.isBusy,
    asksFor,
    async create() {
      const { draft } = design
      if (draft === null) return
      if (draft.downPayment > 0) setAsksFor(draft.downPayment)
      else await make(null)
    },
    answer: make,
    leave: () => setAsksFor(null),
  }
}
