import type { Reader } from '../../db/connection.ts'
import type { Caller } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { DatedAmount } from '../../shared/engine/installments/micro-plan.ts'
import { countedPlans } from '../../shared/engine/installments/policy/counted-plans.ts'
import type { PolicyFinding } from '../../shared/engine/installments/policy/finding.ts'
import type { PolicyLimits } from '../../shared/engine/installments/policy/policy-limits.ts'
import { INCOME_UNKNOWN, type MonthlyIncome } from '../../shared/engine/installments/policy/policy-plan.ts'
import type { Affordability } from '../../shared/model/affordability.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { policySentence } from '../../shared/text/policy.ts'
import { supervisorOf } from './approvals/supervisor-of.ts'
import { promisedPlans } from './plan-limits-of.ts'

/** A draft with whom it is for and what the payer said about money. */
export interface DraftToCheck {
  readonly draft: PlanDraft
  readonly patient: Patient
  readonly said: Affordability | null
  /** Plans that end with it: they are no other promises. */
  readonly instead: readonly Plan['id'][]
}

/** A month's income as the payer told it; unknown where nobody asked. */
export function incomeTold(said: Affordability | null): MonthlyIncome {
  return said === null ? INCOME_UNKNOWN : said.income
}

/** What other open plans of the patient, the payer and, where it counts, the household ask for beside a new one. */
export function otherDemands(
  reader: Reader,
  { draft, patient, instead }: DraftToCheck,
  limits: PolicyLimits,
): readonly (readonly DatedAmount[])[] {
  const of = { patientId: patient.id, guarantorName: draft.guarantor.name, address: patient.address }
  return countedPlans(promisedPlans(reader, of), limits)
    .filter(({ planId }) => !instead.includes(planId))
    .map(({ demands }) => demands)
}

/**
 * May the plan be made as its rules stand? Refused for what the law does not allow, and beyond the clinic's own limits
 * where no supervisor makes it. Else the rules that decided, each with how the plan stands to it, for the trail.
 * Source: payment plan specification, section 13.1, "record the rule that set the offer".
 */
export function verdictOn(findings: readonly PolicyFinding[], caller: Caller): Answer<string> {
  const against = findings.find(({ level }) => level === 'cannot')
  if (against) return refused('PLAN_TERMS', { code: against.code, reason: policySentence(against, 'en') })
  const beyond = findings.find(({ level }) => level === 'needsApproval')
  if (beyond && supervisorOf(caller) === null)
    return refused('NEEDS_SUPERVISOR', { code: beyond.code, reason: policySentence(beyond, 'en') })
  return done([...new Set(findings.map(({ code, source, level }) => `${code} ${source} ${level}`))].join('; '))
}
