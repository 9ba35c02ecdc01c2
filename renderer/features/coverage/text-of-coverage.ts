import { typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import { NO_CARD } from '../../../shared/model/card-picture.ts'
import type { Accumulator, Counter, Coverage } from '../../../shared/model/coverage.ts'
import { type Fact, known, UNKNOWN } from '../../../shared/model/fact.ts'
import { textOfMoneyFact, textOfRateFact } from '../../lib/fact-text.ts'
import { standingText, UNTOLD_STANDING } from '../../lib/standing-text.ts'
import { UNKNOWN_PLAN } from '../../lib/unknown-plan.ts'
import type { AnswerText, CoverageText, KindText, LimitsText } from './coverage-text.ts'

/** A stored coverage as text to change. */
export function textOfCoverage(coverage: Coverage): CoverageText {
  const { source } = coverage
  return {
    ...textOfPlan(coverage.plan, coverage.accumulators, coverage.counters),
    benefitPlanId: coverage.benefitPlanId,
    memberId: coverage.memberId,
    groupNumber: coverage.groupNumber,
    subscriber: coverage.subscriber,
    relation: coverage.relation,
    effectiveFrom: textOfDay(coverage.effectiveFrom),
    effectiveTo: textOfDay(coverage.effectiveTo),
    order: String(coverage.order),
    clinicTier: coverage.clinicTier,
    payerPhone: coverage.payerPhone,
    means: source.means,
    asOf: typedDate(source.asOf),
    by: source.by,
    reference: source.reference,
    standing: standingText(coverage.standing),
    card: coverage.card ?? NO_CARD,
  }
}

/** A coverage of which nothing is known yet, asked for today by this person. */
export function newCoverageText(today: PlainDate, by: string, order: number): CoverageText {
  return {
    ...textOfPlan(UNKNOWN_PLAN, [], []),
    benefitPlanId: null,
    memberId: '',
    groupNumber: '',
    subscriber: '',
    relation: 'self',
    effectiveFrom: '',
    effectiveTo: '',
    order: String(order),
    clinicTier: 'in',
    payerPhone: '',
    means: 'card',
    asOf: typedDate(today),
    by,
    reference: '',
    standing: UNTOLD_STANDING,
    card: NO_CARD,
  }
}

/** What a plan says, as text: names, yearly amounts, kinds of care. */
export function textOfPlan(plan: BenefitPlanDraft, met: readonly Accumulator[], counters: readonly Counter[]) {
  return {
    base: plan,
    baseMet: [...met],
    baseCounters: [...counters],
    payerName: plan.payerName,
    planName: plan.planName,
    type: plan.type,
    memberTier: plan.memberTier,
    planYearStartMonth: String(plan.planYearStartMonth),
    familyRule: plan.tiers[0]?.familyRule ?? 'embedded',
    copayCredits: plan.copayCreditsDeductible,
    maximum: textOfMaximum(plan),
    limits: plan.tiers.map((tier) => textOfLimits(tier, met)),
    kinds: plan.benefits.map((rule) => textOfKind(rule, counters)),
  }
}

function textOfMaximum({ benefitMax }: BenefitPlanDraft): string {
  const amount = benefitMax?.individual ?? null
  return amount === null ? 'n/a' : textOfMoneyFact(known(amount))
}

/** One kind of care as text; how often its limit was used comes from the counters. */
export function textOfKind(rule: BenefitRule, counters: readonly Counter[]): KindText {
  const limit = countedLimit(rule)
  const used = limit && counters.find((one) => one.kind === 'counter' && one.name === limit.counter)?.used
  return {
    rule,
    covered: textOfAnswer(rule.covered),
    deductibleApplies: textOfAnswer(rule.deductibleApplies),
    copay: textOfMoneyFact(rule.copay),
    share: textOfRateFact(rule.coinsurance),
    limit: limit === null ? '' : String(limit.amount),
    used: limit === null ? '' : used === null || used === undefined ? '?' : String(used),
    authorization: textOfAnswer(rule.authorizationNeeded),
    referral: textOfAnswer(rule.referralNeeded),
  }
}

/** A limit that is counted; one in dollars is kept as it is and not typed here. */
export function countedLimit(rule: BenefitRule): BenefitRule['limit'] {
  return rule.limit === null || rule.limit.type === 'dollars' ? null : rule.limit
}

export function textOfLimits(tier: TierLimits, met: readonly Accumulator[]): LimitsText {
  const member = met.find((one) => one.scope === 'member' && one.tier === tier.tier)
  const family = met.find((one) => one.scope === 'family' && one.tier === tier.tier)
  return {
    tier: tier.tier,
    deductiblePerson: textOfMoneyFact(tier.deductibleIndividual),
    deductiblePersonMet: textOfMoneyFact(member?.deductibleMet ?? UNKNOWN),
    deductibleFamily: textOfMoneyFact(tier.deductibleFamily),
    deductibleFamilyMet: textOfMoneyFact(family?.deductibleMet ?? UNKNOWN),
    oopPerson: textOfMoneyFact(tier.oopIndividual),
    oopPersonMet: textOfMoneyFact(member?.oopMet ?? UNKNOWN),
    oopFamily: textOfMoneyFact(tier.oopFamily),
    oopFamilyMet: textOfMoneyFact(family?.oopMet ?? UNKNOWN),
  }
}

export function textOfAnswer(fact: Fact<boolean>): AnswerText {
  if (fact.kind === 'known' || fact.kind === 'assumed') return fact.value ? 'yes' : 'no'
  return fact.kind === 'none' ? 'no' : '?'
}

function textOfDay(day: PlainDate | null): string {
  return day === null ? '' : typedDate(day)
}
