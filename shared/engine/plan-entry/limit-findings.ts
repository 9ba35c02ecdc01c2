import type { TierLimits } from '../../model/benefit-plan.ts'
import { isReformPlan } from '../estimate/plan-terms.ts'
import { above, check, networkLevels, type PlanEntry, type PlanFinding, remark, told } from './plan-finding.ts'

const ACA = 'PHS Act 2707(b); 45 CFR 156.130(a)'
const EMBEDDED = '45 CFR 156.130(c); 80 FR 10750'
const ADVANTAGE = '42 CFR 422.100(f)(4)'
const PLAN = 'Plan document'

/** Do the yearly amounts fit together, and stay within the law? Source: coverage specification, sections 4.2, 4.4. */
export function limitFindings(entry: PlanEntry): readonly PlanFinding[] {
  const { plan } = entry
  return [
    ...lawFindings(entry),
    ...plan.tiers.flatMap((level) => [
      ...(plan.memberTier === 'family' ? familyFindings(level) : []),
      ...deductibleFindings(level, plan.memberTier),
    ]),
    ...maximumFindings(entry),
  ]
}

/** Amounts in network against the most that the law lets a plan of this type ask. */
function lawFindings(entry: PlanEntry): readonly PlanFinding[] {
  const { plan, figures } = entry
  const levels = networkLevels(plan)
  if (plan.type === 'medicareAdvantage') {
    if (figures.medicareAdvantageMaximum === null) return [remark('advantage.notAnnounced', ADVANTAGE)]
    return levels.flatMap((level) => advantageFindings(level, figures.medicareAdvantageMaximum))
  }
  if (!isReformPlan(plan)) return []
  if (figures.acaMaximum === null) return [remark('aca.notAnnounced', ACA)]
  const { selfOnly, other } = figures.acaMaximum
  return levels.flatMap((level) =>
    plan.memberTier === 'family' ? familyLawFindings(level, selfOnly, other) : personLawFindings(level, selfOnly),
  )
}

function personLawFindings({ tier, oopIndividual }: TierLimits, most: number): readonly PlanFinding[] {
  return [
    ...(oopIndividual.kind === 'none' ? [check('aca.noMaximum', ACA, { tier, bound: most })] : []),
    ...above(told(oopIndividual), most, check('aca.oopAboveMaximum', ACA, { tier })),
  ]
}

/** Whatever the family's amount, no member pays more than one person may. */
function familyLawFindings(level: TierLimits, selfOnly: number, other: number): readonly PlanFinding[] {
  const { tier, oopIndividual, oopFamily } = level
  const isWithout = oopIndividual.kind === 'none' && oopFamily.kind === 'none'
  return [
    ...(isWithout ? [check('aca.noMaximum', ACA, { tier, bound: other })] : []),
    ...above(told(oopFamily), other, check('aca.oopAboveMaximum', ACA, { tier })),
    ...above(told(oopIndividual), selfOnly, remark('aca.personAboveSelfOnly', EMBEDDED, { tier })),
    ...(oopIndividual.kind === 'none' && !isWithout
      ? above(told(oopFamily), selfOnly, remark('aca.personAboveSelfOnly', EMBEDDED, { tier }))
      : []),
  ]
}

function advantageFindings({ tier, oopIndividual }: TierLimits, most: number | null): readonly PlanFinding[] {
  return [
    ...(oopIndividual.kind === 'none' ? [check('advantage.noMaximum', ADVANTAGE, { tier, bound: most })] : []),
    ...above(told(oopIndividual), most, check('advantage.oopAboveMaximum', ADVANTAGE, { tier })),
  ]
}

function familyFindings(level: TierLimits): readonly PlanFinding[] {
  const { tier, familyRule } = level
  const person = told(level.deductibleIndividual)
  const isIdle = familyRule === 'aggregate' && person !== null && told(level.deductibleFamily) !== null
  return [
    ...(isIdle ? [remark('family.personNotUsed', PLAN, { tier, amount: person })] : []),
    ...(isIdle
      ? []
      : reversed(person, told(level.deductibleFamily), check('family.deductibleBelowPerson', PLAN, { tier }))),
    ...reversed(told(level.oopIndividual), told(level.oopFamily), check('family.oopBelowPerson', PLAN, { tier })),
  ]
}

/** The family's amount stands first in the finding, the person's is what it is held against. */
function reversed(person: number | null, family: number | null, finding: PlanFinding): readonly PlanFinding[] {
  return above(person, family, finding).map((one) => ({ ...one, amount: family, bound: person }))
}

function deductibleFindings(level: TierLimits, memberTier: 'self-only' | 'family'): readonly PlanFinding[] {
  const finding = check('deductible.aboveOop', PLAN, { tier: level.tier })
  return [
    ...above(told(level.deductibleIndividual), told(level.oopIndividual), finding),
    ...(memberTier === 'family' ? above(told(level.deductibleFamily), told(level.oopFamily), finding) : []),
  ]
}

/** The most that the plan pays in a year: barred on essential care, and never smaller for the family. */
function maximumFindings({ plan }: PlanEntry): readonly PlanFinding[] {
  const { benefitMax: max } = plan
  if (max === null) return []
  const barred = isReformPlan(plan) && (max.individual !== null || max.family !== null || max.overrides.length > 0)
  return [
    ...(barred ? [check('maximum.onEssentialCare', 'PHS Act 2711; 45 CFR 147.126')] : []),
    ...reversed(max.individual, max.family, check('maximum.familyBelowPerson', PLAN)),
  ]
}
