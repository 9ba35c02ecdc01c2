import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { planYearStart } from '../../shared/engine/estimate/plan-year.ts'
import { benefitPlanFrom, factsToAdd } from '../../shared/engine/plan-entry/benefit-plan-from.ts'
import { yearFigures } from '../../shared/engine/plan-entry/year-figures.ts'
import type { BenefitPlanDraft } from '../../shared/model/benefit-plan.ts'
import { valueOn } from '../../shared/rules/parameter.ts'
import type { PlanTemplate } from '../../shared/rules/plan-templates/plan-template.ts'
import { planTemplates } from '../../shared/rules/plan-templates/template-table.ts'
import { templateKindWords, templateText, templateWords } from '../../shared/text/templates.ts'

/** A plan template as it is offered in a list. */
export interface TemplateOffer {
  readonly id: string
  readonly name: string
  readonly about: string
  /** The heading under which it stands. */
  readonly heading: string
  readonly template: PlanTemplate
}

/** The templates in force for plan years that begin on a day, in the order in which they are offered. */
export function templateOffers(start: PlainDate): readonly TemplateOffer[] {
  return planTemplates.flatMap(({ id, kind, template }): readonly TemplateOffer[] => {
    const found = valueOn(template, start)
    const words = templateWords(id, 'en')
    if (found === null || words === null) return []
    const heading = templateKindWords.en[kind] ?? kind
    return [{ id, name: words.name, about: words.about, heading, template: found }]
  })
}

/** The first day of the plan year in which a day lies: plan templates are taken with the figures of that year. */
export function planYearOf(startMonth: number, on: PlainDate): PlainDate {
  return planYearStart(startMonth, on)
}

/** A plan as the template builds it in a year; what each plan sets for itself stays unknown. */
export function planFromOffer({ id, template }: TemplateOffer, start: PlainDate): BenefitPlanDraft {
  const words = templateText(id, 'en')
  const wording = words ?? { payerName: '', planName: id, notes: '', usual: id, leastByLaw: id, mostByLaw: id }
  return benefitPlanFrom(template, yearFigures(start), wording)
}

/** Does the plan have a most that it pays in a year, which has to be typed? */
export function asksForMaximum({ template }: TemplateOffer): boolean {
  return factsToAdd(template).includes('plan.benefitMax')
}
