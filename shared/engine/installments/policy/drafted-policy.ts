import type { Clinic } from '../../../model/clinic.ts'
import type { PlanDraft } from '../../../model/plan.ts'
import { allMinimums, type ClinicPolicy } from '../../../model/plan-policy.ts'
import { minusCents } from '../../../money/cents.ts'
import type { PolicyPack } from '../../../rules/policy/policy-pack.ts'
import { withheldDiscount } from '../draft-disclosure.ts'
import { choosePacks } from './choose-packs.ts'
import type { ClinicPlanPolicy } from './clinic-plan-policy.ts'
import type { PolicyFinding } from './finding.ts'
import { firstStepFindings } from './first-steps.ts'
import { policyFindings } from './policy-findings.ts'
import { type PolicyLimits, policyLimits } from './policy-limits.ts'
import type { DraftedTerms, MonthlyIncome, PolicyPlan, PolicyQuestion } from './policy-plan.ts'

/** Everything that decides what plans of this clinic may say: its settings, its decisions, and all rule packs. */
export interface PolicyBook {
  readonly clinic: Pick<Clinic, 'state' | 'smallestInstallment' | 'longestPlanMonths'>
  readonly policy: ClinicPolicy
  /** The shipped packs and the clinic's own editions. */
  readonly packs: readonly PolicyPack[]
}

/** A plan that is being drafted, as far as policy asks about it. */
export interface DraftedPlan {
  readonly draft: Pick<PlanDraft, 'owed' | 'downPayment' | 'agreedOn' | 'guarantor' | 'isEstimate'>
  /** The state of the patient's home; null while unknown. */
  readonly residence: string | null
  readonly income: MonthlyIncome
}

/**
 * What a drafted plan has to keep, to be shown beside its fields before it is broken.
 * Source: payment plan specification, section 13.3.
 */
export function limitsOfDraft(book: PolicyBook, drafted: DraftedPlan): PolicyLimits {
  const { clinic, policy, packs } = book
  const chosen = choosePacks(packs, {
    placeOfService: clinic.state === '' ? null : clinic.state,
    residence: drafted.residence,
    providerKind: policy.providerKind,
    on: drafted.draft.agreedOn,
    usesStarter: policy.usesStarterRules,
  })
  return policyLimits(chosen, clinicPart(book), questionOf(book, drafted))
}

/**
 * How a drafted plan stands to its limits, line by line. Clauses and notices are printed by the agreement itself. That it
 * costs the same as paying now is not said where who pays today gets a discount alone.
 * Source: payment plan specification, section 13.3.
 */
export function findingsOfDraft(
  book: PolicyBook,
  drafted: DraftedPlan,
  limits: PolicyLimits,
  terms: DraftedTerms,
): readonly PolicyFinding[] {
  const plan: PolicyPlan = {
    ...questionOf(book, drafted),
    ...terms,
    downPayment: drafted.draft.downPayment,
    lateFee: null,
    returnedPayment: null,
    fees: [],
    terms: { accelerates: accelerates(book.policy, limits), isSecured: false, assignsWages: false },
    cardCost: book.policy.cardCost,
    papers: papersIn(limits),
  }
  const isCashCheaper = withheldDiscount(book.policy) !== null
  const rules = policyFindings(plan, limits).filter(({ code }) => !(isCashCheaper && code === 'noCharges'))
  return [...firstStepFindings(drafted.draft, terms.schedule), ...rules]
}

/**
 * May the whole balance fall due at once? Only where the clinic wants it and no rule forbids it.
 * Source: payment plan specification, section 10.
 */
export function accelerates(policy: Pick<ClinicPolicy, 'mayAccelerate'>, limits: PolicyLimits): boolean {
  return policy.mayAccelerate && !limits.forbids.some(({ value }) => value === 'acceleration')
}

/** What the agreement carries by itself: every clause whose words are known, and the notices that hold. */
function papersIn(limits: PolicyLimits): readonly string[] {
  const clauses = limits.clauses.filter(({ value }) => value.text !== null).map(({ value }) => value.id)
  return [...clauses, 'holderNotice', 'cosignerNotice']
}

/** The two letters of the state at the end of an address; null where it names none. */
export function stateOfAddress(address: string): string | null {
  return /(?:^|[\s,])([A-Z]{2})\s+\d{5}(?:-\d{4})?\s*$/.exec(address)?.[1] ?? null
}

function clinicPart({ clinic, policy }: PolicyBook): ClinicPlanPolicy {
  const { largestWithoutApproval, leastDownPayment, incomeCap, isForProfit } = policy
  return {
    minimums: allMinimums(policy, clinic.smallestInstallment),
    longestMonths: clinic.longestPlanMonths,
    largestWithoutApproval,
    leastDownPayment,
    incomeCap,
    isForProfit,
  }
}

function questionOf({ policy }: PolicyBook, { draft, income }: DraftedPlan): PolicyQuestion {
  const { owed, downPayment, agreedOn, guarantor } = draft
  return {
    agreedOn,
    balance: minusCents(owed, downPayment),
    cashPrice: owed,
    firstBillOn: null,
    billKind: policy.providerKind === 'hospital' ? 'facility' : 'professional',
    income,
    payer: PAYERS[guarantor.relation],
  }
}

/** A parent or guardian owes for the care of a minor; a spouse or somebody else promises for an adult. */
const PAYERS: { readonly [R in PlanDraft['guarantor']['relation']]: PolicyQuestion['payer'] } = {
  self: 'patient',
  parent: 'receivesService',
  guardian: 'receivesService',
  spouse: 'cosignsOnly',
  other: 'cosignsOnly',
}
