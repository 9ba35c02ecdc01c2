import type { NewDemand } from '../../db/repositories/plans.ts'
import { ageOn } from '../../shared/dates/plain-date.ts'
import { type Disclosure, disclosure } from '../../shared/engine/installments/disclosure.ts'
import { type PlanPolicy, rhythmOf, termsOf } from '../../shared/engine/installments/draft-terms.ts'
import type { PolicyLimits } from '../../shared/engine/installments/policy/policy-limits.ts'
import type { PlanRefusal } from '../../shared/engine/installments/refusal.ts'
import { type Schedule, schedule } from '../../shared/engine/installments/schedule.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { cents, minusCents } from '../../shared/money/cents.ts'

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

/** The limits of a supervisor, who may pass the clinic's own: none but that a payment is a cent at least. */
export const WITHOUT_LIMITS: PlanPolicy = { smallestInstallment: cents(1), longestPlanMonths: 120 }

/** The limits that a schedule is made within. */
export function withinLimits({ minimumPayment, term }: PolicyLimits): PlanPolicy {
  return { smallestInstallment: minimumPayment?.value ?? cents(1), longestPlanMonths: term.longestMonths.value }
}

/** A plan's dated demands as they are stored; number 0 is the down payment. */
export function newDemandsOf({ downPayment, agreedOn }: PlanDraft, { schedule }: Planned): readonly NewDemand[] {
  const installments = schedule.installments.map(({ number, contractOn, payableOn, amount }) => ({
    number,
    contractOn,
    payableOn,
    amountCents: amount,
  }))
  if (downPayment === 0) return installments
  return [{ number: 0, contractOn: agreedOn, payableOn: agreedOn, amountCents: downPayment }, ...installments]
}

/**
 * The schedule that follows from drafted terms within limits, and the disclosure that it needs. The clinic
 * counts as a creditor and the down payment as an installment unless its settings say otherwise.
 * Source: payment plan specification, sections 2, 4 and 12.
 */
export function plannedFrom(
  draft: PlanDraft,
  clinic: Pick<Clinic, 'isCreditor' | 'countsDownPayment'>,
  limits: PlanPolicy,
): Planned | TermsRefusal {
  const { owed, downPayment, agreedOn, firstDueOn, guarantor } = draft
  if (downPayment >= owed && owed > 0) return { kind: 'refused', code: 'downPaymentTooLarge', facts: { owed } }
  if (firstDueOn < agreedOn)
    return { kind: 'refused', code: 'firstDueTooEarly', facts: { firstDueOn, startsOn: agreedOn } }
  if (guarantor.bornOn !== null && ageOn(guarantor.bornOn, agreedOn) < ADULT)
    return { kind: 'refused', code: 'guarantorMinor', facts: {} }
  const made = schedule(minusCents(owed, downPayment), termsOf(draft, limits))
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
