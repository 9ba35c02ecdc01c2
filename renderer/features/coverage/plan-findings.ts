import { type PlainDate, yearOf } from '../../../shared/dates/plain-date.ts'
import { planEntryFindings } from '../../../shared/engine/plan-entry/plan-entry-findings.ts'
import type { PlanFinding } from '../../../shared/engine/plan-entry/plan-finding.ts'
import { yearFigures } from '../../../shared/engine/plan-entry/year-figures.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import { planFindingText } from '../../../shared/text/plan-findings.ts'
import { kindName } from '../../../shared/text/screens-coverage.ts'
import type { CheckStrength } from '../../ui/check-line.tsx'

/** Something odd about the plan as it is typed, with the place beside which it is said. */
export interface ShownFinding {
  readonly key: string
  readonly strength: CheckStrength
  readonly fact: string
  /** Where the rule stands. */
  readonly cite: string
  readonly tier: string | null
  /** Null where a yearly amount or the plan as a whole is meant. */
  readonly category: string | null
}

/** What is odd about the plan in the plan year that begins on a day. Nothing typed is ever changed because of it. */
export function findingsOn(plan: BenefitPlanDraft, start: PlainDate): readonly ShownFinding[] {
  return planEntryFindings(plan, yearFigures(start)).map((found) => shownFinding(found, yearOf(start)))
}

function shownFinding(found: PlanFinding, year: number): ShownFinding {
  const { code, tier, category, weight, cite } = found
  const kind = category === null ? '' : kindName(category)
  return {
    key: `${code}-${tier ?? ''}-${category ?? ''}`,
    strength: weight,
    fact: planFindingText(found, 'en', kind, year),
    cite,
    tier,
    category,
  }
}

/** How many answers of the plan are only usual for its kind, and not yet asked. */
export function assumedCount({ tiers, benefits }: BenefitPlanDraft): number {
  const facts = [
    ...tiers.flatMap((one) => [one.deductibleIndividual, one.deductibleFamily, one.oopIndividual, one.oopFamily]),
    ...benefits.flatMap((one) => [
      one.covered,
      one.deductibleApplies,
      one.copay,
      one.coinsurance,
      one.authorizationNeeded,
      one.referralNeeded,
    ]),
  ]
  return facts.filter((fact) => fact.kind === 'assumed').length
}
