import { parseDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import type { Accumulator, Counter, CoverageDraft } from '../../../shared/model/coverage.ts'
import { type Fact, known, UNKNOWN } from '../../../shared/model/fact.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { tidyPhone } from '../../../shared/model/parse-phone.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { moneyFactOf, rateFactOf } from '../../lib/fact-text.ts'
import type { AnswerText, CoverageText, KindText, LimitsText } from './coverage-text.ts'

/** The coverage that the form states. What has no reading is unknown; the fields say so before it comes to that. */
export function coverageOfText(text: CoverageText, patientId: PatientId, today: PlainDate): CoverageDraft {
  return {
    patientId,
    order: wholeOf(text.order) ?? 1,
    plan: planOfText(text),
    benefitPlanId: text.benefitPlanId,
    memberId: text.memberId.trim(),
    groupNumber: text.groupNumber.trim(),
    subscriber: text.subscriber.trim(),
    relation: text.relation,
    effectiveFrom: dayOf(text.effectiveFrom, today),
    effectiveTo: dayOf(text.effectiveTo, today),
    clinicTier: text.clinicTier,
    payerPhone: tidyPhone(text.payerPhone),
    accumulators: text.limits.flatMap((limits) => metOf(limits, text.memberTier === 'family')),
    counters: text.kinds.flatMap(counterOf),
    source: { means: text.means, asOf: dayOf(text.asOf, today) ?? today, by: text.by, reference: text.reference },
  }
}

/** The plan that the form states, with all that the editor does not show kept from the plan it began with. */
export function planOfText(text: CoverageText): BenefitPlanDraft {
  return {
    ...text.base,
    payerName: text.payerName.trim(),
    planName: text.planName.trim(),
    type: text.type,
    hdhp: text.base.hdhp || text.type === 'HDHP',
    memberTier: text.memberTier,
    planYearStartMonth: wholeOf(text.planYearStartMonth) ?? 1,
    copayCreditsDeductible: text.copayCredits,
    tiers: text.limits.map((limits) => tierOf(limits, text)),
    benefits: text.kinds.map(ruleOf),
  }
}

function tierOf(limits: LimitsText, text: CoverageText): TierLimits {
  return {
    tier: limits.tier,
    deductibleIndividual: money(limits.deductiblePerson),
    deductibleFamily: money(limits.deductibleFamily),
    familyRule: text.familyRule,
    oopIndividual: money(limits.oopPerson),
    oopFamily: money(limits.oopFamily),
  }
}

function metOf(limits: LimitsText, isFamily: boolean): readonly Accumulator[] {
  const member: Accumulator = {
    scope: 'member',
    tier: limits.tier,
    deductibleMet: money(limits.deductiblePersonMet),
    oopMet: money(limits.oopPersonMet),
  }
  const family: Accumulator = {
    scope: 'family',
    tier: limits.tier,
    deductibleMet: money(limits.deductibleFamilyMet),
    oopMet: money(limits.oopFamilyMet),
  }
  return isFamily ? [member, family] : [member]
}

function ruleOf(kind: KindText): BenefitRule {
  return {
    ...kind.rule,
    covered: answerOf(kind.covered),
    deductibleApplies: answerOf(kind.deductibleApplies),
    copay: money(kind.copay),
    coinsurance: rateFactOf(kind.share) ?? UNKNOWN,
    limit: limitOf(kind),
    authorizationNeeded: answerOf(kind.authorization),
    referralNeeded: answerOf(kind.referral),
  }
}

function limitOf(kind: KindText): BenefitRule['limit'] {
  const amount = wholeOf(kind.limit)
  if (amount === null) return null
  const before = kind.rule.limit
  if (before !== null) return { ...before, amount }
  return { type: 'visits', amount, counter: kind.rule.category.slice(0, 40), excessTo: 'patientAllowed' }
}

/** How much of a limit is used; an unknown count stays unknown. */
function counterOf(kind: KindText): readonly Counter[] {
  const limit = limitOf(kind)
  if (limit === null) return []
  return [{ scope: 'member', kind: 'counter', name: limit.counter, used: wholeOf(kind.used) }]
}

function answerOf(text: AnswerText): Fact<boolean> {
  return text === '?' ? UNKNOWN : known(text === 'yes')
}

function money(text: string): Fact<Cents> {
  return moneyFactOf(text) ?? UNKNOWN
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'any')
  return reading.kind === 'date' ? reading.value : null
}

/** A whole number as typed, or null for anything else. */
export function wholeOf(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
}
