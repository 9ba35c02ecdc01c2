import type { LineRecord } from '../../../shared/engine/coverage/line-record.ts'
import type { LineTerms } from '../../../shared/engine/coverage/terms.ts'
import { leftFigures, levelFigures, nothingEarlier } from '../../../shared/engine/estimate/left-figures.ts'
import { levelFacts } from '../../../shared/engine/estimate/levels.ts'
import { type LineScene, levelOf, toldFigures } from '../../../shared/engine/estimate/line-scene.ts'
import type { Figure } from '../../../shared/engine/figure.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { type Fact, NONE } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aRule, told } from '../sample-plan.ts'
import { traceOf } from './scenes.ts'

/** One service of a case: what is special about it, its rule, its plan, its route and its price. */
export interface OneService {
  readonly line?: Partial<ServiceLine>
  readonly rule?: Partial<BenefitRule>
  readonly plan?: Partial<BenefitPlanDraft>
  readonly route?: Partial<InsuredRoute>
  /** 612.00 of a charge of 1,000.00 unless said otherwise. */
  readonly price?: Fact<Cents>
}

/** A plan with nothing to meet and no limit. */
export const FREE_OF_LIMITS = { tiers: [aLevel({ deductibleIndividual: NONE, oopIndividual: NONE })] }

/** The scene of the one service, as its figures are made. */
export function sceneOf({ line = {}, rule = {}, plan = {}, route = {}, price = told(61_200) }: OneService): LineScene {
  const one = aLine('1', line)
  const asked = anInsuredRoute({
    plan: aPlan({ benefits: [aRule('imaging', rule)], ...plan }),
    prices: [aPrice('1', price)],
    ...route,
  })
  const trace = traceOf(asked, [one])
  const terms = trace.terms.episode.lines[0] as LineTerms
  const tier = levelOf(trace, one, 0)
  const level = levelFigures(levelFacts(trace.terms.ground, asked.accumulators, tier))
  return {
    trace,
    line: one,
    index: 0,
    terms,
    low: trace.low[0] as LineRecord,
    high: trace.high[0] as LineRecord,
    told: toldFigures(trace, terms, one.category, tier),
    before: leftFigures(trace, level, nothingEarlier()),
    isOpen: trace.terms.sheet.open.length > 0,
  }
}

/** The names of what a figure was computed from. */
export function sourcesOf(figure: Pick<Figure, 'from'> | null | undefined): readonly string[] {
  return (figure?.from ?? []).map(({ id }) => id)
}
