import { type Fact, known, NONE, UNKNOWN } from '../../model/fact.ts'
import { type Cents, cents } from '../../money/cents.ts'
import type { TemplateAmount, TemplateAnswer, TemplateSupplement } from '../../rules/plan-templates/plan-template.ts'
import type { YearFigures } from './year-figures.ts'

/** Why something is assumed that no document of the plan has told, in the words of the one who copies a template. */
export interface TemplateReasons {
  /** Plans of this kind mostly have it so. */
  readonly usual: string
  /** The least, or the most, that the law lets such a plan have in that year. */
  readonly leastByLaw: string
  readonly mostByLaw: string
}

/** A yes or no of a template as a fact. What is only usual is an assumption with its reason. */
export function answerFact(answer: TemplateAnswer, reasons: TemplateReasons): Fact<boolean> {
  switch (answer) {
    case 'yes':
      return known(true)
    case 'no':
      return known(false)
    case 'usuallyYes':
      return { kind: 'assumed', value: true, reason: reasons.usual }
    case 'usuallyNo':
      return { kind: 'assumed', value: false, reason: reasons.usual }
    case 'ask':
      return UNKNOWN
  }
}

/** What an amount of a template depends on beside itself. */
export interface AmountContext {
  readonly figures: YearFigures
  readonly reasons: TemplateReasons
  readonly supplement: TemplateSupplement | null
}

/**
 * An amount of a template as a fact: unknown where it is the plan's own, or where the year's figure is not announced.
 * Source: coverage specification, section 7.
 */
export function amountFact(amount: TemplateAmount, context: AmountContext): Fact<Cents> {
  if (amount === 'none') return NONE
  if (amount === 'ask') return UNKNOWN
  const figure = figureOf(amount.figure, context)
  if (figure === null) return UNKNOWN
  const { leastByLaw, mostByLaw } = context.reasons
  switch (amount.holds) {
    case 'exactly':
      return known(cents(figure))
    case 'atLeast':
      return { kind: 'assumed', value: cents(figure), reason: leastByLaw }
    case 'atMost':
      return { kind: 'assumed', value: cents(figure), reason: mostByLaw }
  }
}

type Figured = Exclude<TemplateAmount, 'none' | 'ask'>['figure']

function figureOf(name: Figured, { figures, supplement }: AmountContext): number | null {
  switch (name) {
    case 'partBDeductible':
      return figures.partBDeductible
    case 'hdhpDeductibleSelfOnly':
      return figures.hdhpDeductible?.selfOnly ?? null
    case 'hdhpDeductibleFamily':
      return figures.hdhpDeductible?.family ?? null
    case 'hdhpMaximumSelfOnly':
      return figures.hdhpMaximum?.selfOnly ?? null
    case 'hdhpMaximumFamily':
      return figures.hdhpMaximum?.family ?? null
    case 'medigapYearlyLimit':
      return yearlyLimit(figures, supplement)
    case 'medigapHighDeductible':
      return figures.medigapHighDeductible
  }
}

/** Only plans K and L have a yearly limit. */
function yearlyLimit({ medigapLimits }: YearFigures, supplement: TemplateSupplement | null): number | null {
  if (medigapLimits === null) return null
  if (supplement?.letter === 'K') return medigapLimits.planK
  return supplement?.letter === 'L' ? medigapLimits.planL : null
}
