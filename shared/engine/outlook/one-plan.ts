import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import { hasVolume } from '../estimate/volume.ts'

/**
 * Does one plan settle the route by its own prices? Only then can the rest of the year be told from that plan: several
 * payers, Medicare's own rules, help, a contract's reductions and suppositions each follow rules beside it.
 * Source: coverage specification, sections 5, 6 and 8.
 */
export function isOnePlan(route: InsuredRoute): boolean {
  const { coordination, medicare, assistance, procedures, whatIf } = route
  const hasOthers = coordination !== undefined && coordination.others.length > 0
  const hasRules = medicare !== undefined || assistance !== undefined || procedures !== undefined
  return !hasOthers && !hasRules && whatIf === undefined
}

/** The coverages whose year can be told from their terms; none while it is open how much of a service there will be. */
export function tellableCoverages(question: EstimateQuestion): readonly InsuredRoute[] {
  if (hasVolume(question)) return []
  return question.routes.flatMap((route) => (route.kind === 'insured' && isOnePlan(route) ? [route] : []))
}

/** The coverages whose year has to be asked of the whole estimate: several payers, help, suppositions, open units. */
export function otherCoverages(question: EstimateQuestion): readonly InsuredRoute[] {
  const isOpen = hasVolume(question)
  return question.routes.flatMap((route) => (route.kind === 'insured' && (isOpen || !isOnePlan(route)) ? [route] : []))
}
