import type { BenefitPlanDraft, TierLimits } from '../../model/benefit-plan.ts'
import type { Accumulator } from '../../model/coverage.ts'
import type { EstimateQuestion } from '../../model/estimate.ts'
import type { Fact } from '../../model/fact.ts'
import type { InsuredRoute, WhatIf } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { findRule } from './care-terms.ts'

/** The services and the route as they would be if what the route supposes were the case. */
export interface Supposed {
  readonly question: EstimateQuestion
  readonly route: InsuredRoute
}

/** A route that supposes nothing stays as it is. Source: coverage specification, sections 11 and 13.3. */
export function supposed(question: EstimateQuestion, route: InsuredRoute): Supposed {
  switch (route.whatIf) {
    case 'notAuthorized':
      return { route, question: { ...question, lines: question.lines.map((line) => denied(line, route)) } }
    case 'deductibleMet':
      return { question, route: withDeductibleMet(route) }
    default:
      return { question, route }
  }
}

/** A service whose approval is asked for, or may be, is answered by a denial; emergencies need none. */
function denied(line: ServiceLine, { plan, tier }: InsuredRoute): ServiceLine {
  if (line.emergency) return line
  const needed = findRule(plan, line.category, tier)?.authorizationNeeded
  const isAsked = needed !== undefined && needed.kind !== 'none' && needed.kind !== 'unknown' && needed.value
  return isAsked || line.auth !== 'notNeeded' ? { ...line, auth: 'denied', approvedUnits: null } : line
}

/** Nothing is left of the deductible, and what filled it counts toward the yearly limit too. */
function withDeductibleMet(route: InsuredRoute): InsuredRoute {
  const limits = route.plan.tiers.find((one) => one.tier === route.tier)
  if (limits === undefined) return route
  const accumulators = route.accumulators.map((one) => (one.tier === route.tier ? fuller(one, limits) : one))
  return { ...route, plan: withoutDeductible(route.plan, route.tier), accumulators }
}

function withoutDeductible(plan: BenefitPlanDraft, tier: string): BenefitPlanDraft {
  const none = { kind: 'none' } as const
  const tiers = plan.tiers.map((one) =>
    one.tier === tier ? { ...one, deductibleIndividual: none, deductibleFamily: none } : one,
  )
  return { ...plan, tiers }
}

function fuller(one: Accumulator, { deductibleIndividual, deductibleFamily }: TierLimits): Accumulator {
  const limit = one.scope === 'member' ? deductibleIndividual : deductibleFamily
  const rest = restOf(limit, one.deductibleMet)
  const { oopMet } = one
  if (rest === 0 || oopMet.kind === 'unknown' || oopMet.kind === 'none') return one
  return { ...one, oopMet: { ...oopMet, value: cents(oopMet.value + rest) } }
}

/** What was left of the deductible; nothing where that is not known. */
function restOf(limit: Fact<Cents>, met: Fact<Cents>): number {
  if (limit.kind === 'unknown' || limit.kind === 'none' || met.kind === 'unknown') return 0
  return Math.max(0, limit.value - (met.kind === 'none' ? 0 : met.value))
}

/** What a route is supposed to be, beside the one that it is held against. */
export interface WhatIfRoute {
  readonly id: string
  readonly name: string
  readonly whatIf: WhatIf | 'nextPlanYear'
}

/**
 * The same coverage under another supposition, as a column of its own. Out of network nobody has told the plan's
 * prices yet, so they are missing until they are asked.
 */
export function whatIfRoute(base: InsuredRoute, { id, name, whatIf }: WhatIfRoute): InsuredRoute {
  const { whatIf: _before, ...plain } = base
  const copy: InsuredRoute = { ...plain, id, name, basedOn: base.id }
  if (whatIf === 'nextPlanYear') return { ...copy, nextPlanYear: true }
  if (whatIf === 'outOfNetwork') {
    const { procedures: _contract, ...without } = copy
    return { ...without, whatIf, tier: 'out', prices: [] }
  }
  return { ...copy, whatIf }
}
