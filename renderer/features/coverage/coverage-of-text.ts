import { parseDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import type { Accumulator, Counter, CoverageDraft } from '../../../shared/model/coverage.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { tidyPhone } from '../../../shared/model/parse-phone.ts'
import { moneyFactOf } from '../../lib/fact-text.ts'
import { standingStated, UNTOLD_STANDING } from '../../lib/standing-text.ts'
import type { CoverageText, KindText, LimitsText } from './coverage-text.ts'
import { isMaximum, NO_MAXIMUM } from './maximum-text.ts'
import { answerStated, moneyStated, rateStated } from './stated-fact.ts'
import { countedLimit } from './text-of-coverage.ts'

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
    accumulators: text.limits.flatMap((limits) => metOf(limits, text)),
    counters: countersOf(text),
    source: { means: text.means, asOf: dayOf(text.asOf, today) ?? today, by: text.by, reference: text.reference },
    ...standingOf(text, today),
    ...(text.card.front === null && text.card.back === null ? {} : { card: text.card }),
  }
}

/** How the coverage stands among several; nothing is kept while nobody has told anything of it. */
function standingOf({ standing, relation, type }: CoverageText, today: PlainDate): Pick<CoverageDraft, 'standing'> {
  if (JSON.stringify(standing) === JSON.stringify(UNTOLD_STANDING)) return {}
  return {
    standing: standingStated(standing, { isChild: relation === 'child', isMedicare: type === 'medicare' }, today),
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
    benefitMax: maximumOf(text),
  }
}

/** The most that the plan pays in a year; without an amount the plan has none, or nobody has typed it yet. */
function maximumOf({ base, maximum }: CoverageText): BenefitPlanDraft['benefitMax'] {
  const amount = moneyFactOf(maximum)
  const individual = amount?.kind === 'known' ? amount.value : null
  const stated = { ...(base.benefitMax ?? NO_MAXIMUM), individual }
  return isMaximum(stated) ? stated : null
}

function tierOf(limits: LimitsText, text: CoverageText): TierLimits {
  const before = text.base.tiers.find((one) => one.tier === limits.tier)
  return {
    tier: limits.tier,
    deductibleIndividual: moneyStated(limits.deductiblePerson, before?.deductibleIndividual),
    deductibleFamily: moneyStated(limits.deductibleFamily, before?.deductibleFamily),
    familyRule: text.familyRule,
    oopIndividual: moneyStated(limits.oopPerson, before?.oopIndividual),
    oopFamily: moneyStated(limits.oopFamily, before?.oopFamily),
  }
}

/** What is met at a network level; the family's part only where the plan covers a family or it was kept before. */
function metOf(limits: LimitsText, text: CoverageText): readonly Accumulator[] {
  const { tier } = limits
  const before = (scope: Accumulator['scope']) => text.baseMet.find((one) => one.scope === scope && one.tier === tier)
  const member: Accumulator = {
    scope: 'member',
    tier,
    deductibleMet: moneyStated(limits.deductiblePersonMet, before('member')?.deductibleMet),
    oopMet: moneyStated(limits.oopPersonMet, before('member')?.oopMet),
  }
  if (text.memberTier !== 'family' && before('family') === undefined) return [member]
  const family: Accumulator = {
    scope: 'family',
    tier,
    deductibleMet: moneyStated(limits.deductibleFamilyMet, before('family')?.deductibleMet),
    oopMet: moneyStated(limits.oopFamilyMet, before('family')?.oopMet),
  }
  return [member, family]
}

function ruleOf(kind: KindText): BenefitRule {
  const { rule } = kind
  return {
    ...rule,
    covered: answerStated(kind.covered, rule.covered),
    deductibleApplies: answerStated(kind.deductibleApplies, rule.deductibleApplies),
    copay: moneyStated(kind.copay, rule.copay),
    coinsurance: rateStated(kind.share, rule.coinsurance),
    limit: limitOf(kind),
    authorizationNeeded: answerStated(kind.authorization, rule.authorizationNeeded),
    referralNeeded: answerStated(kind.referral, rule.referralNeeded),
  }
}

function limitOf({ rule, limit }: KindText): BenefitRule['limit'] {
  const before = countedLimit(rule)
  if (rule.limit !== null && before === null) return rule.limit
  const amount = wholeOf(limit)
  if (amount === null) return null
  if (before !== null) return { ...before, amount }
  return { type: 'visits', amount, counter: rule.category.slice(0, 40), excessTo: 'patientAllowed' }
}

/** How much of each limit is used, and every other counter as it was. An unknown count stays unknown. */
function countersOf(text: CoverageText): Counter[] {
  const typed = text.kinds.flatMap((kind): readonly Counter[] => {
    const limit = limitOf(kind)
    if (limit === null || limit.type === 'dollars') return []
    return [{ scope: 'member', kind: 'counter', name: limit.counter, used: wholeOf(kind.used) }]
  })
  const isTyped = (one: Counter) => one.kind === 'counter' && typed.some((counter) => counter.name === one.name)
  const named = typed.filter((one, at) => typed.findIndex((other) => other.name === one.name) === at)
  return [...named, ...text.baseCounters.filter((one) => !isTyped(one))]
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'any')
  return reading.kind === 'date' ? reading.value : null
}

/** A whole number as typed, or null for anything else. */
export function wholeOf(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
}
