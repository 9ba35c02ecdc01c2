import type { NewDemand } from '../../db/repositories/plans.ts'
import type { Disclosure } from '../../shared/engine/installments/disclosure.ts'
import { type DisclosurePolicy, draftDisclosure } from '../../shared/engine/installments/draft-disclosure.ts'
import { interestOf, type PlanPolicy, termsOf } from '../../shared/engine/installments/draft-terms.ts'
import type { PlanRefusal } from '../../shared/engine/installments/refusal.ts'
import { type Schedule, schedule } from '../../shared/engine/installments/schedule.ts'
import { countOfSteps } from '../../shared/engine/installments/stepped-rows.ts'
import type { InterestTerms } from '../../shared/engine/installments/terms.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { cents, minusCents, ZERO } from '../../shared/money/cents.ts'

/** Changes whenever the same terms may give another schedule; stored with each version of a plan. */
export const INSTALLMENTS_ENGINE = '1'

/** A plan's dated amounts and its Truth in Lending disclosure. */
export interface Planned {
  readonly kind: 'planned'
  readonly schedule: Schedule
  readonly disclosure: Disclosure
  /** Null where it bears none. */
  readonly interest: InterestTerms | null
}

/** Why the terms cannot be kept, by a code that has its sentence in `shared/text/plan-refusals.ts`. */
export interface TermsRefusal {
  readonly kind: 'refused'
  readonly code: PlanRefusal['code'] | 'downPaymentTooLarge'
  readonly facts: PlanRefusal['facts']
}

/** A schedule is made first and held against the rules afterwards: a payment is a cent at least, ten years the most. */
const WIDEST: PlanPolicy = { smallestInstallment: cents(1), longestPlanMonths: 120 }

/** A plan's dated demands as they are stored; number 0 is the down payment. */
export function newDemandsOf({ downPayment, agreedOn }: PlanDraft, { schedule }: Planned): readonly NewDemand[] {
  const installments = schedule.installments.map(({ number, contractOn, payableOn, amount, interest }) => ({
    number,
    contractOn,
    payableOn,
    amountCents: amount,
    interestCents: interest,
  }))
  if (downPayment === 0) return installments
  const down = { number: 0, contractOn: agreedOn, payableOn: agreedOn, amountCents: downPayment, interestCents: ZERO }
  return [down, ...installments]
}

/**
 * The schedule that follows from drafted terms, and the disclosure that it needs. The clinic
 * counts as a creditor and the down payment as an installment unless its settings say otherwise.
 * Source: payment plan specification, sections 2, 4 and 12.
 */
export function plannedFrom(draft: PlanDraft, policy: DisclosurePolicy): Planned | TermsRefusal {
  const { owed, downPayment, agreedOn, firstDueOn } = draft
  if (downPayment >= owed && owed > 0) return { kind: 'refused', code: 'downPaymentTooLarge', facts: { owed } }
  if (firstDueOn < agreedOn)
    return { kind: 'refused', code: 'firstDueTooEarly', facts: { firstDueOn, startsOn: agreedOn } }
  const steps = draft.steps ?? null
  if (steps !== null && (draft.size.by !== 'count' || draft.size.count !== countOfSteps(steps)))
    return {
      kind: 'refused',
      code: 'stepsDoNotFit',
      facts: { principal: minusCents(owed, downPayment), steps: steps.length },
    }
  const made = schedule(minusCents(owed, downPayment), termsOf(draft, { ...WIDEST, daysOff: policy.clinic.daysOff }))
  if (made.kind === 'refused') return made
  const disclosed = draftDisclosure(draft, made, policy)
  return { kind: 'planned', schedule: made, disclosure: disclosed, interest: interestOf(draft) }
}
