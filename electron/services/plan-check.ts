import type { Reader } from '../../db/connection.ts'
import * as contactWishes from '../../db/repositories/contact-wishes.ts'
import type { Caller } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import { withheldDiscount } from '../../shared/engine/installments/draft-disclosure.ts'
import { guarantorFault } from '../../shared/engine/installments/guarantor.ts'
import {
  type DraftedPlan,
  findingsOfDraft,
  limitsOfDraft,
  stateOfAddress,
} from '../../shared/engine/installments/policy/drafted-policy.ts'
import { cutOf } from '../../shared/engine/installments/policy/plan-cut.ts'
import type { PolicyLimits } from '../../shared/engine/installments/policy/policy-limits.ts'
import { tellsOtherPayer } from '../../shared/model/contact-wish.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { refusedTerms } from './plan-estimate.ts'
import { bookForPrice, type ClinicBook } from './plan-limits-of.ts'
import { type Planned, plannedFrom } from './plan-schedule.ts'
import { type DraftToCheck, incomeTold, otherDemands, verdictOn } from './plan-verdict.ts'

/** A plan that keeps every limit that holds for it, or that a supervisor makes beyond the clinic's own. */
export interface CheckedPlan {
  readonly planned: Planned
  /** With how its payments are cut, and the calendar of its payable days. */
  readonly draft: PlanDraft
  readonly limits: PolicyLimits
  /** The rules that decided about its terms, each with how the plan stands to it, as the trail keeps them. */
  readonly rules: string
  /** What the clinic has decided, as it held. */
  readonly book: ClinicBook
}

/**
 * The schedule of a draft, held against the clinic's rules and the rule packs of its place. Refused for terms that
 * cannot be kept and for what the law does not allow; beyond the clinic's own limits a supervisor makes the plan.
 * Source: payment plan specification, sections 2, 6.1 and 13.
 */
export function checkedPlan(reader: Reader, toCheck: DraftToCheck, caller: Caller): Answer<CheckedPlan> {
  const { draft: asked, patient, said } = toCheck
  const fault = guarantorFault(asked.guarantor, patient, asked.agreedOn)
  if (fault) return refusedTerms(fault, {})
  const wish = contactWishes.find(reader, patient.id)
  if (tellsOtherPayer(wish, asked.guarantor)) return refusedTerms('confidentialOfOther', {})
  const book = bookForPrice(reader, asked)
  const drafted: DraftedPlan = {
    draft: asked,
    residence: stateOfAddress(patient.address),
    income: incomeTold(said),
  }
  const limits = limitsOfDraft(book, drafted)
  const draft = { ...asked, cut: cutOf(book.policy.split, limits), calendar: book.clinic.daysOff?.calendar }
  const planned = plannedFrom(draft, { clinic: book.clinic, promptPay: withheldDiscount(book.policy) })
  if (planned.kind === 'refused') return refusedTerms(planned.code, planned.facts)
  const { schedule, interest } = planned
  const otherPlans = otherDemands(reader, toCheck, limits)
  const verdict = verdictOn(findingsOfDraft(book, drafted, limits, { schedule, interest, otherPlans }), caller)
  return verdict.ok ? done({ draft, planned, limits, rules: verdict.value, book }) : verdict
}
