import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { LineAnswer, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import type { Coordination, MedigapPayer, OtherPlan } from '../../../shared/model/other-payer.ts'
import type { MedicareFacts, PayerOrder } from '../../../shared/model/payer-standing.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { planOf } from '../plan-entry/template-sample.ts'
import { aLevel, aPlan, aPrice, aRule, met, told } from '../sample-plan.ts'

/** A subscriber's plan through current work at a large employer. */
export function anOrder(over: Partial<PayerOrder> = {}): PayerOrder {
  return {
    coordinates: true,
    coversAs: 'subscriber',
    through: 'currentEmployment',
    employees: 500,
    inForceSince: plainDate('2020-01-01'),
    parent: null,
    ...over,
  }
}

/** A dependent's plan: it stands behind a subscriber's. */
export const DEPENDENT: PayerOrder = anOrder({ coversAs: 'dependent' })

/** A plan with one kind of care: so much deductible left, then so much of the rest is the patient's. */
export function aShare(name: string, deductible: number, coinsurance: number): BenefitPlanDraft {
  return aPlan({
    planName: name,
    type: 'other',
    tiers: [aLevel({ deductibleIndividual: deductible === 0 ? NONE : told(deductible), oopIndividual: NONE })],
    benefits: [aRule('imaging', { coinsurance: known(percent(coinsurance)) })],
  })
}

/** A further plan behind the first, with what it recognises for the one service. */
export function anOther(id: string, plan: BenefitPlanDraft, allowed: number, over: Partial<OtherPlan> = {}): OtherPlan {
  return {
    payer: 'plan',
    id,
    coverageId: null,
    plan,
    tier: 'in',
    accumulators: [met('member', 0, 0)],
    counters: [],
    prices: [aPrice('1', told(allowed))],
    source: { means: 'card', asOf: plainDate('2026-11-20'), by: '', reference: '' },
    method: 'standard',
    order: DEPENDENT,
    medicare: null,
    ...over,
  }
}

/** Further payers of a route whose own plan is a subscriber's. */
export function behind(...others: Coordination['others']): Coordination {
  return { method: 'standard', order: anOrder(), others }
}

/** A standard supplement, toward whose yearly limit nothing is paid yet. */
export function aSupplement(letter: MedigapPayer['letter'], over: Partial<MedigapPayer> = {}): MedigapPayer {
  return { payer: 'medigap', id: 'S', name: `Supplement ${letter}`, letter, spent: told(0), ...over }
}

/** Original Medicare for a person of age at a clinic that takes part, early in a benefit period. */
export function medicareFacts(over: Partial<MedicareFacts> = {}): MedicareFacts {
  return {
    because: 'age',
    eligibleSince: plainDate('2020-05-01'),
    status: 'participating',
    isQmb: known(false),
    isPeriodDeductiblePaid: known(false),
    hospitalDaysBefore: known(0),
    nursingDaysBefore: known(0),
    reserveDaysUsed: known(0),
    ...over,
  }
}

/** Original Medicare as the year's template has it. */
export const ORIGINAL_MEDICARE: BenefitPlanDraft = planOf('originalMedicare')

/** The answer to the first route of a question. */
export function routeOf(question: EstimateQuestion): RouteAnswer {
  return estimate(question, rulesOn(question.asOf)).routes[0] as RouteAnswer
}

/** The first line of an answer. */
export function lineOf(answer: RouteAnswer): LineAnswer {
  return answer.lines[0] as LineAnswer
}

/** The amount of a figure, or null while it is missing. */
export function amountOf(figure: { readonly standing: string; readonly value?: Cents } | undefined): Cents | null {
  return figure?.value ?? null
}
