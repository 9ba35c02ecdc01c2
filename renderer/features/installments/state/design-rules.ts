import type { PromisedPayments } from '../../../../shared/contract/plan.ts'
import type { PlanPolicies } from '../../../../shared/contract/policy.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { interestOf } from '../../../../shared/engine/installments/draft-terms.ts'
import { countedPlans } from '../../../../shared/engine/installments/policy/counted-plans.ts'
import {
  type DraftedPlan,
  findingsOfDraft,
  limitsOfDraft,
  type PolicyBook,
  stateOfAddress,
} from '../../../../shared/engine/installments/policy/drafted-policy.ts'
import type { PolicyFinding } from '../../../../shared/engine/installments/policy/finding.ts'
import type { PolicyLimits } from '../../../../shared/engine/installments/policy/policy-limits.ts'
import type { Schedule } from '../../../../shared/engine/installments/schedule.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import { ZERO } from '../../../../shared/money/cents.ts'
import { shippedPacks } from '../../../../shared/rules/policy/shipped-packs-table.ts'
import { type PlanFor, type PlanForm, readForm } from './plan-form.ts'
import { saidIn } from './said.ts'

/** Everything that rules a plan of this person: the clinic's decisions, rule packs, and other plans. */
export interface DesignRules {
  readonly clinic: Clinic
  readonly book: PolicyBook
  readonly patientAddress: string
  readonly patientBornOn: PlainDate | null
  readonly otherPlans: readonly PromisedPayments[]
}

export interface RulesFrom {
  readonly clinic: Clinic
  readonly policies: PlanPolicies
  readonly patientAddress: string
  readonly patientBornOn: PlainDate | null
  readonly otherPlans: readonly PromisedPayments[]
}

/** The rules of a designer, with the shipped packs beside the clinic's own editions. */
export function designRules({ policies, ...rest }: RulesFrom): DesignRules {
  const packs = [...shippedPacks, ...policies.packs]
  return { ...rest, book: { clinic: rest.clinic, policy: policies.policy, packs } }
}

/** What the form is judged with. */
export type JudgedAs = Pick<PlanFor, 'agreedOn' | 'isEstimate'>

/** What the plan in the form has to keep. An amount that is not known yet counts as nothing planned. */
export function limitsIn(rules: DesignRules, form: PlanForm, of: JudgedAs): PolicyLimits {
  return limitsOfDraft(rules.book, drafted(rules, form, of))
}

/** How the schedule of the form stands to its limits. */
export function findingsIn(
  rules: DesignRules,
  form: PlanForm,
  of: JudgedAs,
  made: { readonly schedule: Schedule; readonly limits: PolicyLimits },
): readonly PolicyFinding[] {
  const { schedule, limits } = made
  const { agreedOn } = of
  const otherPlans = countedPlans(rules.otherPlans, limits).map(({ demands }) => demands)
  return findingsOfDraft(rules.book, drafted(rules, form, of), limits, {
    schedule,
    interest: interestOf({ interest: readForm(form, agreedOn).interest, agreedOn }),
    otherPlans,
  })
}

function drafted(rules: DesignRules, form: PlanForm, { agreedOn, isEstimate }: JudgedAs): DraftedPlan {
  const { owed, downPayment } = readForm(form, agreedOn)
  const { relation, name, address, phone } = form
  return {
    draft: {
      owed: owed ?? ZERO,
      downPayment: owed === null || downPayment === null || downPayment >= owed ? ZERO : downPayment,
      agreedOn,
      isEstimate,
      guarantor: { relation, name, bornOn: null, address, phone },
    },
    residence: stateOfAddress(rules.patientAddress),
    income: saidIn(form, agreedOn).income,
  }
}
