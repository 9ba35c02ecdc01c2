import type { BenefitRule, TierLimits } from '../../model/benefit-plan.ts'
import { above, check, networkLevels, type PlanEntry, type PlanFinding, remark, told } from './plan-finding.ts'

const DEDUCTIBLE = '26 U.S.C. 223(c)(2)(A)(i)'
const LIMIT = '26 U.S.C. 223(c)(2)(A)(ii)'
const EMBEDDED = '26 U.S.C. 223(c)(2)(A); Notice 2004-2, question 3'
const BEFORE = '26 U.S.C. 223(c)(2)(C); Notices 2004-23, 2019-45, 2024-75'

/**
 * Would this plan open a health savings account, as it was typed? A plan that is not marked as high deductible is not
 * looked at. Source: coverage specification, section 4.2.
 */
export function hdhpFindings(entry: PlanEntry): readonly PlanFinding[] {
  const { plan, figures } = entry
  if (!plan.hdhp) return []
  const announced = figures.hdhpDeductible !== null && figures.hdhpMaximum !== null
  return [
    ...(announced ? [] : [remark('hdhp.notAnnounced', DEDUCTIBLE)]),
    ...networkLevels(plan).flatMap((level) => levelFindings(entry, level)),
    ...plan.benefits.filter(paysEarly).map(({ tier, category }) => {
      return check('hdhp.careBeforeDeductible', BEFORE, { tier, category })
    }),
  ]
}

function levelFindings({ plan, figures }: PlanEntry, level: TierLimits): readonly PlanFinding[] {
  const isFamily = plan.memberTier === 'family'
  const { tier, deductibleIndividual: person, deductibleFamily: family } = level
  const least = isFamily ? figures.hdhpDeductible?.family : figures.hdhpDeductible?.selfOnly
  const most = isFamily ? figures.hdhpMaximum?.family : figures.hdhpMaximum?.selfOnly
  const counting = isFamily ? family : person
  return [
    ...(counting.kind === 'none' ? [check('hdhp.noDeductible', DEDUCTIBLE, { tier, bound: least ?? null })] : []),
    ...below(told(counting), least ?? null, check('hdhp.deductibleTooSmall', DEDUCTIBLE, { tier })),
    ...(isFamily && level.familyRule === 'embedded'
      ? below(told(person), least ?? null, check('hdhp.embeddedTooSmall', EMBEDDED, { tier }))
      : []),
    ...above(
      told(isFamily ? level.oopFamily : level.oopIndividual),
      most ?? null,
      check('hdhp.oopTooLarge', LIMIT, { tier }),
    ),
  ]
}

function below(amount: number | null, bound: number | null, finding: PlanFinding): readonly PlanFinding[] {
  return amount !== null && bound !== null && amount < bound ? [{ ...finding, amount, bound }] : []
}

/** Does the plan pay for care in network before the deductible that is neither preventive nor by telehealth? */
function paysEarly(rule: BenefitRule): boolean {
  if (rule.tier === 'out' || /prevent|telehealth/i.test(rule.category)) return false
  return told(rule.covered) === true && told(rule.deductibleApplies) === false
}
