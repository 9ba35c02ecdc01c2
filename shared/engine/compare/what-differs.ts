import type { EstimateQuestion } from '../../model/estimate.ts'
import type { EstimateAnswer, RouteAnswer } from '../estimate/answer.ts'
import { type Difference, differences } from './differences.ts'
import { type Comparison, compareRoutes } from './lowest.ts'

/** A what-if beside the route that it changes: how much it costs more or less, and which facts part the two. */
export interface WhatIfDifference {
  readonly routeId: string
  readonly basedOn: string
  readonly comparison: Comparison
  readonly differences: readonly Difference[]
}

/** Every what-if of an estimate with what differs and why; one whose base is no longer there is left out. */
export function whatIfDifferences(question: EstimateQuestion, answer: EstimateAnswer): readonly WhatIfDifference[] {
  const of = (routeId: string): RouteAnswer | undefined => answer.routes.find((one) => one.routeId === routeId)
  return question.routes.flatMap((route): WhatIfDifference[] => {
    if (route.kind !== 'insured' || route.basedOn === undefined) return []
    const [base, other] = [of(route.basedOn), of(route.id)]
    if (base === undefined || other === undefined) return []
    return [
      {
        routeId: route.id,
        basedOn: route.basedOn,
        comparison: compareRoutes(base, other),
        differences: differences(base, other),
      },
    ]
  })
}
