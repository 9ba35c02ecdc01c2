import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { termsOf } from '../../../../shared/engine/installments/draft-terms.ts'
import {
  type ChosenPack,
  choosePacks,
  type PackPlace,
} from '../../../../shared/engine/installments/policy/choose-packs.ts'
import {
  type ClinicPlanPolicy,
  clinicPlanPolicy,
} from '../../../../shared/engine/installments/policy/clinic-plan-policy.ts'
import type { PolicyFinding } from '../../../../shared/engine/installments/policy/finding.ts'
import { policyFindings } from '../../../../shared/engine/installments/policy/policy-findings.ts'
import { type PolicyLimits, policyLimits } from '../../../../shared/engine/installments/policy/policy-limits.ts'
import { INCOME_UNKNOWN, type PolicyPlan } from '../../../../shared/engine/installments/policy/policy-plan.ts'
import { type Schedule, schedule } from '../../../../shared/engine/installments/schedule.ts'
import type { InterestTerms } from '../../../../shared/engine/installments/terms.ts'
import type { PlanSize } from '../../../../shared/model/plan.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'
import type { PolicyPack } from '../../../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../../../shared/rules/policy/shipped-packs-table.ts'

export const AGREED = plainDate('2026-11-23')

/** The designer's sample clinic: 40.00 at least, 18 months at most. */
export const CLINIC: ClinicPlanPolicy = clinicPlanPolicy({ smallestInstallment: cents(4000), longestPlanMonths: 18 })

/** A doctor's office in a state, with a patient from the same state unless said otherwise. */
export function aPlace(state: string | null, over: Partial<PackPlace> = {}): PackPlace {
  return {
    placeOfService: state,
    residence: state,
    providerKind: 'professional',
    on: AGREED,
    usesStarter: false,
    ...over,
  }
}

/** The shipped packs, those of these ids confirmed by counsel a month ago. */
export function packsReviewed(...ids: readonly string[]): readonly PolicyPack[] {
  return shippedPacks.map((pack) =>
    ids.includes(pack.id) ? { ...pack, reviewedOn: '2026-10-23', reviewedBy: 'Counsel' } : pack,
  )
}

export function chosenIn(state: string | null, over: Partial<PackPlace> = {}): readonly ChosenPack[] {
  return choosePacks(shippedPacks, aPlace(state, over))
}

/** 800.00 in monthly payments from December 15, without interest. */
export function aSchedule(size: PlanSize, principal = 80_000): Schedule {
  const policy = { smallestInstallment: cents(1), longestPlanMonths: 120 }
  const draft = { frequency: 'monthly', firstDueOn: plainDate('2026-12-15'), roll: 'none', size } as const
  const made = schedule(cents(principal), termsOf(draft, policy))
  if (made.kind === 'refused') throw new Error(made.code)
  return made
}

export function byCount(count: number): PlanSize {
  return { by: 'count', count }
}

/** 947.94 owed, 147.94 today, 800.00 in 8. */
export function aPolicyPlan(over: Partial<PolicyPlan> = {}): PolicyPlan {
  return {
    agreedOn: AGREED,
    balance: cents(80_000),
    cashPrice: cents(94_794),
    firstBillOn: plainDate('2026-11-01'),
    billKind: 'professional',
    income: INCOME_UNKNOWN,
    payer: 'patient',
    schedule: aSchedule(byCount(8)),
    downPayment: cents(14_794),
    interest: null,
    lateFee: null,
    returnedPayment: null,
    fees: [],
    otherPlans: [],
    terms: { accelerates: false, isSecured: false, assignsWages: false },
    papers: [],
    ...over,
  }
}

export function interestAt(rate: number, over: Partial<InterestTerms> = {}): InterestTerms {
  return {
    rate: percent(rate),
    method: 'period',
    startsOn: AGREED,
    oddFirstPeriod: 'free',
    delayedUntil: null,
    ...over,
  }
}

export function limitsFor(
  chosen: readonly ChosenPack[],
  plan: PolicyPlan = aPolicyPlan(),
  clinic: ClinicPlanPolicy = CLINIC,
): PolicyLimits {
  return policyLimits(chosen, clinic, plan)
}

/** The lines of a plan under these packs, by code. */
export function findingsOf(
  chosen: readonly ChosenPack[],
  plan: PolicyPlan = aPolicyPlan(),
  clinic: ClinicPlanPolicy = CLINIC,
): Readonly<Record<string, PolicyFinding>> {
  const findings = policyFindings(plan, policyLimits(chosen, clinic, plan))
  return Object.fromEntries(findings.map((finding) => [finding.code, finding]))
}
