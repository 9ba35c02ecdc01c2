import type { Reader } from '../../db/connection.ts'
import type { Caller } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { withheldDiscount } from '../../shared/engine/installments/draft-disclosure.ts'
import { guarantorFault } from '../../shared/engine/installments/guarantor.ts'
import { countedPlans } from '../../shared/engine/installments/policy/counted-plans.ts'
import {
  type DraftedPlan,
  findingsOfDraft,
  limitsOfDraft,
  stateOfAddress,
} from '../../shared/engine/installments/policy/drafted-policy.ts'
import type { PolicyFinding } from '../../shared/engine/installments/policy/finding.ts'
import { cutOf } from '../../shared/engine/installments/policy/plan-cut.ts'
import type { PolicyLimits } from '../../shared/engine/installments/policy/policy-limits.ts'
import { INCOME_UNKNOWN } from '../../shared/engine/installments/policy/policy-plan.ts'
import type { Affordability } from '../../shared/model/affordability.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { policySentence } from '../../shared/text/policy.ts'
import { supervisorOf } from './approvals/supervisor-of.ts'
import { refusedTerms } from './plan-estimate.ts'
import { bookForPrice, type ClinicBook, promisedPlans } from './plan-limits-of.ts'
import { type Planned, plannedFrom } from './plan-schedule.ts'

/** A plan that keeps every limit that holds for it, or that a supervisor makes beyond the clinic's own. */
export interface CheckedPlan {
  readonly planned: Planned
  /** With how its payments are cut. */
  readonly draft: PlanDraft
  readonly limits: PolicyLimits
  /** The rules that decided about its terms, each with how the plan stands to it, as the trail keeps them. */
  readonly rules: string
  /** What the clinic has decided, as it held. */
  readonly book: ClinicBook
}

/** A draft with whom it is for and what the payer said about money. */
export interface DraftToCheck {
  readonly draft: PlanDraft
  readonly patient: Patient
  readonly said: Affordability | null
  /** Plans that end with it: they are no other promises. */
  readonly instead: readonly Plan['id'][]
}

/**
 * The schedule of a draft, held against the clinic's rules and the rule packs of its place. Refused for terms that
 * cannot be kept and for what the law does not allow; beyond the clinic's own limits a supervisor makes the plan.
 * Source: payment plan specification, sections 2, 6.1 and 13.
 */
export function checkedPlan(
  reader: Reader,
  { draft, patient, said, instead }: DraftToCheck,
  caller: Caller,
): Answer<CheckedPlan> {
  const fault = guarantorFault(draft.guarantor, patient, draft.agreedOn)
  if (fault) return refusedTerms(fault, {})
  const book = bookForPrice(reader, draft)
  const drafted: DraftedPlan = {
    draft,
    residence: stateOfAddress(patient.address),
    income: said === null ? INCOME_UNKNOWN : said.income,
  }
  const limits = limitsOfDraft(book, drafted)
  const isSupervisor = supervisorOf(caller) !== null
  const policy = { clinic: book.clinic, promptPay: withheldDiscount(book.policy) }
  const cut = cutOf(book.policy.split, limits)
  const whole = { ...draft, cut }
  const planned = plannedFrom(whole, policy)
  if (planned.kind === 'refused') return refusedTerms(planned.code, planned.facts)
  const of = { patientId: patient.id, guarantorName: draft.guarantor.name, address: patient.address }
  const others = countedPlans(promisedPlans(reader, of), limits)
  const findings = findingsOfDraft(book, drafted, limits, {
    schedule: planned.schedule,
    interest: planned.interest,
    otherPlans: others.filter(({ planId }) => !instead.includes(planId)).map(({ demands }) => demands),
  })
  const against = findings.find(({ level }) => level === 'cannot')
  if (against) return refused('PLAN_TERMS', { code: against.code, reason: policySentence(against, 'en') })
  const beyond = findings.find(({ level }) => level === 'needsApproval')
  if (beyond && !isSupervisor)
    return refused('NEEDS_SUPERVISOR', { code: beyond.code, reason: policySentence(beyond, 'en') })
  return done({ draft: whole, planned, limits, rules: rulesIn(findings), book })
}

/** Source: payment plan specification, section 13.1, "record the rule that set the offer". */
function rulesIn(findings: readonly PolicyFinding[]): string {
  return [...new Set(findings.map(({ code, source, level }) => `${code} ${source} ${level}`))].join('; ')
}
