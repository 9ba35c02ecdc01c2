import type { Reader } from '../../../db/connection.ts'
import * as feeTerms from '../../../db/repositories/fee-terms.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { interestOf } from '../../../shared/engine/installments/draft-terms.ts'
import type { Schedule } from '../../../shared/engine/installments/schedule.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import type { Plan, PlanDraft } from '../../../shared/model/plan.ts'
import { sumCents, ZERO } from '../../../shared/money/cents.ts'
import type { AgreementFacts } from '../agreement-facts.ts'
import { isOfGoodFaith, namedEstimate } from '../plan-estimate.ts'
import { policyBook } from '../plan-limits-of.ts'
import { openDisclosure } from './open-schedule.ts'
import { limitsOfStored } from './stored-limits.ts'

/** A changed plan with what is left of it, from the day on which the change holds. */
export interface ChangedPlan {
  readonly plan: Plan
  readonly patient: Patient
  readonly schedule: Schedule
  readonly from: PlainDate
  /** Does the change need the whole lending disclosure? */
  readonly needsDisclosure: boolean
}

/**
 * What the agreement of a changed plan tells of its terms: what is left is the price and what was paid stands beside it, no down payment is asked again, and
 * no discount for paying at once was lost a second time.
 */
export function versionFacts(
  reader: Reader,
  { plan, patient, schedule, from, needsDisclosure }: ChangedPlan,
): Omit<AgreementFacts, 'made' | 'termsHash' | 'changes'> {
  const draft = draftOf(plan.terms, schedule, from)
  const book = policyBook(reader)
  const disclosed = openDisclosure(schedule, draft, book.clinic)
  const trigger = { ...disclosed.trigger, needed: disclosed.trigger.needed && needsDisclosure }
  const named = namedEstimate(reader, plan.terms)
  return {
    clinic: book.clinic,
    patient,
    draft,
    planned: { kind: 'planned', schedule, disclosure: { ...disclosed, trigger }, interest: interestOf(draft) },
    estimate: named && { ...named, isGoodFaith: false, insurancePays: null },
    paidBefore: sumCents(plans.demandsOf(reader, plan.id).map(({ paid }) => paid)),
    isOfGoodFaith: isOfGoodFaith(reader, plan),
    policy: { ...book.policy, promptPayDiscount: null },
    limits: limitsOfStored(book, draft, patient),
    fees: feeTerms.get(reader, plan.id, plan.version),
    downPaid: null,
  }
}

function draftOf(terms: PlanDraft, { principal, count, firstDueOn }: Schedule, agreedOn: PlainDate): PlanDraft {
  const size = { by: 'count', count } as const
  return { ...terms, agreedOn, owed: principal, downPayment: ZERO, size, firstDueOn, steps: null, estimateId: null }
}
