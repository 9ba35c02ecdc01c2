import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { legalMaximum } from '../../../shared/engine/estimate/plan-year.ts'
import type { ExpectedCare, ExpectedYear } from '../../../shared/engine/outlook/expected-year.ts'
import { type OutlookTerms, outlookTerms } from '../../../shared/engine/outlook/outlook-terms.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, aSelfPayRoute, told } from '../sample-plan.ts'
import { RULES } from './small-year.ts'

/** What a case changes of the scene. */
export interface Changed {
  readonly route?: Partial<InsuredRoute>
  readonly selfPay?: Partial<SelfPayRoute>
  readonly lines?: readonly ServiceLine[]
  readonly care?: readonly ExpectedCare[]
  readonly expected?: Partial<ExpectedYear>
}

/** A coverage, cash beside it, what follows, and the answers for today. */
export interface Scene {
  readonly question: EstimateQuestion
  readonly route: InsuredRoute
  readonly selfPay: SelfPayRoute
  readonly expected: ExpectedYear
  readonly insured: RouteAnswer
  readonly cash: RouteAnswer
  readonly terms: OutlookTerms
  readonly rules: typeof RULES
}

/** Imaging today: 1,000.00 charged, 600.00 in cash, 612.00 by the plan; 640.00 of its deductible left, then 20 %. */
export function scene({ route: over, selfPay: other, lines, care = [], expected: more }: Changed = {}): Scene {
  const route = anInsuredRoute({ prices: [aPrice('1', told(61_200))], ...over })
  const selfPay = aSelfPayRoute(other)
  const question = aQuestion({ lines: [...(lines ?? [aLine('1')])], routes: [selfPay, route] })
  const [cash, insured] = estimate(question, RULES).routes
  if (cash === undefined || insured === undefined) throw new Error('no answers')
  const expected: ExpectedYear = { care, cashCounts: 'nothing', breakEvenKinds: [], most: cents(2_000_000), ...more }
  const most = legalMaximum(route, question, RULES)
  const terms = outlookTerms({ route, lines: question.lines, care, legalMaximum: most })
  return { question, route, selfPay, expected, insured, cash, terms, rules: RULES }
}

export const exactly = (amount: number) => ({ low: amount, high: amount })
