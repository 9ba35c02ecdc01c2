import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { benefitPlanFrom } from '../../../shared/engine/plan-entry/benefit-plan-from.ts'
import { yearFigures } from '../../../shared/engine/plan-entry/year-figures.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { valueOn } from '../../../shared/rules/parameter.ts'
import { planTemplates } from '../../../shared/rules/plan-templates/template-table.ts'
import { templateText } from '../../../shared/text/templates.ts'

/** The plan of a template in the plan year that begins on a day. */
export function planOf(id: string, start: PlainDate = plainDate('2026-01-01')): BenefitPlanDraft {
  const template = planTemplates.find((one) => one.id === id)?.template
  const value = template === undefined ? null : valueOn(template, start)
  const words = templateText(id, 'en')
  if (value === null || words === null) throw new Error(`no template ${id} in the year from ${start}`)
  return benefitPlanFrom(value, yearFigures(start), words)
}

/** What a plan says of a kind of care. */
export function ruleFor(plan: BenefitPlanDraft, category: string, tier = 'in'): BenefitRule {
  const rule = plan.benefits.find((one) => one.category === category && one.tier === tier)
  if (rule === undefined) throw new Error(`no rule for ${category} ${tier}`)
  return rule
}
