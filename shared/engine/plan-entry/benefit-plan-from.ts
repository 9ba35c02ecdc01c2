import { monthOf } from '../../dates/plain-date.ts'
import type { AuthOutcome, BenefitPlanDraft, BenefitRule, TierLimits } from '../../model/benefit-plan.ts'
import { NONE, UNKNOWN } from '../../model/fact.ts'
import type { PlanTemplate, TemplateCare, TemplateLevel } from '../../rules/plan-templates/plan-template.ts'
import { partAShare, partBShare, paysPartBDeductible } from './medicare-parts.ts'
import { type AmountContext, amountFact, answerFact, type TemplateReasons } from './template-facts.ts'
import type { YearFigures } from './year-figures.ts'

/** The words that a copied plan carries. */
export interface TemplateWording extends TemplateReasons {
  /** Empty where each plan has its own. */
  readonly payerName: string
  readonly planName: string
  readonly notes: string
}

/**
 * A plan as its kind is built, in a year. Nothing that a plan sets for itself is known in it: such amounts are
 * unknown, or assumed at what the year's law bounds them by; so are those of a year that is not announced. A yearly
 * maximum of the plan's own has no place for an unknown amount: `factsToAdd` says so.
 * Source: coverage specification, section 2; where a kind of plan has its rules from stands in the template.
 */
export function benefitPlanFrom(
  template: PlanTemplate,
  figures: YearFigures,
  words: TemplateWording,
): BenefitPlanDraft {
  const context: AmountContext = { figures, reasons: words, supplement: template.supplement }
  const denied: AuthOutcome = { action: 'deny', liability: template.liabilities.unauthorized }
  return {
    payerName: words.payerName,
    planName: words.planName,
    type: template.type,
    memberTier: template.memberTier,
    planYearStartMonth: template.calendarYear ? 1 : monthOf(figures.start),
    grandfathered: false,
    hdhp: template.type === 'HDHP',
    copayCreditsDeductible: false,
    tiers: template.levels.map((level) => limitsOf(level, context)),
    benefits: template.care.flatMap((care) => rulesOf(care, template, context)),
    crossAccumulation: template.crossAccumulation,
    missingReferral: template.liabilities.missingReferral,
    authMissing: denied,
    authDenied: denied,
    authExpired: denied,
    unitsExceeded: denied,
    notCoveredTo: template.liabilities.notCovered,
    benefitMax: null,
    notes: words.notes,
  }
}

/** What has to be typed before the plan may be used, since the plan has no place for leaving it unknown. */
export function factsToAdd(template: PlanTemplate): readonly string[] {
  return template.benefitMaximum === 'ask' ? ['plan.benefitMax'] : []
}

function limitsOf(level: TemplateLevel, context: AmountContext): TierLimits {
  const paid = paysPartBDeductible(context.figures, context.supplement)
  return {
    tier: level.tier,
    deductibleIndividual: paid ? NONE : amountFact(level.deductible.person, context),
    deductibleFamily: amountFact(level.deductible.family, context),
    familyRule: level.familyRule,
    oopIndividual: amountFact(level.outOfPocket.person, context),
    oopFamily: amountFact(level.outOfPocket.family, context),
  }
}

function rulesOf(care: TemplateCare, template: PlanTemplate, context: AmountContext): readonly BenefitRule[] {
  const { reasons } = context
  return care.kinds.map((category) => ({
    category,
    tier: care.tier,
    covered: answerFact(care.covered, reasons),
    deductibleApplies: answerFact(care.deductible, reasons),
    ...shareOfCare(care, context),
    copayOrder: template.copayOrder,
    copayMaxDays: null,
    copayWaivedIfAdmitted: false,
    firstVisits: null,
    limit: null,
    categoryDeductible: null,
    excludedFromOop: false,
    authorizationNeeded: answerFact(care.authorization, reasons),
    referralNeeded: answerFact(care.referral, reasons),
  }))
}

type Share = Pick<BenefitRule, 'copay' | 'copayPer' | 'coinsurance' | 'coinsuranceMax'>

function shareOfCare({ pays, visit }: TemplateCare, { figures, supplement }: AmountContext): Share {
  switch (pays) {
    case 'nothing':
      return { copay: NONE, copayPer: 'visit', coinsurance: NONE, coinsuranceMax: null }
    case 'ask':
      return { copay: UNKNOWN, copayPer: 'visit', coinsurance: UNKNOWN, coinsuranceMax: null }
    case 'partBShare': {
      const { coinsurance, most } = partBShare(figures, supplement, visit)
      return { copay: NONE, copayPer: 'visit', coinsurance, coinsuranceMax: most }
    }
    case 'partADeductible':
      return {
        copay: partAShare(figures, supplement),
        copayPer: 'admission',
        coinsurance: NONE,
        coinsuranceMax: null,
      }
  }
}
