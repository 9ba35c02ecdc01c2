import type { ExpectedCare, ExpectedYear } from '../../../shared/engine/outlook/expected-year.ts'
import { yearOutlook } from '../../../shared/engine/outlook/year-outlook.ts'
import type { InsuredRoute, SelfPayRoute } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import { anInsuredRoute, aPrice, aQuestion, aSelfPayRoute, told } from '../sample-plan.ts'
import { RULES, spanOf } from './small-year.ts'

export interface Told {
  readonly route?: Partial<InsuredRoute>
  readonly selfPay?: Partial<SelfPayRoute>
  readonly expected?: Partial<ExpectedYear>
}

/** Imaging today: 1,000.00 charged, 600.00 in cash, 612.00 by the plan; 640.00 of the deductible left, then 20 %. */
export function outlook({ route, selfPay, expected }: Told = {}) {
  const question = aQuestion({
    routes: [aSelfPayRoute(selfPay), anInsuredRoute({ prices: [aPrice('1', told(61_200))], ...route })],
  })
  return yearOutlook(
    question,
    { care: [], cashCounts: 'nothing', breakEvenKinds: ['imaging'], most: cents(5_000_000), ...expected },
    RULES,
  )
}

export function of(routeId: string, asked: Told = {}) {
  const found = outlook(asked).routes.find((one) => one.routeId === routeId)
  if (found === undefined) throw new Error(`no outlook of ${routeId}`)
  return found
}

export function breakEvenOf(asked: Told = {}) {
  const [found] = outlook(asked).comparisons
  if (found === undefined) throw new Error('no comparison')
  return found
}

export const care = (category: string, times: number | null, low: number, high = low): ExpectedCare => ({
  category,
  times,
  allowed: spanOf(low, high),
})
