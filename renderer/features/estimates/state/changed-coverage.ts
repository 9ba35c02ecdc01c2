import { blanksFilled } from '../../../../shared/engine/plan-entry/blanks-filled.ts'
import type { Coverage } from '../../../../shared/model/coverage.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { sameContent } from '../../../lib/same-content.ts'
import { coverageColumn, coverageOf } from './columns.ts'

/** The columns whose coverage says something else now than when the column was made. */
export function changedColumns(draft: EstimateDraft, coverages: readonly Coverage[]): readonly InsuredRoute[] {
  return draft.question.routes.flatMap((route) => {
    const coverage = coverageOf(route, coverages)
    if (route.kind !== 'insured' || !coverage) return []
    const now = withCoverage(route, coverage)
    return sameContent(now, route) ? [] : [now]
  })
}

/**
 * The column as its coverage stands now; its name and prices stay, what was typed over by hand, and what only the
 * column knows of the plan.
 */
function withCoverage(route: InsuredRoute, coverage: Coverage): InsuredRoute {
  const { tier, nextPlanYear, name, prices, accumulators, counters, source } = route
  const plan = blanksFilled(coverage.plan, route.plan)
  const now = { ...route, ...coverageColumn(route.id, coverage, { tier, nextPlanYear }), name, prices, plan }
  const isByHand = source.means === 'byHand' && coverage.source.means !== 'byHand'
  return isByHand ? { ...now, accumulators, counters, source } : now
}
