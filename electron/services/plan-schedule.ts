import { ageOn } from '../../shared/dates/plain-date.ts'
import { type Disclosure, disclosure } from '../../shared/engine/installments/disclosure.ts'
import { rhythmOf, termsOf } from '../../shared/engine/installments/draft-terms.ts'
import type { PlanRefusal } from '../../shared/engine/installments/refusal.ts'
import { type Schedule, schedule } from '../../shared/engine/installments/schedule.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { minusCents } from '../../shared/money/cents.ts'

/** Changes whenever the same terms may give another schedule; stored with each version of a plan. */
export const INSTALLMENTS_ENGINE = '1'

/** A plan's dated amounts and its Truth in Lending disclosure. */
export interface Planned {
  readonly kind: 'planned'
  readonly schedule: Schedule
  readonly disclosure: Disclosure
}

/** Why the terms cannot be kept, by a code that has its sentence in `shared/text/plan-refusals.ts`. */
export interface TermsRefusal {
  readonly kind: 'refused'
  readonly code: PlanRefusal['code'] | 'downPaymentTooLarge' | 'guarantorMinor'
  readonly facts: PlanRefusal['facts']
}

const ADULT = 18

/**
 * The schedule that follows from drafted terms under the clinic's policy, and the disclosure that it needs. The clinic
 * counts as a creditor and the down payment as an installment unless its settings say otherwise.
 * Source: payment plan specification, sections 2, 4 and 12.
 */
export function plannedFrom(draft: PlanDraft, clinic: Clinic): Planned | TermsRefusal {
  const { owed, downPayment, agreedOn, firstDueOn, guarantor } = draft
  if (downPayment >= owed && owed > 0) return { kind: 'refused', code: 'downPaymentTooLarge', facts: { owed } }
  if (firstDueOn < agreedOn)
    return { kind: 'refused', code: 'firstDueTooEarly', facts: { firstDueOn, startsOn: agreedOn } }
  if (guarantor.bornOn !== null && ageOn(guarantor.bornOn, agreedOn) < ADULT)
    return { kind: 'refused', code: 'guarantorMinor', facts: {} }
  const made = schedule(minusCents(owed, downPayment), termsOf(draft, clinic))
  if (made.kind === 'refused') return made
  const disclosed = disclosure({
    agreedOn,
    cashPrice: owed,
    downPayment,
    fees: [],
    schedule: made,
    rhythm: rhythmOf(draft.frequency, firstDueOn),
    isWritten: true,
    standing: clinic.isCreditor ? { kind: 'presumed' } : { kind: 'declaredNot' },
    downPaymentCounts: clinic.countsDownPayment,
  })
  return { kind: 'planned', schedule: made, disclosure: disclosed }
}
